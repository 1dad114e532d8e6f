/** Reads the items whose price the shopper may want to hear of. */
import type { Interaction } from '../core/interaction.ts';
import type { Item } from '../core/item.ts';
import type { OfferPeriod } from '../core/offer.ts';
import type { MagpieDatabase } from './database.ts';
import { inOrder } from './offer-history.ts';

/** All that a deal rule looks at for one item. */
interface FollowedItem {
  readonly item: Item;
  /** Oldest first; at least two. */
  readonly offers: readonly OfferPeriod[];
  /** Oldest first. */
  readonly interactions: readonly Interaction[];
  /** The moment for which to judge; milliseconds since the epoch. */
  readonly now: number;
}

/**
 * The items whose own page was viewed and whose offer has changed since it was first seen. Others are never read, so the
 * cost follows the number of changed prices, not the length of the history.
 */
export async function readDealContexts(database: MagpieDatabase, now: number): Promise<FollowedItem[]> {
  const { items, offers, interactions } = database;
  return database.transaction('r', [items, offers, interactions], async () => {
    const rows = await items
      .where('offerChangedAt')
      .aboveOrEqual(0)
      .filter((row) => row.viewedAt !== null)
      .toArray();
    rows.sort((a, b) => (a.id < b.id ? -1 : 1));
    return Promise.all(
      rows.map(async (item) => {
        const [periods, done] = await Promise.all([
          offers.where('itemId').equals(item.id).toArray(),
          interactions.where('itemId').equals(item.id).toArray(),
        ]);
        return { item, offers: inOrder(periods), interactions: inTime(done), now };
      }),
    );
  });
}

/** Interactions oldest first; those of one moment by id, so that the order is the same every time. */
function inTime<T extends Interaction>(interactions: readonly T[]): T[] {
  return [...interactions].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
