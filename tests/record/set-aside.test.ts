/** A damaged database is set aside with what can be read of it, and what is forgotten is forgotten there too. */
import { afterEach, expect, it } from 'vitest';
import type { MagpieDatabase } from '../../src/record/database.ts';
import { troubleOf } from '../../src/record/opening.ts';
import { deleteSetAside, forget, recordFeedback, recordView, retain, setAside } from '../../src/record/record.ts';
import { listSetAside, rowsSetAside } from '../../src/record/set-aside.ts';
import { anItem, anOffer, aProduct, DAY, START } from '../core/examples.ts';
import { damagedStore } from './damaged.ts';
import { freshDatabase } from './tables.ts';

const [lamp, shoe] = [anItem('alpha.example/lamp'), anItem('beta.example/shoe')];
let used: string[] = [];

/** A profile, of which a copy was set aside at START. */
async function withRemains(): Promise<MagpieDatabase> {
  const database = freshDatabase();
  used.push(database.name);
  await recordView(database, { visitId: 'v1', at: START, product: aProduct(lamp, anOffer(10)) });
  await recordView(database, { visitId: 'v2', at: START + DAY, product: aProduct(shoe, anOffer(50)) });
  await recordFeedback(database, { id: 'f1', itemId: lamp.id, type: 'like', at: START + 60_000 });
  await setAside(database.name, START + 2 * DAY);
  return database;
}

async function linesOf(name: string): Promise<string[]> {
  const lines: string[] = [];
  for (const aside of await listSetAside(name))
    for await (const rows of rowsSetAside(aside.name)) lines.push(...rows.map((row) => JSON.stringify(row)));
  return lines;
}

afterEach(async () => {
  for (const name of used) await deleteSetAside(name, () => true);
  used = [];
});

it('one that no longer opens is copied as it is, and left', async () => {
  const database = freshDatabase();
  used.push(database.name);
  await damagedStore(database.name, [{ id: lamp.id }, { id: shoe.id }]);
  const cause = await database.open().then(
    () => null,
    (error: unknown) => error,
  );
  expect(troubleOf(cause)).toBe('damaged');
  const aside = await setAside(database.name, START);
  expect(aside).toMatchObject({ at: START, rows: 2, lost: 0 });
  expect(await listSetAside(database.name)).toEqual([aside]);
  const lines = await linesOf(database.name);
  expect(lines.join()).toContain(lamp.id);
  expect(lines.join()).toContain(shoe.id);
});

it('is nothing where there is nothing to read', async () => {
  const database = freshDatabase();
  await damagedStore(database.name, []);
  expect(await setAside(database.name, START)).toBeNull();
  expect(await listSetAside(database.name)).toEqual([]);
});

// Proof of privacy
it.each([
  ['an item', { what: 'item', itemId: lamp.id } as const, lamp.id, shoe.id],
  ['a shop', { what: 'shop', shop: shoe.shop } as const, shoe.shop, lamp.shop],
])('forgets %s there too', async (_, forgetting, gone, stays) => {
  const database = await withRemains();
  const before = await linesOf(database.name);
  await forget(database, forgetting);
  const after = await linesOf(database.name);
  expect(before.join()).toContain(gone);
  expect(after.join()).not.toContain(gone);
  expect(after.join()).toContain(stays);
  expect(await listSetAside(database.name)).toMatchObject([{ rows: after.length }]);
});

// Proof of privacy
it.each([
  ['a stretch of time before it', { what: 'time', from: START, to: START + 60_000 } as const],
  ['everything', { what: 'everything' } as const],
])('goes with %s', async (_, forgetting) => {
  const database = await withRemains();
  await forget(database, forgetting);
  expect(await listSetAside(database.name)).toEqual([]);
});

it('is kept no longer than an interaction', async () => {
  const database = await withRemains();
  await retain(database, { keepDays: 90 }, START + 92 * DAY);
  expect(await listSetAside(database.name)).toHaveLength(1);
  await retain(database, { keepDays: 90 }, START + 92 * DAY + 1);
  expect(await listSetAside(database.name)).toEqual([]);
});
