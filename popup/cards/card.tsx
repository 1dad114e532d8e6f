/** One item as a card: what it is, where, what it costs, why it is here, and what the shopper may say of it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { ItemCard, ProductOffers } from '../../src/record/read.ts';
import type { ExposureLog, Shown } from '../lists/exposure-log.ts';
import type { CardAnswers as Answering } from '../lists/use-answers.ts';
import type { Send } from '../send.ts';
import { shopName } from '../why/shop-name.ts';
import { message } from '../words/message.ts';
import { AlsoAt, noteOpening } from './also-at.tsx';
import { CardAnswers } from './card-answers.tsx';
import { Thumbnail } from './thumbnail.tsx';

export interface CardActions extends Answering {
  readonly send: Send;
  readonly exposures: ExposureLog;
}

interface Props extends CardActions {
  readonly card: ItemCard;
  readonly shown: Shown;
  readonly reason: string;
  readonly isNew: boolean;
  /** True when the focus belongs here, because this card just came back from an Undo. */
  readonly takesFocus: boolean;
  /** True when the shopper asked for more like it since the popup was opened. */
  readonly isLiked: boolean;
  /** Who else sells it; undefined when nobody is known to. */
  readonly elsewhere: ProductOffers | undefined;
  /** The row of prices. */
  readonly children: ComponentChildren;
  readonly chart?: ComponentChildren;
}

export function Card({ card, shown, reason, isNew, takesFocus, elsewhere, children, chart, ...rest }: Props) {
  const { send, exposures, isLiked, ...answering } = rest;
  const { item, offer } = card;
  const root = useRef<HTMLLIElement>(null);
  const link = useRef<HTMLAnchorElement>(null);
  const { itemId, list, rank, origin, dealId } = shown;
  useEffect(
    () => (root.current ? exposures.watch(root.current, { itemId, list, rank, origin, dealId }) : undefined),
    [exposures, itemId, list, rank, origin, dealId],
  );
  useEffect(() => {
    // Only a focus that was lost with the Undo button is taken, never one the shopper put elsewhere since.
    if (takesFocus && document.activeElement === document.body) link.current?.focus();
  }, [takesFocus]);

  const open = (event: MouseEvent) => {
    event.preventDefault();
    noteOpening(send, item);
    // Held down, these keys mean "in the background" everywhere in a browser: the popup then stays.
    browser.tabs.create({ url: item.url, active: !(event.ctrlKey || event.metaKey) });
  };

  return (
    <li ref={root} data-item={item.id} data-origin={origin}>
      <article class="card">
        <div class="card-top">
          <Thumbnail {...card} />
          <div class="card-facts">
            <h2 lang={item.language ?? undefined} dir="auto">
              <a
                ref={link}
                href={item.url}
                rel="noreferrer"
                title={message('open_item', shopName(item))}
                onClick={open}
                onAuxClick={(event) => event.button === 1 && noteOpening(send, item)}
              >
                {item.name}
              </a>
            </h2>
            <div class="card-shop">
              <span class="card-shop-name" dir="auto">
                {shopName(item)}
              </span>
              {isNew && <span class="new">{message('new_deal')}</span>}
              {chart}
            </div>
            <div class="card-price">{children}</div>
          </div>
        </div>
        <AlsoAt elsewhere={elsewhere} own={offer} send={send} />
        <div class="card-why">
          <p dir="auto">{reason}</p>
          <CardAnswers {...answering} card={card} isLiked={isLiked} />
        </div>
      </article>
    </li>
  );
}
