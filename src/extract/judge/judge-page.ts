/**
 * From what was found on a page to what the page is: the product it is about, if it is about one.
 *
 * It needs no document, so background does it, where nobody waits and every byte is free: the shop's page pays only for finding.
 */
import { type Item, itemIdOf, shopOf } from '../../core/item.ts';
import type { ProductReading } from '../../core/observation.ts';
import type { Availability } from '../../core/offer.ts';
import type { Facts, PageFindings } from '../../core/page-findings.ts';
import { canonicalUrl, readAddress } from '../canonical-url.ts';
import { readGtin } from '../identifiers.ts';
import { readable } from '../readable.ts';
import { nameWords, shopNameInTitle, similarity, withoutShopName } from '../title-words.ts';
import { HOME_TEXT } from '../vocabulary.ts';
import { type MergedOffer, mergeOffer } from './merge-offer.ts';
import { recognise } from './recognise.ts';

export interface PageReading {
  /** True when this is the page of one product for sale. */
  readonly isProduct: boolean;
  /** 0 to 1. */
  readonly confidence: number;
  /** What spoke for and against, strongest first, for people to read. */
  readonly evidence: readonly string[];
  /** Null when the page is no product's. */
  readonly product: ProductReading | null;
  /** Known also of a product that shows no price and so has no offer; null when the page does not say, or is no product's. */
  readonly availability: Availability | null;
}

/** @returns facts that are absent or in doubt are null */
export function judgePage(findings: PageFindings): PageReading {
  const merged = mergeOffer(findings);
  const { isProduct, confidence, evidence: seen } = recognise(findings, merged);
  const evidence = [...seen, ...merged.evidence];
  if (!isProduct) return { ...noProduct(evidence), confidence };
  const product = observe(findings, merged, confidence);
  if (!product) return noProduct([...evidence, 'the product has no name']);
  return { isProduct, confidence, evidence, product, availability: merged.availability };
}

export function noProduct(evidence: readonly string[]): PageReading {
  return { isProduct: false, confidence: 0, evidence, product: null, availability: null };
}

function observe(findings: PageFindings, merged: MergedOffer, confidence: number): ProductReading | null {
  const { sources } = findings;
  const address = new URL(findings.address);
  const source: Record<string, string> = {};
  const first = <T>(fact: string, read: (facts: Facts) => T | null): T | null => {
    for (const [name, facts] of sources) {
      const value = read(facts);
      if (value === null || value === '') continue;
      source[fact] = name;
      return value;
    }
    return null;
  };
  const own = merged.stated;
  const shopName = cut(
    first('shopName', (facts) => facts.shopName) ?? shopNameInTitle(findings.title, address.hostname),
    120,
  );
  const name = chooseName(findings, shopName, source);
  if (!name) return null;
  // The address of a product belongs to this site; one that leads to a variant carries what the page itself states.
  const url = canonicalUrl(address, {
    addresses: [...findings.addresses, ...sources.map(([, facts]) => facts.url ?? '')].filter((text) => text !== ''),
    identifiers: statedIdentifiers(findings),
  });
  const image = first('image', (facts) => readAddress(facts.image, address)?.href ?? null);
  const item: Item = {
    id: itemIdOf(url),
    shop: shopOf(new URL(url)),
    shopName,
    url,
    name,
    brand: cut(
      first('brand', (facts) => readBrand(facts.brand)),
      120,
    ),
    category: readCategory(findings, name, shopName, source),
    description: cut(
      first('description', (facts) => plain(facts.description)),
      2000,
    ),
    image: image && image.length <= 2048 ? image : null,
    gtin:
      own?.gtin ??
      first('gtin', (facts) => facts.gtin ?? onlyOne(facts.offers.map((offer) => offer.gtin))) ??
      first('gtin', (facts) => gtinWithin(facts.sku)),
    mpn: own?.mpn ?? first('mpn', (facts) => facts.mpn ?? onlyOne(facts.offers.map((offer) => offer.mpn))),
    sku: first('sku', (facts) => facts.sku ?? own?.sku ?? onlyOne(facts.offers.map((offer) => offer.sku))),
    language: findings.language,
  };
  for (const [fact, from] of Object.entries(merged.source)) if (from) source[fact] = from;
  return { item, offer: merged.offer, notices: findings.notices, confidence, source };
}

/** The heading that people read; the markup's name where there is no heading, or where the heading only begins or abbreviates it. */
function chooseName(
  { address, heading, sharedTitles, sources, title }: PageFindings,
  shopName: string | null,
  source: Record<string, string>,
): string | null {
  const shop = shopOf(new URL(address));
  const shopNames = [shopName ?? '', shop.split('.').slice(0, -1).join(' '), shop];
  const stated = sources.find(
    ([from, facts]) => facts.name && from !== 'open-graph' && from !== 'heuristics' && facts.kinds.includes('product'),
  );
  const statedName = stated?.[1].name ?? null;
  let name = heading?.text ?? null;
  source.name = 'heuristics';
  if (statedName && (!heading || similarity(statedName, heading.text) < 0.5 || isShortened(heading.text, statedName))) {
    name = statedName;
    source.name = stated?.[0] ?? 'json-ld';
  }
  // Words set in elements of their own run together in the heading's text: who writes the same letters with more spaces is right.
  const spaced = [statedName, ...sharedTitles].find(
    (other) => other && name && squeeze(other) === squeeze(name) && nameWords(other).length > nameWords(name).length,
  );
  if (spaced && heading) {
    const { apart } = heading;
    name = apart && nameWords(apart).join(' ') === nameWords(spaced).join(' ') ? apart : spaced;
  }
  if (!name) {
    const shared = sharedTitles[0] ?? title;
    name = shared ? withoutShopName(shared, shopNames) : null;
    source.name = 'open-graph';
  }
  return cut(name ? readable(name) : null, 500);
}

function squeeze(text: string): string {
  return nameWords(text).join('');
}

/** "Lamp" for "Lamp, brass, 40 cm"? A heading may be shorter than the name; one of a word or two that begins it is only its start. */
function isShortened(heading: string, name: string): boolean {
  return nameWords(heading).length <= 1 && nameWords(name).length > 1;
}

/** "https://schema.org/..." and "[object Object]" are what templates leave. */
function readBrand(text: string | null): string | null {
  const brand = text?.replace(/\s*[®™]\s*$/, '').trim() ?? '';
  return brand === '' || /^https?:|^\[object|^(?:null|undefined|n\/a|none|no brand|unbranded|-)$/i.test(brand)
    ? null
    : brand;
}

/** Markup often holds HTML in a description. */
function plain(text: string | null): string | null {
  return text ? readable(readable(text.slice(0, 12_000)).replace(/<[^>]{0,400}>/g, ' ')) || null : null;
}

function cut(text: string | null, longest: number): string | null {
  if (!text) return null;
  const tidy = text.trim();
  return tidy.length > longest
    ? tidy
        .slice(0, longest)
        .replace(/[\ud800-\udbff]$/, '')
        .trim()
    : tidy || null;
}

/** Some shops write the trade item number into their own ("05505-07/4006381333931"). */
function gtinWithin(number: string | null): string | null {
  const parts = number?.split(/[^\d]+/).filter((part) => part.length >= 12) ?? [];
  return parts.map(readGtin).find(Boolean) ?? null;
}

/** What all variants agree on. */
function onlyOne(values: readonly (string | null)[]): string | null {
  const known = new Set(values.filter((value) => value !== null));
  const [only] = known;
  return known.size === 1 && values.length > 0 && !values.includes(null) ? (only ?? null) : null;
}

/** The breadcrumb without home at its start and without the product at its end. */
function readCategory(
  { address, sources }: PageFindings,
  name: string,
  shopName: string | null,
  source: Record<string, string>,
): string[] {
  for (const [from, facts] of sources) {
    const steps = facts.category.map((step) => readable(step)).filter((step) => step.length > 0 && step.length <= 120);
    const shops = [shopName ?? '', shopOf(new URL(address))].map((text) => nameWords(text).join('')).filter(Boolean);
    const isHome = (step: string) =>
      HOME_TEXT.test(step) ||
      shops.some((shop) => shop === nameWords(step).join('') || shop.startsWith(`${nameWords(step).join('')}com`));
    const home = steps.slice(0, 3).findLastIndex(isHome);
    if (home >= 0) steps.splice(0, home + 1);
    const last = steps[steps.length - 1];
    if (
      last &&
      steps.length > 0 &&
      similarity(last, name) >= 0.8 &&
      nameWords(last).length >= Math.min(3, nameWords(name).length)
    )
      steps.pop();
    if (steps.length === 0) continue;
    source.category = from;
    return steps.slice(0, 12);
  }
  return [];
}

/** What the page states as its product's numbers, in markup or in its own form's hidden fields. */
function statedIdentifiers({ numbers, sources }: PageFindings): string[] {
  const stated = sources.flatMap(([, facts]) => [
    facts.sku,
    facts.mpn,
    facts.gtin,
    ...facts.offers.slice(0, 50).map((offer) => offer.sku),
  ]);
  return [...stated, ...numbers].filter((identifier) => identifier !== null);
}
