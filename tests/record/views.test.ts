/** What a visit of a product page leaves in the tables. */
import { describe, expect, it } from 'vitest';
import { SESSION_GAP_MILLISECONDS } from '../../src/core/interaction.ts';
import { readDealContexts, recordDwell, recordTiles, recordView } from '../../src/record/record.ts';
import { anItem, anOffer, aProduct, aTile, HOUR, START } from '../core/examples.ts';
import { contentsOf, freshDatabase } from './tables.ts';

const lamp = anItem('alpha.example/lamp');
const chair = anItem('alpha.example/chair');
const view = (visitId: string, at: number, item = lamp, offer: ReturnType<typeof anOffer> | null = anOffer(10)) => ({
  visitId,
  at,
  product: aProduct(item, offer),
});

describe('a view', () => {
  it('leaves an item, an offer, an interaction and a session', async () => {
    const database = freshDatabase();
    await recordView(database, view('v1', START));
    expect(await contentsOf(database)).toMatchObject({
      items: [{ ...lamp, firstSeenAt: START, lastSeenAt: START, viewedAt: START, timesSeen: 0, offerChangedAt: null }],
      offers: [{ itemId: lamp.id, price: 10, firstSeenAt: START, lastSeenAt: START, observations: 1 }],
      interactions: [{ id: 'v1', itemId: lamp.id, type: 'view', at: START, dwell: 0 }],
      sessions: [{ startedAt: START, endedAt: START }],
    });
  });

  it('sent again changes nothing but the revision', async () => {
    const database = freshDatabase();
    await recordView(database, view('v1', START));
    const before = await contentsOf(database);
    await recordView(database, view('v1', START));
    const after = await contentsOf(database);
    expect(after.sessions).toEqual(before.sessions);
    expect(after.offers).toMatchObject([{ price: 10, observations: 1 }]);
    expect(after.items.map(({ revision, ...row }) => row)).toEqual(before.items.map(({ revision, ...row }) => row));
    expect(after.interactions).toHaveLength(1);
  });

  it('sent again with late markup corrects facts and price without a change of price being seen', async () => {
    const database = freshDatabase();
    await recordView(database, view('v0', START, lamp, anOffer(10)));
    await recordView(database, view('v1', START + HOUR, lamp, anOffer(99)));
    await recordView(database, view('v1', START + HOUR + 900, { ...lamp, brand: 'Lumo' }, anOffer(10)));
    expect(await contentsOf(database)).toMatchObject({
      items: [{ brand: 'Lumo', offerChangedAt: null }],
      offers: [{ price: 10, observations: 2, firstSeenAt: START, lastSeenAt: START + HOUR }],
      interactions: [{ id: 'v0' }, { id: 'v1', at: START + HOUR }],
    });
    expect((await contentsOf(database)).offers).toHaveLength(1);
  });

  it('sent again without a price takes nothing back', async () => {
    const database = freshDatabase();
    await recordView(database, view('v1', START, lamp, anOffer(10)));
    await recordView(database, view('v1', START + 500, lamp, null));
    await recordView(database, view('v1', START + 900, lamp, anOffer(10)));
    expect((await contentsOf(database)).offers).toMatchObject([{ price: 10, observations: 1 }]);
  });

  it('may turn out to be another item of the shop, and leaves nothing of the first', async () => {
    const database = freshDatabase();
    await recordView(database, view('v1', START, lamp));
    await recordView(database, view('v1', START + 500, chair, anOffer(50)));
    expect(await contentsOf(database)).toMatchObject({
      items: [{ id: chair.id }],
      offers: [{ itemId: chair.id, price: 50 }],
      interactions: [{ id: 'v1', itemId: chair.id, at: START }],
    });
    expect(await database.items.count()).toBe(1);
    expect(await database.offers.count()).toBe(1);
  });

  it('cannot be turned into an item of another shop', async () => {
    const database = freshDatabase();
    await recordView(database, view('v1', START, lamp));
    const before = await contentsOf(database);
    await recordView(database, view('v1', START + 500, anItem('beta.example/chair')));
    expect(await contentsOf(database)).toEqual(before);
  });

  it('keeps what an earlier page stated and this one does not', async () => {
    const database = freshDatabase();
    await recordView(
      database,
      view('v1', START, { ...lamp, brand: 'Lumo', gtin: '4006381333931', category: ['Light'] }),
    );
    await recordView(database, view('v2', START + HOUR, { ...lamp, name: 'Lamp, new name' }));
    expect((await contentsOf(database)).items).toMatchObject([
      { name: 'Lamp, new name', brand: 'Lumo', gtin: '4006381333931', category: ['Light'] },
    ]);
  });

  it('that arrives late fills gaps only', async () => {
    const database = freshDatabase();
    await recordView(database, view('v2', START + HOUR, lamp, anOffer(8)));
    await recordView(database, view('v1', START, { ...lamp, name: 'Old name', brand: 'Lumo' }, anOffer(10)));
    const { items, offers } = await contentsOf(database);
    expect(items).toMatchObject([
      { name: lamp.name, brand: 'Lumo', firstSeenAt: START, lastSeenAt: START + HOUR, viewedAt: START + HOUR },
    ]);
    expect(offers.map(({ price, lastSeenAt }) => [price, lastSeenAt - START])).toEqual([
      [10, 0],
      [8, HOUR],
    ]);
  });

  it('keeps no field that an item does not have', async () => {
    const database = freshDatabase();
    await recordView(database, view('v1', START, { ...lamp, visitor: 'someone' } as typeof lamp));
    expect(Object.keys((await contentsOf(database)).items[0] ?? {})).not.toContain('visitor');
  });
});

describe('sessions', () => {
  it('end with a gap of more than 30 minutes', async () => {
    const database = freshDatabase();
    await recordView(database, view('v1', START));
    await recordView(database, view('v2', START + SESSION_GAP_MILLISECONDS));
    await recordView(database, view('v3', START + 2 * SESSION_GAP_MILLISECONDS + 1));
    const { sessions } = await contentsOf(database);
    expect(sessions.map(({ startedAt, endedAt }) => [startedAt - START, endedAt - START])).toEqual([
      [0, SESSION_GAP_MILLISECONDS],
      [2 * SESSION_GAP_MILLISECONDS + 1, 2 * SESSION_GAP_MILLISECONDS + 1],
    ]);
  });

  it('are joined by a view that arrives late and closes the gap', async () => {
    const database = freshDatabase();
    await recordView(database, view('v1', START));
    await recordView(database, view('v3', START + 1.5 * SESSION_GAP_MILLISECONDS));
    expect(await database.sessions.count()).toBe(2);
    await recordView(database, view('v2', START + 0.75 * SESSION_GAP_MILLISECONDS));
    const { sessions } = await contentsOf(database);
    expect(sessions).toMatchObject([{ startedAt: START, endedAt: START + 1.5 * SESSION_GAP_MILLISECONDS }]);
    expect(sessions[0]?.moments).toHaveLength(3);
  });
});

describe('dwell', () => {
  it('grows and never shrinks', async () => {
    const database = freshDatabase();
    await recordView(database, view('v1', START));
    expect(await recordDwell(database, 'v1', 5000)).toBe(true);
    expect(await recordDwell(database, 'v1', 3000)).toBe(true);
    expect((await database.interactions.get('v1'))?.dwell).toBe(5000);
    await recordView(database, view('v1', START));
    expect((await database.interactions.get('v1'))?.dwell).toBe(5000);
  });

  it('of an unknown visit is refused', async () => {
    expect(await recordDwell(freshDatabase(), 'nobody', 5000)).toBe(false);
  });
});

it('a write that fails leaves nothing', async () => {
  const database = freshDatabase();
  await database.open();
  database.interactions.hook('creating', () => {
    throw new Error('planted');
  });
  await expect(recordView(database, view('v1', START))).rejects.toThrow('planted');
  expect(await contentsOf(database)).toEqual({ items: [], offers: [], interactions: [], sessions: [] });
  expect(await database.state.count()).toBe(0);
});

describe('deal contexts', () => {
  it('are those of viewed items whose offer changed, with everything in order', async () => {
    const database = freshDatabase();
    await recordView(database, view('v1', START, lamp, anOffer(10)));
    await recordView(database, view('v2', START, chair, anOffer(50)));
    await recordTiles(database, START, [aTile(anItem('alpha.example/desk'), anOffer(90))]);
    await recordTiles(database, START + HOUR, [
      aTile(anItem('alpha.example/desk'), anOffer(70)),
      aTile(lamp, anOffer(8)),
      aTile(chair, anOffer(50)),
    ]);
    const contexts = await readDealContexts(database, START + 2 * HOUR);
    expect(contexts).toMatchObject([
      { item: lamp, offers: [{ price: 10 }, { price: 8 }], interactions: [{ id: 'v1' }], now: START + 2 * HOUR },
    ]);
  });
});
