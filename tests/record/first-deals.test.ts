/** The first deals, read past the library: the same as by it, and nothing where only the library can tell. */
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { MagpieDatabase } from '../../src/record/database.ts';
import { readDeals } from '../../src/record/read.ts';
import { readFirstDeals } from '../../src/record/read-first-deals.ts';
import { forget, recordPictures, recordTiles, recordView, replaceDeals } from '../../src/record/record.ts';
import { DATABASE_NAME, DATABASE_VERSION } from '../../src/record/version.ts';
import { anItem, anOffer, aProduct, aTile, HOUR, START } from '../core/examples.ts';
import { aDeal } from './list-examples.ts';
import { freshDatabase } from './tables.ts';

const items = ['lamp', 'shoe', 'desk', 'kettle'].map((name) => anItem(`alpha.example/${name}`));

async function withDeals(): Promise<MagpieDatabase> {
  const database = freshDatabase();
  for (const [place, item] of items.entries()) {
    await recordView(database, { visitId: `v${place}`, at: START + place, product: aProduct(item, anOffer(10)) });
    await recordTiles(database, START + HOUR, [aTile(item, anOffer(8 - place))]);
  }
  await recordPictures(database, START, [{ itemId: items[1]?.id ?? '', picture: 'data:image/webp;base64,AA' }]);
  await replaceDeals(database, [...items.map(({ id }) => aDeal(id)), aDeal('gone.example/x')].reverse());
  return database;
}

it('are what the library reads', async () => {
  const database = await withDeals();
  const first = await readFirstDeals(3, database.name);
  expect(first).toHaveLength(2);
  expect(first).toEqual(await readDeals(database, 3));
  expect(await readFirstDeals(50, database.name)).toEqual(await readDeals(database));
});

it('know nothing of what was forgotten', async () => {
  const database = await withDeals();
  await forget(database, { what: 'item', itemId: items[3]?.id ?? '' });
  await replaceDeals(
    database,
    [...items].reverse().map(({ id }) => aDeal(id)),
  );
  const shown = (await readFirstDeals(3, database.name))?.map(({ item }) => item.id);
  expect(shown).toEqual([items[2]?.id, items[1]?.id]);
});

it('are left to the library where there is no database, and none is made', async () => {
  expect(await readFirstDeals(3, 'never-made')).toBeNull();
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('never-made');
});

it('are left to the library where another version wrote the database', async () => {
  const name = 'of-another-version';
  await new Promise<void>((resolve) => {
    const opening = indexedDB.open(name, DATABASE_VERSION * 10 - 10);
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
  expect(await readFirstDeals(3, name)).toBeNull();
});

it('are looked for in the database that the library opens', () => {
  const { name, verno } = new MagpieDatabase();
  expect([name, verno]).toEqual([DATABASE_NAME, DATABASE_VERSION]);
});
