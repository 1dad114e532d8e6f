/** OpenGraph and its kin: what the page's meta tags say to those who share it. */
import { readAvailability, readItemCondition } from '../availability.ts';
import { currenciesOf } from '../currency.ts';
import { type Extractor, type Facts, NO_FACTS, NO_OFFER, type PageKind } from '../extractor.ts';
import { readGtin, readPartNumber } from '../identifiers.ts';
import { type Page, readable } from '../page.ts';
import { readMarkupPrice } from '../price-text.ts';
import { readCurrency } from '../schema-product.ts';

export const openGraph: Extractor = { name: 'open-graph', extract };

function extract(page: Page): Facts | null {
  const read = (...names: string[]) => {
    const content = page.meta(...names);
    return content === null ? null : readable(content) || null;
  };
  const type = read('og:type')?.toLowerCase() ?? '';
  const kinds: PageKind[] = [];
  if (/(?:^|[.:])product(?:[.:]item|[.:]group)?$/.test(type)) kinds.push('product');
  // "article" and "website" are what content systems write on every page: they say nothing against a product.
  if (/^(?:video|music)/.test(type)) kinds.push('media');
  if (/profile/.test(type)) kinds.push('profile');
  if (page.meta('article:published_time', 'citation_title')) kinds.push('article');

  const amount = readPrice(
    page,
    'product:sale_price:amount',
    'product:price:amount',
    'og:price:amount',
    'product:price',
    'og:price',
    'price',
    'product_price',
    'twitter:data1',
  );
  const full = readPrice(
    page,
    'product:original_price:amount',
    'product:price:amount',
    'og:price:standard_amount',
    'og:standard_price:amount',
  );
  const price = amount?.amount ?? null;
  const availability = readAvailability(read('product:availability', 'og:availability', 'availability'));
  const stated = readCurrency(
    read(
      'product:sale_price:currency',
      'product:price:currency',
      'og:price:currency',
      'product:currency',
      'og:currency',
      'currency',
      'pricecurrency',
    ),
  );
  const printed = amount?.currency ? currenciesOf(amount.currency) : [];
  const offer = {
    ...NO_OFFER,
    price,
    priceCurrency: stated ?? (printed.length === 1 ? (printed[0] ?? null) : null),
    listPrice: full && price !== null && full.amount > price ? full.amount : null,
    availability,
    itemCondition: readItemCondition(read('product:condition', 'og:condition')),
  };
  const gtin = read(
    'product:gtin',
    'product:ean',
    'product:upc',
    'product:isbn',
    'og:upc',
    'og:ean',
    'gtin',
    'ean',
    'isbn',
    'books:isbn',
  );
  const number = (text: string | null, longest: number) => (text === null ? null : readPartNumber(text, longest));
  return {
    ...NO_FACTS,
    name: read('og:title', 'twitter:title'),
    brand: read('product:brand', 'og:brand', 'brand'),
    description: read('og:description', 'description', 'twitter:description'),
    image: page.meta('og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src'),
    url: page.meta('og:url'),
    sku: number(
      read(
        'product:retailer_item_id',
        'product:sku',
        'og:sku',
        'sku',
        'product:retailer_part_no',
        'productcode',
        'product_code',
        'product-code',
        'prodcode',
        'productid',
        'product_id',
        'product-id',
        'item_number',
      ),
      100,
    ),
    mpn: number(read('product:mfr_part_no', 'product:mpn', 'mpn'), 70),
    gtin: gtin ? readGtin(gtin) : null,
    shopName: read('og:site_name', 'application-name'),
    offers: price !== null || availability !== null ? [offer] : [],
    kinds,
  };
}

function readPrice(page: Page, ...names: string[]) {
  for (const name of names) {
    // Twitter's card has labelled slots; only one labelled "Price" is a price.
    if (
      name === 'twitter:data1' &&
      !/^(?:price|preis|prix|precio|prezzo|prijs|pris)/i.test(page.meta('twitter:label1') ?? '')
    )
      continue;
    const price = readMarkupPrice(page.meta(name) ?? '');
    if (price && price.amount > 0) return price;
  }
  return null;
}
