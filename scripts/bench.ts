/** `npm run bench -- NAME... [--json]`: measures, each thing beside a yardstick in the same run. */
import { parseArgs } from 'node:util';
import { benchmarkDashboard } from './benchmarks/dashboard.ts';
import { benchmarkExtract } from './benchmarks/extract.ts';
import { benchmarkForget } from './benchmarks/forget.ts';
import { benchmarkMatch } from './benchmarks/match.ts';
import { benchmarkPopup } from './benchmarks/popup.ts';
import { benchmarkRecommend } from './benchmarks/recommend.ts';
import { benchmarkRecord } from './benchmarks/record.ts';
import { benchmarkText } from './benchmarks/text.ts';

/** What a benchmark found; times in milliseconds. */
export interface Benchmark {
  readonly median: number;
  /** The difference between the slowest and the fastest run. */
  readonly spread: number;
  /** The value that 95 of 100 runs do not exceed; left out where there are too few to tell. */
  readonly p95?: number;
  readonly yardstick: { readonly name: string; readonly median: number; readonly p95?: number };
  /** Median over the yardstick's median. */
  readonly ratio: number;
  /** How long it takes afterwards until what is learned has been made anew; only where that is so. */
  readonly rebuilt?: number;
  /** How many runs each figure comes from. */
  readonly runs: number;
  /** Of a list being scrolled: what a frame takes, and what the longest did; only where that was measured. */
  readonly frame?: number;
  readonly longestFrame?: number;
  /** Medians of parts that were measured in the same run; left out where there are none. */
  readonly sections?: Readonly<Record<string, number>>;
}

/** Null: it could not be measured here, and the benchmark has said why. */
const BENCHMARKS: Record<string, (announce: (line: string) => void) => Promise<Benchmark | null>> = {
  extract: benchmarkExtract,
  match: benchmarkMatch,
  popup: benchmarkPopup,
  dashboard: benchmarkDashboard,
  record: benchmarkRecord,
  forget: benchmarkForget,
  recommend: benchmarkRecommend,
  text: benchmarkText,
};

const { names, json } = readOptions();
const results: Record<string, Benchmark> = {};
for (const name of names) {
  const benchmark = BENCHMARKS[name];
  const result = benchmark ? await benchmark(console.error) : null;
  if (result) results[name] = result;
}
if (json) console.log(JSON.stringify(results));
else {
  for (const [name, { median, spread, yardstick, ratio, runs, sections, frame, longestFrame }] of Object.entries(
    results,
  )) {
    console.log(`${name}: median ${median} ms of ${runs} runs (spread ${spread} ms)`);
    console.log(`  ${yardstick.name}: median ${yardstick.median} ms; ratio ${ratio}`);
    if (frame !== undefined) console.log(`  a frame while scrolling: median ${frame} ms, longest ${longestFrame} ms`);
    for (const [part, time] of Object.entries(sections ?? {})) console.log(`  ${part}: median ${time} ms`);
  }
}

function readOptions(): { names: string[]; json: boolean } {
  const known = Object.keys(BENCHMARKS).join(', ');
  try {
    const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
    const unknown = positionals.find((name) => !Object.hasOwn(BENCHMARKS, name));
    if (unknown !== undefined) throw new Error(`there is no benchmark "${unknown}"`);
    if (positionals.length === 0) throw new Error('no benchmark was named');
    return { names: positionals, json: values.json ?? false };
  } catch (cause) {
    console.error(
      `npm run bench -- NAME... [--json], with NAME one of: ${known} (${cause instanceof Error ? cause.message : cause}).`,
    );
    process.exit(2);
  }
}
