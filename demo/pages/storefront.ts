/** The interface behind which every shop stands, and what it is handed to draw a page with. */
import type { Coupon } from '../events.ts';
import type { Guide } from '../guides.ts';
import type { Listing } from '../listings.ts';
import type { Studio } from '../pictures/registry.ts';
import type { PriceTag } from '../prices.ts';
import type { Category, Product, ShopName } from '../products/product.ts';
import type { Html } from './html.ts';
import type { Words } from './words.ts';

export interface CartLine {
  readonly listing: Listing;
  readonly quantity: number;
}

export interface Order {
  readonly number: string;
  readonly lines: readonly CartLine[];
}

export type Page =
  | { readonly kind: 'home'; readonly featured: readonly Listing[]; readonly reduced: readonly Listing[] }
  | { readonly kind: 'listing'; readonly category: Category; readonly listings: readonly Listing[] }
  | { readonly kind: 'search'; readonly query: string; readonly listings: readonly Listing[] }
  | { readonly kind: 'product'; readonly listing: Listing; readonly related: readonly Listing[] }
  | { readonly kind: 'guide'; readonly guide: Guide; readonly listings: readonly Listing[] }
  | { readonly kind: 'cart'; readonly lines: readonly CartLine[] }
  | { readonly kind: 'checkout'; readonly lines: readonly CartLine[] }
  | { readonly kind: 'confirmation'; readonly order: Order }
  | { readonly kind: 'clock'; readonly day: number }
  | { readonly kind: 'missing' };

/** What holds for one request: the day, the prices of that day, the visitor's cart. */
export interface Visit {
  /** Day of the mall's clock, with fractions. */
  readonly day: number;
  readonly cartCount: number;
  /** The coupon this shop announces today; null when there is none. */
  readonly coupon: Coupon | null;
  readonly guides: readonly Guide[];
  tagOf(listing: Listing): PriceTag;
  /** The address of a listing's picture, as the page should write it. */
  pictureOf(listing: Listing): string;
  /** The absolute address of a path of this shop, or of another when named. */
  absolute(path: string, shop?: string): string;
  /** The real moment at which a day of the mall's clock comes. */
  realTimeOf(day: number): Date;
}

export interface Storefront {
  readonly name: ShopName;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly currency: 'EUR' | 'GBP';
  readonly words: Words;
  /** What it sells, in the order of its navigation, each with the shop's own word for it. */
  readonly departments: readonly (readonly [Category, string])[];
  readonly paths: {
    readonly search: string;
    readonly cart: string;
    readonly checkout: string;
    readonly confirmation: string;
    readonly guide: string;
  };
  /** The host in front of ".localhost" from which its pictures come: its own, unless it keeps them elsewhere. */
  readonly pictureHost: string;
  readonly studio: Studio;
  /** An SVG document. */
  readonly icon: string;
  readonly stylesheet: string;
  /** The script served at /shop.js for a visit; null when the shop has none. */
  readonly script: ((visit: Visit, listings: readonly Listing[]) => string) | null;
  readonly contentSecurityPolicy: string | null;
  titleOf(product: Product): string;
  skuOf(number: number): string;
  productPath(product: Product, slug: string, sku: string): string;
  categoryPath(category: Category): string;
  /** The shop's price for an amount: every shop has its own habit of ending a price. */
  round(amount: number): number;
  render(page: Page, visit: Visit): Html;
}
