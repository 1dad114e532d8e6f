/** The one interface behind which every way of reading a product page stands, and what each hands back. */
import type { Availability, ItemCondition } from '../core/offer.ts';
import type { Page } from './page.ts';

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

/** product: states one product of this page; products: states several, none of them this page's; article and so on: states another kind of page. */
export type PageKind = 'product' | 'products' | 'article' | 'media' | 'listing' | 'event' | 'profile';

export interface Extractor {
  /** In kebab-case, equal to the file's name. */
  readonly name: string;
  /**
   * What this source says; null when it says nothing at all. In steps, each so short that a page in use does not feel it. Never
   * throws for a page that is hostile or broken.
   */
  extract(page: Page): Generator<void, Facts | null>;
}

/** Facts of which nothing is known yet. */
export const NO_FACTS: Facts = {
  name: null,
  brand: null,
  description: null,
  image: null,
  url: null,
  sku: null,
  mpn: null,
  gtin: null,
  shopName: null,
  category: [],
  offers: [],
  range: null,
  kinds: [],
};

/** An offer of which nothing is known yet. */
export const NO_OFFER: StatedOffer = {
  price: null,
  priceCurrency: null,
  listPrice: null,
  availability: null,
  itemCondition: null,
  priceValidUntil: null,
  url: null,
  sku: null,
  gtin: null,
  mpn: null,
};
