/** `evaluate -- next-item`: options in, data sets read, figures out. The evaluation itself is src/evaluate/next-item. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseItemRecords } from '../../src/evaluate/item-records.ts';
import { DataError, parseAttributes, parseSequences, parseSessions } from '../../src/evaluate/next-item/data-sets.ts';
import {
  type DataFile,
  evaluateShard,
  mergeShards,
  type NextItemReport,
  type Shard,
  ShardError,
} from '../../src/evaluate/next-item/evaluate.ts';
import { iterativeReveal, leaveOneOut, type Protocol } from '../../src/evaluate/next-item/protocol.ts';
import { renderReport } from '../../src/evaluate/next-item/report.ts';
import { PIPELINE } from '../../src/evaluate/next-item/run.ts';
import { recommenders } from '../../src/recommend/registry.ts';
import { integer, readText } from './data-file.ts';
import { InputError } from './input-error.ts';
import { drawProgress } from './progress.ts';
import { readOptions } from './read-options.ts';

const OPTIONS = {
  /** The file to learn from, and of which sequences' ends are asked for. */
  data: { type: 'string' },
  format: { type: 'string' },
  test: { type: 'string' },
  /** What is known of items: one JSON object, a list of attributes for each. It feeds text matching and the profile, and takes time. */
  attributes: { type: 'string' },
  /** What is known of items, one JSON object a line as `evaluate -- simulate` writes them: name, shop, brand, category, price. */
  items: { type: 'string' },
  /** Adds the pipeline with this as the largest part of a list that one shop, brand or price band may take. */
  bound: { type: 'string' },
  protocol: { type: 'string', default: 'full' },
  statistics: { type: 'string', default: 'train' },
  recommenders: { type: 'string', default: 'all' },
  seed: { type: 'string', default: '1' },
  shard: { type: 'string' },
  report: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

const NEXT_ITEM_USAGE =
  'next-item --data FILE --format sequences|sessions [--test FILE] [--attributes FILE] [--items FILE [--bound 0.5]] [--protocol full|negatives:N] ' +
  '[--statistics train|train+validation] [--recommenders all|NAME,...] [--seed N] [--shard I/N] [--json] [--report DIR], ' +
  'or next-item merge FILE...';

/** @throws InputError with one sentence */
export function runNextItem(args: readonly string[]): void {
  const { values, positionals } = read(args);
  try {
    if (positionals[0] === 'merge') finish(mergeShards(positionals.slice(1).map(readShard)), values);
    else evaluateData(values);
  } catch (error) {
    if (error instanceof DataError || error instanceof ShardError) throw new InputError(error.message);
    throw error;
  }
}

type Values = ReturnType<typeof read>['values'];

function read(args: readonly string[]) {
  return readOptions(args, OPTIONS, NEXT_ITEM_USAGE, true);
}

function evaluateData(values: Values): void {
  const { protocol, files, attributes, records } = readData(values);
  const { asked, withPipeline } = chosen(values.recommenders);
  const shard = evaluateShard(protocol, {
    recommenders: asked,
    withPipeline,
    seed: integer(values.seed, '--seed'),
    shard: shardOf(values.shard),
    ...(attributes && { attributes }),
    ...(records && { records }),
    bound: boundOf(values),
    files,
    // Node tells kibibytes.
    peakMemory: () => process.resourceUsage().maxRSS * 1024,
    onProgress: drawProgress,
  });
  if (values.shard === undefined) finish(mergeShards([shard]), values);
  // A shard alone has no figures: it is written out whole, to be merged.
  else console.log(JSON.stringify(shard));
}

function readData(values: Values) {
  const { data, format, test, protocol, statistics } = values;
  if (!data) throw new InputError(`--data wants a file (${NEXT_ITEM_USAGE}).`);
  if (format !== 'sequences' && format !== 'sessions') throw new InputError('--format wants sequences or sessions.');
  if (statistics !== 'train' && statistics !== 'train+validation')
    throw new InputError('--statistics wants train or train+validation.');
  const seed = integer(values.seed, '--seed');
  const negatives = negativesOf(protocol);
  const attributesFile = values.attributes;
  const paths = [data, test, attributesFile, values.items].flatMap((path) => path ?? []);
  const texts = new Map(paths.map((path) => [path, readText(path)]));
  const textOf = (path: string) => texts.get(path)?.text ?? '';
  const read: Protocol =
    format === 'sequences'
      ? leaveOneOut(parseSequences(textOf(data), data), {
          negatives,
          seed,
          learnsValidation: statistics === 'train+validation',
        })
      : iterativeReveal(parseSessions(textOf(data), data), test ? parseSessions(textOf(test), test) : null);
  if (format === 'sessions' && negatives !== null) throw new InputError('--protocol negatives is for sequences.');
  if (read.test.events.length === 0)
    throw new InputError(`"${test ?? data}" asks nothing: no sequence is long enough.`);
  return {
    protocol: read,
    files: paths.map((path): DataFile => ({ name: basename(path), sha256: texts.get(path)?.sha256 ?? '' })),
    attributes: attributesFile ? parseAttributes(textOf(attributesFile), attributesFile) : undefined,
    records: values.items ? parseItemRecords(textOf(values.items), values.items) : undefined,
  };
}

function chosen(names: string) {
  if (names === 'all') return { asked: recommenders, withPipeline: true };
  const wanted = names.split(',');
  const unknown = wanted.find((name) => name !== PIPELINE && !recommenders.some((one) => one.name === name));
  if (unknown !== undefined)
    throw new InputError(
      `there is no recommender "${unknown}"; there are ${recommenders.map(({ name }) => name).join(', ')} and ${PIPELINE}.`,
    );
  return { asked: recommenders.filter(({ name }) => wanted.includes(name)), withPipeline: wanted.includes(PIPELINE) };
}

function negativesOf(protocol: string): number | null {
  if (protocol === 'full') return null;
  const count = /^negatives:(\d+)$/.exec(protocol)?.[1];
  if (!count || Number(count) < 1) throw new InputError('--protocol wants full, or negatives:N with N at least 1.');
  return Number(count);
}

/** @throws InputError unless it is a part of a list, and shops are known */
function boundOf({ bound, items }: Values): number | null {
  if (bound === undefined) return null;
  const share = Number(bound);
  if (bound.trim() === '' || !(share > 0 && share <= 1))
    throw new InputError('--bound wants a number above 0, at most 1.');
  if (!items) throw new InputError('--bound wants --items FILE: without it all items are of one shop.');
  return share;
}

function shardOf(text: string | undefined): { index: number; of: number } {
  if (text === undefined) return { index: 0, of: 1 };
  const [, index, of] = /^(\d+)\/(\d+)$/.exec(text)?.map(Number) ?? [];
  if (!index || !of || index > of) throw new InputError('--shard wants I/N with I from 1 to N.');
  return { index: index - 1, of };
}

function readShard(path: string): Shard {
  const { text } = readText(path);
  try {
    return JSON.parse(text) as Shard;
  } catch {
    throw new InputError(`"${path}" is no shard.`);
  }
}

function finish(report: NextItemReport, { json, report: folder, ...options }: Values): void {
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    const path = join(folder, 'next-item.html');
    writeFileSync(
      path,
      renderReport(report, {
        options: Object.entries(options).flatMap(([name, value]) =>
          value === undefined ? [] : [`--${name} ${value}`],
        ),
      }),
    );
    console.error(`Report: ${path}`);
  }
  if (json) console.log(JSON.stringify(report));
  else print(report);
}

function print({ events, rows, weights }: NextItemReport): void {
  console.log(`${events} events`);
  const heads = ['HR@5', 'HR@10', 'HR@20', 'NDCG@10', 'NDCG@20', 'MRR@20', 'coverage', 'Gini', 'ms'];
  console.log(`${'recommender'.padEnd(20)}${heads.map((head) => head.padStart(9)).join('')}`);
  for (const { recommender, hr, ndcg, mrr, coverage, exposureGini, millisecondsPerList } of rows) {
    const figures = [hr[5], hr[10], hr[20], ndcg[10], ndcg[20], mrr[20], coverage, exposureGini];
    const columns = [...figures.map((figure) => figure.toFixed(4)), millisecondsPerList.toFixed(2)];
    console.log(`${recommender.padEnd(20)}${columns.map((column) => column.padStart(9)).join('')}`);
  }
  if (weights) console.log(`weights: ${JSON.stringify(weights)}`);
}
