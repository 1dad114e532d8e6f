/** Real pages, where a collection of them lies beside the project: the extractor keeps the bar it once reached. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluateExtraction, type PageLabel } from '../../src/evaluate/extraction.ts';
import { openSavedPage } from '../../src/evaluate/saved-page.ts';
import { readPage } from '../../src/extract/extract.ts';

const COLLECTION = join(import.meta.dirname, '../../../shared/pages');
const isThere = existsSync(join(COLLECTION, 'labels.jsonl'));

describe('a collection of real pages', () => {
  it.skipIf(!isThere)(
    `is read well${isThere ? '' : ' (skipped: no collection of pages lies beside the project)'}`,
    () => {
      const labels = readFileSync(join(COLLECTION, 'labels.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as PageLabel);
      const { recognition, fields } = evaluateExtraction(
        labels.map((label) => {
          const page = openSavedPage(join(COLLECTION, label.file), label.url);
          try {
            const { product, availability } = readPage(page.document, page.address);
            return { label, product, availability };
          } finally {
            page.close();
          }
        }),
      );
      const price = fields.price ?? { labelled: 0, right: 0, wrong: 0, absent: 0 };
      expect(price.labelled).toBeGreaterThan(0);
      expect(price.right / price.labelled).toBeGreaterThanOrEqual(0.6);
      expect(price.wrong / price.labelled).toBeLessThanOrEqual(0.05);
      expect(recognition.recall).toBeGreaterThanOrEqual(0.97);
      expect(recognition.falseProducts).toBeLessThanOrEqual(2);
    },
    600_000,
  );
});
