/** `npm run --silent evaluate -- TASK --data ... [--json]`: the researcher's bench. Each task is a function of src/evaluate. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type ExtractionReport,
  evaluateExtraction,
  type FieldFigures,
  type PageLabel,
} from '../src/evaluate/extraction.ts';
import { evaluatePriceStrings, type PriceStringLabel } from '../src/evaluate/price-strings.ts';
import { openSavedPage } from '../src/evaluate/saved-page.ts';
import { readPage } from '../src/extract/extract.ts';
import { InputError } from './evaluations/input-error.ts';
import { runNextItem } from './evaluations/next-item.ts';

interface Task {
  /** What `--data` wants, for the sentence that says it is missing. */
  readonly data: string;
  run(data: string, json: boolean): void;
}

const TASKS: Readonly<Record<string, Task>> = {
  extraction: { data: 'a folder with labels.jsonl beside html/', run: runExtraction },
  'price-strings': { data: 'a file of labelled price texts, one JSON object a line', run: runPriceStrings },
};

/** Tasks that read their own options; each has its file under scripts/evaluations. */
const TASKS_WITH_OPTIONS: Readonly<Record<string, (args: readonly string[]) => void>> = { 'next-item': runNextItem };

function runExtraction(data: string, json: boolean): void {
  const labels = readLines<PageLabel>(join(data, 'labels.jsonl'));
  const pages = labels.map((label, index) => {
    process.stderr.write(`\r${index + 1}/${labels.length} pages`);
    const file = join(data, label.file);
    if (!existsSync(file)) throw new InputError(`the labels name "${label.file}", which is not under "${data}".`);
    const page = openSavedPage(file, label.url);
    try {
      const { product, availability } = readPage(page.document, page.address);
      return { label, product, availability };
    } finally {
      page.close();
    }
  });
  process.stderr.write('\n');
  const report = evaluateExtraction(pages);
  if (json) console.log(JSON.stringify(report));
  else printExtraction(report);
}

function printExtraction(report: ExtractionReport): void {
  for (const [title, figures] of [
    ['All pages', report],
    ['Without Amazon', report.withoutAmazon],
  ] as const) {
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

function runTask(name: string, args: readonly string[]): void {
  const withOptions = Object.hasOwn(TASKS_WITH_OPTIONS, name) ? TASKS_WITH_OPTIONS[name] : undefined;
  if (withOptions) {
    withOptions(args);
    return;
  }
  const { positionals, values } = readOptions();
  const task = Object.hasOwn(TASKS, name) ? TASKS[name] : undefined;
  if (!task || positionals.length > 1)
    fail(`name one task: ${[...Object.keys(TASKS), ...Object.keys(TASKS_WITH_OPTIONS)].join(', ')}.`);
  if (!values.data) fail(`--data wants ${task.data}.`);
  task.run(values.data, values.json ?? false);
}

const [name = '', ...args] = process.argv.slice(2);
try {
  runTask(name, args);
} catch (error) {
  if (error instanceof InputError) fail(error.message);
  throw error;
}
