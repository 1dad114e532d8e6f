/** Personalisation on the device: through the extension's own tables or in memory, the lists are the same, and the pack helps whoever is new. */
import { describe, expect, it } from 'vitest';
import { itemItemPack } from '../../../models/registry.ts';
import type { ItemRecord } from '../../../src/evaluate/item-records.ts';
import { itemLine, parseItemRecords } from '../../../src/evaluate/item-records.ts';
import { DataError } from '../../../src/evaluate/next-item/data-sets.ts';
import { evaluateOnDevice, samplePeople } from '../../../src/evaluate/on-device/evaluate-on-device.ts';
import { RememberedShopper, stockShelves } from '../../../src/evaluate/on-device/remembered-shopper.ts';
import { StoredShopper } from '../../../src/evaluate/on-device/stored-shopper.ts';
import { PACK_PEOPLE, PEOPLE_SEED, simulatedMall } from '../../../src/evaluate/shared-history/shipped-pack.ts';
import { SHOPPER_PARAMETERS } from '../../../src/evaluate/simulated-shoppers/parameters.ts';
import { simulateShoppers } from '../../../src/evaluate/simulated-shoppers/simulate.ts';
import { trainRanking } from '../../../src/evaluate/train-ranking.ts';
import { recommend } from '../../../src/recommend/pipeline.ts';
import { recommenders } from '../../../src/recommend/registry.ts';

const mall = simulatedMall();
const records = new Map<string, ItemRecord>(mall.items.map((one) => [one.item.id, one]));
const draw = (people: number) =>
  simulateShoppers(mall, SHOPPER_PARAMETERS, { first: PACK_PEOPLE, people, seed: PEOPLE_SEED });

describe('a shopper in memory', () => {
  it('gets the very lists that the extension’s own tables give, with their reasons', async () => {
    const [person] = draw(40).filter(({ sessions }) => sessions.length >= 3);
    const steps = person?.sessions.flatMap((session) => session.steps).slice(0, 6) ?? [];
    const firstAt = steps[0]?.at ?? 0;
    const stored = await StoredShopper.open('stored-shopper', records, itemItemPack, firstAt);
    const remembered = new RememberedShopper(stockShelves(records, await itemItemPack.load()), firstAt);
    for (const step of steps) {
      await stored.view(step);
      await remembered.view(step);
      const list = recommend(await stored.context(), 20);
      expect(list).toHaveLength(20);
      expect(recommend(await remembered.context(), 20)).toEqual(list);
    }
    await stored.close();
  }, 60_000);
});

describe('the evaluation', () => {
  it('sees that the shipped pack helps people after their first view', async () => {
    const people = draw(100).map(({ id, sessions }) => ({ id, sessions: sessions.slice(0, 1) }));
    const wanted = { people, records, pack: await itemItemPack.load(), seed: 1, through: 'memory' } as const;
    const { rows } = await evaluateOnDevice(wanted);
    const [first] = rows;
    expect(first?.people).toBeGreaterThan(50);
    expect(first?.withPack?.mrr[20]).toBeGreaterThan(first?.alone.mrr[20] ?? 1);
    expect(first?.packLead?.difference).toBeGreaterThan(0);
    for (const row of rows) expect(row.people).toBeLessThanOrEqual(100);
  }, 60_000);

  it('draws the same people for a seed, and leaves the others to the pack', () => {
    const people = draw(30);
    const { sample, others } = samplePeople(people, 10, 3);
    expect(samplePeople(people, 10, 3).sample).toEqual(sample);
    expect(samplePeople(people, 10, 4).sample).not.toEqual(sample);
    expect(new Set([...sample, ...others]).size).toBe(30);
  });
});

it('the training of the weights gives the same every time, and a weight to every recommender', async () => {
  const pack = await itemItemPack.load();
  const trained = await trainRanking(pack, 6);
  expect(await trainRanking(pack, 6)).toEqual(trained);
  expect(Object.keys(trained.weights)).toEqual(recommenders.map(({ name }) => name));
  for (const weight of Object.values(trained.weights)) expect(weight).toBeGreaterThan(0);
}, 60_000);

it('a file of items is read as it was written, and a wrong line is told', () => {
  const [one] = mall.items;
  const [read] = one ? parseItemRecords(`${itemLine(one)}\n`, 'f').values() : [];
  expect(read?.item).toMatchObject({ id: one?.item.id, gtin: one?.item.gtin, category: one?.item.category });
  expect(read?.offer).toMatchObject({ price: one?.offer.price, priceCurrency: one?.offer.priceCurrency });
  expect(() => parseItemRecords('{"item":"a"}\n', 'f')).toThrow(DataError);
  expect(() => parseItemRecords('no json\n', 'f')).toThrow(/line 1 of "f" is no item/);
});
