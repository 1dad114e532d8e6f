/** Writes which items are the same product, and what the shopper decided of that by hand. */
import type { ItemId } from '../core/item.ts';
import type { IdentityDecision } from '../core/product-identity.ts';
import type { ClusterRow, IdentityLinksRow, MagpieDatabase } from './database.ts';
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

/** Takes decisions on pairs of items back, so that the rules and the model decide again. */
export async function withdrawDecisions(
  database: MagpieDatabase,
  pairs: readonly Pick<IdentityDecision, 'a' | 'b'>[],
): Promise<void> {
  const { identityDecisions, state } = database;
  await database.transaction('rw', [identityDecisions, state], async () => {
    await identityDecisions.bulkDelete(pairs.map(({ a, b }): [ItemId, ItemId] => [a, b]));
    await nextRevision(database);
  });
}

export function readDecisions(database: MagpieDatabase): Promise<IdentityDecision[]> {
  return database.identityDecisions.toArray();
}

/**
 * Puts the clusters of some items, or of all when `itemIds` is null, in place of what stood there. An item that was forgotten
 * in between gets no row; rows that stay the same are not written, so that nobody who watches them is woken.
 */
export async function replaceClusters(
  database: MagpieDatabase,
  itemIds: readonly ItemId[] | null,
  rows: readonly ClusterRow[],
): Promise<void> {
  const { items, clusters } = database;
  await database.transaction('rw', [items, clusters], async () => {
    const [before, known] = await Promise.all([
      itemIds === null ? clusters.toArray() : clusters.bulkGet([...itemIds]),
      items.bulkGet(rows.map(({ itemId }) => itemId)),
    ]);
    const after = new Map(rows.filter((_, place) => known[place]).map((row) => [row.itemId, row.clusterId]));
    const standing = new Map(before.flatMap((row) => (row ? [[row.itemId, row.clusterId] as const] : [])));
    const gone = [...standing.keys()].filter((itemId) => !after.has(itemId));
    const changed = [...after].flatMap(([itemId, clusterId]) =>
      standing.get(itemId) === clusterId ? [] : [{ itemId, clusterId }],
    );
    if (gone.length > 0) await clusters.bulkDelete(gone);
    if (changed.length > 0) await clusters.bulkPut(changed);
  });
}

/** The links found before; null when rows were taken away since, which lets other pairs be compared than those that were. */
export async function readLinks(database: MagpieDatabase): Promise<IdentityLinksRow[] | null> {
  const { identityLinks, state } = database;
  return database.transaction('r', [identityLinks, state], async () => {
    const [removed, identified] = await Promise.all([state.get('removed'), state.get('identified')]);
    return (removed?.value ?? 0) === (identified?.value ?? 0) ? identityLinks.toArray() : null;
  });
}

/** Keeps links that are right up to a count of removals; of items that were forgotten in between none are kept. */
export async function keepLinks(
  database: MagpieDatabase,
  rows: readonly IdentityLinksRow[],
  removed: number,
): Promise<void> {
  const { items, identityLinks, state } = database;
  await database.transaction('rw', [items, identityLinks, state], async () => {
    const named = [...new Set(rows.flatMap(({ itemId, linked }) => [itemId, ...linked]))];
    const known = new Set(named.length === 0 ? [] : await items.where('id').anyOf(named).primaryKeys());
    await identityLinks.bulkPut(
      rows.filter(({ itemId, linked }) => known.has(itemId) && linked.every((id) => known.has(id))),
    );
    await state.put({ name: 'identified', value: removed });
  });
}
