/** What is planned in the mall: the sales, coupons and shortages that come on a certain day of its clock. */
import type { PictureKind } from './pictures/registry.ts';
import type { Product, ShopName } from './products/product.ts';

/** From and until are days of the mall's clock; until is the first moment at which it is over. */
interface Span {
  readonly from: number;
  readonly until: number;
}

export interface Coupon extends Span {
  readonly shop: ShopName;
  readonly code: string;
  readonly percent: number;
  readonly appliesTo: string;
  readonly covers: (product: Product) => boolean;
  /** The least an order must come to, in units of the shop's currency; null when any order will do. */
  readonly minimumOrder: number | null;
}

export interface FlashSale extends Span {
  readonly shop: ShopName;
  readonly percent: number;
  /** The makers' numbers of what is in it. */
  readonly mpns: readonly string[];
}

export interface Shortage extends Span {
  readonly shop: ShopName;
  readonly mpn: string;
}

const BREWING: ReadonlySet<PictureKind> = new Set<PictureKind>(['kettle', 'press', 'espresso', 'dripper', 'moka']);

export const COUPONS: readonly Coupon[] = [
  {
    shop: 'kettleby',
    code: 'BREW20',
    percent: 20,
    appliesTo: 'all kettles and coffee makers',
    covers: (product) => BREWING.has(product.picture[0]),
    minimumOrder: null,
    from: 2,
    until: 9,
  },
  {
    shop: 'kastanienhaus',
    code: 'HERBST10',
    percent: 10,
    appliesTo: 'alles',
    covers: () => true,
    minimumOrder: 50,
    from: 2,
    until: 9,
  },
  {
    shop: 'harbourhall',
    code: 'SOLES25',
    percent: 25,
    appliesTo: 'all shoes',
    covers: (product) => product.category === 'shoes',
    minimumOrder: null,
    from: 2,
    until: 9,
  },
];

/**
 * Six hours long, so that a clock turned to day three shows it running and a quarter of a day more shows it over. Larkfield writes
 * the end for machines too; Tinker Lane prints how much is left, and nothing else.
 */
export const FLASH_SALES: readonly FlashSale[] = [
  { shop: 'larkfield', percent: 30, mpns: ['EL-D800-EM', 'FB-T65-BR', 'AF-FV-SY'], from: 3, until: 3.25 },
  { shop: 'tinkerlane', percent: 20, mpns: ['NW-CAS-100'], from: 4, until: 4.25 },
];

export const SHORTAGES: readonly Shortage[] = [
  { shop: 'spokeyard', mpn: 'TA-EMB-HO', from: 0, until: 3 },
  { shop: 'harbourhall', mpn: 'FE-CO24-MU', from: 2, until: 6 },
];

/** Products that are always "reduced" from a price that nobody was ever charged: shop, maker's number, times the real price. */
export const FALSE_FORMER_PRICES: readonly { shop: ShopName; mpn: string; times: number }[] = [
  { shop: 'voltora', mpn: 'PI-BU2P-AN', times: 1.55 },
  { shop: 'voltora', mpn: 'BO-BRI-TE', times: 1.4 },
];

/** True while a day lies in a span. */
export function isOn(span: Span, day: number): boolean {
  return day >= span.from && day < span.until;
}
