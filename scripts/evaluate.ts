/** `npm run --silent evaluate -- TASK --data ... [--json]`: the researcher's bench. Each task is a function of src/evaluate. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { parseArgs } from 'node:util';
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
import { openSavedPage } from '../src/evaluate/saved-page.ts';
import { readPage } from '../src/extract/extract.ts';

interface Task {
  /** What `--data` wants, for the sentence that says it is missing. */
  readonly data: string;
  run(data: string, json: boolean): void | Promise<void>;
}

const TASKS: Readonly<Record<string, Task>> = {
  extraction: { data: 'a folder with labels.jsonl beside html/', run: runExtraction },
  'price-strings': { data: 'a file of labelled price texts, one JSON object a line', run: runPriceStrings },
};

class InputError extends Error {}

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

const { positionals, values } = readOptions();
const [name = ''] = positionals;
const task = Object.hasOwn(TASKS, name) ? TASKS[name] : undefined;
if (!task || positionals.length > 1) fail(`name one task: ${Object.keys(TASKS).join(', ')}.`);
if (!values.data) fail(`--data wants ${task.data}.`);
try {
  await task.run(values.data, values.json ?? false);
} catch (error) {
  if (error instanceof InputError) fail(error.message);
  throw error;
}
