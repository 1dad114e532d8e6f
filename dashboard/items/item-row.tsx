/** An item as one row of the list: its picture, its name, its shop, what it costs. */
import { useRef } from 'preact/hooks';
import { Thumbnail } from '../../popup/cards/thumbnail.tsx';
import { shopName } from '../../popup/why/shop-name.ts';
import { message, plural } from '../../popup/words/message.ts';
import { day, money } from '../../popup/words/numbers.ts';
import type { KeptItem } from '../../src/record/read-items.ts';
import { hashOf } from '../frame/route.ts';

interface Props {
  readonly row: KeptItem;
  readonly isOpen: boolean;
  readonly tabIndex: 0 | -1;
}

export function ItemRow({ row, isOpen, tabIndex }: Props) {
  const { item, offer, interactions } = row;
  const now = useRef(Date.now()).current;
  const done = interactions > 0 ? plural('count_interactions', interactions) : message('seen_in_passing');
  return (
    <a
      class="item-row"
      href={hashOf('items', item.id)}
      aria-current={isOpen ? 'true' : undefined}
      data-item={item.id}
      tabIndex={tabIndex}
    >
      <Thumbnail {...row} />
      <span class="item-row-text">
        <span class="item-row-name" lang={item.language ?? undefined} dir="auto">
          {item.name}
        </span>
        <span class="item-row-facts">
          <bdi>{shopName(item)}</bdi>
          <span>{done}</span>
        </span>
      </span>
      <span class="item-row-price">
        <strong>
          {offer ? money(offer.price, offer.priceCurrency) : <span class="fine">{message('no_price')}</span>}
        </strong>
        <span class="fine">{day(item.lastSeenAt, now)}</span>
      </span>
    </a>
  );
}
