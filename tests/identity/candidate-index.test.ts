/** What the index leaves unread changes nothing: it finds what comparing with every record would find. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CandidateIndex } from '../../src/identity/candidate-index.ts';
import { keyNumbersOf, weightOf } from '../../src/identity/key-arena.ts';

const LEAST_SCORE = 0.08;
/** No two scores are further apart for the jitter's sake. */
const SPREAD = 1.002;

interface Record {
  readonly id: string;
  readonly group: string;
  readonly keys: readonly number[];
}

/** Records of words of which the first eight stand in most, and weigh little by themselves and something together. */
const anyRecords: fc.Arbitrary<Record[]> = fc
  .array(
    fc.record({
      common: fc.uniqueArray(fc.nat(7), { minLength: 2, maxLength: 7 }),
      rare: fc.uniqueArray(fc.nat(50), { minLength: 4, maxLength: 6 }),
      group: fc.nat(40),
    }),
    { minLength: 250, maxLength: 320 },
  )
  .map((records) =>
    records.map(({ common, rare, group }, place) => ({
      id: `r${place}`,
      group: `g${group}`,
      keys: keyNumbersOf([
        ...common.map((word) => ({ key: `common ${word}`, weight: 5 + word })),
        ...rare.map((word) => ({ key: `rare ${word}`, weight: 60 + word })),
      ]),
    })),
  );

function scoreOf(a: Record, b: Record): number {
  const others = new Set(b.keys);
  const total = (keys: readonly number[]) => keys.reduce((sum, number) => sum + weightOf(number), 0);
  return total(a.keys.filter((number) => others.has(number))) / Math.sqrt(total(a.keys) * total(b.keys));
}

/** Holds the candidates of a record against all others. */
function check(index: CandidateIndex, records: readonly Record[], of: Record): void {
  const found = new Set(index.candidates(of.id).map(({ id }) => id));
  const scores = records
    .filter(({ id, group }) => id !== of.id && group !== of.group)
    .map((other) => ({ id: other.id, score: scoreOf(of, other) }))
    .sort((a, b) => b.score - a.score);
  const bar = Math.max(LEAST_SCORE, scores[49]?.score ?? 0);
  const missed = scores.filter(({ id, score }) => score > bar * SPREAD && !found.has(id));
  const strange = scores.filter(({ id, score }) => score * SPREAD < bar && found.has(id));
  expect({ of: of.id, missed, strange }).toEqual({ of: of.id, missed: [], strange: [] });
  expect(found.size).toBeLessThanOrEqual(50);
}

describe('finds what comparing with every record finds', () => {
  it.each([
    ['as each is set', (index: CandidateIndex, { id, keys, group }: Record) => index.set(id, { keys, group })],
    [
      'entered without a search',
      (index: CandidateIndex, { id, keys, group }: Record) => index.add(id, { keys, group }, 0),
    ],
  ])('%s, before and after some go', (_, enter) => {
    fc.assert(
      fc.property(anyRecords, fc.infiniteStream(fc.nat(5)), (records, chance) => {
        const index = new CandidateIndex();
        for (const record of records) enter(index, record);
        for (const record of records.slice(0, 20)) check(index, records, record);
        const gone = records.filter(() => chance.next().value === 0);
        for (const { id } of gone) index.delete(id);
        const left = records.filter((record) => !gone.includes(record));
        for (const record of left.slice(0, 20)) check(index, left, record);
      }),
      { numRuns: 6, seed: 21, endOnFailure: true },
    );
  });
});

it('tells who is crowded out and who is crowded at last, whether or not it was searched for before', () => {
  const twin = (place: number) => ({ keys: keyNumbersOf([{ key: 'same', weight: 100 }]), group: `g${place}` });
  const [asked, unasked] = [new CandidateIndex(), new CandidateIndex()];
  for (let place = 0; place < 50; place += 1) {
    asked.set(`r${place}`, twin(place));
    unasked.add(`r${place}`, twin(place), 0);
  }
  const [one, other] = [asked.set('last', twin(50)), unasked.set('last', twin(50))];
  expect([...one.filled].sort()).toEqual([...other.filled].sort());
  expect(one.filled).toHaveLength(50);
  expect(one.crowdedOut).toEqual([]);
  expect(asked.set('more', twin(51)).crowdedOut.length).toBe(unasked.set('more', twin(51)).crowdedOut.length);
});
