/** The one interface behind which every way of reading a product page stands. */
import type { Facts, StatedOffer } from '../core/page-findings.ts';
import type { Page } from './page.ts';

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
