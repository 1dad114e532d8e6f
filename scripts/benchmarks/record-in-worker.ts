/** Runs inside the extension's worker: records views of kept items, in turn with a raw transaction over the same rows. */
import { MagpieDatabase } from '../../src/record/database.ts';
import { recordView } from '../../src/record/record.ts';

export interface RecordTimes {
  readonly recorded: readonly number[];
  readonly raw: readonly number[];
}

/** The tables that recording a view reads and writes. */
const TABLES = ['items', 'offers', 'interactions', 'sessions', 'sightings', 'searchWords', 'state'];

const settled = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** What a recorded view has to read and write, asked of IndexedDB directly, and kept as safely. */
async function rawView(raw: IDBDatabase, visitId: string, itemId: string, at: number): Promise<void> {
  const transaction = raw.transaction(TABLES, 'readwrite', { durability: 'relaxed' });
  const store = (name: string) => transaction.objectStore(name);
  const [state, , row, offers, [session]] = await Promise.all([
    settled(store('state').get('recorded')),
    settled(store('interactions').get(visitId)),
    settled(store('sightings').get(itemId)),
    settled(store('offers').index('itemId').getAll(itemId)),
    settled(
      store('sessions')
        .index('endedAt')
        .getAll(IDBKeyRange.lowerBound(at - 1_800_000), 2),
    ),
  ]);
  const last = row.sightings.at(-1);
  const offer = offers.at(-1);
  const revision = state.value + 1;
  const item = await settled(store('items').get(itemId));
  store('state').put({ name: 'recorded', value: revision });
  store('sightings').put({ itemId, sightings: [...row.sightings, { ...last, at, visitId, source: 'page' }] });
  store('items').put({ ...item, lastSeenAt: at, viewedAt: at, revision });
  store('offers').put({ ...offer, lastSeenAt: at, observations: offer.observations + 1 });
  const moments = [...(session?.moments ?? []), at];
  const id = session?.id ?? `session-${at}`;
  store('sessions').put({ id, startedAt: moments[0], endedAt: at, moments });
  const { shop } = item;
  store('interactions').put({ id: visitId, itemId, shop, type: 'view', at, dwell: 0, revision });
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

/** In turn, so that both meet the machine in the same mood; the first pairs warm up and are not counted. */
async function run(runs: number): Promise<RecordTimes> {
  const database = new MagpieDatabase();
  await database.open();
  const ids = await database.items.toCollection().primaryKeys();
  const items = await database.items.bulkGet(
    Array.from({ length: 2 * (runs + WARM_UP) }, (_, place) => ids[(place * 6_151) % ids.length] ?? ''),
  );
  const raw = database.backendDB();
  const recorded: number[] = [];
  const plain: number[] = [];
  for (let count = 0; count < runs + WARM_UP; count += 1) {
    const [item, other] = [items[2 * count], items[2 * count + 1]];
    if (!item || !other) throw new Error('The filled profile has too few items.');
    const offer = await database.offers.where('itemId').equals(item.id).last();
    if (!offer) throw new Error(`"${item.id}" has no offer.`);
    const { key: _key, itemId: _itemId, firstSeenAt: _first, lastSeenAt: _last, observations: _seen, ...shown } = offer;
    const begun = performance.now();
    const at = Date.now();
    await recordView(database, {
      visitId: `bench-${at}-${count}`,
      at,
      product: { item, offer: shown, coupons: [], saleEnd: null },
    });
    const between = performance.now();
    await rawView(raw, `bench-raw-${at}-${count}`, other.id, Date.now());
    const ended = performance.now();
    if (count < WARM_UP) continue;
    recorded.push(between - begun);
    plain.push(ended - between);
  }
  database.close();
  return { recorded, raw: plain };
}

const WARM_UP = 20;
Reflect.set(globalThis, 'runRecord', run);
