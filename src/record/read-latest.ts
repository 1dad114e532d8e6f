/** Reads what the shopper did last and the items it was done to: what the profile is made of, and no more. */
import type { CatalogueItem } from '../core/catalogue.ts';
import type { Interaction } from '../core/interaction.ts';
import type { ItemId } from '../core/item.ts';
import type { MagpieDatabase } from './database.ts';
import { inOrder } from './offer-history.ts';

export interface LatestDoings {
  /** Oldest first. */
  readonly interactions: readonly Interaction[];
  readonly catalogue: ReadonlyMap<ItemId, CatalogueItem>;
}

/** @param most as many interactions as the recommenders look at */
export async function readLatestDoings(database: MagpieDatabase, most: number): Promise<LatestDoings> {
  const { interactions, items, offers } = database;
  return database.transaction('r', [interactions, items, offers], async () => {
    const latest = (await interactions.orderBy('at').reverse().limit(most).toArray()).reverse();
    const ids = [...new Set(latest.map(({ itemId }) => itemId))];
    const [rows, periods] = await Promise.all([
      items.bulkGet(ids),
      Promise.all(ids.map((id) => offers.where('itemId').equals(id).toArray())),
    ]);
    const catalogue = new Map<ItemId, CatalogueItem>();
    for (const [place, item] of rows.entries()) {
      if (!item) continue;
      const offer = inOrder(periods[place] ?? []).at(-1) ?? null;
      catalogue.set(item.id, { item, offer, lastSeenAt: item.lastSeenAt, timesSeen: item.timesSeen });
    }
    return { interactions: latest, catalogue };
  });
}
