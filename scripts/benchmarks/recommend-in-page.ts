/** Runs inside a page of the extension, on its own IndexedDB: how soon after one new view the list is made anew. */
import { LearnedCache } from '../../src/learn/learned-cache.ts';
import { recommend } from '../../src/recommend/pipeline.ts';
import { MagpieDatabase } from '../../src/record/database.ts';
import { recordView, replaceRecommendations } from '../../src/record/record.ts';

const ITEMS = 5_000;
const INTERACTIONS = 100_000;
/** Interactions of one session, on average over all of them. */
const PER_SESSION = 8;
/** One item in so many was viewed; the others were only ever seen in passing: those are what can be proposed. */
const VIEWED_EVERY = 3;
const LIST = 24;
const VIEWS = 40;
const MINUTE = 60_000;
const KINDS = ['shoe', 'kettle', 'lamp', 'jacket', 'backpack', 'headphones', 'knife', 'puzzle'];

/** How long a new list took, and what of it learning, recommending and writing did; milliseconds. */
export interface Renewal {
  readonly whole: number;
  readonly learning: number;
  readonly recommending: number;
  readonly writing: number;
}

export interface RecommendTimes {
  /** From the moment a view is on the disk until the new list is: caches warm. Milliseconds, one a view. */
  readonly warm: readonly Renewal[];
  /** The first list of a worker just started, with texts analysed before. */
  readonly cold: number;
  /** The first list of all: texts analysed, everything learned from nothing. */
  readonly rebuild: number;
}

async function fill(database: MagpieDatabase, now: number): Promise<void> {
  const items = Array.from({ length: ITEMS }, (_, index) => itemOf(index, now));
  await database.items.bulkPut(items);
  await database.offers.bulkAdd(
    items.map(({ id, lastSeenAt, firstSeenAt }, index) => ({
      ...offerOf(index),
      itemId: id,
      firstSeenAt,
      lastSeenAt,
      observations: 3,
    })),
  );
  // A shopper keeps to a few kinds in a session, and comes back to a fifth of the items far more often than to the rest.
  const interactions = Array.from({ length: INTERACTIONS }, (_, index) => {
    const session = Math.floor(index / PER_SESSION);
    const step = (index * 7919 + session * 104_729) % (session % 3 === 0 ? ITEMS : ITEMS / 5);
    const place = (step - (step % KINDS.length) + (session % KINDS.length)) % ITEMS;
    // A multiple of 3: an item of which itemOf says that it was viewed.
    const item = items[place - (place % VIEWED_EVERY)];
    return {
      id: `visit-${index}`,
      itemId: item?.id ?? '',
      shop: item?.shop ?? '',
      type: 'view' as const,
      at: now - (INTERACTIONS - index) * MINUTE - (INTERACTIONS / PER_SESSION - session) * 31 * MINUTE,
      dwell: 4_000 + (index % 50) * 900,
      revision: 1,
    };
  });
  await database.interactions.bulkPut(interactions);
  await database.state.put({ name: 'recorded', value: 1 });
}

function itemOf(index: number, now: number) {
  const kind = KINDS[index % KINDS.length] ?? '';
  const shop = `shop-${index % 12}.example`;
  return {
    id: `${shop}/p/${index}`,
    shop,
    shopName: `Shop ${index % 12}`,
    url: `https://${shop}/p/${index}`,
    name: `Number ${index} ${kind} in colour ${index % 17}`,
    brand: `Brand ${index % 40}`,
    category: ['Everything', kind],
    description: `A ${kind} that is number ${index} of its kind, made for people who like ${kind}s of colour ${index % 17}.`,
    image: null,
    gtin: null,
    mpn: null,
    sku: String(index),
    language: 'en',
    firstSeenAt: now - 90 * 1440 * MINUTE,
    lastSeenAt: now - index * MINUTE,
    viewedAt: index % VIEWED_EVERY === 0 ? now - index * MINUTE : null,
    timesSeen: index % 5,
    offerChangedAt: null,
    revision: 1,
  };
}

function offerOf(index: number) {
  return {
    price: 20 + (index % 180),
    priceCurrency: 'EUR',
    listPrice: null,
    availability: 'InStock' as const,
    itemCondition: null,
    priceValidUntil: null,
  };
}

async function measure(): Promise<RecommendTimes> {
  const database = new MagpieDatabase('magpie-bench');
  await database.delete();
  await database.open();
  const now = Date.now();
  await fill(database, now);
  const renew = async (cache: LearnedCache): Promise<Renewal> => {
    const started = performance.now();
    const context = { ...(await cache.bringUpToDate()), now: Date.now() };
    const learned = performance.now();
    const list = recommend(context, LIST);
    const recommended = performance.now();
    await replaceRecommendations(database, list);
    const written = performance.now();
    // A short list would be quick for the wrong reason.
    if (list.length < LIST) throw new Error(`only ${list.length} of ${LIST} places were filled`);
    return {
      whole: written - started,
      learning: learned - started,
      recommending: recommended - learned,
      writing: written - recommended,
    };
  };
  const { whole: rebuild } = await renew(new LearnedCache(database));
  const cache = new LearnedCache(database);
  const { whole: cold } = await renew(cache);
  const warm: Renewal[] = [];
  for (let view = 0; view < VIEWS; view += 1) {
    const index = (view * 997 + 1) % ITEMS;
    const product = { item: itemOf(index, now), offer: offerOf(index), coupons: [], saleEnd: null };
    await recordView(database, { visitId: `bench-${view}`, at: Date.now(), product });
    warm.push(await renew(cache));
  }
  await database.delete();
  return { warm, cold, rebuild };
}

if (typeof document !== 'undefined') Reflect.set(globalThis, 'measured', measure());
