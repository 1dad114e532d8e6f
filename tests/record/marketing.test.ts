/** Coupons and sale ends: kept with the view that showed them, gone when the page no longer does. */
import { expect, it } from 'vitest';
import type { Coupon, SaleEnd } from '../../src/core/observation.ts';
import { recordView } from '../../src/record/record.ts';
import { anItem, anOffer, aProduct, HOUR, START } from '../core/examples.ts';
import { freshDatabase } from './tables.ts';

const lamp = anItem('alpha.example/lamp');
const chair = anItem('alpha.example/chair');
const TEN: Coupon = { code: 'TEN', appliesTo: 'shop', minimumOrder: { amount: 50, currency: 'EUR' } };
const FIVE: Coupon = { code: 'FIVE', appliesTo: 'product', minimumOrder: null };
const TONIGHT: SaleEnd = { earliest: START + HOUR, latest: START + 2 * HOUR, doubts: ['rounded'], source: 'page' };

const view = (visitId: string, at: number, coupons: Coupon[], saleEnd: SaleEnd | null = null, item = lamp) => ({
  visitId,
  at,
  product: { ...aProduct(item, anOffer(10)), coupons, saleEnd },
});

// Proof of privacy
it('leaves what the page shows, with when it was first and last seen', async () => {
  const database = freshDatabase();
  await recordView(database, view('v1', START, [TEN], TONIGHT));
  await recordView(database, view('v2', START + HOUR, [TEN, FIVE], TONIGHT));
  expect(await database.coupons.toArray()).toEqual([
    { ...FIVE, itemId: lamp.id, shop: lamp.shop, firstSeenAt: START + HOUR, lastSeenAt: START + HOUR },
    { ...TEN, itemId: lamp.id, shop: lamp.shop, firstSeenAt: START, lastSeenAt: START + HOUR },
  ]);
  expect(await database.saleEnds.toArray()).toEqual([{ ...TONIGHT, itemId: lamp.id, seenAt: START + HOUR }]);
});

it('sent again changes nothing', async () => {
  const database = freshDatabase();
  await recordView(database, view('v1', START, [TEN], TONIGHT));
  const before = [await database.coupons.toArray(), await database.saleEnds.toArray()];
  await recordView(database, view('v1', START, [TEN], TONIGHT));
  expect([await database.coupons.toArray(), await database.saleEnds.toArray()]).toEqual(before);
});

it('takes away what the page no longer shows, and leaves other items alone', async () => {
  const database = freshDatabase();
  await recordView(database, view('v1', START, [TEN, FIVE], TONIGHT));
  await recordView(database, view('v2', START, [TEN], TONIGHT, chair));
  await recordView(database, view('v3', START + HOUR, [FIVE]));
  expect((await database.coupons.toArray()).map(({ itemId, code }) => `${itemId} ${code}`)).toEqual([
    `${chair.id} TEN`,
    `${lamp.id} FIVE`,
  ]);
  expect((await database.saleEnds.toArray()).map(({ itemId }) => itemId)).toEqual([chair.id]);
});

it('lets a view that arrives late change nothing', async () => {
  const database = freshDatabase();
  await recordView(database, view('v2', START + HOUR, [FIVE]));
  await recordView(database, view('v1', START, [TEN], TONIGHT));
  expect((await database.coupons.toArray()).map(({ code }) => code)).toEqual(['FIVE']);
});

it('goes with the visit that turns out to be another item’s', async () => {
  const database = freshDatabase();
  await recordView(database, view('v1', START, [TEN], TONIGHT));
  await recordView(database, view('v1', START + 500, [FIVE], null, chair));
  expect((await database.coupons.toArray()).map(({ itemId, code }) => `${itemId} ${code}`)).toEqual([
    `${chair.id} FIVE`,
  ]);
  expect(await database.saleEnds.count()).toBe(0);
});

it('keeps no field that a coupon does not have', async () => {
  const database = freshDatabase();
  await recordView(database, view('v1', START, [{ ...TEN, visitor: 'someone' } as Coupon]));
  expect(Object.keys((await database.coupons.toArray())[0] ?? {})).not.toContain('visitor');
});

it('finds room in a database of the first version, whose rows stay', async () => {
  // Loaded only now: the database in memory must be there first.
  const { default: Dexie } = await import('dexie');
  const name = `old-${Math.random()}`;
  const old = new Dexie(name);
  old.version(1).stores({
    items: 'id, shop, lastSeenAt, viewedAt, offerChangedAt, revision',
    offers: '++key, itemId, [itemId+lastSeenAt]',
    interactions: 'id, itemId, at, type, sessionId, revision',
    sessions: 'id, endedAt',
    exposures: '++, itemId, at',
    thumbnails: 'itemId, at',
    deals: 'id, itemId, rank',
    recommendations: 'itemId, rank',
    termCounts: 'itemId',
    door: '++key, at',
    state: 'name',
  });
  await old.table('items').add({ ...chair, firstSeenAt: 1, lastSeenAt: 1, viewedAt: 1, timesSeen: 0, revision: 1 });
  old.close();
  const database = freshDatabase(name);
  await recordView(database, view('v1', START, [TEN]));
  expect(await database.items.count()).toBe(2);
  expect(await database.coupons.count()).toBe(1);
});
