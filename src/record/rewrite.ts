/** Writes what an item's readings say: its item row, its offers, and the words it is found by. */
import type { ItemId } from '../core/item.ts';
import type { OfferPeriod } from '../core/offer.ts';
import type { ItemRow, MagpieDatabase, OfferRow, SearchWordsRow, Sighting } from './database.ts';
import { searchWordsOf } from './search-words.ts';
import { derive } from './sightings.ts';

/** An item whose readings changed. */
export interface Reread {
  readonly itemId: ItemId;
  /** All readings there are now, in order; at least one. */
  readonly sightings: readonly Sighting[];
  /** The item's offer rows as they stand in the table, in any order. */
  readonly offers: readonly OfferRow[];
  /** False when its facts cannot have changed: then its words are as they were. */
  readonly hasNewFacts: boolean;
}

/** Call it inside a transaction over sightings, items, offers and searchWords. */
export async function rewriteItems(
  database: MagpieDatabase,
  reread: readonly Reread[],
  revision: number,
): Promise<void> {
  const items: ItemRow[] = [];
  const words: SearchWordsRow[] = [];
  const put: OfferRow[] = [];
  const gone: number[] = [];
  for (const { itemId, sightings, offers, hasNewFacts } of reread) {
    const derived = derive(sightings);
    if (!derived) throw new Error(`"${itemId}" has no reading left and cannot be written.`);
    items.push({ ...derived.row, revision });
    if (hasNewFacts) words.push({ itemId, words: searchWordsOf(derived.row) });
    const change = reconcile(offers, derived.periods);
    put.push(...change.put);
    gone.push(...change.gone);
  }
  await Promise.all([
    database.sightings.bulkPut(reread.map(({ itemId, sightings }) => ({ itemId, sightings }))),
    database.items.bulkPut(items),
    words.length > 0 && database.searchWords.bulkPut(words),
    put.length > 0 && database.offers.bulkPut(put),
    gone.length > 0 && database.offers.bulkDelete(gone),
  ]);
}

/** Writes one item; the way of every view, so it asks for no more than it needs. */
export async function rewriteItem(database: MagpieDatabase, reread: Reread, revision: number): Promise<void> {
  await rewriteItems(database, [reread], revision);
}

/** Which rows to write and which to take away, so that the table holds the periods; a row that says the same is left alone. */
function reconcile(rows: readonly OfferRow[], periods: readonly OfferPeriod[]): { put: OfferRow[]; gone: number[] } {
  const known = [...rows].sort((a, b) => a.firstSeenAt - b.firstSeenAt || (a.key ?? 0) - (b.key ?? 0));
  const put = periods.flatMap((period, place) => {
    const row = known[place];
    if (!row) return [period];
    return isSamePeriod(row, period) ? [] : [{ ...period, ...(row.key === undefined ? {} : { key: row.key }) }];
  });
  return { put, gone: known.slice(periods.length).flatMap(({ key }) => key ?? []) };
}

function isSamePeriod(row: OfferRow, period: OfferPeriod): boolean {
  return (Object.keys(period) as (keyof OfferPeriod)[]).every((field) => row[field] === period[field]);
}
