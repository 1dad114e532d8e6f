/** What the readings of an item say of coupons and of the end of its sale. Pure but for the writing of its rows. */
import type { Coupon, Marketing, SaleEnd } from '../core/observation.ts';
import type { CouponRow, MagpieDatabase, SaleEndRow, Sighting } from './database.ts';

/** The rows that an item's readings make. */
interface MarketingRows {
  readonly coupons: readonly CouponRow[];
  readonly saleEnd: SaleEndRow | null;
}

/** What a page shows, with every field named, so that no other is kept; null when it shows nothing. */
export function marketingOf({ coupons, saleEnd }: Marketing): Marketing | null {
  if (coupons.length === 0 && saleEnd === null) return null;
  return { coupons: coupons.map(couponOf), saleEnd: saleEnd && saleEndOf(saleEnd) };
}

/** What the page showed when it was last viewed; a code or an end that it no longer showed then is gone. `sightings` in order. */
export function rowsOf(sightings: readonly Sighting[]): MarketingRows {
  const pages = sightings.filter(({ source }) => source === 'page');
  const last = pages.at(-1);
  if (!last?.marketing) return { coupons: [], saleEnd: null };
  const { item, at: lastSeenAt, marketing } = last;
  return {
    coupons: marketing.coupons.map((coupon) => ({
      ...coupon,
      itemId: item.id,
      shop: item.shop,
      firstSeenAt: shownSince(pages, coupon.code),
      lastSeenAt,
    })),
    saleEnd: marketing.saleEnd && { ...marketing.saleEnd, itemId: item.id, seenAt: lastSeenAt },
  };
}

/** Since when the page has shown a code each time it was viewed. */
function shownSince(pages: readonly Sighting[], code: string): number {
  const without = pages.findLastIndex(({ marketing }) => !marketing?.coupons.some((coupon) => coupon.code === code));
  return pages[without + 1]?.at ?? 0;
}

/** Whether any of the readings tells of coupons or an end: where none did and none does, there is nothing to write. */
export function tellOfMarketing(...readings: (readonly Sighting[])[]): boolean {
  return readings.some((sightings) => sightings.some(({ marketing }) => marketing !== null));
}

/** Puts an item's rows in place of those it had. Call it inside a transaction over coupons and saleEnds. */
export async function writeMarketing(
  database: MagpieDatabase,
  itemId: string,
  { coupons, saleEnd }: MarketingRows,
): Promise<void> {
  await Promise.all([database.coupons.where('itemId').equals(itemId).delete(), database.saleEnds.delete(itemId)]);
  await Promise.all([
    coupons.length > 0 && database.coupons.bulkPut(coupons),
    saleEnd !== null && database.saleEnds.put(saleEnd),
  ]);
}

function couponOf({ code, appliesTo, minimumOrder }: Coupon): Coupon {
  return {
    code,
    appliesTo,
    minimumOrder: minimumOrder && { amount: minimumOrder.amount, currency: minimumOrder.currency },
  };
}

function saleEndOf({ earliest, latest, doubts, source }: SaleEnd): SaleEnd {
  return { earliest, latest, doubts: [...doubts], source };
}
