/** From a page's document to what was observed: the product it is about, and the tiles of other products it shows. */
import { type Item, itemIdOf, shopOf } from '../core/item.ts';
import type { Notice, ProductReading } from '../core/observation.ts';
import type { Availability } from '../core/offer.ts';
import { canonicalUrl, readAddress } from './canonical-url.ts';
import { because } from './command-line.ts';
import type { Facts } from './extractor.ts';
import { readGtin, readPartNumber } from './identifiers.ts';
import { atOnce } from './in-slices.ts';
import { type MergedOffer, mergeOffer, type Sources } from './merge.ts';
import { findNotices } from './notices/find-notices.ts';
import { openingSteps } from './open-page.ts';
import { type Page, readable, textOf } from './page.ts';
import { findPicture } from './picture.ts';
import { type TileReading, tilesOf } from './read-tiles.ts';
import { recognise } from './recognise.ts';
import { EXTRACTORS } from './registry.ts';
import { lookAt, sightOf } from './sight.ts';
import { nameWords, shopNameInTitle, similarity, withoutShopName } from './title.ts';
import { HOME_TEXT } from './vocabulary.ts';

export type { TileReading } from './read-tiles.ts';

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
  /** The picture of the product as it stands on the page; null when there is none, or no product. */
  readonly picture: HTMLImageElement | null;
}

/** What a page is, and what else it shows. */
export interface PageAndTiles {
  readonly reading: PageReading;
  readonly tiles: readonly TileReading[];
}

/**
 * Reads the page of a document, and the tiles of other products on it; the page is walked once for both.
 *
 * @param address where the document stands, absolute http(s)
 * @returns facts that are absent or in doubt are null; a page that cannot be read at all is no product and has no tiles
 */
export function readPageAndTiles(document: Document, address: string): PageAndTiles {
  return atOnce(readingSteps(document, address));
}

/** The same in steps, so that a page in use can be given time between them: none is long, and they make one reading together. */
export function* readingSteps(document: Document, address: string): Generator<void, PageAndTiles> {
  let reading = nothing([because('the page or its address cannot be read')]);
  let tiles: TileReading[] = [];
  try {
    const page = yield* openingSteps(document, address);
    if (page) {
      yield;
      yield* lookAt(page);
      yield;
      reading = yield* readOpened(page);
      yield;
      tiles = yield* tilesOf(page);
    }
  } catch {
    // A page that resists may have been read in part.
  }
  return { reading, tiles };
}

/** The page alone. */
export function readPage(document: Document, address: string): PageReading {
  return readPageAndTiles(document, address).reading;
}

/** The tiles alone. */
export function readTiles(document: Document, address: string): readonly TileReading[] {
  return readPageAndTiles(document, address).tiles;
}

function* readOpened(page: Page): Generator<void, PageReading> {
  const sources: [string, Facts][] = [];
  for (const extractor of EXTRACTORS) {
    try {
      const facts = yield* extractor.extract(page);
      if (facts) sources.push([extractor.name, facts]);
    } catch {
      // A page that breaks one source (prototypes replaced, getters that throw) may still be read by the others.
    }
    yield;
  }
  const sight = sightOf(page);
  const merged = mergeOffer(page, sight, sources);
  yield;
  const verdict = recognise(page, sight, sources, merged);
  const evidence = [...verdict.evidence, ...merged.evidence];
  if (!verdict.isProduct) return { ...nothing(evidence), confidence: verdict.confidence };
  yield;
  const notices = yield* findNotices(page, sight);
  const product = observe(page, sources, merged, verdict.confidence, notices);
  if (!product) return nothing([...evidence, because('the product has no name')]);
  return {
    isProduct: true,
    confidence: verdict.confidence,
    evidence,
    product,
    availability: merged.availability,
    picture: findPicture(page),
  };
}

function nothing(evidence: readonly string[]): PageReading {
  return { isProduct: false, confidence: 0, evidence, product: null, availability: null, picture: null };
}

function observe(
  page: Page,
  sources: Sources,
  merged: MergedOffer,
  confidence: number,
  notices: readonly Notice[],
): ProductReading | null {
  const source: Record<string, string> = {};
  const first = <T>(fact: string, read: (facts: Facts) => T | null, order: Sources = sources): T | null => {
    for (const [name, facts] of order) {
      const value = read(facts);
      if (value === null || value === '') continue;
      source[fact] = name;
      return value;
    }
    return null;
  };
  const own = merged.stated;
  const shopName = cut(first('shopName', (facts) => facts.shopName) ?? shopNameInTitle(page), 120);
  const name = chooseName(page, sources, shopName, source);
  if (!name) return null;
  // The address of a product belongs to this site; one that leads to a variant carries what the page itself states.
  const url = canonicalUrl(page.address, {
    addresses: [
      page.document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? '',
      page.meta('og:url') ?? '',
      ...sources.map(([, facts]) => facts.url ?? ''),
    ].filter((text) => text !== ''),
    identifiers: statedIdentifiers(page, sources),
  });
  const image = first('image', (facts) => readAddress(facts.image, page.address)?.href ?? null);
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
    category: readCategory(page, sources, name, shopName, source),
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
    language: page.language,
  };
  for (const [fact, from] of Object.entries(merged.source)) if (from) source[fact] = from;
  return { item, offer: merged.offer, notices, confidence, source };
}

/** The heading that people read; the markup's name where there is no heading, or where the heading only begins or abbreviates it. */
function chooseName(
  page: Page,
  sources: Sources,
  shopName: string | null,
  source: Record<string, string>,
): string | null {
  const shopNames = [shopName ?? '', shopOf(page.address).split('.').slice(0, -1).join(' '), shopOf(page.address)];
  const heading = page.title?.text ?? null;
  const stated = sources.find(
    ([from, facts]) => facts.name && from !== 'open-graph' && from !== 'heuristics' && facts.kinds.includes('product'),
  );
  const statedName = stated?.[1].name ?? null;
  let name = heading;
  source.name = 'heuristics';
  if (statedName && (!heading || similarity(statedName, heading) < 0.5 || isShortened(heading, statedName))) {
    name = statedName;
    source.name = stated?.[0] ?? 'json-ld';
  }
  // Words set in elements of their own run together in the heading's text: who writes the same letters with more spaces is right.
  const spaced = [statedName, page.meta('og:title'), page.meta('twitter:title')].find(
    (other) => other && name && squeeze(other) === squeeze(name) && nameWords(other).length > nameWords(name).length,
  );
  if (spaced && page.title) {
    const apart = textOf(page.title.element, 400, ' ');
    name = apart && nameWords(apart).join(' ') === nameWords(spaced).join(' ') ? apart : spaced;
  }
  if (!name) {
    const shared = page.meta('og:title') ?? page.document.title;
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
  page: Page,
  sources: Sources,
  name: string,
  shopName: string | null,
  source: Record<string, string>,
): string[] {
  for (const [from, facts] of sources) {
    const steps = facts.category.map((step) => readable(step)).filter((step) => step.length > 0 && step.length <= 120);
    const shops = [shopName ?? '', shopOf(page.address)].map((text) => nameWords(text).join('')).filter(Boolean);
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
function statedIdentifiers(page: Page, sources: Sources): string[] {
  const identifiers = sources.flatMap(([, facts]) => [
    facts.sku,
    facts.mpn,
    facts.gtin,
    ...facts.offers.slice(0, 50).map((offer) => offer.sku),
  ]);
  let looked = 0;
  for (const input of page.document.querySelectorAll('input[type="hidden"]')) {
    if (looked++ > 200) break;
    const name = input.getAttribute('name') ?? '';
    if (/^(?:product|item|variant|sku|artikel|pid|id)(?:[_-]?(?:id|code|no))?$/i.test(name))
      identifiers.push(readPartNumber(input.getAttribute('value') ?? '', 60));
  }
  return identifiers.filter((identifier) => identifier !== null);
}
