/** Small shop pages for the extractor's tests, each written after a trap that real pages set. */
import type { ProductObservation } from '../../src/core/observation.ts';
import { openHtml } from '../../src/evaluate/saved-page.ts';
import { observeProduct } from '../../src/extract/judge/observe-product.ts';
import { type PageReading, readPage, readTiles, type TileReading } from '../../src/extract/read-page.ts';

export const ADDRESS = 'https://www.lamps.example/products/brass-lamp';

export interface PageParts {
  readonly head?: string;
  readonly body?: string;
  readonly language?: string;
  readonly title?: string;
}

/** A page with a head and a body. Without a body: one with heading, price box and buy button. */
export function pageOf({
  head = '',
  body = productBody('<p class="price">$49.00</p>'),
  language = 'en',
  title = 'Brass Lamp | Lamps',
}: PageParts): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;
}

/** The usual body of a product page around a price box. */
export function productBody(
  priceBox: string,
  { name = 'Brass Lamp', button = 'Add to cart', after = '' }: { name?: string; button?: string; after?: string } = {},
): string {
  return `<header><nav><a href="/">Home</a><a href="/lamps">Lamps</a></nav></header>
<main><img src="/pictures/brass-lamp.jpg" alt="${name}" width="600" height="600"><h1>${name}</h1>
<div class="buy-area">${priceBox}<form action="/cart"><button type="submit">${button}</button></form></div>
<p>A lamp of brass for the desk, made by hand.</p>${after}</main><footer><p>Free delivery over $75</p></footer>`;
}

export function jsonLd(...things: readonly unknown[]): string {
  return things.map((thing) => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`).join('');
}

/** A Product with one Offer, as JSON-LD states it. */
export function product(offers: unknown, more: Record<string, unknown> = {}): Record<string, unknown> {
  return { '@context': 'https://schema.org', '@type': 'Product', name: 'Brass Lamp', ...more, offers };
}

export function read(html: string, address = ADDRESS): PageReading {
  const page = openHtml(html, address);
  try {
    return readPage(page.document, page.address);
  } finally {
    page.close();
  }
}

export function tilesOf(html: string, address: string): readonly TileReading[] {
  const page = openHtml(html, address);
  try {
    return readTiles(page.document, page.address);
  } finally {
    page.close();
  }
}

/** The offer in one line, for comparing: "49 USD", "49 USD was 79", or what there is instead. */
export function offerOf(html: string, address = ADDRESS): string {
  const reading = read(html, address);
  if (!reading.product) return 'no product';
  const { offer } = reading.product;
  if (!offer) return 'no price';
  return `${offer.price} ${offer.priceCurrency}${offer.listPrice === null ? '' : ` was ${offer.listPrice}`}`;
}

/** The coupons a page prints, and the end of its sale as read at a moment (milliseconds since the epoch); null for no product. */
export function observe(html: string, now = Date.now(), address = ADDRESS): ProductObservation | null {
  const { product } = read(html, address);
  return product && observeProduct(product, now);
}
