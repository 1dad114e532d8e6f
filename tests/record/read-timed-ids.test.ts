/** Long lists are handed out in parts, newest first: whatever the moments, each id once and none left out. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listInteractions } from '../../src/record/read-interactions.ts';
import { anInteraction } from '../core/examples.ts';
import { freshDatabase } from './tables.ts';

/** Crowded moments, empty stretches, and many things in one moment. */
const moments = fc.array(fc.oneof(fc.nat(50), fc.integer({ min: 1e12, max: 1e12 + 1e6 }), fc.constant(5e11)), {
  maxLength: 60,
});

it('each once, none left out', async () => {
  const database = freshDatabase();
  await fc.assert(
    fc.asyncProperty(moments, fc.option(fc.nat(60)), async (times, from) => {
      await database.interactions.clear();
      const rows = times.map((at, place) => ({
        ...anInteraction('alpha.example/lamp', at, { id: String(place).padStart(3, '0') }),
        shop: 'alpha.example',
        revision: 1,
      }));
      await database.interactions.bulkPut(rows);
      const list = listInteractions(database, { from });
      const ids: string[] = [];
      for await (const part of list.parts()) ids.push(...part);
      const expected = rows
        .filter(({ at }) => at >= (from ?? 0))
        .sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
        .map(({ id }) => id);
      expect(ids).toEqual(expected);
      expect(await list.newest(10)).toEqual(expected.slice(0, 10));
      expect(await list.count()).toBe(expected.length);
    }),
    { numRuns: 60 },
  );
});

it('a part holds about as much as was asked for, however many there are', async () => {
  const database = freshDatabase();
  const rows = Array.from({ length: 9_000 }, (_, place) => ({
    // The later half lies a thousand times closer.
    ...anInteraction('alpha.example/lamp', place < 4_500 ? place * 1_000 : 4_500_000 + place, { id: `i${place}` }),
    shop: 'alpha.example',
    revision: 1,
  }));
  await database.interactions.bulkAdd(rows);
  const sizes: number[] = [];
  for await (const part of listInteractions(database).parts()) sizes.push(part.length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(9_000);
  expect(sizes.length).toBeGreaterThan(2);
});
