/** A hidden shop, brand or category leaves the lists with the word that hides it, and nothing else is lost. */
import { expect, it } from 'vitest';
import { readOtherOffers } from '../../src/record/read.ts';
import {
  hideGroup,
  readSettings,
  recordView,
  replaceDeals,
  replaceRecommendations,
  showGroup,
} from '../../src/record/record.ts';
import { anItem, anOffer, aProduct, START } from '../core/examples.ts';
import { aDeal, aRecommendation } from './list-examples.ts';
import { contentsOf, freshDatabase } from './tables.ts';

const lamp = anItem('alpha.example/lamp', { brand: 'Lumo', category: ['Home', 'Lamps'] });
const other = anItem('beta.example/lantern', { brand: 'Other', category: ['Home', 'Lanterns'] });

async function withBoth() {
  const database = freshDatabase();
  for (const [place, item] of [lamp, other].entries())
    await recordView(database, { visitId: `v${place}`, at: START, product: aProduct(item, anOffer(10)) });
  await replaceDeals(database, [aDeal(lamp.id), aDeal(other.id)]);
  await replaceRecommendations(database, [aRecommendation(lamp.id, 0), aRecommendation(other.id, 1)]);
  return database;
}

it.each([
  ['shops', 'alpha.example'],
  ['brands', 'lumo'],
  ['categories', 'Lamps'],
] as const)('of %s, "%s" is gone from both lists, and what was recorded stays', async (kind, value) => {
  const database = await withBoth();
  const before = await contentsOf(database);
  const settings = await hideGroup(database, kind, value);
  expect(settings.hidden[kind]).toEqual([value]);
  expect(await database.deals.toArray()).toMatchObject([{ itemId: other.id }]);
  expect(await database.recommendations.toArray()).toMatchObject([{ itemId: other.id }]);
  expect(await contentsOf(database)).toEqual(before);
});

it('is hidden once, and can be taken back', async () => {
  const database = await withBoth();
  await hideGroup(database, 'brands', 'Lumo');
  await hideGroup(database, 'brands', 'Lumo');
  await hideGroup(database, 'brands', 'Kestrel');
  expect((await readSettings(database)).hidden.brands).toEqual(['Kestrel', 'Lumo']);
  await showGroup(database, 'brands', 'Lumo');
  expect((await readSettings(database)).hidden).toEqual({ shops: [], brands: ['Kestrel'], categories: [] });
});

it('is not named as another shop that sells a find, and still is where everything kept is shown', async () => {
  const database = await withBoth();
  await database.clusters.bulkPut([lamp, other].map(({ id }) => ({ itemId: id, clusterId: lamp.id })));
  await hideGroup(database, 'shops', 'beta.example');
  expect((await readOtherOffers(database, [lamp.id], 'not-hidden')).size).toBe(0);
  expect((await readOtherOffers(database, [lamp.id])).get(lamp.id)?.others).toHaveLength(1);
});
