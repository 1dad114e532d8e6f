/** What the extractor read on one page at one moment, before anything is recorded: the way in for every fact. */
import type { Item } from './item.ts';
import type { Offer } from './offer.ts';

/** A coupon code printed on the page. */
export interface Coupon {
  readonly code: string;
  /** "product": for the item of this page; "shop": for the whole shop; null: the page does not say. */
  readonly appliesTo: 'product' | 'shop' | null;
}

/** The page of one product. */
export interface ProductObservation {
  readonly item: Item;
  /** Null when the page shows no price or the extractor is in doubt: no price is better than a wrong one. */
  readonly offer: Offer | null;
  readonly coupons: readonly Coupon[];
  /** 0 to 1: how sure the extractor is that this is the page of one product for sale. */
  readonly confidence: number;
  /**
   * Which extractor each fact came from, e.g. { name: "json-ld", price: "heuristics" }. The currency's is "doubt" where the sign
   * means several ("$", "kr") and only the page's language, its host or custom chose.
   */
  readonly source: Readonly<Record<string, string>>;
}

/** A product seen in passing as a tile: on a listing, or among the related products of another page. */
export interface TileObservation {
  readonly item: Item;
  readonly offer: Offer | null;
}

/** The most tiles one page may tell of, and the most pictures one message may carry: enough for any listing, and a bound for a hostile one. */
export const MOST_TILES = 120;
export const MOST_PICTURES = 24;

/** The longer side of a thumbnail in pixels, drawn or captured: 64 CSS pixels on a screen of double density. */
export const THUMBNAIL_SIDE = 128;
