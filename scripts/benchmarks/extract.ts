/** What reading a page costs the page: every page of a collection in a real Chromium, beside one plain walk over its elements. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type BrowserContext, chromium } from 'playwright';
import type { Benchmark } from '../bench.ts';
import { findChromium } from '../browser/find-browser.ts';

/** The collection of real pages; it lies beside the project and is no part of it. */
const COLLECTION = fileURLToPath(new URL('../../../shared/pages', import.meta.url));
/** Readings of one page; the first is cold, as on a page just opened. */
const READINGS = 5;

export interface ExtractBenchmark extends Benchmark {
  /** Milliseconds a page, of the median reading: the 95th percentile over the pages. */
  readonly p95: number;
  /** The same of each page's first reading, whose code the browser has never run before. */
  readonly first: { readonly median: number; readonly p95: number };
  readonly walkP95: number;
  /** The longest stretch without a pause on any page, first readings too, in milliseconds; and the page. */
  readonly longestSlice: number;
  readonly longestSliceOn: string;
  /** 3 x the plain walk's 95th percentile + 5 ms. */
  readonly bound: number;
}

interface PageTimes {
  readonly file: string;
  readonly elements: number;
  readonly walks: readonly number[];
  readonly readings: readonly number[];
  readonly slices: readonly number[];
}

/** @returns null, having said why, where no collection lies beside the project */
export async function benchmarkExtract(announce: (line: string) => void): Promise<ExtractBenchmark | null> {
  const labels = join(COLLECTION, 'labels.jsonl');
  if (!existsSync(labels)) {
    announce(`extract was not measured: there is no collection of pages at "${COLLECTION}".`);
    return null;
  }
  const pages = readFileSync(labels, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { file: string; url: string | null });
  const { executable } = await findChromium(false, announce);
  const browser = await chromium.launch({ executablePath: executable, args: ['--no-sandbox'] });
  const script = await bundle();
  const times: PageTimes[] = [];
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    for (const [index, { file, url }] of pages.entries()) {
      times.push(await measure(context, script, file, url ?? 'https://unknown.invalid/'));
      if (index % 25 === 24) announce(`${index + 1} of ${pages.length} pages`);
    }
  } finally {
    await browser.close();
  }
  return summarise(times);
}

/** Nothing but the document itself is loaded, and none of its scripts runs. */
async function measure(context: BrowserContext, script: string, file: string, url: string): Promise<PageTimes> {
  const body = readFileSync(join(COLLECTION, file));
  const page = await context.newPage();
  try {
    let served = false;
    await page.route('**/*', (route) => {
      if (served || route.request().resourceType() !== 'document') return route.abort();
      served = true;
      return route.fulfill({
        body,
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" },
      });
    });
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    const measured = await page.evaluate<Omit<PageTimes, 'file'>>(`${script};extractor.measure(${READINGS})`);
    return { file, ...measured };
  } finally {
    await page.close();
  }
}

/** The extractor as the content script carries it, with the stopwatch around it. */
async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('extract-in-page.ts', import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'extractor',
    target: 'chrome120',
    supported: { 'regexp-unicode-property-escapes': true },
    define: { AT_COMMAND_LINE: 'false' },
  });
  return outputFiles[0]?.text ?? '';
}

function summarise(times: readonly PageTimes[]): ExtractBenchmark {
  const readings = times.map((one) => quantile(one.readings, 0.5));
  const walks = times.map((one) => quantile(one.walks, 0.5));
  const firsts = times.map((one) => one.readings[0] ?? 0);
  const longest = times.reduce((worst, one) => (Math.max(...one.slices) > Math.max(...worst.slices) ? one : worst));
  const walkP95 = quantile(walks, 0.95);
  return {
    median: round(quantile(readings, 0.5)),
    spread: round(Math.max(...readings) - Math.min(...readings)),
    p95: round(quantile(readings, 0.95)),
    first: { median: round(quantile(firsts, 0.5)), p95: round(quantile(firsts, 0.95)) },
    yardstick: { name: 'one plain walk over all elements', median: round(quantile(walks, 0.5)) },
    walkP95: round(walkP95),
    ratio: round(quantile(readings, 0.5) / quantile(walks, 0.5)),
    bound: round(3 * walkP95 + 5),
    longestSlice: round(Math.max(...longest.slices)),
    longestSliceOn: longest.file,
    runs: times.length,
  };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100;
}
