/** What is kept of a visit and of the keeping itself: no address as it was visited, no page that was refused. */
import { describe, expect, it } from 'vitest';
import { troubleOf } from '../../src/record/opening.ts';
import { listInteractions, listSessions, readInteractions, readSessions } from '../../src/record/read-interactions.ts';
import { listItems, readItemHistory, readItems } from '../../src/record/read-items.ts';
import { readDoor, readRefusals, readStorage } from '../../src/record/read-keeping.ts';
import type { TimedIds } from '../../src/record/read-timed-ids.ts';
import {
  countRefusals,
  dismissNotice,
  itemsAtAddresses,
  recordDoor,
  recordFeedback,
  recordPictures,
  recordTiles,
  recordView,
  withRoom,
} from '../../src/record/record.ts';
import { anItem, anOffer, aProduct, aTile, DAY, HOUR, START } from '../core/examples.ts';
import { freshDatabase } from './tables.ts';

/** All ids of a list, which its first reading and its parts have to agree on. */
async function all(list: TimedIds): Promise<string[]> {
  const ids: string[] = [];
  for await (const part of list.parts()) ids.push(...part);
  expect(await list.newest(1_000)).toEqual(ids);
  expect(await list.newest(1)).toEqual(ids.slice(0, 1));
  expect(await list.count()).toBe(ids.length);
  return ids;
}

const lamp = anItem('alpha.example/red-lamp', { brand: 'Lumo' });
const shoe = anItem('beta.example/red-shoe');

async function kept() {
  const database = freshDatabase();
  await recordView(database, { visitId: 'v1', at: START, product: aProduct(lamp, anOffer(10)) });
  await recordView(database, { visitId: 'v2', at: START + 9 * HOUR, product: aProduct(shoe, anOffer(50)) });
  await recordTiles(database, START + DAY, [aTile(anItem('alpha.example/blue-lamp'), null)]);
  return database;
}

// Proof of privacy
it('no table keeps a query string, a fragment or a referrer', async () => {
  const database = freshDatabase();
  // What a page's context might send beyond an item's own fields is dropped, and what it may send holds canonical addresses alone.
  const strayed = {
    ...lamp,
    referrer: 'https://search.example/?q=secret-search',
    visited: 'https://alpha.example/red-lamp?utm=secret-query#secret-fragment',
  };
  await recordView(database, {
    visitId: 'v1',
    at: START,
    product: aProduct(strayed, { ...anOffer(10), session: 'secret-offer' } as never),
  });
  await recordTiles(database, START, [aTile({ ...strayed, ...shoe, id: shoe.id } as never, anOffer(1))]);
  await countRefusals(database, START, ['mail']);
  await recordDoor(database, { at: START, host: 'collector.example', outcome: 'refused' });
  for (const table of database.tables) {
    const text = JSON.stringify(await table.toArray());
    expect(text, table.name).not.toMatch(/secret|utm|referrer|[?#]/);
  }
});

// Proof of privacy
it('a refusal is counted by reason and day, and says nothing of the page', async () => {
  const database = freshDatabase();
  await countRefusals(database, START, ['mail', 'mail', 'banking']);
  await countRefusals(database, START + DAY, ['mail']);
  expect(await readRefusals(database, START + DAY)).toEqual([
    { reason: 'mail', today: 1, total: 3 },
    { reason: 'banking', today: 0, total: 1 },
  ]);
  for (const row of await database.refusals.toArray())
    expect(Object.keys(row).sort()).toEqual(['count', 'day', 'reason']);
});

// Proof of privacy
it('an address cleared in the browser’s history is found again as the item it showed', async () => {
  const database = await kept();
  const found = (...addresses: string[]) => itemsAtAddresses(database, addresses);
  expect(await found('https://www.alpha.example/red-lamp?utm_source=x#top')).toEqual([lamp.id]);
  expect(await found('https://alpha.example/collections/lamps/red-lamp/')).toEqual([lamp.id]);
  expect(await found('https://alpha.example/', 'https://other.example/red-lamp', 'nonsense', 'about:blank')).toEqual(
    [],
  );
});

describe('long lists', () => {
  it('of items come by time, by shop, and by the beginnings of words', async () => {
    const database = await kept();
    expect(await all(listItems(database))).toEqual(['alpha.example/blue-lamp', shoe.id, lamp.id]);
    expect(await all(listItems(database, { shop: 'alpha.example' }))).toEqual(['alpha.example/blue-lamp', lamp.id]);
    expect(await all(listItems(database, { words: 'Red' }))).toEqual([shoe.id, lamp.id]);
    expect(await all(listItems(database, { words: 'la RE' }))).toEqual([lamp.id]);
    expect(await all(listItems(database, { words: 'lum' }))).toEqual([lamp.id]);
    expect(await all(listItems(database, { words: '…' }))).toEqual([]);
    expect(await all(listItems(database, { from: START + 1, to: START + DAY }))).toEqual([shoe.id]);
    expect(await readItems(database, [lamp.id, 'gone.example/x'])).toMatchObject([
      { item: { id: lamp.id }, offer: { price: 10 }, thumbnail: null, offers: 1, interactions: 1 },
    ]);
    expect(await readItemHistory(database, lamp.id)).toMatchObject({
      offers: [{ price: 10 }],
      interactions: [{ id: 'v1' }],
    });
    expect(await readItemHistory(database, 'gone.example/x')).toBeNull();
  });

  it('of interactions and sessions come newest first', async () => {
    const database = await kept();
    await recordFeedback(database, { id: 'f1', itemId: lamp.id, type: 'like', at: START + 60_000 });
    expect(await all(listInteractions(database))).toEqual(['v2', 'f1', 'v1']);
    expect(await all(listInteractions(database, { shop: 'alpha.example', to: START + 60_000 }))).toEqual(['v1']);
    expect(await readInteractions(database, ['f1', 'gone'])).toMatchObject([
      { interaction: { type: 'like' }, name: 'red lamp' },
    ]);
    const sessions = await all(listSessions(database));
    expect(sessions).toHaveLength(2);
    expect(await readSessions(database, sessions)).toMatchObject([
      { shops: ['beta.example'], interactions: 1 },
      { shops: ['alpha.example'], interactions: 2, items: [{ id: lamp.id, name: 'red lamp' }] },
    ]);
  });

  it('of the door come a part at a time', async () => {
    const database = freshDatabase();
    for (const host of ['a.example', 'b.example', 'c.example'])
      await recordDoor(database, { at: START, host, outcome: 'refused' });
    const first = await readDoor(database, 2);
    expect(first.map(({ host }) => host)).toEqual(['c.example', 'b.example']);
    expect(await readDoor(database, 2, first.at(-1)?.key ?? null)).toMatchObject([{ host: 'a.example' }]);
  });
});

describe('a full disk', () => {
  const full = () =>
    Object.assign(new Error('full'), {
      name: 'AbortError',
      inner: Object.assign(new Error(), { name: 'QuotaExceededError' }),
    });

  it('takes the oldest pictures first, writes again, and tells the shopper', async () => {
    const database = await kept();
    await recordPictures(database, START, [{ itemId: lamp.id, picture: 'data:image/webp;base64,AA' }]);
    let attempts = 0;
    await withRoom(database, START + 1, async () => {
      attempts += 1;
      if (attempts === 1) throw full();
    });
    expect(attempts).toBe(2);
    expect(await readStorage(database)).toMatchObject({
      thumbnails: 0,
      notices: [{ name: 'storage-full', at: START + 1, thumbnails: 1 }],
    });
    await dismissNotice(database, 'storage-full');
    expect((await readStorage(database)).notices).toEqual([]);
  });

  it('without a picture left to give up says so, and another error is passed on', async () => {
    const database = freshDatabase();
    await expect(withRoom(database, START, () => Promise.reject(full()))).rejects.toThrow('no storage left');
    await expect(withRoom(database, START, () => Promise.reject(new Error('other')))).rejects.toThrow('other');
  });
});

it.each([
  ['newer', { name: 'VersionError' }],
  ['full', { name: 'OpenFailedError', inner: { name: 'QuotaExceededError' } }],
  ['damaged', { name: 'OpenFailedError', message: 'UnknownError: Internal error opening backing store' }],
  ['damaged', { name: 'UnknownError' }],
  ['unknown', new Error('something else')],
  ['unknown', null],
])('a database that does not open is %s for %o', (trouble, cause) => expect(troubleOf(cause)).toBe(trouble));
