/** Read-only queries of what is kept of items, made for long lists: ids by index alone, then the rows in view. */
import type { ItemId } from '../core/item.ts';
import type { Offer, OfferPeriod } from '../core/offer.ts';
import type { InteractionRow, ItemRow, MagpieDatabase } from './database.ts';
import { inOrder } from './offer-history.ts';
import { foundIds, type TimedIds, timedIds } from './read-timed-ids.ts';
import { searchedWordsOf } from './search-words.ts';

/** Which items to list. `from` and `to` bound when an item was last seen, in milliseconds since the epoch; `to` is left out. */
export interface ItemFilter {
  /** Words of name or brand, or their beginnings; empty for any. */
  readonly words?: string;
  /** A shop's host; null for any. */
  readonly shop?: string | null;
  readonly from?: number | null;
  readonly to?: number | null;
}

/** An item as a row of a list shows it. */
export interface KeptItem {
  readonly item: ItemRow;
  /** The offer last seen; null when no price was ever read. */
  readonly offer: Offer | null;
  /** A data address; null when no picture could be drawn. */
  readonly thumbnail: string | null;
  /** How many offers are kept, the one that stands included. */
  readonly offers: number;
  readonly interactions: number;
}

export interface ItemHistory extends Omit<KeptItem, 'offers' | 'interactions'> {
  /** Oldest first; times in milliseconds since the epoch. */
  readonly offers: readonly OfferPeriod[];
  /** Newest first. */
  readonly interactions: readonly InteractionRow[];
}

/** The ids of the items that a filter lets through, by when they were last seen. */
export function listItems(database: MagpieDatabase, filter: ItemFilter = {}): TimedIds {
  const { words = '', shop, from, to } = filter;
  const { items } = database;
  if (words.trim() !== '') return foundIds(() => findItems(database, words, filter));
  return timedIds({
    between: (least, most) => inTime(database, shop, least, most),
    timeOf: ({ lastSeenAt }) => lastSeenAt,
    from,
    to,
    countAll: shop ? null : () => items.count(),
  });
}

/** The items of some ids, in their order, for the rows in view; one that was forgotten since is left out. */
export async function readItems(database: MagpieDatabase, ids: readonly ItemId[]): Promise<KeptItem[]> {
  const { items, offers, thumbnails, interactions } = database;
  return database.transaction('r', [items, offers, thumbnails, interactions], async () => {
    const [rows, pictures, periods, counts] = await Promise.all([
      items.bulkGet([...ids]),
      thumbnails.bulkGet([...ids]),
      Promise.all(ids.map((id) => offers.where('itemId').equals(id).toArray())),
      Promise.all(ids.map((id) => interactions.where('itemId').equals(id).count())),
    ]);
    return rows.flatMap((item, place) => {
      if (!item) return [];
      const known = inOrder(periods[place] ?? []);
      const thumbnail = pictures[place]?.picture ?? null;
      return [{ item, offer: known.at(-1) ?? null, thumbnail, offers: known.length, interactions: counts[place] ?? 0 }];
    });
  });
}

/** All that is kept of one item; null when it is not kept (any more). */
export async function readItemHistory(database: MagpieDatabase, itemId: ItemId): Promise<ItemHistory | null> {
  const { items, offers, thumbnails, interactions } = database;
  return database.transaction('r', [items, offers, thumbnails, interactions], async () => {
    const [item, picture, periods, done] = await Promise.all([
      items.get(itemId),
      thumbnails.get(itemId),
      offers.where('itemId').equals(itemId).toArray(),
      interactions.where('itemId').equals(itemId).toArray(),
    ]);
    if (!item) return null;
    const known = inOrder(periods);
    return {
      item,
      offer: known.at(-1) ?? null,
      thumbnail: picture?.picture ?? null,
      offers: known,
      interactions: done.sort((a, b) => b.at - a.at),
    };
  });
}

function inTime({ items }: MagpieDatabase, shop: string | null | undefined, least: number, most: number) {
  return shop
    ? items.where('[shop+lastSeenAt]').between([shop, least], [shop, most], true, false)
    : items.where('lastSeenAt').between(least, most, true, false);
}

/** Of so many or fewer, the rows are read; to find more among all ids is quicker. */
const FEW = 1_000;

/** The ids of the items that the words find and the filter lets through, the last seen first. */
async function findItems(database: MagpieDatabase, words: string, { shop, from, to }: ItemFilter): Promise<ItemId[]> {
  const least = from ?? Number.NEGATIVE_INFINITY;
  const most = to ?? Number.POSITIVE_INFINITY;
  return database.transaction('r', [database.items, database.searchWords], async () => {
    const found = await idsByWords(database, words);
    if (found.size > FEW) {
      const ids = await inTime(database, shop, least, most).primaryKeys();
      return ids.reverse().filter((id) => found.has(id));
    }
    const rows = (await database.items.bulkGet([...found].sort())).flatMap((row) => row ?? []);
    return rows
      .filter((row) => (!shop || row.shop === shop) && row.lastSeenAt >= least && row.lastSeenAt < most)
      .sort((a, b) => b.lastSeenAt - a.lastSeenAt || (a.id < b.id ? 1 : -1))
      .map(({ id }) => id);
  });
}

/** The items with words that begin with each of the words looked for; none when there is no word in what was written. */
async function idsByWords({ searchWords }: MagpieDatabase, query: string): Promise<Set<ItemId>> {
  const wanted = searchedWordsOf(query);
  const found = await Promise.all(wanted.map((word) => searchWords.where('words').startsWith(word).primaryKeys()));
  const [first = [], ...others] = found;
  const rest = others.map((ids) => new Set(ids));
  return new Set(first.filter((id) => rest.every((ids) => ids.has(id))));
}
