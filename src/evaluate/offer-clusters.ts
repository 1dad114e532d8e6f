/** Reads offers of known products (the columns of PriceRunner's aggregate) and makes labelled pairs of them, split by product. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { ProductFacts } from '../core/product-identity.ts';
import { blockingKeysOf, type Rarity } from '../identity/blocking-keys.ts';
import { CandidateIndex } from '../identity/candidate-index.ts';
import { contradictionsOf } from '../identity/contradictions.ts';
import { readFacts } from '../identity/facts/read-facts.ts';
import { wordsOf } from '../identity/facts/words.ts';
import { keyNumbersOf } from '../identity/key-arena.ts';

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
  readonly same: boolean;
}

const COLUMNS = ['product_title', 'vendor_id', 'cluster_id', 'cluster_label'] as const;

/** @throws Error with one sentence when a column is missing */
export function readClusteredOffers(file: string): ClusteredOffer[] {
  const bytes = readFileSync(file);
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  const [header = '', ...lines] = text.trim().split(/\r?\n/);
  const names = header
    .toLowerCase()
    .replace(/[^\w,]/g, '')
    .split(',');
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

/** Of how many offers of one product the candidates are taken, so that a product of a hundred offers does not drown the rest. */
const OFFERS_ASKED = 2;
/** Which candidates of other products are learned from, by rank: the close calls, and now and then a plain one. */
const RANKS_LEARNED: ReadonlySet<number> = new Set([0, 1, 2, 4, 7, 12, 20, 32, 45]);
/** The share of offers, one in this many, whose candidates are all taken for calibration and test. */
const ASKED_IN_FULL = 3;

/**
 * Labelled pairs of offers of different shops, as blocking proposes them: the model learns what it will be asked, and nothing
 * that a contradiction answers before it. The pairs for calibration and test are whole lists of candidates, so that right and
 * wrong stand there as they do in use. All offers of a product, and every pair of them, are in one split (70, 15, 15 of 100).
 */
export function pairsOfClusters(offers: readonly ClusteredOffer[], rarity: Rarity): Record<Split, FactsPair[]> {
  const splits: Record<Split, FactsPair[]> = { train: [], valid: [], test: [] };
  for (const split of Object.keys(splits) as Split[]) {
    const own = offers.filter(({ cluster }) => splitOf(cluster) === split);
    const facts = own.map((offer) => factsOf(offer));
    const index = new CandidateIndex();
    own.forEach(({ shop }, place) => {
      const read = facts[place];
      if (read) index.set(String(place), { keys: keyNumbersOf(blockingKeysOf(read, rarity)), group: shop });
    });
    const asked = [...groupByCluster(own).values()].flatMap((places) => places.slice(0, OFFERS_ASKED));
    asked.forEach((one, turn) => {
      if (split !== 'train' && turn % ASKED_IN_FULL !== 0) return;
      index.mutualCandidates(String(one)).forEach(({ id }, rank) => {
        const other = Number(id);
        const same = own[other]?.cluster === own[one]?.cluster;
        if (split === 'train' && !same && !RANKS_LEARNED.has(rank)) return;
        const [a, b] = [facts[one], facts[other]];
        if (!a || !b || contradictionsOf(a, b).length > 0) return;
        splits[split].push({ a, b, same });
      });
    });
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
