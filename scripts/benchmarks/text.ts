/** How long a text query over 10,000 items takes, beside natural's TfIdf and MiniSearch over the same texts in the same run. */
import MiniSearch from 'minisearch';
import TfIdf from 'natural/lib/natural/tfidf/tfidf.js';
import { createRandom } from '../../src/evaluate/random.ts';
import { analyseItem, termsOf } from '../../src/learn/text-analysis.ts';
import { InvertedIndex } from '../../src/learn/text-index.ts';
import type { Benchmark } from '../bench.ts';

const ITEMS = 10_000;
const QUERIES = 60;
const LIMIT = 20;
/** A vocabulary of so many words, the frequent ones much more frequent (Zipf's law), as in a language. */
const VOCABULARY = 8_000;
const WORDS_PER_NAME = 8;
const WORDS_PER_DESCRIPTION = 25;

interface Text {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

export async function benchmarkText(
  announce: (line: string) => void,
): Promise<Benchmark & { natural: { name: string; median: number; ratio: number } }> {
  const texts = makeTexts();
  announce(`Indexing ${ITEMS} texts three times ...`);
  const own = indexOwn(texts);
  const tfIdf = new TfIdf();
  for (const { name, description } of texts) tfIdf.addDocument(`${name} ${description}`);
  const miniSearch = new MiniSearch({ fields: ['name', 'description'] });
  miniSearch.addAll(texts);
  const times = { own: [] as number[], natural: [] as number[], miniSearch: [] as number[] };
  // In turn, so that all meet the machine in the same mood; the first rounds warm up and are not counted.
  for (let query = -5; query < QUERIES; query += 1) {
    const { name } = texts[(query + 5) * 137] as Text;
    const round = {
      own: timed(() => own(name)),
      natural: timed(() => {
        const found: [number, number][] = [];
        tfIdf.tfidfs(name, (place: number, score: number) => found.push([place, score]));
        return found.sort((a, b) => b[1] - a[1]).slice(0, LIMIT);
      }),
      miniSearch: timed(() => miniSearch.search(name).slice(0, LIMIT)),
    };
    if (query < 0) continue;
    times.own.push(round.own);
    times.natural.push(round.natural);
    times.miniSearch.push(round.miniSearch);
  }
  const [ours, natural, mini] = [times.own, times.natural, times.miniSearch].map(median) as [number, number, number];
  return {
    median: round(ours),
    spread: round(Math.max(...times.own) - Math.min(...times.own)),
    yardstick: { name: 'MiniSearch', median: round(mini) },
    ratio: round(ours / mini),
    runs: QUERIES,
    natural: { name: "natural's TfIdf", median: round(natural), ratio: round(natural / ours) },
  };
}

/** The query as the extension asks it: a text's terms, weighted as an item's are. */
function indexOwn(texts: readonly Text[]): (query: string) => unknown {
  const index = new InvertedIndex();
  for (const { id, name, description } of texts)
    index.set(id, analyseItem({ name, description, brand: null, category: [], language: 'en' }));
  return (query) => index.search(new Map(termsOf(query, 'en').map((term) => [term, 1])), LIMIT);
}

function makeTexts(): Text[] {
  const random = createRandom(3);
  const words = Array.from({ length: VOCABULARY }, () =>
    Array.from({ length: 4 + Math.floor(random() * 6) }, () =>
      String.fromCharCode(97 + Math.floor(random() * 26)),
    ).join(''),
  );
  const write = (count: number) =>
    Array.from({ length: count }, () => words[Math.floor(VOCABULARY ** random()) - 1] ?? '').join(' ');
  return Array.from({ length: ITEMS }, (_, id) => ({
    id: String(id),
    name: write(WORDS_PER_NAME),
    description: write(WORDS_PER_DESCRIPTION),
  }));
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
