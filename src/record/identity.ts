/** Writes which items are the same product, and what the shopper decided of that by hand. */
import type { ItemId } from '../core/item.ts';
import type { ItemCondition } from '../core/offer.ts';
import type { IdentityDecision } from '../core/product-identity.ts';
import { readStandingOffers } from './changes.ts';
import type { ClusterRow, IdentityLinksRow, ItemRow, MagpieDatabase } from './database.ts';
import { nextRevision } from './revision.ts';

/**
 * Remembers decisions; a later one on the same two items takes the place of the one before. Each takes a revision, so that
 * learning hears of it; decisions on items that are not kept are left out.
 */
export async function recordDecisions(database: MagpieDatabase, decisions: readonly IdentityDecision[]): Promise<void> {
  const { items, identityDecisions, state } = database;
  await database.transaction('rw', [items, identityDecisions, state], async () => {
    const known = new Set(
      await items
        .where('id')
        .anyOf([...new Set(decisions.flatMap(({ a, b }) => [a, b]))])
        .primaryKeys(),
    );
    const kept = decisions.filter(({ a, b }) => a < b && known.has(a) && known.has(b));
    if (kept.length === 0) return;
    await Promise.all([identityDecisions.bulkPut(kept), nextRevision(database)]);
  });
}

/** What stood of a pair of items before a decision: another decision, or none. */
export interface DecisionBefore extends Pick<IdentityDecision, 'a' | 'b'> {
  readonly before: Pick<IdentityDecision, 'decision' | 'at'> | null;
}

export async function readDecisionsBefore(
  { identityDecisions }: MagpieDatabase,
  pairs: readonly Pick<IdentityDecision, 'a' | 'b'>[],
): Promise<DecisionBefore[]> {
  const before = await identityDecisions.bulkGet(pairs.map(({ a, b }): [ItemId, ItemId] => [a, b]));
  return pairs.map(({ a, b }, place) => {
    const stood = before[place];
    return { a, b, before: stood ? { decision: stood.decision, at: stood.at } : null };
  });
}

/** Puts back what stood before; where nothing did, the rules and the model decide again. */
export async function restoreDecisions(database: MagpieDatabase, pairs: readonly DecisionBefore[]): Promise<void> {
  const { identityDecisions, state } = database;
  const isNone = ({ before }: DecisionBefore) => before === null;
  await database.transaction('rw', [identityDecisions, state], async () => {
    await identityDecisions.bulkDelete(pairs.filter(isNone).map(({ a, b }): [ItemId, ItemId] => [a, b]));
    await nextRevision(database);
  });
  await recordDecisions(
    database,
    pairs.flatMap(({ a, b, before }) => (before ? [{ a, b, ...before }] : [])),
  );
}

export function readDecisions(database: MagpieDatabase): Promise<IdentityDecision[]> {
  return database.identityDecisions.toArray();
}

/** How far identity has come: see StateRow. */
export interface IdentityProgress {
  readonly recorded: number;
  readonly removed: number;
  readonly unlinked: number;
  /** The count of "unlinked" up to which the links of all items are right. */
  readonly identified: number;
}

/** An item as identity reads it, and what was found of it before. */
export interface IdentityItem {
  readonly item: ItemRow;
  /** The condition that the standing offer states. */
  readonly itemCondition: ItemCondition | null;
  readonly links: IdentityLinksRow | null;
}

export async function readIdentityProgress({ state }: MagpieDatabase): Promise<IdentityProgress> {
  const names = ['recorded', 'removed', 'unlinked', 'identified'] as const;
  const [recorded = 0, removed = 0, unlinked = 0, identified = 0] = (await state.bulkGet([...names])).map(
    (row) => row?.value,
  );
  return { recorded, removed, unlinked, identified };
}

/** The ids of the items that changed since a revision; of all when it is null. */
export function readChangedIds({ items }: MagpieDatabase, since: number | null): Promise<ItemId[]> {
  return (since === null ? items.toCollection() : items.where('revision').above(since)).primaryKeys();
}

/** Those of some items that are kept. */
export async function readIdentityItems(database: MagpieDatabase, ids: readonly ItemId[]): Promise<IdentityItem[]> {
  const { items, offers, identityLinks } = database;
  return database.transaction('r', [items, offers, identityLinks], async () => {
    const [rows, links, standing] = await Promise.all([
      items.bulkGet([...ids]),
      identityLinks.bulkGet([...ids]),
      readStandingOffers(database, ids),
    ]);
    return rows.flatMap((item, place) => {
      if (!item) return [];
      return [{ item, itemCondition: standing.get(item.id)?.itemCondition ?? null, links: links[place] ?? null }];
    });
  });
}

/** The items of an item's cluster, itself among them, in the order of ids; itself alone when it has none. */
export async function readFellows({ clusters }: MagpieDatabase, itemId: ItemId): Promise<ItemId[]> {
  const row = await clusters.get(itemId);
  return row ? clusters.where('clusterId').equals(row.clusterId).primaryKeys() : [itemId];
}

/** The ids of the items of which a cluster is written. */
export function readClusteredIds({ clusters }: MagpieDatabase): Promise<ItemId[]> {
  return clusters.toCollection().primaryKeys();
}

/** The ids of the items of which links are written, be they none. */
export function readLinkedIds({ identityLinks }: MagpieDatabase): Promise<ItemId[]> {
  return identityLinks.toCollection().primaryKeys();
}

/** What was found out of items, to be written at once. */
export interface IdentityFindings {
  /** How far the record had come when it was found. */
  readonly progress: IdentityProgress;
  /** The items whose cluster may have become another, and the new one; null for an item that no other shop sells. */
  readonly clusters: ReadonlyMap<ItemId, ItemId | null>;
  readonly links: readonly IdentityLinksRow[];
  /** Whether the links of all items are right now. */
  readonly isComplete: boolean;
}

/**
 * Writes what was found. Nothing is written when something was forgotten since: what was found may still tell of it. Rows that
 * stay the same are not written, so that nobody who watches them is woken.
 *
 * @returns whether it was written
 */
export async function writeIdentity(
  database: MagpieDatabase,
  { progress, clusters: found, links, isComplete }: IdentityFindings,
): Promise<boolean> {
  const { clusters, identityLinks, state } = database;
  return database.transaction('rw', [clusters, identityLinks, state], async () => {
    const now = await readIdentityProgress(database);
    // The count of revisions falls when the record was begun anew.
    if (now.removed !== progress.removed || now.unlinked !== progress.unlinked || now.recorded < progress.recorded)
      return false;
    const standing = await clusters.bulkGet([...found.keys()]);
    const put: ClusterRow[] = [];
    const gone: ItemId[] = [];
    [...found].forEach(([itemId, clusterId], place) => {
      const before = standing[place]?.clusterId ?? null;
      if (clusterId !== null && clusterId !== before) put.push({ itemId, clusterId });
      if (clusterId === null && before !== null) gone.push(itemId);
    });
    await Promise.all([
      put.length > 0 && clusters.bulkPut(put),
      gone.length > 0 && clusters.bulkDelete(gone),
      links.length > 0 && identityLinks.bulkPut([...links]),
      isComplete && now.identified !== now.unlinked && state.put({ name: 'identified', value: now.unlinked }),
    ]);
    return true;
  });
}
