/** OpenGraph and its kin: what the page's meta tags say to those who share it. */
import type { Facts, PageKind } from '../../core/page-findings.ts';
import { readAvailability, readItemCondition } from '../availability.ts';
import { onlyCurrencyOf } from '../currency.ts';
import { type Extractor, NO_FACTS, NO_OFFER } from '../extractor.ts';
import { readGtin, readPartNumber } from '../identifiers.ts';
import type { Page } from '../page.ts';
import { readMarkupPrice } from '../price-text.ts';
import { readable } from '../readable.ts';
import { readCurrency } from '../schema-product.ts';

export const openGraph: Extractor = { name: 'open-graph', extract };

function* extract(page: Page): Generator<void, Facts | null> {
  // Gathering the tags is one step, making sense of them another.
  const type = page.meta('og:type')?.toLowerCase() ?? '';
  yield;
  const read = (...names: string[]) => {
    const content = page.meta(...names);
    return content === null ? null : readable(content) || null;
  };
  const readProduct = (...names: string[]) => read(...names.flatMap(productNames));
  const kinds: PageKind[] = [];
  if (/(?:^|[.:])product(?:[.:]item|[.:]group)?$/.test(type)) kinds.push('product');
  // "article" and "website" are what content systems write on every page: they say nothing against a product.
  if (/^(?:video|music)/.test(type)) kinds.push('media');
  if (/profile/.test(type)) kinds.push('profile');
  if (page.meta('article:published_time', 'citation_title')) kinds.push('article');

  const amount = readPrice(page, 'sale_price:amount', 'price:amount', 'price', 'product_price');
  const full = readPrice(page, 'original_price:amount', 'price:amount', 'price:standard_amount');
  const price = amount?.amount ?? null;
  const availability = readAvailability(readProduct('availability'));
  const offer = {
    ...NO_OFFER,
    price,
    priceCurrency:
      readCurrency(readProduct('sale_price:currency', 'price:currency', 'currency', 'pricecurrency')) ??
      onlyCurrencyOf(amount?.currency ?? null),
    listPrice: full && price !== null && full.amount > price ? full.amount : null,
    availability,
    itemCondition: readItemCondition(readProduct('condition')),
  };
  return {
    ...NO_FACTS,
    name: read('og:title', 'twitter:title'),
    brand: readProduct('brand'),
    description: read('og:description', 'description', 'twitter:description'),
    image: page.meta('og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src'),
    url: page.meta('og:url'),
    sku: readPartNumber(
      readProduct(
        'retailer_item_id',
        'sku',
        'retailer_part_no',
        'product_code',
        'product-code',
        'productcode',
        'prodcode',
        'productid',
        'product_id',
        'product-id',
        'item_number',
      ),
      100,
    ),
    mpn: readPartNumber(readProduct('mfr_part_no', 'mpn'), 70),
    gtin: readGtin(readProduct('gtin', 'ean', 'upc', 'isbn') ?? read('books:isbn') ?? ''),
    shopName: read('og:site_name', 'application-name'),
    offers: price !== null || availability !== null ? [offer] : [],
    kinds,
  };
}

/** Shops write a product's properties with Facebook's prefix, with OpenGraph's, or with none. */
function productNames(name: string): string[] {
  return [`product:${name}`, `og:${name}`, name];
}

function readPrice(page: Page, ...names: string[]) {
  for (const name of names.flatMap(productNames)) {
    const price = readMarkupPrice(page.meta(name) ?? '');
    if (price && price.amount > 0) return price;
  }
  return null;
}
