/** A database stored by each older version opens, loses nothing, and is as good as a new one. */
import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MagpieDatabase } from '../../src/record/database.ts';
import { troubleOf } from '../../src/record/opening.ts';
import { forget, recordView } from '../../src/record/record.ts';
import { DATABASE_VERSION } from '../../src/record/version.ts';
import { anItem, anOffer, aProduct } from '../core/examples.ts';

type Index = string | string[] | { readonly keyPath: string; readonly multiEntry: true };

interface Stored {
  readonly stores: Record<string, { keyPath?: string | string[]; autoIncrement?: boolean; indexes: Index[] }>;
  readonly rows: Record<string, object[]>;
}

const folder = join('tests', 'record', 'stored');
const storedVersions = readdirSync(folder).map((file) => ({
  version: Number(/\d+/.exec(file)?.[0]),
  stored: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Stored,
}));

/** Writes a database past all of our code, as that version left it. Dexie counts a version as ten of the browser's. */
function store(name: string, version: number, { stores, rows }: Stored): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, version * 10);
    opening.onupgradeneeded = () => {
      for (const [table, { indexes, ...options }] of Object.entries(stores)) {
        const created = opening.result.createObjectStore(table, options);
        for (const index of indexes) createIndex(created, index);
        for (const row of rows[table] ?? []) created.add(row);
      }
    };
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}

function createIndex(store: IDBObjectStore, index: Index): void {
  if (Array.isArray(index)) store.createIndex(`[${index.join('+')}]`, index);
  else if (typeof index === 'string') store.createIndex(index, index);
  else store.createIndex(index.keyPath, index.keyPath, { multiEntry: true });
}

const [JUNE, DAY_AFTER] = [1_760_000_000_000, 1_760_090_000_000];

describe.each(storedVersions)('version $version', ({ version, stored }) => {
  /** Carts, coupons and the ends of sales came with version 2. */
  const withCarts = version >= 2;

  it('is upgraded with its views, prices and words', async () => {
    await store(`stored-${version}`, version, stored);
    const database = new MagpieDatabase(`stored-${version}`);
    const [items, offers, interactions, sessions] = await Promise.all([
      database.items.toArray(),
      database.offers.toArray(),
      database.interactions.orderBy('at').toArray(),
      database.sessions.toArray(),
    ]);
    expect(items).toMatchObject([
      {
        id: 'alpha.example/lamp',
        firstSeenAt: JUNE,
        lastSeenAt: DAY_AFTER,
        viewedAt: DAY_AFTER,
        offerChangedAt: DAY_AFTER,
      },
      { id: 'beta.example/shoe', viewedAt: null, timesSeen: 1 },
    ]);
    expect(offers).toMatchObject([
      { price: 12, firstSeenAt: JUNE, lastSeenAt: JUNE + 3_600_000, observations: 2 },
      { price: 10, listPrice: 12, firstSeenAt: DAY_AFTER },
    ]);
    expect(interactions.map(({ id, shop }) => [id, shop])).toEqual([
      ['v1', 'alpha.example'],
      ['v2', 'alpha.example'],
      ['f1', 'alpha.example'],
      ...(withCarts ? [['c1', 'alpha.example']] : []),
    ]);
    for (const row of interactions) {
      expect(row).not.toHaveProperty('offerKey');
      expect(row).not.toHaveProperty('sessionId');
    }
    expect(sessions).toMatchObject([
      { moments: [JUNE] },
      { moments: [DAY_AFTER, DAY_AFTER + 60_000, ...(withCarts ? [DAY_AFTER + 90_000] : [])] },
    ]);
    expect(await database.searchWords.where('words').startsWith('lum').primaryKeys()).toEqual(['alpha.example/lamp']);
    expect(await database.thumbnails.count()).toBe(1);
    await database.delete();
  });

  if (withCarts)
    it('keeps its cart, its coupons and the ends of its sales, and forgets them with the view that told them', async () => {
      await store(`stored-${version}`, version, stored);
      const database = new MagpieDatabase(`stored-${version}`);
      const lamp = { itemId: 'alpha.example/lamp' };
      expect(await database.carts.toArray()).toMatchObject([{ ...lamp, addedAt: DAY_AFTER + 90_000 }]);
      expect(await database.coupons.toArray()).toMatchObject([{ ...lamp, code: 'LAMP10', firstSeenAt: DAY_AFTER }]);
      expect(await database.saleEnds.toArray()).toMatchObject([{ ...lamp, source: 'page', seenAt: DAY_AFTER }]);
      await forget(database, { what: 'time', from: DAY_AFTER, to: DAY_AFTER + 100_000 });
      const left = [database.carts, database.coupons, database.saleEnds].map((table) => table.count());
      expect(await Promise.all(left)).toEqual([0, 0, 0]);
      expect(await database.interactions.toCollection().primaryKeys()).toEqual(['v1']);
      await database.delete();
    });

  it('can be recorded to and forgotten from afterwards', async () => {
    await store(`stored-${version}`, version, stored);
    const database = new MagpieDatabase(`stored-${version}`);
    await recordView(database, {
      visitId: 'v9',
      at: DAY_AFTER + 60_000,
      product: aProduct(anItem('beta.example/shoe'), anOffer(5)),
    });
    await forget(database, { what: 'time', from: DAY_AFTER, to: DAY_AFTER + 60_000 });
    expect(await database.offers.where('itemId').equals('alpha.example/lamp').toArray()).toMatchObject([{ price: 12 }]);
    expect(await database.items.get('alpha.example/lamp')).toMatchObject({ viewedAt: JUNE, offerChangedAt: null });
    await forget(database, { what: 'shop', shop: 'alpha.example' });
    expect(await database.interactions.toCollection().primaryKeys()).toEqual(['v9']);
    await database.delete();
  });
});

it('there is a stored database of each older version', () => {
  const older = Array.from({ length: DATABASE_VERSION - 1 }, (_, place) => place + 1);
  expect(storedVersions.map(({ version }) => version).sort()).toEqual(older);
});

it('a database that a newer Magpie wrote is told from a broken one, and left as it is', async () => {
  await store('newer', 99, { stores: { future: { keyPath: 'id', indexes: [] } }, rows: { future: [{ id: 1 }] } });
  const cause = await new MagpieDatabase('newer').open().then(
    () => null,
    (error: unknown) => error,
  );
  expect(troubleOf(cause)).toBe('newer');
  const kept = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('newer');
    opening.onsuccess = () => resolve(opening.result);
  });
  expect([...kept.objectStoreNames]).toContain('future');
  kept.close();
});
