/** The researcher's bench: what is learned from, what is asked, what is counted. */
import { describe, expect, it } from 'vitest';
import { compare, intervalOf } from '../../../src/evaluate/next-item/bootstrap.ts';
import { DataError, parseSequences, parseSessions } from '../../../src/evaluate/next-item/data-sets.ts';
import { evaluateShard, mergeShards, ShardError } from '../../../src/evaluate/next-item/evaluate.ts';
import { coverageOf, diversityOf, exposureGini, meansOf } from '../../../src/evaluate/next-item/metrics.ts';
import { iterativeReveal, leaveOneOut } from '../../../src/evaluate/next-item/protocol.ts';
import { renderReport } from '../../../src/evaluate/next-item/report.ts';
import { recommenders } from '../../../src/recommend/registry.ts';
import { anItem, anOffer } from '../../core/examples.ts';

/** Each shopper walks round a ring of items from some place on: what comes next is plain to see. */
const RING = Array.from({ length: 40 }, (_, user) =>
  [user, ...Array.from({ length: 5 }, (_, step) => `i${(user * 3 + step) % 20}`)].join(' '),
).join('\n');

describe('data sets', () => {
  it('sessions are put in the order of time, and sequences are read as they stand', () => {
    const sessions = parseSessions('SessionId\tItemId\tTime\n1\ta\t9\n2\tb\t3\n1\tc\t5\n', 'f');
    expect(sessions.map(({ id, steps }) => [id, ...steps.map(({ itemId }) => itemId)])).toEqual([
      ['2', 'b'],
      ['1', 'c', 'a'],
    ]);
    expect(parseSequences('u a b\n', 'f')[0]?.steps.map(({ itemId }) => itemId)).toEqual(['a', 'b']);
  });

  it('what is wrong is told with its line', () => {
    expect(() => parseSequences('u a\nv\n', 'f')).toThrow(new DataError('line 2 of "f" names a user and no item.'));
    expect(() => parseSessions('Session\tItemId\tTime\n', 'f')).toThrow('no column "SessionId"');
    expect(() => parseSessions('SessionId\tItemId\tTime\n1\ta\tsoon\n', 'f')).toThrow('line 2');
  });
});

describe('protocols', () => {
  it('leave-one-out learns from neither the tested nor the validating item', () => {
    const { validation, test } = leaveOneOut(parseSequences('u a b c d\n', 'f'), {
      negatives: null,
      seed: 1,
      learnsValidation: false,
    });
    expect(test.learned[0]?.steps.map(({ itemId }) => itemId)).toEqual(['a', 'b']);
    expect(test.events[0]).toMatchObject({ target: 'd', candidates: null });
    expect(test.events[0]?.history.map(({ itemId }) => itemId)).toEqual(['a', 'b', 'c']);
    expect(validation.events[0]).toMatchObject({ target: 'c' });
    expect(validation.events[0]?.history).toHaveLength(2);
  });

  it('negatives are items the shopper never met, the same for a seed', () => {
    const options = { negatives: 10, seed: 4, learnsValidation: false };
    const [event] = leaveOneOut(parseSequences(RING, 'f'), options).test.events;
    expect(new Set(event?.candidates).size).toBe(11);
    expect(event?.candidates?.filter((itemId) => event.history.some((one) => one.itemId === itemId))).toEqual([]);
    expect(leaveOneOut(parseSequences(RING, 'f'), options).test.events[0]).toEqual(event);
  });

  it('iterative reveal asks for every item but the first, repeats and all', () => {
    const training = parseSessions('SessionId\tItemId\tTime\n1\ta\t1\n1\tb\t2\n', 'f');
    const asked = parseSessions('SessionId\tItemId\tTime\n9\ta\t5\n9\ta\t6\n9\tb\t7\n', 'f');
    const { test } = iterativeReveal(training, asked);
    expect(test.events.map(({ history, target }) => `${history.map((one) => one.itemId)} ${target}`)).toEqual([
      'a a',
      'a,a b',
    ]);
  });
});

it('metrics follow their formulas', () => {
  const ranks = [0, 3, -1, 12];
  expect(meansOf('hr', ranks)).toEqual({ 5: 0.5, 10: 0.5, 20: 0.75 });
  expect(meansOf('mrr', ranks)[20]).toBeCloseTo((1 + 1 / 4 + 1 / 13) / 4, 12);
  expect(meansOf('ndcg', ranks)[5]).toBeCloseTo((1 + 1 / Math.log2(5)) / 4, 12);
  const even = new Map([['a', 2], ['b', 2]]); // biome-ignore format: one line reads better
  expect(coverageOf(even, 4)).toBe(0.5);
  expect(exposureGini(even, 2)).toBeCloseTo(0, 12);
  expect(exposureGini(new Map([['a', 9]]), 10)).toBeCloseTo(0.9, 12);
  expect(diversityOf(even)).toBe(0.5);
});

it('an interval holds the mean, and a paired comparison sees a steady difference', () => {
  const values = Array.from({ length: 200 }, (_, place) => (place % 4 === 0 ? 1 : 0));
  const { low, high } = intervalOf(values, 1);
  expect(low).toBeLessThan(0.25);
  expect(high).toBeGreaterThan(0.25);
  expect(high - low).toBeLessThan(0.15);
  expect(intervalOf(values, 1)).toEqual({ low, high });
  const better = values.map((value, place) => (place % 10 === 1 ? 1 : value));
  expect(compare(better, values, 1)).toMatchObject({ isClear: true });
  expect(compare(values, values, 1)).toMatchObject({ difference: 0, isClear: false });
});

describe('an evaluation', () => {
  const protocol = leaveOneOut(parseSequences(RING, 'f'), { negatives: null, seed: 1, learnsValidation: false });
  const shard = (index: number, of: number) =>
    evaluateShard(protocol, { recommenders, withPipeline: true, seed: 1, shard: { index, of } });
  const withoutTimes = (report: ReturnType<typeof mergeShards>) => ({
    ...report,
    rows: report.rows.map((row) => ({ ...row, millisecondsPerList: 0 })),
  });
  const whole = mergeShards([shard(0, 1)]);

  it('sees what is plain to see, by the pipeline too', () => {
    expect(whole.events).toBe(40);
    const hitRateOf = (name: string) => whole.rows.find(({ recommender }) => recommender === name)?.hr[5] ?? 0;
    expect(hitRateOf('next-step')).toBeGreaterThan(0.9);
    expect(hitRateOf('pipeline')).toBeGreaterThan(0.9);
    expect(whole.rows.map(({ recommender }) => recommender)).toEqual([
      ...recommenders.map(({ name }) => name),
      'pipeline',
    ]);
  });

  it('gives the same figures in shards, bit for bit', () => {
    const shards = [2, 0, 1].map((index) => structuredClone(shard(index, 3)));
    expect(withoutTimes(mergeShards(shards))).toEqual(withoutTimes(whole));
    expect(() => mergeShards(shards.slice(1))).toThrow(new ShardError('shard 3/3 is missing.'));
  });

  it('compares each two, event by event', () => {
    expect(whole.comparisons).toHaveLength((whole.rows.length * (whole.rows.length - 1)) / 2);
    const rowOf = (name: string) => whole.rows.find(({ recommender }) => recommender === name);
    for (const { first, second, difference } of whole.comparisons)
      expect(difference).toBeCloseTo((rowOf(first)?.ndcg[20] ?? 0) - (rowOf(second)?.ndcg[20] ?? 0), 12);
  });

  it('holds every list to the bound, and says what that costs', () => {
    const records = new Map(
      protocol.itemIds.map((itemId, place) => {
        const item = anItem(`${place % 4 === 0 ? 'small' : 'large'}.example/${itemId}`, { id: itemId });
        return [itemId, { item, offer: anOffer(10 + place) }];
      }),
    );
    const all = { index: 0, of: 1 };
    const wanted = { recommenders: [], withPipeline: true, seed: 1, shard: all, records, bound: 0.25 };
    const [free, bounded] = mergeShards([evaluateShard(protocol, wanted)]).rows;
    expect(free?.mostOfOneShop).toBeGreaterThan(0.25);
    expect(bounded?.mostOfOneShop).toBeLessThanOrEqual(0.25);
    expect(bounded?.pipelineLead?.difference).toBeCloseTo((free?.hr[20] ?? 0) - (bounded?.hr[20] ?? 0), 12);
  });

  it('becomes one page that asks for nothing', () => {
    const page = renderReport({ ...whole, files: [{ name: 'ring.txt', sha256: 'abc' }] }, { options: ['--seed 1'] });
    for (const word of ['HR@20', 'next-step', 'ring.txt', 'abc', '<svg', '--seed 1']) expect(page).toContain(word);
    expect(page).not.toMatch(/(?:src|href)=|url\(|<script/);
  });
});
