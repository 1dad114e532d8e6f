/** What is found on a page as it stands there: facts, prices and sentences, of which nobody has judged yet what they make. */
import type { Notice } from './observation.ts';
import type { Availability, ItemCondition } from './offer.ts';

/** An offer as one source states it. Null: the source does not say. */
export interface StatedOffer {
  /** In units of the currency. */
  readonly price: number | null;
  /** ISO 4217. */
  readonly priceCurrency: string | null;
  readonly listPrice: number | null;
  readonly availability: Availability | null;
  readonly itemCondition: ItemCondition | null;
  readonly priceValidUntil: string | null;
  /** The address of the variant it is for; null when the offer names none. */
  readonly url: string | null;
  readonly sku: string | null;
  readonly gtin: string | null;
  readonly mpn: string | null;
}

/** What one source says of the page's product. Null and empty: the source does not say. */
export interface Facts {
  readonly name: string | null;
  readonly brand: string | null;
  readonly description: string | null;
  readonly image: string | null;
  readonly url: string | null;
  readonly sku: string | null;
  readonly mpn: string | null;
  readonly gtin: string | null;
  readonly shopName: string | null;
  /** From broad to narrow, as stated (home and the product itself may be in it). */
  readonly category: readonly string[];
  /** One for each offer or variant the source states. */
  readonly offers: readonly StatedOffer[];
  /** The span of prices where the source states no single one (AggregateOffer). */
  readonly range: { readonly low: number; readonly high: number; readonly priceCurrency: string | null } | null;
  /** How the page is described by this source: evidence for recognition, in the words of `PAGE_KINDS`. */
  readonly kinds: readonly PageKind[];
}

export const PAGE_KINDS = ['product', 'products', 'article', 'media', 'listing', 'event', 'profile'] as const;

/** product: states one product of this page; products: states several, none of them this page's; article and so on: states another kind of page. */
export type PageKind = (typeof PAGE_KINDS)[number];

/** What an amount is, by its surroundings. */
export const PRICE_ROLES = [
  'price',
  'list',
  'from',
  'range',
  'member',
  'instalment',
  'shipping',
  'saving',
  'unit',
  'other',
] as const;

/** An amount that is printed as a price. */
export interface PrintedPrice {
  readonly amount: number;
  /** As printed; null when none stands beside the amount. */
  readonly currency: string | null;
  /** Its place among the page's text runs. */
  readonly run: number;
  readonly role: (typeof PRICE_ROLES)[number];
  readonly struck: boolean;
  /** Higher is more likely the price of the page's product. */
  readonly score: number;
  /** False when it stands in a tile, a menu, a footer and the like. */
  readonly isMain: boolean;
}

/** Each source that said something, by its extractor's name, in the registry's order. */
export type Sources = readonly (readonly [name: string, facts: Facts])[];

export interface PageFindings {
  /** Where the document stands, absolute http(s). */
  readonly address: string;
  /** BCP 47; null when the page does not say. */
  readonly language: string | null;
  /** The document's own title; empty when it has none. */
  readonly title: string;
  /** As what it is shared; null where the page does not say. */
  readonly sharedTitles: readonly [openGraph: string | null, twitter: string | null];
  /** What names the product on the page; null when nothing does. */
  readonly heading: {
    readonly text: string;
    /** With a space between the texts of different elements. */
    readonly apart: string | null;
    /** Its place among the page's text runs. */
    readonly run: number;
  } | null;
  /** What the page states as its own addresses, best first. */
  readonly addresses: readonly string[];
  /** What the page's own form says are the product's numbers. */
  readonly numbers: readonly string[];
  readonly sources: Sources;
  readonly prices: readonly PrintedPrice[];
  readonly buyButton: { readonly label: string; readonly works: boolean } | null;
  readonly notices: readonly Notice[];
}
