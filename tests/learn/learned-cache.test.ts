/** What was learned step by step equals what is learned anew. */
import { describe, expect, it } from 'vitest';
import { LearnedCache } from '../../src/learn/learned-cache.ts';
import { ANALYSIS_VERSION } from '../../src/learn/text-analysis.ts';
import type { MagpieDatabase } from '../../src/record/database.ts';
import {
  recordDwell,
  recordFeedback,
  recordTiles,
  recordView,
  tidyCatalogue,
  undoFeedback,
} from '../../src/record/record.ts';
import { anItem, anOffer, aProduct, aTile, HOUR, START } from '../core/examples.ts';
import { freshDatabase } from '../record/tables.ts';

const lamp = anItem('alpha.example/red-lamp');
const shoe = anItem('alpha.example/red-shoe');
const desk = anItem('beta.example/oak-desk');

/** What a cache tells, in a form that can be compared. */
async function toldBy(cache: LearnedCache) {
  const { catalogue, interactions, textIndex } = await cache.bringUpToDate();
  const ids = [...catalogue.keys()].sort();
  return {
    catalogue: ids.map((id) => catalogue.get(id)),
    interactions: structuredClone(interactions),
    vectors: ids.map((id) => [...(textIndex.vectorOf(id) ?? [])]),
    size: textIndex.size,
  };
}

/** What a shopper might do, one after another. */
const STEPS: readonly (readonly [string, (database: MagpieDatabase) => Promise<unknown>])[] = [
  ['a view', (d) => recordView(d, { visitId: 'v1', at: START, product: aProduct(lamp, anOffer(10)) })],
  ['tiles', (d) => recordTiles(d, START + 1, [aTile(shoe, anOffer(50)), aTile(desk, null)])],
  ['dwell', (d) => recordDwell(d, 'v1', 9000)],
  ['a changed price', (d) => recordTiles(d, START + HOUR, [aTile(shoe, anOffer(40))])],
  ['a changed name', (d) => recordTiles(d, START + 2 * HOUR, [aTile({ ...desk, name: 'Walnut desk' }, null)])],
  ['feedback', (d) => recordFeedback(d, { id: 'f1', itemId: shoe.id, type: 'hide', at: START + 3 * HOUR })],
  ['a late view', (d) => recordView(d, { visitId: 'v0', at: START - HOUR, product: aProduct(desk, anOffer(90)) })],
  ['feedback taken back', (d) => undoFeedback(d, 'f1')],
  ['items gone', (d) => tidyCatalogue(d, 0)],
];

describe('a warm cache', () => {
  it('equals a cold one after every step', async () => {
    const database = freshDatabase();
    const warm = new LearnedCache(database);
    for (const [name, step] of STEPS) {
      await step(database);
      expect(await toldBy(warm), name).toEqual(await toldBy(new LearnedCache(database)));
    }
    expect((await toldBy(warm)).catalogue.map((entry) => entry?.item.id)).toEqual([lamp.id, desk.id]);
  });

  it('starts anew when the record was begun anew', async () => {
    const database = freshDatabase();
    const warm = new LearnedCache(database);
    for (const [, step] of STEPS.slice(0, 4)) await step(database);
    await warm.bringUpToDate();
    await Promise.all(database.tables.map((table) => table.clear()));
    await recordView(database, { visitId: 'v9', at: START, product: aProduct(desk, anOffer(10)) });
    expect((await toldBy(warm)).catalogue.map((entry) => entry?.item.id)).toEqual([desk.id]);
  });

  it('answers calls made at once alike', async () => {
    const database = freshDatabase();
    for (const [, step] of STEPS.slice(0, 4)) await step(database);
    const warm = new LearnedCache(database);
    const [first, second] = await Promise.all([warm.bringUpToDate(), warm.bringUpToDate()]);
    expect(first.catalogue.size).toBe(3);
    expect(second.interactions).toEqual(first.interactions);
  });
});

it('knows the offer that stands, and the interactions oldest first', async () => {
  const database = freshDatabase();
  for (const [, step] of STEPS.slice(0, 7)) await step(database);
  const { catalogue, interactions } = await new LearnedCache(database).bringUpToDate();
  expect(catalogue.get(shoe.id)).toMatchObject({ offer: { price: 40 }, timesSeen: 2, lastSeenAt: START + HOUR });
  expect(interactions.map(({ id }) => id)).toEqual(['v0', 'v1', 'f1']);
});

it('a text is analysed once, even across restarts, until it or the analysis changes', async () => {
  const database = freshDatabase();
  for (const [, step] of STEPS.slice(0, 2)) await step(database);
  await new LearnedCache(database).bringUpToDate();
  const before = await database.termCounts.toArray();
  expect(before.map(({ itemId }) => itemId).sort()).toEqual([lamp.id, shoe.id, desk.id].sort());

  // A row whose terms could not have come from the text shows that the text was not read again.
  await database.termCounts.update(lamp.id, { terms: ['planted'], counts: [1] });
  const { textIndex } = await new LearnedCache(database).bringUpToDate();
  expect([...(textIndex.vectorOf(lamp.id)?.keys() ?? [])]).toEqual(['planted']);

  await database.termCounts.update(lamp.id, { analysis: ANALYSIS_VERSION - 1 });
  await new LearnedCache(database).bringUpToDate();
  expect(await database.termCounts.toArray()).toEqual(before);
});
