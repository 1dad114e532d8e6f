/** Friends' cards: kept when newest, gone with every influence, and carried along in an export without the private keys. */
import { describe, expect, it } from 'vitest';
import type { Friend } from '../../src/core/taste-card.ts';
import { LearnedCache } from '../../src/learn/learned-cache.ts';
import { recommend } from '../../src/recommend/pipeline.ts';
import type { MagpieDatabase } from '../../src/record/database.ts';
import { readRecommendations } from '../../src/record/read.ts';
import { readExport } from '../../src/record/read-export.ts';
import { readTasted } from '../../src/record/read-friends.ts';
import {
  forget,
  importStaged,
  keepFriend,
  keepOwnKeys,
  recordExposures,
  recordFeedback,
  recordTiles,
  recordView,
  removeFriend,
  replaceRecommendations,
  stageLines,
  takeSerial,
} from '../../src/record/record.ts';
import { createOwnKeys } from '../../src/social/own-keys.ts';
import { anItem, anOffer, aProduct, aTile, HOUR, START } from '../core/examples.ts';
import { aCardItem, aFriend } from '../social/examples.ts';
import { profileOf } from './profiles.ts';
import { freshDatabase } from './tables.ts';

const NOW = START + 10 * HOUR;
const SEEN = ['red-lamp', 'blue-lamp', 'oak-desk', 'red-shoe', 'trail-shoe', 'green-kettle'];
const ADA = aFriend('A', { items: [aCardItem('trail shoe', { taste: 'bought' }), aCardItem('red lamp')] });
const BEN = aFriend('B', { items: [aCardItem('green kettle')] });

/** Looks at a lamp, sees other things in passing, and recommends. */
async function shop(database: MagpieDatabase, friends: readonly Friend[]): Promise<LearnedCache> {
  await recordView(database, {
    visitId: 'visit-1',
    at: START,
    product: aProduct(anItem('alpha.example/red-lamp'), anOffer(10)),
  });
  await recordTiles(
    database,
    START + HOUR,
    SEEN.slice(1).map((name) => aTile(anItem(`alpha.example/${name}`), anOffer(10))),
  );
  for (const friend of friends) expect(await keepFriend(database, friend)).toBeNull();
  const cache = new LearnedCache(database);
  await refresh(database, cache);
  return cache;
}

async function refresh(database: MagpieDatabase, cache: LearnedCache): Promise<void> {
  await replaceRecommendations(database, recommend({ ...(await cache.bringUpToDate()), now: NOW }, 10));
}

const byFriends = async (database: MagpieDatabase) =>
  (await readRecommendations(database)).flatMap(({ item, explanation: { friendCauses = [] } }) =>
    friendCauses.map(({ friendName }) => `${item.name} ${friendName}`),
  );

describe('a card', () => {
  it('is kept once, and a newer one takes its place', async () => {
    const database = freshDatabase();
    expect(await keepFriend(database, { ...ADA, serial: 2 })).toBeNull();
    expect(await keepFriend(database, { ...ADA, serial: 2 })).toBe('known');
    expect(await keepFriend(database, { ...ADA, serial: 1, name: 'Old' })).toBe('older');
    expect(await database.friends.toArray()).toEqual([{ ...ADA, serial: 2 }]);
    expect(await keepFriend(database, { ...ADA, serial: 3, items: BEN.items })).toBeNull();
    expect(await database.friends.toArray()).toEqual([{ ...ADA, serial: 3, items: BEN.items }]);
  });

  it('of one’s own is refused, and so is one more than there is room for', async () => {
    const database = freshDatabase();
    const { maker } = await keepOwnKeys(database, await createOwnKeys());
    expect(await keepFriend(database, { ...ADA, key: maker })).toBe('own');
    const keyOf = (number: number) => String(number).padStart(43, 'x');
    for (let number = 0; number < 100; number += 1) await keepFriend(database, { ...ADA, key: keyOf(number) });
    expect(await keepFriend(database, BEN)).toBe('too-many');
    expect(await keepFriend(database, { ...ADA, key: keyOf(7), serial: 2 })).toBeNull();
  });

  it('changes what is recommended, and the list says whose it is', async () => {
    const database = freshDatabase();
    await shop(database, [ADA]);
    expect(await byFriends(database)).toContain(`trail shoe ${ADA.name}`);
    await database.delete();
  });
});

describe('a friend who is removed', () => {
  // Proof of privacy
  it('leaves every table and list as one who never was', async () => {
    const database = freshDatabase();
    const warm = await shop(database, [ADA, BEN]);
    const [first] = await byFriends(database);
    expect(first).toBeDefined();
    await recordExposures(database, [
      { itemId: 'alpha.example/trail-shoe', list: 'for-you', rank: 0, origin: 'social', at: NOW },
    ]);
    expect(await removeFriend(database, ADA.key)).toEqual(ADA);
    // What was listed with the friend's help is gone at once, whatever happens before the list is made anew.
    expect(await database.recommendations.count()).toBe(0);
    await refresh(database, warm);
    const reference = freshDatabase();
    const cold = await shop(reference, [BEN]);
    expect(await profileOf(database, warm)).toEqual(await profileOf(reference, cold));
    expect((await byFriends(database)).filter((line) => line.includes(ADA.name))).toEqual([]);
    // The same again with nobody left.
    await removeFriend(database, BEN.key);
    await refresh(database, warm);
    const alone = freshDatabase();
    expect(await profileOf(database, warm)).toEqual(await profileOf(alone, await shop(alone, [])));
  });

  it('comes back as before', async () => {
    const database = freshDatabase();
    const warm = await shop(database, [ADA]);
    const before = await profileOf(database, warm);
    const removed = await removeFriend(database, ADA.key);
    if (removed) await keepFriend(database, removed);
    await refresh(database, warm);
    expect(await profileOf(database, warm)).toEqual(before);
    expect(await removeFriend(database, 'nobody')).toBeNull();
  });
});

it('forgetting everything takes friends and keys', async () => {
  const database = freshDatabase();
  await shop(database, [ADA]);
  await keepOwnKeys(database, await createOwnKeys());
  await forget(database, { what: 'everything' });
  expect([await database.friends.count(), await database.ownKeys.count()]).toEqual([0, 0]);
});

it('keys are made once, and each card has the next number', async () => {
  const database = freshDatabase();
  await expect(takeSerial(database, 'Ada')).rejects.toThrow();
  const { maker } = await keepOwnKeys(database, await createOwnKeys());
  expect((await keepOwnKeys(database, await createOwnKeys())).maker).toBe(maker);
  expect([await takeSerial(database, 'Ada'), await takeSerial(database, 'Ada L.')]).toEqual([1, 2]);
  expect(await database.ownKeys.get('own')).toMatchObject({ serial: 2, madeAs: 'Ada L.' });
});

// Proof of privacy
it('an export carries friends’ cards and no key of one’s own', async () => {
  const [here, there] = [freshDatabase(), freshDatabase()];
  await shop(here, [ADA, BEN]);
  const { maker } = await keepOwnKeys(here, await createOwnKeys());
  let text = '';
  for await (const chunk of readExport(here, NOW)) text += chunk.text;
  expect(text).not.toContain(maker);
  expect(await stageLines(there, 'import', 1, text.trimEnd().split('\n'), NOW)).toBeNull();
  await importStaged(there, 'import');
  expect(await there.friends.toArray()).toEqual([ADA, BEN]);
  // An older card of the file does not take a newer one's place.
  await there.friends.put({ ...ADA, serial: 5 });
  await stageLines(there, 'again', 1, text.trimEnd().split('\n'), NOW);
  await importStaged(there, 'again');
  expect((await there.friends.get(ADA.key))?.serial).toBe(5);
});

it('what was liked or bought may go on a card, and nothing that was only looked at', async () => {
  const database = freshDatabase();
  await shop(database, []);
  await recordFeedback(database, { id: 'like-1', itemId: 'alpha.example/oak-desk', type: 'like', at: NOW });
  const tasted = await readTasted(database);
  expect(tasted.map(({ item, taste, offer }) => [item.name, taste, offer?.price])).toEqual([['oak desk', 'liked', 10]]);
});
