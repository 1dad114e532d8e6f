/** `npm run --silent evaluate -- TASK --data ... [--json]`: the researcher's bench. Each task is a function of src/evaluate. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Hits } from '../models/product-identity/learners/calibration.ts';
import { productIdentity } from '../models/product-identity/product-identity.ts';
import { type LabelledPair, readPairs } from '../src/evaluate/ditto-pairs.ts';
import {
  type ExtractionReport,
  evaluateExtraction,
  type FieldFigures,
  type Figures,
  type JudgedFacts,
  type JudgedPage,
  type PageLabel,
} from '../src/evaluate/extraction.ts';
import { readNaively } from '../src/evaluate/naive-markup.ts';
import { evaluatePriceStrings, type PriceStringLabel } from '../src/evaluate/price-strings.ts';
import { evaluateProductIdentity, type ProductIdentityReport } from '../src/evaluate/product-identity.ts';
import { openSavedPage } from '../src/evaluate/saved-page.ts';
import { readPage } from '../src/extract/read-page.ts';
import { InputError } from './evaluations/input-error.ts';
import { runNextItem } from './evaluations/next-item.ts';
import { runOnDevice } from './evaluations/on-device.ts';
import { runSimulate } from './evaluations/simulate.ts';

interface Task {
  /** What `--data` wants, for the sentence that says it is missing. */
  readonly data: string;
  run(data: string, json: boolean): void | Promise<void>;
}

const TASKS: Readonly<Record<string, Task>> = {
  extraction: { data: 'a folder with labels.jsonl beside html/', run: runExtraction },
  'price-strings': { data: 'a file of labelled price texts, one JSON object a line', run: runPriceStrings },
  'product-identity': {
    data: 'the beginning of PREFIX_train.txt.gz, PREFIX_valid.txt.gz and PREFIX_test.txt.gz',
    run: runProductIdentity,
  },
};

/** Tasks that read their own options; each has its file under scripts/evaluations. */
const TASKS_WITH_OPTIONS: Readonly<Record<string, (args: readonly string[]) => void | Promise<void>>> = {
  'next-item': runNextItem,
  'on-device': runOnDevice,
  simulate: runSimulate,
};

async function runExtraction(data: string, json: boolean): Promise<void> {
  const labels = readLines<PageLabel>(join(data, 'labels.jsonl'));
  const pages: JudgedPage[] = [];
  const naive: JudgedFacts[] = [];
  for (const label of labels) {
    process.stderr.write(`\r${pages.length + 1}/${labels.length} pages`);
    const file = join(data, label.file);
    if (!existsSync(file)) throw new InputError(`the labels name "${label.file}", which is not under "${data}".`);
    naive.push({ label, facts: readNaively(readFileSync(file, 'utf8')) });
    const page = openSavedPage(file, label.url);
    const { product, availability } = readPage(page.document, page.address);
    pages.push({ label, product, availability });
    page.close();
    // jsdom's weak references hold every page until the event loop turns: without a turn, all pages stay in memory.
    await setImmediate();
  }
  process.stderr.write('\n');
  const report = evaluateExtraction(pages, { 'web-auto-extractor, first price': naive });
  if (json) console.log(JSON.stringify(report));
  else printExtraction(report);
}

function printExtraction(report: ExtractionReport): void {
  const sections: readonly (readonly [string, Figures])[] = [
    ['All pages', report],
    ['Without Amazon', report.withoutAmazon],
    ...Object.entries(report.peers).map(([name, figures]) => [`Peer: ${name}`, figures] as const),
  ];
  for (const [title, figures] of sections) {
    const { precision, recall, falseProducts, others, products } = figures.recognition;
    console.log(`${title}: ${products} products, ${others} others`);
    console.log(
      `  recognition      precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, ${falseProducts} others taken for products`,
    );
    console.log('  field            labelled  right  wrong  absent');
    for (const [name, field] of Object.entries(figures.fields)) console.log(`  ${name.padEnd(16)} ${columns(field)}`);
  }
  console.log(`Misses: ${report.misses.length}`);
  for (const miss of report.misses)
    console.log(
      `  ${miss.file}  ${miss.field}: labelled ${JSON.stringify(miss.labelled)}, read ${JSON.stringify(miss.read)}`,
    );
}

function columns({ labelled, right, wrong, absent }: FieldFigures): string {
  return `${String(labelled).padStart(8)} ${String(right).padStart(6)} ${String(wrong).padStart(6)} ${String(absent).padStart(7)}`;
}

function runPriceStrings(data: string, json: boolean): void {
  const report = evaluatePriceStrings(readLines<PriceStringLabel>(data));
  if (json) console.log(JSON.stringify(report));
  else {
    console.log(`amounts     ${report.amounts.right} of ${report.amounts.total} right`);
    console.log(`currencies  ${report.currencies.right} of ${report.currencies.total} right`);
    for (const miss of report.misses) console.log(`  ${JSON.stringify(miss)}`);
  }
}

async function runProductIdentity(prefix: string, json: boolean): Promise<void> {
  const [train, valid, test] = ['train', 'valid', 'test'].map((split) => readSplit(prefix, split));
  const report = evaluateProductIdentity(
    { train: train ?? [], valid: valid ?? [], test: test ?? [] },
    await productIdentity.load(),
    console.error,
  );
  if (json) console.log(JSON.stringify(report));
  else printProductIdentity(report);
}

/** @throws InputError when there is no such file, or a line of it is no pair */
function readSplit(prefix: string, split: string): LabelledPair[] {
  const file = [`${prefix}_${split}.txt.gz`, `${prefix}_${split}.txt`].find(existsSync);
  if (!file) throw new InputError(`there is no file "${prefix}_${split}.txt.gz".`);
  try {
    return readPairs(file);
  } catch (error) {
    throw new InputError((error as Error).message);
  }
}

function printProductIdentity(report: ProductIdentityReport): void {
  const line = (title: string, { precision, recall, f1 }: Hits) =>
    console.log(
      `${title.padEnd(34)} precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`,
    );
  const { candidates, shipped } = report;
  console.log(`${report.pairs} pairs of the test split; ${report.seconds.toFixed(0)} s`);
  line(`Two tables, from ${report.threshold.toFixed(3)} on`, report);
  line('Each pair alone', report.pairAlone);
  line('  and never across a contradiction', report.withContradictions);
  line(`Shipped weights, from ${shipped.threshold.toFixed(3)} on`, shipped);
  line('  at the threshold of the valid split', shipped.atValidThreshold);
  console.log(
    `Blocking: recall ${report.blockingRecall.toFixed(4)} with ${candidates.mean.toFixed(1)} candidates a record, at most ${candidates.most}`,
  );
  console.log('What each group of features brings (F1 of each pair alone, with it less without it):');
  for (const { without, f1, brings } of report.ablation)
    console.log(`  ${without.padEnd(12)} ${brings >= 0 ? '+' : ''}${brings.toFixed(3)}  (without it ${f1.toFixed(3)})`);
  console.log('The worst errors:');
  for (const { left, right, labelled, probability } of report.worst)
    console.log(`  labelled ${labelled}, probability ${probability.toFixed(3)}\n    ${left}\n    ${right}`);
}

/** @throws InputError naming file and line */
function readLines<T>(file: string): T[] {
  if (!existsSync(file)) throw new InputError(`there is no file "${file}".`);
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      try {
        return [JSON.parse(line) as T];
      } catch {
        throw new InputError(`line ${index + 1} of "${file}" is no JSON.`);
      }
    });
}

function fail(sentence: string): never {
  console.error(`evaluate: ${sentence}`);
  process.exit(2);
}

function readOptions() {
  try {
    return parseArgs({ allowPositionals: true, options: { data: { type: 'string' }, json: { type: 'boolean' } } });
  } catch (error) {
    return fail((error as Error).message.split('\n')[0] ?? 'wrong option');
  }
}

async function runTask(name: string, args: readonly string[]): Promise<void> {
  const withOptions = Object.hasOwn(TASKS_WITH_OPTIONS, name) ? TASKS_WITH_OPTIONS[name] : undefined;
  if (withOptions) {
    await withOptions(args);
    return;
  }
  const { positionals, values } = readOptions();
  const task = Object.hasOwn(TASKS, name) ? TASKS[name] : undefined;
  if (!task || positionals.length > 1)
    fail(`name one task: ${[...Object.keys(TASKS), ...Object.keys(TASKS_WITH_OPTIONS)].join(', ')}.`);
  if (!values.data) fail(`--data wants ${task.data}.`);
  await task.run(values.data, values.json ?? false);
}

const [name = '', ...args] = process.argv.slice(2);
try {
  await runTask(name, args);
} catch (error) {
  if (error instanceof InputError) fail(error.message);
  throw error;
}
