/** What lies in a shop's cart, and what of it was bought. */
import { describe, expect, it } from 'vitest';
import { CART_FORGOTTEN_AFTER, recordCart, recordCartAddition, recordPurchase } from '../../src/record/carts.ts';
import type { MagpieDatabase } from '../../src/record/database.ts';
import { recordTiles, recordView } from '../../src/record/record.ts';
import { anItem, anOffer, aProduct, aTile, HOUR, START } from '../core/examples.ts';
import { freshDatabase } from './tables.ts';

const lamp = anItem('alpha.example/lamp');
const chair = anItem('alpha.example/chair');
const other = anItem('beta.example/lamp');

async function shopped(...ids: string[]): Promise<MagpieDatabase> {
  const database = freshDatabase();
  for (const item of [lamp, chair, other])
    await recordView(database, {
      visitId: `v-${item.shop}-${item.name}`,
      at: START,
      product: aProduct(item, anOffer(10)),
    });
  for (const [index, itemId] of ids.entries())
    await recordCartAddition(database, { id: `add${index}`, itemId, at: START + index });
  return database;
}

async function done(database: MagpieDatabase): Promise<string[]> {
  const rows = await database.interactions.orderBy('at').toArray();
  return rows.filter(({ type }) => type !== 'view').map(({ type, itemId }) => `${type} ${itemId}`);
}

const inCart = async (database: MagpieDatabase) => (await database.carts.toArray()).map(({ itemId }) => itemId).sort();

describe('a press of the button', () => {
  it('puts the item into the cart and into the session, once for each id', async () => {
    const database = await shopped(lamp.id, lamp.id);
    expect(await recordCartAddition(database, { id: 'add0', itemId: lamp.id, at: START + HOUR })).toBe(true);
    expect(await done(database)).toEqual([`addToCart ${lamp.id}`, `addToCart ${lamp.id}`]);
    expect(await database.sessions.count()).toBe(1);
    expect(await inCart(database)).toEqual([lamp.id]);
  });

  it('for an item seen in passing counts too, and one for an item that nobody knows does not', async () => {
    const database = await shopped();
    const seen = anItem('alpha.example/stool');
    await recordTiles(database, START, [aTile(seen, anOffer(5))]);
    expect(await recordCartAddition(database, { id: 'a', itemId: seen.id, at: START + 1 })).toBe(true);
    expect(await recordCartAddition(database, { id: 'b', itemId: 'alpha.example/nothing', at: START + 1 })).toBe(false);
    expect(await inCart(database)).toEqual([seen.id]);
  });

  it('under an id that a view has is ignored', async () => {
    const database = await shopped();
    const [view] = await database.interactions.toArray();
    expect(await recordCartAddition(database, { id: view?.id ?? '', itemId: lamp.id, at: START })).toBe(false);
    expect(await inCart(database)).toEqual([]);
  });
});

describe('the page of a cart', () => {
  const seen = (database: MagpieDatabase, ...lines: string[][]) =>
    recordCart(database, { shop: 'alpha.example', at: START + HOUR, lines });

  it('tells of an item that nobody saw going in, once', async () => {
    const database = await shopped();
    expect(await seen(database, [lamp.id])).toBe(1);
    expect(await seen(database, [lamp.id])).toBe(1);
    expect(await done(database)).toEqual([`addToCart ${lamp.id}`]);
  });

  it('knows an item by its path when the cart links to a variant, and among other links of its line', async () => {
    const database = await shopped();
    await seen(database, ['alpha.example/brand', `${lamp.id}?id=7`]);
    expect(await inCart(database)).toEqual([lamp.id]);
  });

  it('tells what was taken out', async () => {
    const database = await shopped(lamp.id, chair.id, other.id);
    await seen(database, [chair.id]);
    expect(await inCart(database)).toEqual([chair.id, other.id].sort());
    await seen(database);
    expect(await inCart(database)).toEqual([other.id]);
  });

  it('takes nothing out while it holds a line that nobody knows', async () => {
    const database = await shopped(lamp.id);
    await seen(database, ['alpha.example/lamp-under-another-address']);
    await seen(database, []);
    expect(await inCart(database)).toEqual([lamp.id]);
  });

  it('cannot put in what another shop sells', async () => {
    const database = await shopped();
    expect(await seen(database, [other.id])).toBe(0);
    expect(await inCart(database)).toEqual([]);
  });
});

describe('an order', () => {
  it('turns what is in the cart of its shop into purchases, and empties it', async () => {
    const database = await shopped(lamp.id, other.id);
    expect(await recordPurchase(database, 'alpha.example', START + HOUR)).toEqual([lamp.id]);
    expect(await inCart(database)).toEqual([other.id]);
    expect((await done(database)).filter((what) => what.startsWith('purchase'))).toEqual([`purchase ${lamp.id}`]);
    const bought = (await database.interactions.toArray()).find(({ type }) => type === 'purchase');
    expect(bought).toMatchObject({ at: START + HOUR, dwell: 0 });
    expect(bought?.id).toMatch(/^alpha\.example\//);
    expect((await database.sessions.toArray()).at(-1)).toMatchObject({ endedAt: START + HOUR });
  });

  it('said again buys nothing again', async () => {
    const database = await shopped(lamp.id);
    await recordPurchase(database, 'alpha.example', START + HOUR);
    expect(await recordPurchase(database, 'alpha.example', START + HOUR + 5)).toEqual([]);
    expect((await done(database)).filter((what) => what.startsWith('purchase'))).toHaveLength(1);
  });

  it('does not buy what was taken out, nor what was left there long ago', async () => {
    const database = await shopped(lamp.id, chair.id);
    await recordCart(database, { shop: 'alpha.example', at: START + HOUR, lines: [[chair.id]] });
    expect(await recordPurchase(database, 'alpha.example', START + HOUR + 1)).toEqual([chair.id]);
    await recordCartAddition(database, { id: 'later', itemId: lamp.id, at: START + HOUR + 2 });
    expect(await recordPurchase(database, 'alpha.example', START + HOUR + 3 + CART_FORGOTTEN_AFTER)).toEqual([]);
    expect(await inCart(database)).toEqual([]);
  });

  it('may be confirmed under a host of the shop’s own, and under no other', async () => {
    const database = await shopped(lamp.id);
    expect(await recordPurchase(database, 'notalpha.example', START + 1)).toEqual([]);
    expect(await recordPurchase(database, 'checkout.alpha.example', START + 1)).toEqual([lamp.id]);
  });

  it('of the same item later is another purchase', async () => {
    const database = await shopped(lamp.id);
    await recordPurchase(database, 'alpha.example', START + 1);
    await recordCartAddition(database, { id: 'again', itemId: lamp.id, at: START + HOUR });
    await recordPurchase(database, 'alpha.example', START + HOUR + 1);
    expect((await done(database)).filter((what) => what.startsWith('purchase'))).toHaveLength(2);
  });
});
