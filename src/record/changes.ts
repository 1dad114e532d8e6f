/** Reads what was recorded since learning last looked, and keeps what learning worked out of texts. */
import type { Interaction } from '../core/interaction.ts';
import type { ItemId } from '../core/item.ts';
import type { Offer } from '../core/offer.ts';
import type { ItemRow, MagpieDatabase, TermCountsRow } from './database.ts';
import { readInSlices } from './slices.ts';

/** How far a reader has come. A reader that has read nothing is at NOTHING_READ. */
export interface Progress {
  readonly recorded: number;
  readonly removed: number;
}
export const NOTHING_READ: Progress = { recorded: 0, removed: 0 };

export interface ChangedItem {
  readonly item: ItemRow;
  /** The offer that stands; null when no price was ever read. */
  readonly offer: Offer | null;
}

export interface Changes {
  /** True when this is everything there is, to be learned from anew: the first reading, or the record was begun anew since. */
  readonly isEverything: boolean;
  readonly items: readonly ChangedItem[];
  readonly interactions: readonly Interaction[];
  /** Which items and how many interactions are left, when rows were taken away since; null when none were. */
  readonly left: { readonly itemIds: ReadonlySet<ItemId>; readonly interactions: number } | null;
  readonly progress: Progress;
}

/**
 * What changed since `since`, as one consistent picture; or everything there is, when that is asked for or the record was begun
 * anew since. Everything is read a part after the other, so that nobody waits for all of it: what was written meanwhile may be
 * among it or not, and is told when one asks again for what changed since its `progress`.
 */
export async function readChanges(database: MagpieDatabase, since: Progress): Promise<Changes> {
  const changes = since.recorded === 0 ? null : await readSince(database, since);
  return changes ?? readEverything(database);
}

/** Null when the record was begun anew since. */
function readSince(database: MagpieDatabase, since: Progress): Promise<Changes | null> {
  const { items, offers, interactions, state } = database;
  return database.transaction('r', [items, offers, interactions, state], async () => {
    const progress = await readProgress(database);
    if (progress.recorded < since.recorded) return null;
    const hasGone = progress.removed !== since.removed;
    const [rows, done, itemIds, count] = await Promise.all([
      items.where('revision').above(since.recorded).toArray(),
      interactions.where('revision').above(since.recorded).toArray(),
      hasGone ? items.toCollection().primaryKeys() : [],
      hasGone ? interactions.count() : 0,
    ]);
    const standing = await readStandingOffers(
      database,
      rows.map(({ id }) => id),
    );
    return {
      isEverything: false,
      items: rows.map((item) => ({ item, offer: standing.get(item.id) ?? null })),
      interactions: done,
      left: hasGone ? { itemIds: new Set(itemIds), interactions: count } : null,
      progress,
    };
  });
}

/** The ids of all interactions. */
export async function readInteractionIds({ interactions }: MagpieDatabase): Promise<Set<string>> {
  return new Set(await interactions.toCollection().primaryKeys());
}

async function readEverything(database: MagpieDatabase): Promise<Changes> {
  const progress = await readProgress(database);
  const rows = await readInSlices(database.items);
  const standing = await readStandingOffers(database, null);
  return {
    isEverything: true,
    items: rows.map((item) => ({ item, offer: standing.get(item.id) ?? null })),
    interactions: await readInSlices(database.interactions),
    left: null,
    progress,
  };
}

async function readProgress({ state }: MagpieDatabase): Promise<Progress> {
  const [recorded, removed] = await state.bulkGet(['recorded', 'removed']);
  return { recorded: recorded?.value ?? 0, removed: removed?.value ?? 0 };
}

/** The offer that stands of each item; of all items when `ids` is null. */
export async function readStandingOffers(
  { offers }: MagpieDatabase,
  ids: readonly ItemId[] | null,
): Promise<Map<ItemId, Offer>> {
  const standing = new Map<ItemId, Offer & { lastSeenAt: number }>();
  // In the order of their keys, so that of two offers of one moment the later recorded stands, as in readCards.
  const periods = ids
    ? await offers
        .where('itemId')
        .anyOf([...ids])
        .toArray()
    : await readInSlices(offers);
  for (const period of periods) {
    const known = standing.get(period.itemId);
    if (!known || period.lastSeenAt >= known.lastSeenAt) standing.set(period.itemId, period);
  }
  return standing;
}

/** The term counts kept of items; of all items when `ids` is null. */
export async function readTermCounts(
  { termCounts }: MagpieDatabase,
  ids: readonly ItemId[] | null,
): Promise<TermCountsRow[]> {
  if (ids === null) return readInSlices(termCounts);
  return (await termCounts.bulkGet([...ids])).flatMap((row) => row ?? []);
}

/** Term counts written in one transaction. */
const KEPT_AT_ONCE = 200;

/** Keeps term counts of those items that are still there: one forgotten in between leaves nothing behind. */
export async function keepTermCounts(database: MagpieDatabase, rows: readonly TermCountsRow[]): Promise<void> {
  const { items, termCounts } = database;
  // A transaction for each few: while one is written, nobody reads an item.
  for (let start = 0; start < rows.length; start += KEPT_AT_ONCE) {
    const slice = rows.slice(start, start + KEPT_AT_ONCE);
    await database.transaction('rw', [items, termCounts], async () => {
      const known = await items.bulkGet(slice.map(({ itemId }) => itemId));
      await termCounts.bulkPut(slice.filter((_, place) => known[place]));
    });
  }
}
