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
  readonly large: Benchmark & { readonly known: number; readonly bytesPerItem: number; readonly entered: number };
  /** Bytes of the heap and of typed arrays for each known item: its facts, its keys and the index. */
  readonly bytesPerItem: number;
  /** Milliseconds in which a known item is entered when the extension starts, its facts read and its keys found. */
  readonly entered: number;
  readonly where: string;
}

const KNOWN = 5_000;
const KNOWN_LARGE = 200_000;
const RUNS = 101;
const YARDSTICK_RUNS_APART = 9;
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
  const enteringSince = performance.now();
  // As at a start: what each is linked with was found before. The commonest colour alone gives every item its 50 candidates.
  names.forEach((name, place) => {
    const record = recordOf(`s${place % SHOPS}/${place}`, name);
    clusters.enter({ record, keys: clusters.keysOf(record.facts), links: [], worstScore: Number.MIN_VALUE });
  });
  names.forEach((_, place) => {
    clusters.settle(`s${place % SHOPS}/${place}`);
  });
  clusters.clusters();
  const entered = (performance.now() - enteringSince) / known;
  const bytesPerItem = Math.round((bytesInUse() - before) / known);
  const sample = Array.from({ length: 50 }, (_, place) => `s${place % SHOPS}/${place}`);
  if (sample.some((id) => clusters.candidatesOf(id).length < 50))
    throw new Error('A known item has fewer candidates than it is said to have.');
  announce(`  entered in ${entered.toFixed(3)} ms each`);
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
    // Beside a search that takes many times as long, a part of them tells as much.
    if (run % YARDSTICK_RUNS_APART === 0) search.search(name);
    const ended = performance.now();
    if (run < 0) continue;
    times.push(matched - started);
    if (run % YARDSTICK_RUNS_APART === 0) searched.push(ended - matched);
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
    entered: Math.round(entered * 1000) / 1000,
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

const SYLLABLES = 'bra ken mor tal vi so lun der ka pex ri no'.split(' ');

/** How many different makers, kinds, traits and colours there are: the commonest word stands in every twentieth name. */
const MAKERS = 1500;
const KINDS = 600;
const TRAITS = 200;
const COLOURS = 20;

/** "Braken talmor vilun brakenso BR-2713B soder 47 cm": invented words, a code that few share, a size. */
function nameOf(random: () => number): string {
  const word = (kinds: number, salt: number) => wordOf(Math.floor(random() * kinds) * 7 + salt);
  const maker = word(MAKERS, 1);
  const code = `${maker.slice(0, 2)}-${1000 + Math.floor(random() * 9000)}${['', 'a', 'b', 'x'][Math.floor(random() * 4)]}`;
  const size = `${10 + Math.floor(random() * 90)} cm`;
  return `${maker} ${word(KINDS, 2)} ${word(TRAITS, 3)} ${word(TRAITS, 3)} ${code} ${word(COLOURS, 4)} ${size}`;
}

/** A number as a word that can be spoken, each number its own. */
function wordOf(number: number): string {
  let word = '';
  for (let rest = number; rest > 0 || word === ''; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length];
  return word;
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
