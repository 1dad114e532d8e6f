/** `npm run train -- NAME [--data DIR] [--json]`: trains on public or simulated data and writes what was learned where it ships. One line a model. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readClusteredOffers } from '../src/evaluate/offer-clusters.ts';
import { trainProductIdentity } from '../src/evaluate/train-product-identity.ts';
import { InputError } from './evaluations/input-error.ts';
import { trainItemItem } from './trainings/item-item.ts';
import { trainRankingWeights } from './trainings/ranking.ts';

interface Training {
  /** What `--data` wants, for the sentence that says it is missing. */
  readonly data: string;
  /** Trains, writes the weights, and gives the figures. */
  run(data: string): object | Promise<object>;
}

const TRAININGS: Readonly<Record<string, Training>> = {
  'product-identity': { data: 'a folder with pricerunner_aggregate.csv.gz', run: runProductIdentity },
};

/** Trainings that read their own options; each has its file under scripts/trainings. */
const TRAININGS_WITH_OPTIONS: Readonly<Record<string, (args: readonly string[]) => Promise<object>>> = {
  'item-item': trainItemItem,
  ranking: trainRankingWeights,
};

function runProductIdentity(data: string): object {
  const { weights, report } = trainProductIdentity(
    readClusteredOffers(existing(join(data, 'pricerunner_aggregate.csv.gz'))),
    console.error,
  );
  writeWeights('product-identity', 'weights.json', `${JSON.stringify(weights)}\n`);
  return report;
}

function existing(file: string): string {
  if (!existsSync(file)) throw new InputError(`there is no file "${file}".`);
  return file;
}

function writeWeights(model: string, file: string, content: string): void {
  writeFileSync(fileURLToPath(new URL(`../models/${model}/${file}`, import.meta.url)), content);
}

function fail(sentence: string): never {
  console.error(`train: ${sentence}`);
  process.exit(2);
}

function readOptions() {
  try {
    return parseArgs({ allowPositionals: true, options: { data: { type: 'string' }, json: { type: 'boolean' } } });
  } catch (error) {
    return fail((error as Error).message.split('\n')[0] ?? 'wrong option');
  }
}

async function train(name: string, args: readonly string[]): Promise<object> {
  const withOptions = Object.hasOwn(TRAININGS_WITH_OPTIONS, name) ? TRAININGS_WITH_OPTIONS[name] : undefined;
  if (withOptions) return withOptions(args);
  const { positionals, values } = readOptions();
  const training = Object.hasOwn(TRAININGS, name) ? TRAININGS[name] : undefined;
  if (!training || positionals.length > 1)
    fail(`name one: ${[...Object.keys(TRAININGS), ...Object.keys(TRAININGS_WITH_OPTIONS)].join(', ')}.`);
  if (!values.data) fail(`--data wants ${training.data}.`);
  return training.run(values.data);
}

const [name = '', ...args] = process.argv.slice(2);
try {
  const report = await train(name, args);
  console.log(args.includes('--json') ? JSON.stringify(report) : JSON.stringify(report, null, 2));
} catch (error) {
  if (error instanceof InputError || error instanceof Error) fail(error.message);
  throw error;
}
