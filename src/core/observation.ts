/** What the extractor read on one page at one moment, before anything is recorded: the way in for every fact. */
import type { Item } from './item.ts';
import type { Offer } from './offer.ts';

/** A coupon code printed on the page. */
export interface Coupon {
  readonly code: string;
  /**
   * "product": for the item of this page; "shop": for the whole shop; "other": for things of the shop that this item is none of;
   * null: the page does not say.
   */
  readonly appliesTo: (typeof COUPON_SCOPES)[number] | null;
  /** The least an order must come to before the code counts; null when the page states no such thing. */
  readonly minimumOrder: MinimumOrder | null;
}

export const COUPON_SCOPES = ['product', 'shop', 'other'] as const;

interface MinimumOrder {
  /** In units of the currency. */
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
}

/**
 * What may be unsure about the moment a sale ends: the date names no year; its day and month could be read either way; it names no
 * time of day; it names no time zone; or what is left was told in round numbers ("3 hours").
 */
export const SALE_END_DOUBTS = ['year', 'date-order', 'time-of-day', 'time-zone', 'rounded'] as const;

/**
 * When the sale that makes this price ends. Where the page leaves something open, the two moments lie apart: the price is sure to
 * hold before the first, as far as the page goes, and to be over after the second.
 */
export interface SaleEnd {
  /** Milliseconds since the epoch; never later than `latest`. */
  readonly earliest: number;
  readonly latest: number;
  /** Why the two differ; empty when the page names the very moment. */
  readonly doubts: readonly (typeof SALE_END_DOUBTS)[number][];
  /** "markup": the offer's priceValidUntil; "page": what people are shown, in words or as a countdown. */
  readonly source: 'markup' | 'page';
}

/** A sentence of a product's page that may print a coupon code or tell when a sale ends; what it means is yet to be read. */
export interface Notice {
  readonly text: string;
  /** True when it stands with the product's title or buy button, false in a banner, a menu or a footer. */
  readonly isBesideProduct: boolean;
  /** The class names and ids around it, as words. */
  readonly names: string;
  /** Dates as its markup holds them for machines, as they are written there. */
  readonly moments: readonly string[];
}

/** The page of one product, as a content script reads it. */
export interface ProductReading {
  readonly item: Item;
  /** Null when the page shows no price or the extractor is in doubt: no price is better than a wrong one. */
  readonly offer: Offer | null;
  readonly notices: readonly Notice[];
  /** 0 to 1: how sure the extractor is that this is the page of one product for sale. */
  readonly confidence: number;
  /**
   * Which extractor each fact came from, e.g. { name: "json-ld", price: "heuristics" }. The currency's is "doubt" where the sign
   * means several ("$", "kr") and only the page's language, its host or custom chose.
   */
  readonly source: Readonly<Record<string, string>>;
}

/** What a product's page says to make people buy. */
export interface Marketing {
  readonly coupons: readonly Coupon[];
  /** Null when the page tells of no end, or when that is past. */
  readonly saleEnd: SaleEnd | null;
}

/** The page of one product, as it is recorded. */
export interface ProductObservation extends Omit<ProductReading, 'notices'>, Marketing {}

/** A product seen in passing as a tile: on a listing, or among the related products of another page. */
export interface TileObservation {
  readonly item: Item;
  readonly offer: Offer | null;
}

/** The most tiles one page may tell of, and the most pictures one message may carry: enough for any listing, and a bound for a hostile one. */
export const MOST_TILES = 120;
export const MOST_PICTURES = 24;

/** The most sentences one page may send to be read, the most coupons kept of it, and the most lines of one cart. */
export const MOST_NOTICES = 20;
export const MOST_COUPONS = 10;
export const MOST_CART_LINES = 60;

/** The longer side of a thumbnail in pixels, drawn or captured: 64 CSS pixels on a screen of double density. */
export const THUMBNAIL_SIDE = 128;
