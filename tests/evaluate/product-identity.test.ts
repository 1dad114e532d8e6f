/** Pairs are read as they are written, and the bench tells what was learned from them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { seededRandom } from '../../models/product-identity/random.ts';
import { readPairs, readRecord } from '../../src/evaluate/ditto-pairs.ts';
import { evaluateProductIdentity } from '../../src/evaluate/product-identity.ts';
import { WORD_COUNTING } from '../identity/examples.ts';

const folder = mkdtempSync(join(tmpdir(), 'magpie-pairs-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('reads any columns: known ones into their fields, others as description', () => {
  expect(
    readRecord(
      'COL title VAL oak desk COL modelno VAL od-12 COL brand VAL holt COL shipweight VAL 12 kg COL price VAL $ 99.50 ',
    ),
  ).toMatchObject({ name: 'oak desk', mpn: 'od-12', brand: 'holt', description: '12 kg', price: 99.5 });
  expect(readRecord('COL name VAL  COL price VAL  ')).toMatchObject({ name: '', price: null, brand: null });
  expect(readRecord('COL song VAL blue moon COL artist VAL nobody')).toMatchObject({
    name: 'blue moon',
    description: 'nobody',
  });
});

it('names the line that is no pair', () => {
  const file = join(folder, 'bad.txt');
  writeFileSync(file, 'COL name VAL a\tCOL name VAL b\t1\nCOL name VAL a\tCOL name VAL b\n');
  expect(() => readPairs(file)).toThrow(/line 2 of ".*bad\.txt" is no labelled pair/);
});

/** Two shops' lists of invented devices; a wrong pair is the neighbour's code. */
function somePairs(seed: number, count: number): string {
  const random = seededRandom(seed);
  const lines = Array.from({ length: count }, (_, place) => {
    const code = `q${Math.floor(random() * 9000 + 1000)}`;
    const same = place % 3 === 0;
    const other = same ? code : `q${Math.floor(random() * 9000 + 1000)}`;
    const noun = ['kettle', 'lamp', 'drill'][place % 3];
    return `COL name VAL acme ${noun} ${code} ${seed} COL price VAL 10\tCOL name VAL ${noun} ${other} by acme ${seed} COL price VAL 11\t${Number(same)}`;
  });
  return lines.join('\n');
}

it('learns a plain rule, and tells the same twice', () => {
  const splits = ['train', 'valid', 'test'].map((split, place) => {
    const file = join(folder, `${split}.txt.gz`);
    writeFileSync(file, gzipSync(somePairs(place + 1, 90)));
    return readPairs(file);
  });
  const [train = [], valid = [], test = []] = splits;
  const run = () => {
    const { seconds: _, ...report } = evaluateProductIdentity({ train, valid, test }, WORD_COUNTING, () => {});
    return report;
  };
  const report = run();
  expect(report).toMatchObject({ pairs: 90, blockingRecall: 1 });
  expect(report.f1).toBeGreaterThan(0.95);
  expect(report.pairAlone.f1).toBeGreaterThan(0.95);
  expect(report.candidates.most).toBeLessThanOrEqual(50);
  expect(run()).toEqual(report);
}, 120_000);
