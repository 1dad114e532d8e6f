/** Real pages, where a collection of them lies beside the project: the extractor keeps the bar it once reached. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/core/page-findings.ts';
import {
  type ExtractionReport,
  evaluateExtraction,
  type FieldFigures,
  type JudgedPage,
  type PageLabel,
} from '../../src/evaluate/extraction.ts';
import { evaluatePriceStrings, type PriceStringLabel } from '../../src/evaluate/price-strings.ts';
import { openHtml, openSavedPage } from '../../src/evaluate/saved-page.ts';
import type { Extractor } from '../../src/extract/extractor.ts';
import { jsonLd } from '../../src/extract/extractors/json-ld.ts';
import { microdata } from '../../src/extract/extractors/microdata.ts';
import { rdfa } from '../../src/extract/extractors/rdfa.ts';
import { readGtin } from '../../src/extract/identifiers.ts';
import { atOnce } from '../../src/extract/in-slices.ts';
import { openingSteps } from '../../src/extract/open-page.ts';
import { readPage } from '../../src/extract/read-page.ts';

const COLLECTION = join(import.meta.dirname, '../../../shared/pages');
const isThere = existsSync(join(COLLECTION, 'labels.jsonl'));

function linesOf<T>(file: string): T[] {
  const text = readFileSync(join(COLLECTION, file), 'utf8').trim();
  return text.split('\n').map((line) => JSON.parse(line) as T);
}

async function readAll(): Promise<ExtractionReport> {
  const pages: JudgedPage[] = [];
  for (const label of linesOf<PageLabel>('labels.jsonl')) {
    const page = openSavedPage(join(COLLECTION, label.file), label.url);
    const { product, availability } = readPage(page.document, page.address);
    pages.push({ label, product, availability });
    page.close();
    // jsdom's weak references hold every page until the event loop turns.
    await setImmediate();
  }
  return evaluateExtraction(pages);
}

const shareOf = ({ right, labelled }: FieldFigures) => right / labelled;

describe.skipIf(!isThere)(
  `a collection of real pages${isThere ? '' : ' (skipped: none lies beside the project)'}`,
  () => {
    it('is read as well as was promised', { timeout: 600_000 }, async () => {
      const { recognition, fields, misses } = await readAll();
      const field = (name: string) => {
        const figures = fields[name];
        if (!figures?.labelled) throw new Error(`no page is labelled with ${name}`);
        return figures;
      };
      expect(recognition.recall).toBeGreaterThanOrEqual(0.97);
      expect(recognition.falseProducts).toBeLessThanOrEqual(2);
      expect(shareOf(field('price'))).toBeGreaterThanOrEqual(0.93);
      expect(field('price').wrong).toBeLessThanOrEqual(1);
      expect(shareOf(field('priceCurrency'))).toBeGreaterThanOrEqual(0.95);
      expect(shareOf(field('name'))).toBeGreaterThanOrEqual(0.97);
      expect(shareOf(field('availability'))).toBeGreaterThanOrEqual(0.9);
      expect(misses.filter(({ labelled }) => labelled === 'OutOfStock')).toEqual([]);
      expect(shareOf(field('listPrice'))).toBeGreaterThanOrEqual(0.85);
      expect(field('listPrice').wrong / recognition.products).toBeLessThanOrEqual(0.03);
      for (const name of ['gtin', 'mpn', 'sku']) expect(shareOf(field(name))).toBeGreaterThanOrEqual(0.9);
    });

    it('prints prices that are read as text', () => {
      const { amounts, currencies } = evaluatePriceStrings(linesOf<PriceStringLabel>('price_strings.jsonl'));
      expect(amounts.right / amounts.total).toBeGreaterThanOrEqual(0.98);
      expect(currencies.right / currencies.total).toBeGreaterThanOrEqual(0.97);
    });

    it('prints trade item numbers, and others that are none', () => {
      const cases = linesOf<{ list: string; case: readonly [string, string | null] }>('gtin_strings.jsonl').filter(
        ({ list }) => list === 'GTIN_CLASSIFICATION_CASES',
      );
      // Serial numbers of journals are no trade items; music's are ISBN-13 in form.
      const isGtin = (kind: string | null) => kind !== null && kind !== 'issn';
      const wrong = cases.filter(({ case: [text, kind] }) => (readGtin(text) !== null) !== isGtin(kind));
      expect(wrong.map((one) => one.case)).toEqual([]);
    });

    it('states the same in microdata and in RDFa', { timeout: 60_000 }, () => {
      const examples = linesOf<{ id: string; microdata: string; rdfa: string }>('schemaorg_examples.jsonl');
      let compared = 0;
      const different: string[] = [];
      for (const example of examples) {
        const [one, other] = [factsOf(microdata, example.microdata), factsOf(rdfa, example.rdfa)];
        // Some examples are written out in one of the two only.
        if (!one?.kinds.includes('product') || !other?.kinds.includes('product')) continue;
        compared++;
        if (told(one) !== told(other)) different.push(example.id);
      }
      expect(compared).toBeGreaterThanOrEqual(5);
      expect(different).toEqual([]);
    });

    it('states the same names and currencies in JSON-LD as in microdata', { timeout: 60_000 }, () => {
      const examples = linesOf<{ id: string; microdata: string; json: string }>('schemaorg_examples.jsonl');
      const different: string[] = [];
      for (const example of examples) {
        const [one, other] = [factsOf(microdata, example.microdata), factsOf(jsonLd, example.json)];
        if (!one?.kinds.includes('product') || !other?.kinds.includes('product')) continue;
        if (told(one) !== told(other)) different.push(example.id);
      }
      expect(different).toEqual([]);
    });
  },
);

function factsOf(extractor: Extractor, markup: string): Facts | null {
  const saved = openHtml(`<title>Example</title><body>${markup ?? ''}`, 'https://shop.example/example');
  const page = atOnce(openingSteps(saved.document, saved.address));
  const facts = page && atOnce(extractor.extract(page));
  saved.close();
  return facts ?? null;
}

/** What the examples write alike in every syntax; some state an address or a price in one of them only. */
function told({ name, brand, sku, mpn, gtin, offers }: Facts): string {
  const stated = offers.map((offer) => [offer.priceCurrency, offer.availability]);
  return JSON.stringify([name?.toLowerCase(), brand, sku, mpn, gtin, stated]);
}
