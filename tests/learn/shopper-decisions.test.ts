/** What the shopper says of which items are the same holds over the rules, is explained, and can be taken back. */
// Before the database library is loaded, which looks for IndexedDB once.
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import { explainItem } from '../../src/learn/explain-identity.ts';
import { IdentityCache } from '../../src/learn/identity-cache.ts';
import { joinItems, splitItem } from '../../src/learn/shopper-decisions.ts';
import { forget, recordTiles, restoreDecisions, retain } from '../../src/record/record.ts';
import { anItem, aTile, START } from '../core/examples.ts';
import { WORD_COUNTING } from '../identity/examples.ts';
import { freshDatabase } from '../record/tables.ts';

const DAY = 86_400_000;
const lamp = anItem('alpha.example/1', { name: 'red arc lamp', gtin: '4006381333931' });
const same = anItem('beta.example/2', { name: 'arc lamp red' });
const third = anItem('gamma.example/3', { name: 'lamp red arc' });
const large = anItem('delta.example/4', { name: 'red arc lamp, pack of 2' });
const other = anItem('epsilon.example/5', { name: 'green kettle', gtin: '4006381333948' });
const entry = { name: 'word-counting', version: 1, load: async () => WORD_COUNTING };

async function aProfile() {
  const database = freshDatabase();
  await recordTiles(
    database,
    START,
    [lamp, same, third, large, other].map((item) => aTile(item, null)),
  );
  const identity = new IdentityCache(database, entry);
  const groups = async () => (await identity.bringUpToDate()).clusters().map(({ itemIds }) => [...itemIds]);
  return { database, identity, groups };
}

it('a split holds, and is taken back whole', async () => {
  const { database, groups } = await aProfile();
  expect(await groups()).toEqual([[lamp.id, same.id, third.id]]);
  const { before } = await splitItem(database, same.id, START);
  expect(before).toHaveLength(2);
  expect(await groups()).toEqual([[lamp.id, third.id]]);
  await restoreDecisions(database, before);
  expect(await groups()).toEqual([[lamp.id, same.id, third.id]]);
});

it('a join overrules a doubt and an earlier split, and what stood before comes back', async () => {
  const { database, groups } = await aProfile();
  await groups();
  await splitItem(database, same.id, START);
  await groups();
  const { before, refused } = await joinItems(database, same.id, lamp.id, START + 1);
  expect(refused).toBeNull();
  expect(await groups()).toEqual([[lamp.id, same.id, third.id]]);
  await restoreDecisions(database, before);
  expect(await groups()).toEqual([[lamp.id, third.id]]);
  await joinItems(database, large.id, lamp.id, START + 2);
  expect((await groups())[0]).toContain(large.id);
});

it('is refused where two numbers differ, of the items or of those they are grouped with', async () => {
  const { database, groups } = await aProfile();
  await groups();
  for (const id of [lamp.id, third.id])
    expect(await joinItems(database, id, other.id, START)).toMatchObject({ before: [], refused: { kind: 'gtin' } });
  expect(await database.identityDecisions.count()).toBe(0);
});

it('says why, and what else may be the same', async () => {
  const { database, identity, groups } = await aProfile();
  await groups();
  await splitItem(database, same.id, START);
  await groups();
  const told = await explainItem(database, lamp.id, identity.candidatesOf(lamp.id), WORD_COUNTING);
  expect(told.fellows.map(({ itemId }) => itemId)).toEqual([third.id]);
  expect(told.fellows[0]?.agreements).toContainEqual({ kind: 'words', value: expect.stringContaining('arc') });
  expect(told.suggestions.map(({ itemId, byHand, verdict }) => [itemId, byHand, verdict])).toEqual([
    [same.id, 'different', 'same'],
    [large.id, null, 'same-model-other-variant'],
  ]);
});

it('is remembered as long as the items are, and forgotten with either', async () => {
  const { database, groups } = await aProfile();
  await groups();
  await splitItem(database, same.id, START);
  await recordTiles(
    database,
    START + 400 * DAY,
    [lamp, same, third].map((item) => aTile(item, null)),
  );
  await retain(database, { ...DEFAULT_SETTINGS, keepDays: 365 }, START + 401 * DAY);
  expect(await groups()).toEqual([[lamp.id, third.id]]);
  await forget(database, { what: 'item', itemId: same.id });
  expect(await database.identityDecisions.count()).toBe(0);
});
