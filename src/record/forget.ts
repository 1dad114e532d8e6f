/** Forgets an item, a shop, a stretch of time or everything, as if it had never been: all in one transaction. */
import type { ItemId } from '../core/item.ts';
import type { InteractionRow, MagpieDatabase, Sighting } from './database.ts';
import { tellOfMarketing } from './marketing.ts';
import { countRemoval, countUnlinking, nextRevision } from './revision.ts';
import { type Reread, rewriteItems } from './rewrite.ts';
import { seal } from './seal.ts';
import { leaveSessions } from './sessions.ts';
import { deleteSetAside, forgetInSetAside } from './set-aside.ts';
import { hasNewFacts } from './sightings.ts';
import {
  deleteLearned,
  deleteOfItems,
  deleteOfShop,
  deleteOfTime,
  itemIdsOfShop,
  NO_TRACES,
  TRACES,
} from './traces.ts';

/** What to forget. `to` is the first moment that stays; both in milliseconds since the epoch. */
export type Forgetting =
  | { readonly what: 'item'; readonly itemId: ItemId }
  | { readonly what: 'items'; readonly itemIds: readonly ItemId[] }
  | { readonly what: 'shop'; readonly shop: string }
  | { readonly what: 'time'; readonly from: number; readonly to: number }
  | { readonly what: 'everything' };

export interface Forgotten {
  /** Items of which nothing is left. */
  readonly items: number;
  readonly interactions: number;
}

/*
 * The remaining history is: every reading of an item (sighting), every interaction and exposure, and every picture, that is
 * kept and was not asked to be forgotten. An item of which no reading remains is gone, and all that was done with it. What
 * was superseded before (a picture replaced by a newer one, the first reading of a visit that was corrected) is not kept and
 * does not come back. docs/forgetting.md says it for people.
 */
export async function forget(database: MagpieDatabase, forgetting: Forgetting): Promise<Forgotten> {
  const forgotten = await database.transaction('rw', database.tables, async () => {
    switch (forgetting.what) {
      case 'everything':
        return takeEverything(database);
      case 'time':
        return takeTime(database, forgetting.from, forgetting.to);
      case 'shop':
        return takeShop(database, forgetting.shop);
      case 'item':
        return takeItems(database, [forgetting.itemId]);
      case 'items':
        return takeItems(database, forgetting.itemIds);
    }
  });
  await forgetSetAside(database, forgetting);
  await seal(database);
  return forgotten;
}

/** What was set aside of a damaged database is forgotten too; of times, too little can be told of its rows to leave any. */
async function forgetSetAside({ name }: MagpieDatabase, forgetting: Forgetting): Promise<void> {
  switch (forgetting.what) {
    case 'everything':
      return deleteSetAside(name, () => true);
    case 'time':
      return deleteSetAside(name, ({ at }) => at >= forgetting.from);
    case 'shop':
      return forgetInSetAside(name, [forgetting.shop]);
    case 'item':
      return forgetInSetAside(name, [forgetting.itemId]);
    case 'items':
      return forgetInSetAside(name, forgetting.itemIds);
  }
}

/** Takes items away with all that was done with them. Call it inside a transaction over all tables. */
export async function takeItems(database: MagpieDatabase, itemIds: readonly ItemId[]): Promise<Forgotten> {
  if (itemIds.length === 0) return { items: 0, interactions: 0 };
  const ids = [...itemIds];
  const [items, done] = await Promise.all([
    database.sightings.where('itemId').anyOf(ids).count(),
    database.interactions.where('itemId').anyOf(ids).toArray(),
  ]);
  await deleteOfItems(database, ids);
  await countUnlinking(database);
  await settle(database, done);
  return { items, interactions: done.length };
}

async function takeShop(database: MagpieDatabase, shop: string): Promise<Forgotten> {
  const [ids, done] = await Promise.all([
    itemIdsOfShop(database, shop),
    database.interactions.where('[shop+at]').between([shop, -Infinity], [shop, Infinity]).toArray(),
  ]);
  await deleteOfShop(database, shop);
  await countUnlinking(database);
  await settle(database, done);
  return { items: ids.length, interactions: done.length };
}

async function takeEverything(database: MagpieDatabase): Promise<Forgotten> {
  const [items, interactions] = await Promise.all([database.items.count(), database.interactions.count()]);
  const others = Object.entries(NO_TRACES).flatMap(([table, { goesWithEverything }]) =>
    goesWithEverything ? table : [],
  );
  await Promise.all([...TRACES.map(({ table }) => table), ...others].map((table) => database.table(table).clear()));
  return { items, interactions };
}

async function takeTime(database: MagpieDatabase, from: number, to: number): Promise<Forgotten> {
  const done = await database.interactions.where('at').between(from, to, true, false).toArray();
  const met = await database.items
    .where('lastSeenAt')
    .aboveOrEqual(from)
    .filter(({ firstSeenAt }) => firstSeenAt < to)
    .primaryKeys();
  await deleteOfTime(database, from, to);
  const left = await keepSightings(database, met, ({ at }) => at < from || at >= to);
  // A deal tells how often its item was viewed, and when it was shown.
  const touched = new Set([...done.map(({ itemId }) => itemId), ...left.reread]);
  await database.deals
    .where('itemId')
    .anyOf([...touched])
    .delete();
  await database.deals
    .filter(({ seenAt }) => seenAt !== null && seenAt >= from && seenAt < to)
    .modify({ seenAt: null });
  await settle(database, done);
  const gone = await takeItems(database, left.gone);
  return { items: left.gone.length, interactions: done.length + gone.interactions };
}

/**
 * Leaves items with those of their readings that are to be kept, and writes what these say.
 *
 * @returns the ids of the items written anew, and of those that have no reading left, which are still to be taken away
 */
export async function keepSightings(
  database: MagpieDatabase,
  itemIds: readonly ItemId[],
  isKept: (sighting: Sighting) => boolean,
  changed: (sighting: Sighting) => Sighting = (sighting) => sighting,
): Promise<{ reread: ItemId[]; gone: ItemId[] }> {
  const rows = (await database.sightings.bulkGet([...itemIds])).flatMap((row) => row ?? []);
  const left = rows.map((row) => ({ ...row, now: row.sightings.filter(isKept).map(changed) }));
  const different = left.filter(
    ({ sightings, now }) => now.some((one, place) => one !== sightings[place]) || now.length < sightings.length,
  );
  const kept = different.filter(({ now }) => now.length > 0);
  const offers = await Promise.all(kept.map(({ itemId }) => database.offers.where('itemId').equals(itemId).toArray()));
  const reread = kept.map(
    ({ itemId, sightings, now }, place): Reread => ({
      itemId,
      sightings: now,
      offers: offers[place] ?? [],
      hasNewFacts: hasNewFacts(sightings, now),
      hadMarketing: tellOfMarketing(sightings),
    }),
  );
  if (reread.length > 0) await rewriteItems(database, reread, await nextRevision(database));
  const changedTexts = reread.flatMap((one) => (one.hasNewFacts ? [one.itemId] : []));
  await database.termCounts.bulkDelete(changedTexts);
  // Identity reads the condition of the standing offer besides.
  const changedFacts = kept.flatMap(({ itemId, sightings, now }) =>
    hasNewFacts(sightings, now) || conditionOf(sightings) !== conditionOf(now) ? [itemId] : [],
  );
  await deleteLinksOf(database, changedFacts);
  return {
    reread: reread.map(({ itemId }) => itemId),
    gone: different.flatMap(({ itemId, now }) => (now.length === 0 ? [itemId] : [])),
  };
}

/** Takes away what identity found of items by facts that are not theirs any more. */
async function deleteLinksOf(database: MagpieDatabase, itemIds: readonly ItemId[]): Promise<void> {
  if (itemIds.length === 0) return;
  const { identityLinks } = database;
  await identityLinks.bulkDelete([...itemIds]);
  await identityLinks
    .where('linked')
    .anyOf([...itemIds])
    .delete();
  await countUnlinking(database);
}

function conditionOf(sightings: readonly Sighting[]): string | null {
  return sightings.findLast(({ offer }) => offer !== null)?.offer?.itemCondition ?? null;
}

/** Fits sessions to the interactions that are gone, and drops what was learned from them. */
async function settle(database: MagpieDatabase, gone: readonly InteractionRow[]): Promise<void> {
  await leaveSessions(database, gone);
  await nextRevision(database);
  await deleteLearned(database);
  await countRemoval(database);
}
