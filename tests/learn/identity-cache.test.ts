/** The clusters learned step by step equal those learned anew, and stand where our pages read them. */
// Before the database library is loaded, which looks for IndexedDB once.
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { PairModel } from '../../src/core/product-identity.ts';
import { decisionOn } from '../../src/identity/decisions.ts';
import { IdentityCache } from '../../src/learn/identity-cache.ts';
import type { MagpieDatabase } from '../../src/record/database.ts';
import { readClusters, readIdentityDecisions, readOtherOffers } from '../../src/record/read.ts';
import { recordDecisions, recordTiles, recordView, restoreDecisions, tidyCatalogue } from '../../src/record/record.ts';
import { anItem, anOffer, aProduct, aTile, HOUR, START } from '../core/examples.ts';
import { WORD_COUNTING } from '../identity/examples.ts';
import { freshDatabase } from '../record/tables.ts';

const lamp = anItem('alpha.example/red-arc-lamp');
const sameLamp = anItem('beta.example/p1', { name: 'Arc lamp red' });
const thirdLamp = anItem('gamma.example/p9', { name: 'red arc lamp' });
const pair = anItem('delta.example/p4', { name: 'red arc lamp, pack of 2' });

/** Counts how often it is asked. */
function countingModel() {
  const asked = { times: 0 };
  const model: PairModel = {
    ...WORD_COUNTING,
    probability(a, b) {
      asked.times += 1;
      return WORD_COUNTING.probability(a, b);
    },
  };
  return { asked, entry: { name: 'counting', version: 1, load: async () => model } };
}

async function rowsOf(database: MagpieDatabase) {
  return database.clusters.orderBy('itemId').toArray();
}

const STEPS: readonly (readonly [string, (database: MagpieDatabase) => Promise<unknown>])[] = [
  ['a view', (d) => recordView(d, { visitId: 'v1', at: START, product: aProduct(lamp, anOffer(30)) })],
  ['tiles', (d) => recordTiles(d, START + 1, [aTile(sameLamp, anOffer(25)), aTile(pair, anOffer(55))])],
  ['one more shop', (d) => recordTiles(d, START + 2, [aTile(thirdLamp, null)])],
  ['a price', (d) => recordTiles(d, START + HOUR, [aTile(sameLamp, anOffer(20))])],
  ['split by hand', (d) => recordDecisions(d, [decisionOn(lamp.id, sameLamp.id, 'different', START)])],
  ['taken back', (d) => restoreDecisions(d, [{ a: lamp.id, b: sameLamp.id, before: null }])],
  ['joined by hand', (d) => recordDecisions(d, [decisionOn(lamp.id, pair.id, 'same', START)])],
  ['another name', (d) => recordTiles(d, START + 2 * HOUR, [aTile({ ...thirdLamp, name: 'Oak desk' }, null)])],
  ['items gone', (d) => tidyCatalogue(d, 1)],
];

it('a warm cache equals a cold one after every step, and so do the rows', async () => {
  const database = freshDatabase();
  const warm = new IdentityCache(database, countingModel().entry);
  const sizes: number[] = [];
  for (const [name, step] of STEPS) {
    await step(database);
    const lived = (await warm.bringUpToDate()).clusters();
    const rows = await rowsOf(database);
    expect((await new IdentityCache(database, countingModel().entry).bringUpToDate()).clusters(), name).toEqual(lived);
    expect(await rowsOf(database), name).toEqual(rows);
    await Promise.all([database.identityLinks.clear(), database.clusters.clear()]);
    expect((await new IdentityCache(database, countingModel().entry).bringUpToDate()).clusters(), name).toEqual(lived);
    expect(await rowsOf(database), name).toEqual(rows);
    sizes.push(rows.length);
  }
  // By hand the lamp is one with the pack of two; the lamp of the second shop contradicts that pack, and stays with the third.
  expect(sizes).toEqual([0, 2, 3, 3, 2, 3, 4, 2, 0]);
});

it('compares nothing again after a restart, and nothing when only a price moved', async () => {
  const database = freshDatabase();
  for (const [, step] of STEPS.slice(0, 3)) await step(database);
  const first = countingModel();
  const warm = new IdentityCache(database, first.entry);
  await warm.bringUpToDate();
  const before = first.asked.times;
  expect(before).toBeGreaterThan(0);
  await recordTiles(database, START + HOUR, [aTile(sameLamp, anOffer(19))]);
  await warm.bringUpToDate();
  expect(first.asked.times).toBe(before);
  const second = countingModel();
  const clusters = await new IdentityCache(database, second.entry).bringUpToDate();
  expect(clusters.clusters()).toHaveLength(1);
  // The means of clusters may be asked for again; no pair is judged again.
  expect(second.asked.times).toBe(0);
});

it('leaves no trace of an item that is gone', async () => {
  const database = freshDatabase();
  for (const [, step] of STEPS.slice(0, 7)) await step(database);
  await new IdentityCache(database, countingModel().entry).bringUpToDate();
  await tidyCatalogue(database, 0);
  const left = JSON.stringify(
    await Promise.all([database.clusters, database.identityLinks, database.identityDecisions].map((t) => t.toArray())),
  );
  for (const { id } of [sameLamp, thirdLamp, pair]) expect(left).not.toContain(id);
});

it('our pages read who else sells an item, the cheapest first', async () => {
  const database = freshDatabase();
  for (const [, step] of STEPS.slice(0, 4)) await step(database);
  await new IdentityCache(database, countingModel().entry).bringUpToDate();
  const others = await readOtherOffers(database, [lamp.id, pair.id]);
  expect([...others.keys()]).toEqual([lamp.id]);
  expect(others.get(lamp.id)?.others.map(({ item, offer }) => [item.shop, offer?.price ?? null])).toEqual([
    ['beta.example', 20],
    ['gamma.example', null],
  ]);
  const [cluster] = await readClusters(database);
  expect(cluster?.cards.map(({ item }) => item.shop)).toEqual(['beta.example', 'alpha.example', 'gamma.example']);
  await STEPS[4]?.[1](database);
  expect(await readIdentityDecisions(database)).toMatchObject([{ decision: 'different' }]);
});

it('works with the weights that ship', async () => {
  const database = freshDatabase();
  await recordTiles(database, START, [
    aTile(anItem('alpha.example/1', { name: 'Sony WH-1000XM4 wireless headphones black' }), anOffer(279)),
    aTile(anItem('beta.example/2', { name: 'Sony WH1000XM4 noise cancelling headphones, black' }), anOffer(259)),
    aTile(anItem('gamma.example/3', { name: 'Sony WH-1000XM4 headphones black refurbished' }), anOffer(199)),
    aTile(anItem('delta.example/4', { name: 'Sony WH-CH520 wireless headphones black' }), anOffer(49)),
  ]);
  const clusters = (await new IdentityCache(database).bringUpToDate()).clusters();
  expect(clusters.map(({ itemIds }) => itemIds)).toEqual([['alpha.example/1', 'beta.example/2']]);
});

/** Lets a cache work for some milliseconds and stops it, as the death of its worker would, until one has come to the end. */
async function dieAndGoOn(database: MagpieDatabase): Promise<number> {
  for (let deaths = 0; ; deaths += 1) {
    const cache = new IdentityCache(database, countingModel().entry);
    const working = cache.bringUpToDate().then(
      () => true,
      () => false,
    );
    const isDone = await Promise.race([
      working,
      new Promise<false>((resolve) => setTimeout(resolve, 5 * 2 ** deaths, false)),
    ]);
    if (isDone) return deaths;
    cache.stop();
    await working;
  }
}

it('goes on where it died, also where an item has more than 50 like it, and after some were forgotten', async () => {
  const words = ['red', 'arc', 'lamp', 'tall', 'oak', 'desk'];
  const named = (place: number, turn: number) =>
    [0, 1, 2].map((step) => words[(place * (step + 2) + turn) % 6]).join(' ');
  const tiles = (from: number, to: number, turn: number) =>
    Array.from({ length: to - from }, (_, place) =>
      aTile(anItem(`s${(from + place) % 70}.example/${from + place}`, { name: named(from + place, turn) }), null),
    );
  const database = freshDatabase();
  const warm = new IdentityCache(database, countingModel().entry);
  const rows = async () => {
    const links = await database.identityLinks.orderBy('itemId').toArray();
    return { clusters: await rowsOf(database), links: links.map(({ linked, itemId }) => [itemId, linked]) };
  };
  let deaths = 0;
  for (const step of [
    () => recordTiles(database, START, tiles(0, 90, 0)),
    () => recordTiles(database, START + 1, tiles(90, 110, 0)),
    () => recordTiles(database, START + 2, tiles(20, 30, 1)),
    () => tidyCatalogue(database, 75),
  ]) {
    await step();
    deaths += await dieAndGoOn(database);
    const resumed = await rows();
    await warm.bringUpToDate();
    expect(await rows()).toEqual(resumed);
    await Promise.all([database.identityLinks.clear(), database.clusters.clear()]);
    await new IdentityCache(database, countingModel().entry).bringUpToDate();
    expect(await rows()).toEqual(resumed);
  }
  expect(deaths).toBeGreaterThan(2);
});

/** Two that are much alike, and as many as crowd the one out of the other's candidates: rarer words count for more there. */
const heavy = 'ninewords';
const crowdedPair = [
  anItem('one.example/1', { name: `${heavy} amber birch cedar` }),
  anItem('two.example/1', { name: 'otherwise amber birch cedar' }),
];
const crowd = Array.from({ length: 55 }, (_, place) =>
  anItem(`crowd${place}.example/1`, {
    name: `${heavy} unique${String.fromCharCode(97 + (place % 26), 97 + (place >> 3))}`,
  }),
);

it.each([
  ['some of them are gone', (d: MagpieDatabase) => tidyCatalogue(d, 47)],
  [
    'some of them are named otherwise',
    (d: MagpieDatabase) =>
      recordTiles(
        d,
        START + HOUR,
        crowd.slice(0, 10).map((item) => aTile({ ...item, name: item.name.replace(heavy, 'else') }, null)),
      ),
  ],
])('who stood behind others moves up when %s, though the worker that knew them is dead', async (_, step) => {
  const database = freshDatabase();
  await recordTiles(
    database,
    START,
    crowd.map((item) => aTile(item, null)),
  );
  await recordTiles(
    database,
    START + 1,
    crowdedPair.map((item) => aTile(item, null)),
  );
  await new IdentityCache(database, countingModel().entry).bringUpToDate();
  expect(await rowsOf(database)).toEqual([]);
  await step(database);
  await new IdentityCache(database, countingModel().entry).bringUpToDate();
  expect((await rowsOf(database)).map(({ itemId }) => itemId)).toEqual(crowdedPair.map(({ id }) => id));
});

it('answers others while it works: no turn lasts long', async () => {
  const database = freshDatabase();
  for (let start = 0; start < 1000; start += 200)
    await recordTiles(
      database,
      START + start,
      Array.from({ length: 200 }, (_, place) =>
        aTile(
          anItem(`s${place % 40}.example/${start + place}`, { name: `Lamp ${(start + place) % 90} red arc` }),
          null,
        ),
      ),
    );
  const cache = new IdentityCache(database, countingModel().entry);
  let isDone = false;
  const working = cache.bringUpToDate().finally(() => {
    isDone = true;
  });
  let turns = 0;
  while (!isDone) {
    turns += 1;
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  await working;
  // A thousand items take far longer than a few turns; in one turn, nobody else would have been heard.
  expect(turns).toBeGreaterThan(10);
});
