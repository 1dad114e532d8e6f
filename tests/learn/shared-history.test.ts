/** What many people did, as the shopper's own catalogue sees it, and what it does for the list. */
import { describe, expect, it, vi } from 'vitest';
import { PackedHistory } from '../../models/item-item/packed-history.ts';
import type { ModelEntry } from '../../models/model.ts';
import type { SharedHistory } from '../../src/core/shared-history.ts';
import { LearnedCache } from '../../src/learn/learned-cache.ts';
import { SharedStatistics } from '../../src/learn/shared-statistics.ts';
import { explain } from '../../src/recommend/explain.ts';
import { itemItem } from '../../src/recommend/recommenders/item-item.ts';
import { recommenders } from '../../src/recommend/registry.ts';
import { recordExposures, recordTiles, recordView, tidyCatalogue } from '../../src/record/record.ts';
import { anItem, anOffer, aProduct, aTile, HOUR, START } from '../core/examples.ts';
import { freshDatabase } from '../record/tables.ts';

/** Of 64 people with lamps, 16 with bulbs and 16 with tables, some dealt with two of them. */
const history = new PackedHistory({
  format: 'magpie-item-item',
  formatVersion: 1,
  madeOf: 'examples',
  madeBy: 'hand',
  people: 80,
  sessions: 80,
  peopleAre: 'users',
  leastPeople: 10,
  keys: [['gtin 04006381333931', 'name lamp lumo'], ['name bulb lumo'], ['name oak table']],
  peopleOf: [64, 16, 16],
  pairs: [[1, 15, 2, 10], [], []],
});
const pack: ModelEntry<SharedHistory> = { name: 'item-item', version: 1, load: async () => history };

const lamp = anItem('alpha.example/lamp', { name: 'Lumo Lamp', gtin: '4006381333931' });
const bulb = anItem('alpha.example/bulb', { name: 'Lumo bulb' });
const bulbElsewhere = anItem('beta.example/bulb', { name: 'Bulb', brand: 'Lumo' });
const table = anItem('beta.example/table', { name: 'Oak table' });
const other = anItem('beta.example/other', { name: 'Green kettle' });

describe('shared statistics', () => {
  it('lead from item to item of every shop, and forget what leaves the catalogue', () => {
    const statistics = new SharedStatistics(history);
    for (const item of [lamp, bulb, bulbElsewhere, other]) statistics.set(item);
    expect([...statistics.rowOf(lamp.id)].sort()).toEqual([
      [bulb.id, 15],
      [bulbElsewhere.id, 15],
    ]);
    expect(statistics.totalOf(lamp.id)).toBe(64);
    expect([statistics.rowOf(other.id).size, statistics.totalOf(other.id)]).toEqual([0, 0]);
    statistics.delete(bulb.id);
    statistics.set({ ...bulbElsewhere, name: 'Sock' });
    statistics.set(table);
    expect([...statistics.rowOf(lamp.id)]).toEqual([[table.id, 10]]);
    statistics.delete(lamp.id);
    expect(statistics.rowOf(lamp.id).size).toBe(0);
  });
});

async function shopperAt(
  views: readonly (readonly [typeof lamp, number])[],
  withPack: ModelEntry<SharedHistory> = pack,
) {
  const database = freshDatabase();
  const tiles = [bulb, bulbElsewhere, table, other].map((item) => aTile(item, anOffer(9)));
  await recordTiles(database, START - HOUR, tiles);
  for (const [index, [item, at]] of views.entries())
    await recordView(database, { visitId: `v${index}`, at, product: aProduct(item, anOffer(40)) });
  const cache = new LearnedCache(database, withPack);
  return { database, cache, context: async () => ({ ...(await cache.bringUpToDate()), now: START + 9 * HOUR }) };
}

describe('item-item with a pack', () => {
  it('follows the formula at the first view, when the shopper’s own sessions tell nothing', async () => {
    const { context } = await shopperAt([[lamp, START]]);
    const candidates = itemItem.recommend(await context(), 10);
    expect(candidates.map(({ itemId }) => itemId)).toEqual([bulb.id, bulbElsewhere.id, table.id]);
    // One session of the lamp's own: the crowd counts 5 / (5 + 1).
    expect(candidates[0]?.score).toBeCloseTo((5 / 6) * (15 / (8 * 2 + 5)), 12);
    expect(candidates[2]?.score).toBeCloseTo((5 / 6) * (10 / (8 * 2 + 5)), 12);
  });

  it('has a true reason: without that view, nothing is left of the score', async () => {
    const { context } = await shopperAt([[other, START], [lamp, START + HOUR]]); // biome-ignore format: one line reads better
    const known = await context();
    const [first] = explain(itemItem.recommend(known, 1), known, recommenders);
    expect(first?.causes).toEqual([{ itemId: lamp.id, scoreWithout: 0 }]);
  });

  it('listens to the crowd the less, the more the shopper’s own sessions tell', async () => {
    const views = Array.from({ length: 6 }, (_, day) => [lamp, START + day * HOUR] as const);
    const once = itemItem.score(await (await shopperAt(views.slice(0, 1))).context(), table.id);
    const often = itemItem.score(await (await shopperAt(views)).context(), table.id);
    expect(often / once).toBeCloseTo(5 / 11 / (5 / 6), 12);
  });

  it('says nothing without one, and the list is made all the same when one is refused', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const refused: ModelEntry<SharedHistory> = {
      name: 'item-item',
      version: 1,
      load: () => Promise.reject(new Error('The shared-history pack is refused: it is an example.')),
    };
    const { context } = await shopperAt([[lamp, START]], refused);
    const known = await context();
    expect(known.sharedHistory).toBeNull();
    expect(itemItem.recommend(known, 10)).toEqual([]);
    expect(known.catalogue.size).toBe(5);
    expect(told.mock.calls).toEqual([['The shared-history pack is refused: it is an example.']]);
    told.mockRestore();
  });

  it('is loaded when there is something to recommend, and not before', async () => {
    const load = vi.fn(pack.load);
    const database = freshDatabase();
    const cache = new LearnedCache(database, { ...pack, load });
    expect((await cache.bringUpToDate()).sharedHistory).toBeNull();
    expect(load).not.toHaveBeenCalled();
    await recordView(database, { visitId: 'v', at: START, product: aProduct(lamp, anOffer(40)) });
    expect((await cache.bringUpToDate()).sharedHistory?.totalOf(lamp.id)).toBe(64);
    await recordTiles(database, START + 1, [aTile(bulb, anOffer(9))]);
    await cache.bringUpToDate();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('follows a warm cache when items go', async () => {
    const { database, cache } = await shopperAt([[lamp, START]]);
    expect((await cache.bringUpToDate()).sharedHistory?.rowOf(lamp.id).size).toBe(3);
    await tidyCatalogue(database, 0);
    expect((await cache.bringUpToDate()).sharedHistory?.rowOf(lamp.id).size).toBe(0);
  });
});

it('exposures are followed, in the order of time, and read anew when some are gone', async () => {
  const { database, cache } = await shopperAt([[lamp, START]]);
  const shown = (itemId: string, at: number) => ({
    itemId,
    list: 'for-you' as const,
    rank: 0,
    origin: 'item-item',
    at,
  });
  const told = async () => (await cache.bringUpToDate()).exposures.map(({ itemId, at }) => [itemId, at - START]);
  expect(await told()).toEqual([]);
  await recordExposures(database, [shown(bulb.id, START + 9), shown(table.id, START + 5)]);
  expect(await told()).toEqual([[table.id, 5], [bulb.id, 9]]); // biome-ignore format: one line reads better
  await recordExposures(database, [shown(other.id, START + 7)]);
  expect(await told()).toEqual([[table.id, 5], [other.id, 7], [bulb.id, 9]]); // biome-ignore format: one line reads better
  await database.exposures.where('itemId').equals(table.id).delete();
  expect(await told()).toEqual([[other.id, 7], [bulb.id, 9]]); // biome-ignore format: one line reads better
});
