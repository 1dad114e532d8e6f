/** Puts the rows of an item and of its deal together as a card shows them. Pure: it knows no database. */
import type { OfferPeriod } from '../core/offer.ts';
import type { DealRow, ItemRow, ThumbnailRow } from './database.ts';
import type { DealCard, ItemCard } from './read.ts';

export interface ReadCard {
  readonly card: ItemCard;
  /** Oldest first. */
  readonly periods: readonly OfferPeriod[];
}

/** @param offers all offers kept of the item, in any order */
export function cardOf(item: ItemRow, offers: readonly OfferPeriod[], thumbnail: ThumbnailRow | undefined): ReadCard {
  const periods = [...offers].sort((a, b) => a.lastSeenAt - b.lastSeenAt);
  return { card: { item, offer: periods.at(-1) ?? null, thumbnail: thumbnail?.picture ?? null }, periods };
}

export function dealCardOf({ rank: _rank, seenAt, ...deal }: DealRow, { card, periods }: ReadCard): DealCard {
  const prices = periods
    .filter((period) => period.priceCurrency === deal.priceCurrency)
    .flatMap((period) => [
      { at: period.firstSeenAt, price: period.price },
      { at: period.lastSeenAt, price: period.price },
    ])
    .sort((a, b) => a.at - b.at);
  return { ...card, deal, isNew: seenAt === null, prices };
}
