/** What is too old goes, a slice at a time; what the shopper still follows keeps its prices. */
import { describe, expect, it } from 'vitest';
import { recordExposures, recordFeedback, recordTiles, recordView, retain } from '../../src/record/record.ts';
import { anItem, anOffer, aProduct, aTile, DAY, START } from '../core/examples.ts';
import { contentsOf, freshDatabase } from './tables.ts';

const lamp = anItem('alpha.example/lamp');
const desk = anItem('alpha.example/desk');
const view = (visitId: string, at: number, item = lamp, price = 10) => ({
  visitId,
  at,
  product: aProduct(item, anOffer(price)),
});
const KEEP = { keepDays: 90 };

describe('after 90 days', () => {
  // Proof of privacy
  it('an interaction goes, with its session and its exposures, and with the last of them its item', async () => {
    const database = freshDatabase();
    await recordView(database, view('old', START));
    await recordExposures(database, [{ itemId: lamp.id, list: 'deals', rank: 0, origin: 'price-drop', at: START }]);
    expect(await retain(database, KEEP, START + 90 * DAY)).toEqual({ interactions: 0, items: 0 });
    expect(await retain(database, KEEP, START + 90 * DAY + 1)).toEqual({ interactions: 1, items: 1 });
    for (const table of database.tables.filter(({ name }) => name !== 'state'))
      expect(await table.count(), table.name).toBe(0);
  });

  it('the prices of an item still followed stay, without the visit in which they were read', async () => {
    const database = freshDatabase();
    await recordView(database, view('old', START, lamp, 12));
    await recordView(database, view('new', START + 60 * DAY, lamp, 10));
    await retain(database, KEEP, START + 100 * DAY);
    const { items, offers, interactions, sessions } = await contentsOf(database);
    expect(offers).toMatchObject([{ price: 12, firstSeenAt: START }, { price: 10 }]);
    expect(interactions).toMatchObject([{ id: 'new' }]);
    expect(sessions).toHaveLength(1);
    expect(items).toMatchObject([{ firstSeenAt: START, viewedAt: START + 60 * DAY }]);
    expect((await database.sightings.get(lamp.id))?.sightings.map(({ visitId }) => visitId)).toEqual([null, 'new']);
  });

  // Proof of privacy
  it('and after two years they go too', async () => {
    const database = freshDatabase();
    await recordView(database, view('old', START, lamp, 12));
    await recordView(database, view('new', START + 700 * DAY, lamp, 10));
    await retain(database, KEEP, START + 729 * DAY);
    expect((await contentsOf(database)).offers).toHaveLength(2);
    await retain(database, KEEP, START + 731 * DAY);
    expect((await contentsOf(database)).offers).toMatchObject([{ price: 10 }]);
  });

  it('an item only ever seen in passing goes, and one seen again since keeps what is younger', async () => {
    const database = freshDatabase();
    await recordTiles(database, START, [aTile(lamp, anOffer(10)), aTile(desk, anOffer(90))]);
    await recordTiles(database, START + 50 * DAY, [aTile(desk, anOffer(80))]);
    expect(await retain(database, KEEP, START + 95 * DAY)).toEqual({ interactions: 0, items: 1 });
    const { items, offers } = await contentsOf(database);
    expect(items).toMatchObject([{ id: desk.id, timesSeen: 1, firstSeenAt: START + 50 * DAY }]);
    expect(offers).toMatchObject([{ price: 80 }]);
  });

  it('an item of which only a word of the shopper is left is followed', async () => {
    const database = freshDatabase();
    await recordView(database, view('old', START));
    await recordFeedback(database, { id: 'f', itemId: lamp.id, type: 'like', at: START + 80 * DAY });
    expect(await retain(database, KEEP, START + 100 * DAY)).toEqual({ interactions: 1, items: 0 });
    expect((await contentsOf(database)).items).toMatchObject([{ viewedAt: null }]);
  });
});

it('works in slices, each with a pause after it, and may be stopped between two and begun again', async () => {
  const database = freshDatabase();
  for (let count = 0; count < 300; count += 1)
    await recordView(database, view(`v${count}`, START + count * 1000, anItem(`alpha.example/item-${count}`)));
  let pauses = 0;
  const stop = async () => {
    pauses += 1;
    throw new Error('The worker died.');
  };
  await expect(retain(database, KEEP, START + 100 * DAY, stop)).rejects.toThrow('died');
  expect(await database.interactions.count()).toBe(50);
  const count = async () => {
    pauses += 1;
  };
  expect(await retain(database, KEEP, START + 100 * DAY, count)).toEqual({ interactions: 50, items: 300 });
  expect(pauses).toBeGreaterThanOrEqual(4);
  expect(await database.items.count()).toBe(0);
  expect(await database.sessions.count()).toBe(0);
});
