/** `npm run bench -- NAME... [--json]`: measures, each thing beside a yardstick in the same run. */
import { parseArgs } from 'node:util';
import { benchmarkPopup } from './benchmarks/popup.ts';
import { benchmarkRecommend } from './benchmarks/recommend.ts';
import { benchmarkText } from './benchmarks/text.ts';

/** What a benchmark found; times in milliseconds. */
export interface Benchmark {
  readonly median: number;
  /** The difference between the slowest and the fastest run. */
  readonly spread: number;
  readonly yardstick: { readonly name: string; readonly median: number };
  /** Median over the yardstick's median. */
  readonly ratio: number;
  /** How many runs each figure comes from. */
  readonly runs: number;
}

const BENCHMARKS: Record<string, (announce: (line: string) => void) => Promise<Benchmark>> = {
  popup: benchmarkPopup,
  recommend: benchmarkRecommend,
  text: benchmarkText,
};

const { names, json } = readOptions();
const results: Record<string, Benchmark> = {};
for (const name of names) {
  const benchmark = BENCHMARKS[name];
  if (benchmark) results[name] = await benchmark(console.error);
}
if (json) console.log(JSON.stringify(results));
else {
  for (const [name, { median, spread, yardstick, ratio, runs }] of Object.entries(results)) {
    console.log(`${name}: median ${median} ms of ${runs} runs (spread ${spread} ms)`);
    console.log(`  ${yardstick.name}: median ${yardstick.median} ms; ratio ${ratio}`);
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
