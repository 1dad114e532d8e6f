/** Writes the lists that were made (deals, recommendations), and what of them the shopper really saw. */
import type { Exposure, Recommendation } from '../core/candidate.ts';
import type { Deal } from '../core/deal.ts';
import type { DealRow, MagpieDatabase } from './database.ts';

/** Puts a new list of deals, best first, in place of the one before. A deal told before stays told. */
export async function replaceDeals(database: MagpieDatabase, deals: readonly Deal[]): Promise<void> {
  const table = database.deals;
  await database.transaction('rw', [table], async () => {
    const before = new Map((await table.toArray()).map((row) => [row.id, row]));
    const rows = deals.map((deal, rank): DealRow => ({ ...deal, rank, seenAt: before.get(deal.id)?.seenAt ?? null }));
    await replaceRows(table, before, new Map(rows.map((row) => [row.id, row])));
  });
}

/** Puts a new list of recommendations in place of the one before. */
export async function replaceRecommendations(
  database: MagpieDatabase,
  recommendations: readonly Recommendation[],
): Promise<void> {
  const table = database.recommendations;
  await database.transaction('rw', [table], async () => {
    const before = new Map((await table.toArray()).map((row) => [row.itemId, row]));
    await replaceRows(table, before, new Map(recommendations.map((row) => [row.itemId, row])));
  });
}

/** Writes down what a list really showed. */
export async function recordExposures(database: MagpieDatabase, exposures: readonly Exposure[]): Promise<void> {
  await database.exposures.bulkAdd([...exposures]);
}

/** Every place of "For you" that came into view, as long as exposures are kept. */
export function readForYouExposures(database: MagpieDatabase): Promise<Exposure[]> {
  return database.exposures.filter(({ list }) => list === 'for-you').toArray();
}

/**
 * Notes that the shopper saw deals at a moment (milliseconds since the epoch); one seen before keeps its first moment.
 *
 * @returns how many of them were new until now
 */
export async function markDealsSeen(database: MagpieDatabase, dealIds: readonly string[], at: number): Promise<number> {
  return database.deals
    .where('id')
    .anyOf([...dealIds])
    .and((row) => row.seenAt === null)
    .modify({ seenAt: at });
}

/** How many deals the shopper has not seen yet. */
export async function countNewDeals(database: MagpieDatabase): Promise<number> {
  return database.deals.filter((row) => row.seenAt === null).count();
}

/** Touches only the rows that differ, so that a list that stayed the same wakes nobody who watches it. */
async function replaceRows<T>(
  table: { bulkDelete(keys: string[]): Promise<unknown>; bulkPut(rows: T[]): Promise<unknown> },
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
): Promise<void> {
  const gone = [...before.keys()].filter((key) => !after.has(key));
  const changed = [...after].flatMap(([key, row]) => (isSameRow(before.get(key), row) ? [] : [row]));
  if (gone.length > 0) await table.bulkDelete(gone);
  if (changed.length > 0) await table.bulkPut(changed);
}

/** Rows of these tables are plain data whose keys are always written in the same order. */
function isSameRow(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
