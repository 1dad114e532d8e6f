/** Every table that holds a trace of what the shopper looked at, and how its rows are found: forgetting, retention and export ask here. */
import type { MagpieDatabase } from './database.ts';

/*
 * A new table has to be listed here, or among the exceptions with a reason: a test compares both lists with the database.
 * "history" is what happened and is kept as it came. "made" is made of one item's history and made again when that changes.
 * "learned" is made of the whole history and is worth nothing once a part of it is gone.
 */
interface Trace {
  readonly table: string;
  readonly kind: 'history' | 'made' | 'learned';
  /** The primary key or index that holds the item's id; null when its rows are not of one item. */
  readonly item: string | null;
  /** The primary key, where that is not the item's id but begins with its shop's host as well; of rows by an older version it may not. */
  readonly key: string | null;
  /** The index that holds when it happened, in milliseconds since the epoch; null for what has no time of its own. */
  readonly at: string | null;
}

const trace = (table: string, kind: Trace['kind'], indexes: Partial<Trace> = {}): Trace => ({
  table,
  kind,
  item: null,
  key: null,
  at: null,
  ...indexes,
});

export const TRACES: readonly Trace[] = [
  // These two have times within or need their sessions fitted, and forget.ts sees to that besides.
  trace('sightings', 'history', { item: 'itemId' }),
  trace('interactions', 'history', { item: 'itemId', key: 'id', at: 'at' }),
  trace('exposures', 'history', { item: 'itemId', at: 'at' }),
  trace('thumbnails', 'history', { item: 'itemId', at: 'at' }),
  // A decision is about two items.
  trace('identityDecisions', 'history', { item: 'a', at: 'at' }),
  trace('identityDecisions', 'history', { item: 'b', at: 'at' }),
  trace('carts', 'history', { item: 'itemId', at: 'addedAt' }),
  trace('items', 'made', { item: 'id' }),
  trace('offers', 'made', { item: 'itemId' }),
  trace('coupons', 'made', { item: 'itemId' }),
  trace('saleEnds', 'made', { item: 'itemId' }),
  trace('searchWords', 'made', { item: 'itemId' }),
  trace('termCounts', 'made', { item: 'itemId' }),
  // What was found of two items goes with either; what was found of others stays.
  trace('identityLinks', 'made', { item: 'itemId' }),
  trace('identityLinks', 'made', { item: 'linked' }),
  trace('deals', 'made', { item: 'itemId' }),
  trace('recommendations', 'learned', { item: 'itemId' }),
  trace('clusters', 'learned', { item: 'itemId' }),
  trace('staging', 'learned'),
];

/** Tables that say nothing of what was looked at, with the reason; those marked go when everything is forgotten. */
export const NO_TRACES: Readonly<Record<string, { readonly because: string; readonly goesWithEverything: boolean }>> = {
  sessions: { because: 'times alone, fitted to the interactions that stay', goesWithEverything: true },
  state: { because: 'counters of writes', goesWithEverything: true },
  refusals: { because: 'counts by reason and day, of no page', goesWithEverything: true },
  notices: { because: 'what is to be told of the storage', goesWithEverything: true },
  door: {
    because: 'hosts that Magpie itself was kept from asking, of no shop the shopper visited',
    goesWithEverything: true,
  },
  friends: { because: 'what friends said, of no page that was looked at here', goesWithEverything: true },
  ownKeys: { because: 'keys and the number of the last card', goesWithEverything: true },
  settings: { because: 'what the shopper decided, which is no history', goesWithEverything: false },
};

/** The ids that begin with a shop's host: before its port, and before its path. */
const rangesOf = (shop: string): [string, string][] => [
  [`${shop}/`, `${shop}0`],
  [`${shop}:`, `${shop};`],
];

/** Takes away the rows of items, of every kind. Call it inside a transaction over all tables. */
export async function deleteOfItems(database: MagpieDatabase, itemIds: readonly string[]): Promise<void> {
  if (itemIds.length === 0) return;
  await Promise.all(
    TRACES.flatMap(({ table, item }) => {
      if (item === null) return [];
      return database
        .table(table)
        .where(item)
        .anyOf([...itemIds])
        .delete();
    }),
  );
}

/**
 * Takes away the rows of a shop, of every kind. Call it inside a transaction over all tables.
 *
 * Whatever a row's key begins with the shop by goes as a range: a browser takes a thousand rows away that way in the time of
 * seventy taken one by one.
 */
export async function deleteOfShop(database: MagpieDatabase, shop: string): Promise<void> {
  const ranges = rangesOf(shop);
  const isKey = (table: string, index: string | null) => database.table(table).schema.primKey.name === index;
  await Promise.all(
    TRACES.flatMap(({ table, item, key }) => {
      const byKey = isKey(table, item) ? item : key;
      if (byKey === null) return [];
      return ranges.map(([first, end]) => database.table(table).where(byKey).between(first, end, true, false).delete());
    }),
  );
  await Promise.all(
    TRACES.flatMap(({ table, item }) =>
      item === null || isKey(table, item) ? [] : [database.table(table).where(item).inAnyRange(ranges).delete()],
    ),
  );
}

/**
 * Takes away history of a stretch of time, from its first moment to before its end, but for that of some tables. Call it
 * inside a transaction over all tables.
 */
export async function deleteOfTime(
  database: MagpieDatabase,
  from: number,
  to: number,
  butFor: readonly string[] = [],
): Promise<void> {
  await Promise.all(
    TRACES.flatMap(({ table, kind, at }) =>
      kind === 'history' && at !== null && !butFor.includes(table)
        ? [database.table(table).where(at).between(from, to, true, false).delete()]
        : [],
    ),
  );
}

/** Takes away what was learned from the whole. Call it inside a transaction over all tables. */
export async function deleteLearned(database: MagpieDatabase): Promise<void> {
  await Promise.all(TRACES.flatMap(({ table, kind }) => (kind === 'learned' ? [database.table(table).clear()] : [])));
}

/** The ids of a shop's items, from the rows of their readings. */
export function itemIdsOfShop(database: MagpieDatabase, shop: string): Promise<string[]> {
  return database.sightings.where('itemId').inAnyRange(rangesOf(shop)).primaryKeys();
}
