/** `npm run train -- NAME --data DIR [--json]`: trains a model on public data and writes its weights into models/NAME. One line a model. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readClusteredOffers } from '../src/evaluate/offer-clusters.ts';
import { trainProductIdentity } from '../src/evaluate/train-product-identity.ts';

interface Training {
  /** What `--data` wants, for the sentence that says it is missing. */
  readonly data: string;
  /** Trains, writes the weights, and gives the figures. */
  run(data: string): object | Promise<object>;
}

const TRAININGS: Readonly<Record<string, Training>> = {
  'product-identity': { data: 'a folder with pricerunner_aggregate.csv.gz', run: runProductIdentity },
};

class InputError extends Error {}

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

const { positionals, values } = readOptions();
const [name = ''] = positionals;
const training = Object.hasOwn(TRAININGS, name) ? TRAININGS[name] : undefined;
if (!training || positionals.length > 1) fail(`name one model: ${Object.keys(TRAININGS).join(', ')}.`);
if (!values.data) fail(`--data wants ${training.data}.`);
try {
  const report = await training.run(values.data);
  console.log(values.json ? JSON.stringify(report) : JSON.stringify(report, null, 2));
} catch (error) {
  if (error instanceof InputError || error instanceof Error) fail(error.message);
  throw error;
}
