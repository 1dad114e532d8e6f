/** The figures as one HTML file that needs nothing else: tables, plots with their intervals, and how it was measured. */
import type { NextItemReport, PairedComparison, Row } from './evaluate.ts';
import { CUT_OFFS, type Measure } from './metrics.ts';
import { plotIntervals } from './plot.ts';

interface Circumstances {
  /** The options of the command, as it was given them. */
  readonly options: readonly string[];
}

const MEASURE_NAMES: Readonly<Record<Measure, string>> = { hr: 'HR', ndcg: 'NDCG', mrr: 'MRR' };
const MEASURE_ORDER: readonly Measure[] = ['hr', 'ndcg', 'mrr'];

/** The report as a page; the same report gives the same page, but for the times. */
export function renderReport(report: NextItemReport, { options }: Circumstances): string {
  const { rows, events, items, seed, weights, files, peakMemory, comparisons } = report;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Next-item recommendation</title>
<style>
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
  table { border-collapse: collapse; font-variant-numeric: tabular-nums; margin: 1rem 0; }
  th, td { padding: .2rem .7rem; text-align: right; border-bottom: 1px solid #8886; }
  th:first-child, td:first-child { text-align: left; }
  small { opacity: .75; }
  svg { display: block; margin: 1rem 0; max-width: 100%; height: auto; }
  code { overflow-wrap: anywhere; }
</style>
<h1>Next-item recommendation</h1>
<p>${events} events, ${items} items, seed ${seed}. Lists of 20. Brackets hold 95 % percentile bootstrap intervals of 1,000 draws of the events.</p>
${MEASURE_ORDER.map((measure) => accuracyTable(measure, rows)).join('\n')}
${plotIntervals(
  'HR@20 with its interval',
  rows.map(({ recommender, hr, intervals }) => ({ label: recommender, value: hr[20], ...intervals.hr[20] })),
)}
${plotIntervals(
  'MRR@20 with its interval',
  rows.map(({ recommender, mrr, intervals }) => ({ label: recommender, value: mrr[20], ...intervals.mrr[20] })),
)}
${comparisonTable(rows)}
${pairsTable(rows, comparisons)}
${beyondAccuracyTable(rows)}
${weights ? weightsTable(weights) : ''}
<h2>How it was measured</h2>
<p>${options.map((option) => `<code>${asText(option)}</code>`).join(' ')}</p>
${table(
  ['data file', 'SHA-256'],
  files.map(({ name, sha256 }) => [asText(name), `<code>${sha256}</code>`]),
)}
<p>HR, NDCG and MRR at k count the first k places of a list; each event has one right answer. The pipeline’s weights were
fitted on the validation part alone, by coordinate ascent on NDCG@20. Times are of one run on one machine${
    peakMemory === null ? '' : `; its process held ${Math.round(peakMemory / 2 ** 20)} MiB at most`
  }.</p>
</html>
`;
}

function accuracyTable(measure: Measure, rows: readonly Row[]): string {
  const cell = (row: Row, k: (typeof CUT_OFFS)[number]) => {
    const { low, high } = row.intervals[measure][k];
    return `${figure(row[measure][k])} <small>[${figure(low)}, ${figure(high)}]</small>`;
  };
  return table(
    ['recommender', ...CUT_OFFS.map((k) => `${MEASURE_NAMES[measure]}@${k}`)],
    rows.map((row) => [asText(row.recommender), ...CUT_OFFS.map((k) => cell(row, k))]),
  );
}

function comparisonTable(rows: readonly Row[]): string {
  const compared = rows.flatMap(({ recommender, pipelineLead }) => {
    if (!pipelineLead) return [];
    const { difference, interval, isClear } = pipelineLead;
    const bounds = `[${figure(interval.low)}, ${figure(interval.high)}]`;
    return [[asText(recommender), figure(difference), bounds, isClear ? 'yes' : 'no']];
  });
  if (compared.length === 0) return '';
  return `<h2>The pipeline against each, event by event</h2>
${table(['recommender', 'HR@20 of the pipeline less its own', '95 % interval', 'clear of 0'], compared)}`;
}

/** Row less column; in bold where the 95 % interval leaves 0 out. */
function pairsTable(rows: readonly Row[], comparisons: readonly PairedComparison[]): string {
  if (comparisons.length === 0) return '';
  const cell = (row: string, column: string) => {
    const found = comparisons.find(
      ({ first, second }) => [first, second].includes(row) && [first, second].includes(column),
    );
    if (!found || row === column) return '';
    const difference = signed(found.first === row ? found.difference : -found.difference);
    return found.isClear ? `<b>${difference}</b>` : difference;
  };
  const names = rows.map(({ recommender }) => recommender);
  return `<h2>Each against each</h2>
<p>NDCG@20 of the row less that of the column, event by event; bold where its 95 % interval leaves out 0.</p>
${table(
  ['recommender', ...names.map(asText)],
  names.map((row) => [asText(row), ...names.map((column) => cell(row, column))]),
)}`;
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${figure(Math.abs(value))}`;
}

function beyondAccuracyTable(rows: readonly Row[]): string {
  return `<h2>Beyond accuracy</h2>
${table(
  ['recommender', 'coverage', 'diversity', 'exposure Gini', 'most of a list for one shop', 'milliseconds a list'],
  rows.map((row) => [
    asText(row.recommender),
    figure(row.coverage),
    figure(row.diversity),
    figure(row.exposureGini),
    figure(row.mostOfOneShop),
    row.millisecondsPerList.toFixed(2),
  ]),
)}`;
}

function weightsTable(weights: Readonly<Record<string, number>>): string {
  return `<h2>The pipeline’s weights</h2>
${table(
  ['recommender', 'weight'],
  Object.entries(weights).map(([name, weight]) => [asText(name), String(weight)]),
)}`;
}

/** @param cells are HTML already */
function table(heads: readonly string[], cells: readonly (readonly string[])[]): string {
  const row = (tag: string, fields: readonly string[]) =>
    `<tr>${fields.map((field) => `<${tag}>${field}</${tag}>`).join('')}</tr>`;
  return `<table>\n${[row('th', heads), ...cells.map((fields) => row('td', fields))].join('\n')}\n</table>`;
}

function figure(value: number): string {
  return value.toFixed(4);
}

function asText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
