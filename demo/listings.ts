/** Every listing of the mall: which shop sells which product, under what title, at what address and for what price. */
import { chanceOf } from './chance.ts';
import type { Storefront } from './pages/storefront.ts';
import { priceTagOf } from './prices.ts';
import type { Category, Product, ShopName } from './products/product.ts';
import { PRODUCTS } from './products/registry.ts';
import { STOREFRONTS } from './shops/registry.ts';

export interface Listing {
  readonly shop: ShopName;
  readonly product: Product;
  readonly sku: string;
  readonly title: string;
  /** The path of its own page. */
  readonly path: string;
  /** What it costs while nothing happens, in units of the shop's currency. */
  readonly basePrice: number;
  readonly currency: 'EUR' | 'GBP';
  /** How this shop ends its prices. */
  readonly round: (amount: number) => number;
}

/** A listing as a scripted shopper needs it: where to go and what it will cost when. */
export interface ListingSummary {
  readonly shop: ShopName;
  readonly path: string;
  readonly name: string;
  readonly category: Category;
  readonly currency: 'EUR' | 'GBP';
  readonly gtin: string;
  /** The price on a day of the mall's clock; 0 is the day it opened, fractions count. */
  priceOn(day: number): number;
}

/** Pounds for a euro in the mall. Invented, like everything here, and near enough to be believed. */
const POUNDS_PER_EURO = 0.86;

function listingOf(storefront: Storefront, product: Product): Listing {
  const seed = `${storefront.name} ${product.gtin}`;
  const sku = storefront.skuOf(Math.floor(10_000 + chanceOf(`sku ${seed}`) * 89_999));
  const title = storefront.titleOf(product);
  const spread = 0.94 + chanceOf(`price ${seed}`) * 0.13;
  const amount = product.price * spread * (storefront.currency === 'GBP' ? POUNDS_PER_EURO : 1);
  return {
    shop: storefront.name,
    product,
    sku,
    title,
    path: storefront.productPath(product, slugOf(title), sku),
    basePrice: storefront.round(amount),
    currency: storefront.currency,
    round: storefront.round,
  };
}

export const LISTINGS: readonly Listing[] = PRODUCTS.flatMap((product) =>
  product.shops
    .split(' ')
    .flatMap((name) => STOREFRONTS.filter((storefront) => storefront.name === name))
    .map((storefront) => listingOf(storefront, product)),
);

/** Every listing of every shop, for scripts that choose what to shop for. */
export function listings(): ListingSummary[] {
  return LISTINGS.map((listing) => ({
    shop: listing.shop,
    path: listing.path,
    name: listing.title,
    category: listing.product.category,
    currency: listing.currency,
    gtin: listing.product.gtin,
    priceOn: (day) => priceTagOf(listing, day).price,
  }));
}

function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
