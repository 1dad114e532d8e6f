/**
 * The peer: what one gets from markup alone with a well-kept library (web-auto-extractor, which reads JSON-LD, microdata, RDFa
 * and meta tags) and the rule that most scrapers follow: the first product, the first price, JSON-LD before the rest.
 */
import WebAutoExtractor from '@marbec/web-auto-extractor';
import { readAvailability } from '../extract/availability.ts';
import { readMarkupPrice } from '../extract/price-text.ts';
import type { PageFacts } from './extraction.ts';

type Thing = Readonly<Record<string, unknown>>;

/** What the markup of a page states of its first product; null when it states none, or when the library fails on it. */
export function readNaively(html: string): PageFacts | null {
  const parsed = parse(html);
  if (!parsed) return null;
  const { jsonld, microdata, rdfa, metatags } = parsed;
  const meta = (...names: string[]) =>
    names.map((name) => firstOf(metatags[name])).find((text) => typeof text === 'string') ?? null;
  const product = [jsonld, microdata, rdfa].flatMap((things) => things.Product ?? [])[0] ?? null;
  if (!product && !/product/i.test(meta('og:type') ?? '')) return null;
  const offer = thingOf(product?.offers);
  const price = textOf(offer?.price) ?? textOf(offer?.lowPrice) ?? meta('product:price:amount', 'og:price:amount');
  return {
    name: textOf(product?.name) ?? meta('og:title'),
    price: price === null ? null : (readMarkupPrice(price)?.amount ?? null),
    priceCurrency: textOf(offer?.priceCurrency) ?? meta('product:price:currency', 'og:price:currency'),
    // Markup has no word for the former price that shops agree on.
    listPrice: null,
    availability: readAvailability(textOf(offer?.availability) ?? meta('product:availability', 'og:availability')),
    brand: textOf(thingOf(product?.brand)?.name) ?? textOf(product?.brand) ?? meta('product:brand', 'og:brand'),
    sku: textOf(product?.sku),
    mpn: textOf(product?.mpn),
    gtin: textOf(product?.gtin13 ?? product?.gtin ?? product?.gtin12 ?? product?.gtin14 ?? product?.gtin8),
  };
}

function parse(html: string) {
  try {
    return new WebAutoExtractor({ addLocation: false }).parse(html);
  } catch {
    // It throws where a block of JSON-LD is the word null.
    return null;
  }
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

function thingOf(value: unknown): Thing | null {
  const first = firstOf(value);
  return typeof first === 'object' && first !== null ? (first as Thing) : null;
}

function textOf(value: unknown): string | null {
  const first = firstOf(value);
  return typeof first === 'string' || typeof first === 'number' ? String(first).trim() || null : null;
}
