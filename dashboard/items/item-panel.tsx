/** One item: how its price went, its offers, what was done to it, and the ways to forget or block. */
import { useCallback, useEffect, useMemo, useRef } from 'preact/hooks';
import { Thumbnail } from '../../popup/cards/thumbnail.tsx';
import { Icon } from '../../popup/look/icon.tsx';
import { shopName } from '../../popup/why/shop-name.ts';
import { message } from '../../popup/words/message.ts';
import { money } from '../../popup/words/numbers.ts';
import type { MagpieDatabase } from '../../src/record/database.ts';
import { type ItemHistory, readItemHistory } from '../../src/record/read-items.ts';
import { hashOf } from '../frame/route.ts';
import { useReading } from '../lists/use-reading.ts';
import { ItemActions } from './item-actions.tsx';
import { ItemInteractions } from './item-interactions.tsx';
import { OffersTable } from './offers-table.tsx';
import { PriceChart } from './price-chart.tsx';
import { pricePoints } from './price-points.ts';
import { SameProduct } from './same-product.tsx';

interface Props {
  readonly database: MagpieDatabase;
  readonly itemId: string;
}

/** Undefined in the reading: not read yet; null: not kept (any more). */
interface Read {
  readonly history: ItemHistory | null;
}

export function ItemPanel({ database, itemId }: Props) {
  const panel = useRef<HTMLElement>(null);
  const read = useCallback(
    async (opened: MagpieDatabase): Promise<Read> => ({ history: await readItemHistory(opened, itemId) }),
    [itemId],
  );
  const { value } = useReading(database, read);
  const isRead = value !== null;
  useEffect(() => {
    if (isRead) panel.current?.focus({ preventScroll: true });
  }, [isRead]);
  const close = () => {
    location.hash = hashOf('items');
    // Back to where the shopper was in the list.
    document.querySelector<HTMLElement>(`[data-item="${CSS.escape(itemId)}"]`)?.focus();
  };
  return (
    <section
      ref={panel}
      class="panel"
      aria-labelledby="item-title"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !document.querySelector('dialog[open]')) close();
      }}
    >
      <button type="button" class="tool panel-close" aria-label={message('close_item')} onClick={close}>
        <Icon name="close" />
      </button>
      {value !== null &&
        (value.history === null ? (
          <>
            <h2 id="item-title">{message('item_gone_title')}</h2>
            <p class="lead">{message('item_gone_body')}</p>
          </>
        ) : (
          <ItemFacts database={database} history={value.history} />
        ))}
    </section>
  );
}

function ItemFacts({ database, history }: { database: MagpieDatabase; history: ItemHistory }) {
  const { item, offer, offers, interactions } = history;
  const now = useRef(Date.now()).current;
  const points = useMemo(() => pricePoints(offers), [offers]);
  const facts = [item.brand, item.category.join(' › ')].filter(Boolean);
  return (
    <>
      <div class="panel-head">
        <Thumbnail {...history} />
        <div>
          <h2 id="item-title" lang={item.language ?? undefined} dir="auto">
            {item.name}
          </h2>
          <p class="panel-shop">
            <a href={item.url} target="_blank" rel="noreferrer noopener" class="shop-link">
              <bdi>{message('open_item', shopName(item))}</bdi>
              <Icon name="open" />
            </a>
          </p>
          {facts.length > 0 && (
            <p class="fine" dir="auto">
              {facts.join(' · ')}
            </p>
          )}
        </div>
        {offer && <p class="panel-price">{money(offer.price, offer.priceCurrency)}</p>}
      </div>
      <h3>{message('price_history_title')}</h3>
      {points ? (
        <PriceChart points={points} now={now} />
      ) : (
        <p class="blank">{message(offers.length === 0 ? 'no_price' : 'one_price')}</p>
      )}
      {offers.length > 0 && <OffersTable offers={offers} now={now} />}
      <SameProduct database={database} card={history} />
      <h3>{message('figure_interactions')}</h3>
      <ItemInteractions interactions={interactions} now={now} />
      <h3>{message('your_say_title')}</h3>
      <ItemActions database={database} history={history} />
    </>
  );
}
