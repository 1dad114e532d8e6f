/** What products seen in passing leave in the tables. */
import { describe, expect, it } from 'vitest';
import {
  hasPictures,
  recordFeedback,
  recordPictures,
  recordTiles,
  recordView,
  tidyCatalogue,
} from '../../src/record/record.ts';
import { MOST_TILES_RECORDED } from '../../src/record/tiles.ts';
import { anItem, anOffer, aProduct, aTile, HOUR, START } from '../core/examples.ts';
import { contentsOf, freshDatabase } from './tables.ts';

const lamp = anItem('alpha.example/lamp');

describe('a tile', () => {
  it('of a new item makes it known, but not viewed', async () => {
    const database = freshDatabase();
    await recordTiles(database, START, [aTile(lamp, anOffer(10))]);
    expect(await contentsOf(database)).toMatchObject({
      items: [{ ...lamp, viewedAt: null, timesSeen: 1, firstSeenAt: START, lastSeenAt: START }],
      offers: [{ price: 10 }],
      interactions: [],
      sessions: [],
    });
  });

  it('is counted once for each moment', async () => {
    const database = freshDatabase();
    for (const at of [START, START, START + HOUR]) await recordTiles(database, at, [aTile(lamp, anOffer(10))]);
    expect(await contentsOf(database)).toMatchObject({
      items: [{ timesSeen: 2, lastSeenAt: START + HOUR }],
      offers: [{ observations: 2 }],
    });
  });

  it('never overwrites what the page said', async () => {
    const database = freshDatabase();
    const full = { ...lamp, brand: 'Lumo', description: 'Bright' };
    await recordView(database, { visitId: 'v', at: START, product: aProduct(full, anOffer(10, { listPrice: 15 })) });
    await recordTiles(database, START + HOUR, [aTile({ ...lamp, name: 'Lamp…' }, null)]);
    expect(await contentsOf(database)).toMatchObject({
      items: [{ ...full, viewedAt: START, lastSeenAt: START + HOUR, timesSeen: 1 }],
      offers: [{ price: 10, listPrice: 15, observations: 1 }],
    });
  });

  it('with another price is a change of the offer', async () => {
    const database = freshDatabase();
    await recordTiles(database, START, [aTile(lamp, anOffer(10))]);
    await recordTiles(database, START + HOUR, [aTile(lamp, anOffer(8))]);
    expect((await contentsOf(database)).items).toMatchObject([{ offerChangedAt: START + HOUR }]);
  });

  it('too many at once are cut', async () => {
    const database = freshDatabase();
    const tiles = Array.from({ length: MOST_TILES_RECORDED + 5 }, (_, n) => aTile(anItem(`alpha.example/${n}`), null));
    await recordTiles(database, START, tiles);
    expect(await database.items.count()).toBe(MOST_TILES_RECORDED);
  });
});

it('tidying takes the items not seen for longest, and none that was viewed or spoken of', async () => {
  const database = freshDatabase();
  const items = ['a', 'b', 'c', 'd', 'e'].map((name) => anItem(`alpha.example/${name}`));
  for (const [hours, item] of items.entries())
    await recordTiles(database, START + hours * HOUR, [aTile(item, anOffer(10))]);
  const [a, b] = items;
  if (!a || !b) throw new Error('two items at least');
  await recordView(database, { visitId: 'v', at: START, product: aProduct(a, anOffer(10)) });
  await recordFeedback(database, { id: 'f', itemId: b.id, type: 'hide', at: START });
  expect(await tidyCatalogue(database, 3)).toBe(1);
  expect((await contentsOf(database)).items.map(({ name }) => name)).toEqual(['a', 'b', 'd', 'e']);
  expect(await database.offers.count()).toBe(4);
  expect(await tidyCatalogue(database, 3)).toBe(0);
});

it('a picture is kept of a known item only', async () => {
  const database = freshDatabase();
  await recordTiles(database, START, [aTile(lamp, null)]);
  const picture = 'data:image/webp;base64,AAAA';
  await recordPictures(database, START, [
    { itemId: lamp.id, picture },
    { itemId: 'alpha.example/unknown', picture },
  ]);
  expect(await hasPictures(database, [lamp.id, 'alpha.example/unknown'])).toEqual(new Set([lamp.id]));
});
