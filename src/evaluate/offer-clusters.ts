/** Reads offers of known products (the columns of PriceRunner's aggregate) and makes labelled pairs of them, split by product. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { ProductFacts } from '../core/product-identity.ts';
import { blockingKeysOf, type Rarity } from '../identity/blocking-keys.ts';
import { CandidateIndex } from '../identity/candidate-index.ts';
import { readFacts } from '../identity/facts/read-facts.ts';
import { wordsOf } from '../identity/facts/words.ts';

export interface ClusteredOffer {
  readonly title: string;
  readonly shop: string;
  /** The product it is an offer of. */
  readonly cluster: string;
  /** The product's own name, which begins with its maker. */
  readonly label: string;
}

export type Split = 'train' | 'valid' | 'test';

export interface FactsPair {
  readonly a: ProductFacts;
  readonly b: ProductFacts;
  readonly titles: readonly [string, string];
  readonly same: boolean;
}

const COLUMNS = ['product_title', 'vendor_id', 'cluster_id', 'cluster_label'] as const;

/** @throws Error with one sentence when a column is missing */
export function readClusteredOffers(file: string): ClusteredOffer[] {
  const bytes = readFileSync(file);
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  const [header = '', ...lines] = text.trim().split(/\r?\n/);
  const names = header.toLowerCase().replace(/[^\w,]/g, '').split(',');
  const places = COLUMNS.map((column) => names.indexOf(column));
  const missing = COLUMNS.find((_, position) => (places[position] as number) < 0);
  if (missing) throw new Error(`"${file}" has no column "${missing}".`);
  return lines.map((line) => {
    const cells = cellsOf(line);
    const [title = '', shop = '', cluster = '', label = ''] = places.map((place) => cells[place] ?? '');
    return { title, shop, cluster, label };
  });
}

/** The cells of a line of comma-separated values (RFC 4180); no cell of ours holds a line break. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  );
}

/** The most pairs of one product, so that a product of a hundred offers does not drown the rest. */
const MOST_SAME = 4;
/** How many of the best wrong candidates of an offer are taken, and of how many offers of one product. */
const MOST_OTHERS = 4;
const OFFERS_ASKED = 3;

/**
 * Labelled pairs of offers of different shops. The wrong ones are those that blocking proposes, so that the model learns what
 * it will be asked. All offers of a product, and every pair of them, are in one split (70, 15 and 15 of 100).
 */
export function pairsOfClusters(offers: readonly ClusteredOffer[], rarity: Rarity): Record<Split, FactsPair[]> {
  const splits: Record<Split, FactsPair[]> = { train: [], valid: [], test: [] };
  for (const split of Object.keys(splits) as Split[]) {
    const own = offers.filter(({ cluster }) => splitOf(cluster) === split);
    const facts = own.map((offer) => factsOf(offer));
    const index = new CandidateIndex();
    own.forEach(({ shop }, place) => {
      const read = facts[place];
      if (read) index.set(String(place), { keys: blockingKeysOf(read, rarity), group: shop });
    });
    const add = (one: number, other: number, same: boolean) => {
      const [a, b] = [facts[one], facts[other]];
      if (a && b) splits[split].push({ a, b, titles: [own[one]?.title ?? '', own[other]?.title ?? ''], same });
    };
    for (const places of groupByCluster(own).values()) {
      samePairs(places, own).forEach(([one, other]) => add(one, other, true));
      for (const one of places.slice(0, OFFERS_ASKED)) {
        const others = index
          .candidates(String(one))
          .map(({ id }) => Number(id))
          .filter((other) => own[other]?.cluster !== own[one]?.cluster);
        for (const other of others.slice(0, MOST_OTHERS)) add(one, other, false);
        // One from far down the list: a model that has only met close calls is lost among plain ones.
        const far = others[Math.floor(others.length / 2)];
        if (far !== undefined && others.length > 2 * MOST_OTHERS) add(one, far, false);
      }
    }
  }
  return splits;
}

/** The facts of an offer. Half of them state the maker in a field of its own, as half of the shops do. */
export function factsOf({ title, shop, cluster, label }: ClusteredOffer): ProductFacts {
  const hasBrand = hashOf(`${shop} ${cluster} ${title}`) % 2 === 0;
  return readFacts({
    name: title,
    brand: hasBrand ? (wordsOf(label.toLowerCase())[0] ?? null) : null,
    category: [],
    description: null,
    gtin: null,
    mpn: null,
    sku: null,
    price: null,
    priceCurrency: null,
    itemCondition: null,
  });
}

function samePairs(places: readonly number[], offers: readonly ClusteredOffer[]): [number, number][] {
  const pairs: [number, number][] = [];
  for (let step = 1; step < places.length && pairs.length < MOST_SAME; step += 1)
    for (let start = 0; start + step < places.length && pairs.length < MOST_SAME; start += 1) {
      const [one, other] = [places[start] as number, places[start + step] as number];
      if (offers[one]?.shop !== offers[other]?.shop && offers[one]?.title !== offers[other]?.title)
        pairs.push([one, other]);
    }
  return pairs;
}

function groupByCluster(offers: readonly ClusteredOffer[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  offers.forEach(({ cluster }, place) => {
    const group = groups.get(cluster);
    if (group) group.push(place);
    else groups.set(cluster, [place]);
  });
  return groups;
}

function splitOf(cluster: string): Split {
  const part = hashOf(cluster) % 100;
  return part < 70 ? 'train' : part < 85 ? 'valid' : 'test';
}

/** FNV-1a (Fowler, Noll and Vo 1991), stirred once more so that the last digits are even. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let position = 0; position < text.length; position += 1)
    hash = Math.imul(hash ^ text.charCodeAt(position), 0x01000193);
  return (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 4) & 0xfffffff;
}
