/** How long one new item takes to be matched against 5,000 and 200,000 known ones in Node, beside a text search over the same names. */
import MiniSearch from 'minisearch';
import { seededRandom } from '../../models/product-identity/random.ts';
import { productIdentity } from '../../models/registry.ts';
import type { PairModel } from '../../src/core/product-identity.ts';
import { readFacts } from '../../src/identity/facts/read-facts.ts';
import type { IdentityRecord } from '../../src/identity/judge-pair.ts';
import { ProductClusters } from '../../src/identity/product-clusters.ts';
import type { Benchmark } from '../bench.ts';

interface MatchBenchmark extends Benchmark {
  readonly known: number;
  /** The same against many more. */
  readonly large: Benchmark & { readonly known: number; readonly bytesPerItem: number };
  /** Bytes of the heap and of typed arrays for each known item: its facts, its keys and the index. */
  readonly bytesPerItem: number;
  readonly where: string;
}

const KNOWN = 5_000;
const KNOWN_LARGE = 200_000;
const RUNS = 101;
const SHOPS = 60;

export async function benchmarkMatch(announce: (line: string) => void): Promise<MatchBenchmark> {
  const model = await productIdentity.load();
  const small = measure(model, KNOWN, announce);
  const large = measure(model, KNOWN_LARGE, announce);
  return { ...small, large, where: `Node ${process.versions.node}` };
}

function measure(model: PairModel, known: number, announce: (line: string) => void) {
  announce(`Entering ${known} items ...`);
  const random = seededRandom(7);
  const before = bytesInUse();
  const clusters = new ProductClusters(model);
  const names = Array.from({ length: known }, () => nameOf(random));
  clusters.restore(names.map((name, place) => ({ record: recordOf(`s${place % SHOPS}/${place}`, name), links: [] })));
  clusters.clusters();
  const bytesPerItem = Math.round((bytesInUse() - before) / known);
  const search = new MiniSearch<{ id: number; name: string }>({ fields: ['name'] });
  search.addAll(names.map((name, id) => ({ id, name })));
  const times: number[] = [];
  const searched: number[] = [];
  // The first tenth warms up and is not counted. Every other new item is one that is known, in other words.
  for (let run = -10; run < RUNS; run += 1) {
    const name = run % 2 === 0 ? nameOf(random) : reworded(names[Math.floor(random() * known)] ?? '', random);
    const id = `new${run % SHOPS}/${run}`;
    const started = performance.now();
    clusters.set(recordOf(id, name));
    clusters.takeChanged();
    const matched = performance.now();
    search.search(name);
    const ended = performance.now();
    clusters.delete(id);
    if (run < 0) continue;
    times.push(matched - started);
    searched.push(ended - matched);
  }
  announce(`  ${known} known: median ${median(times).toFixed(2)} ms, MiniSearch ${median(searched).toFixed(2)} ms`);
  return {
    median: round(median(times)),
    spread: round(Math.max(...times) - Math.min(...times)),
    yardstick: { name: 'MiniSearch over the same names', median: round(median(searched)) },
    ratio: round(median(times) / median(searched)),
    runs: RUNS,
    known,
    bytesPerItem,
  };
}

function recordOf(id: string, name: string): IdentityRecord {
  const facts = readFacts({
    name,
    brand: null,
    category: [],
    description: null,
    gtin: null,
    mpn: null,
    sku: null,
    price: null,
    priceCurrency: null,
    itemCondition: null,
  });
  return { id, shop: id.split('/')[0] ?? '', facts };
}

const NOUNS =
  'kettle lamp jacket headphones speaker drill monitor camera backpack knife router blender saddle tent vacuum printer desk shoe watch grill'.split(
    ' ',
  );
const TRAITS =
  'wireless compact stainless folding rechargeable digital portable heavy classic smart waterproof electric steel slim premium'.split(
    ' ',
  );
const COLOURS = 'black white silver red blue green'.split(' ');
const SIZES = '1 l|1.7 l|500 ml|64 GB|128 GB|256 GB|20 cm|28 cm|55 inch|2 kg'.split('|');
const SYLLABLES = 'bra ken mor tal vi so lun der ka pex ri no'.split(' ');

/** "Morken kettle compact MK-2713B black 1.7 l": an invented maker of four hundred, a code that few share. */
function nameOf(random: () => number): string {
  const pick = <T>(values: readonly T[]) => values[Math.floor(random() * values.length)] as T;
  const maker = `${pick(SYLLABLES)}${pick(SYLLABLES)}${pick(SYLLABLES)}`;
  const code = `${maker.slice(0, 2)}-${1000 + Math.floor(random() * 9000)}${pick(['', 'a', 'b', 'x'])}`;
  return `${maker} ${pick(NOUNS)} ${pick(TRAITS)} ${pick(TRAITS)} ${code} ${pick(COLOURS)} ${pick(SIZES)}`;
}

/** The same words in another order, one of them left out. */
function reworded(name: string, random: () => number): string {
  const words = name.split(' ');
  words.splice(2 + Math.floor(random() * 2), 1);
  return [...words.slice(1), words[0]].join(' ');
}

function bytesInUse(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
