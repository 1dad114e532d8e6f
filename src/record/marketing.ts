/** Writes what an item's page says of coupons and of the end of its sale, inside the transaction of the view that showed it. */
import type { Item, ItemId } from '../core/item.ts';
import type { ProductObservation } from '../core/observation.ts';
import type { MagpieDatabase } from './database.ts';

type Shown = Pick<ProductObservation, 'coupons' | 'saleEnd'> & { readonly item: Item };

/**
 * Puts what a page shows now in place of what it showed before: a code or an end that it no longer shows is gone. A view that
 * arrives late (`at` before what is kept) changes nothing.
 */
export async function keepMarketing(database: MagpieDatabase, shown: Shown, at: number): Promise<void> {
  await Promise.all([keepCoupons(database, shown, at), keepSaleEnd(database, shown, at)]);
}

async function keepCoupons(database: MagpieDatabase, { item, coupons }: Shown, at: number): Promise<void> {
  const kept = await database.coupons.where('itemId').equals(item.id).toArray();
  if (kept.some(({ lastSeenAt }) => lastSeenAt > at)) return;
  const gone = kept.filter(({ code }) => !coupons.some((coupon) => coupon.code === code));
  await database.coupons.bulkDelete(gone.map(({ code }) => [item.id, code]));
  await database.coupons.bulkPut(
    coupons.map(({ code, appliesTo, minimumOrder }) => ({
      itemId: item.id,
      shop: item.shop,
      code,
      appliesTo,
      minimumOrder: minimumOrder && { amount: minimumOrder.amount, currency: minimumOrder.currency },
      firstSeenAt: kept.find((known) => known.code === code)?.firstSeenAt ?? at,
      lastSeenAt: at,
    })),
  );
}

async function keepSaleEnd(database: MagpieDatabase, { item, saleEnd }: Shown, at: number): Promise<void> {
  const kept = await database.saleEnds.get(item.id);
  if (kept && kept.seenAt > at) return;
  if (saleEnd === null) await database.saleEnds.delete(item.id);
  else {
    const { earliest, latest, doubts, source } = saleEnd;
    await database.saleEnds.put({ itemId: item.id, earliest, latest, doubts, source, seenAt: at });
  }
}

/** Takes back what a visit of this moment said of an item, because the page turned out to be another's. */
export async function withdrawMarketing(database: MagpieDatabase, itemId: ItemId, at: number): Promise<void> {
  await Promise.all([
    database.coupons
      .where('itemId')
      .equals(itemId)
      .and(({ firstSeenAt, lastSeenAt }) => firstSeenAt === at && lastSeenAt === at)
      .delete(),
    database.saleEnds
      .where('itemId')
      .equals(itemId)
      .and(({ seenAt }) => seenAt === at)
      .delete(),
  ]);
}
