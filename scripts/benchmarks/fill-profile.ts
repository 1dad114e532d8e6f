/** Runs inside a page of the extension: fills its database as months of shopping would have. */
import { interactionIdOf } from '../../src/core/interaction.ts';
import type { Item } from '../../src/core/item.ts';
import type { Offer } from '../../src/core/offer.ts';
import { MagpieDatabase, type Sighting } from '../../src/record/database.ts';
import { searchWordsOf } from '../../src/record/search-words.ts';
import { sessionsOver } from '../../src/record/sessions.ts';
import { derive } from '../../src/record/sightings.ts';

export const INTERACTIONS = 100_000;
const ITEMS = 20_000;
const SHOPS = 12;
const VIEWS_PER_SESSION = 48;
/** Between two views of a session, in milliseconds. Sessions are then 55 minutes apart and 16 long: more than the gap that ends one. */
const BETWEEN_VIEWS = 20_000;
/** Items whose price fell since they were viewed, so that there are deals to show. */
const FALLEN = 40;
const MINUTE = 60_000;
const KINDS = ['shoe', 'kettle', 'lamp', 'jacket', 'backpack', 'headphones', 'knife', 'puzzle'];

/** A picture as large as our thumbnails are: 128 x 128 pixels, drawn here. */
function picture(seed: number): string {
  const canvas = document.createElement('canvas');
  canvas.width = 128;
  canvas.height = 128;
  const drawing = canvas.getContext('2d');
  for (let ring = 0; drawing && ring < 24; ring += 1) {
    drawing.fillStyle = `hsl(${(seed * 37 + ring * 15) % 360} 60% 60%)`;
    drawing.fillRect(ring * 3, ring * 2, 120 - ring * 5, 110 - ring * 4);
  }
  return canvas.toDataURL('image/webp', 0.8);
}

function itemAt(index: number): Item {
  const kind = KINDS[index % KINDS.length] ?? '';
  const shop = `shop-${index % SHOPS}.example`;
  return {
    id: `${shop}/p/${index}`,
    shop,
    shopName: `Shop ${index % SHOPS}`,
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
  };
}

/** Views over 80 days, each session in two shops. */
function viewsUntil(now: number): { id: string; index: number; at: number }[] {
  const sessions = Math.ceil(INTERACTIONS / VIEWS_PER_SESSION);
  const perShop = Math.floor(ITEMS / SHOPS);
  return Array.from({ length: INTERACTIONS }, (_, count) => {
    const session = Math.floor(count / VIEWS_PER_SESSION);
    const place = count % VIEWS_PER_SESSION;
    const shop = (session + (place < VIEWS_PER_SESSION / 2 ? 0 : 5)) % SHOPS;
    const startedAt = now - MINUTE * (200 + Math.round(((sessions - session) / sessions) * 80 * 1440));
    // 7,919 is prime: every item of a shop gets its turn.
    return {
      id: interactionIdOf(`shop-${shop}.example`, `visit-${count}`),
      index: shop + SHOPS * ((count * 7919) % perShop),
      at: startedAt + place * BETWEEN_VIEWS,
    };
  });
}

async function fill(): Promise<void> {
  const database = new MagpieDatabase();
  const now = Date.now();
  const views = viewsUntil(now);
  const sessions = sessionsOver(views.map(({ at }) => at));
  const sightings = Array.from({ length: ITEMS }, (): Sighting[] => []);
  const items = Array.from({ length: ITEMS }, (_, index) => itemAt(index));
  const offerAt = (price: number): Offer => ({
    price,
    priceCurrency: 'EUR',
    listPrice: null,
    availability: 'InStock',
    itemCondition: null,
    priceValidUntil: null,
  });
  const offers = items.map((_, index) => offerAt(20 + (index % 180)));
  for (const [index, item] of items.entries())
    sightings[index]?.push({
      at: now - 85 * 1440 * MINUTE,
      source: 'tile',
      visitId: null,
      item,
      offer: offers[index] ?? null,
      marketing: null,
    });
  for (const { id, index, at } of views)
    sightings[index]?.push({
      at,
      source: 'page',
      visitId: id,
      item: items[index] as Item,
      offer: offers[index] ?? null,
      marketing: null,
    });
  for (let index = 0; index < FALLEN; index += 1)
    sightings[index]?.push({
      at: now - (index + 1) * MINUTE,
      source: 'tile',
      visitId: null,
      item: items[index] as Item,
      offer: offerAt((offers[index]?.price ?? 0) * 0.8),
      marketing: null,
    });
  const derived = sightings.flatMap((readings) => derive(readings) ?? []);
  await database.items.bulkPut(derived.map(({ row }) => ({ ...row, revision: 1 })));
  await database.offers.bulkAdd(derived.flatMap(({ periods }) => [...periods]));
  await database.sightings.bulkPut(
    sightings.map((readings, index) => ({ itemId: items[index]?.id ?? '', sightings: readings })),
  );
  await database.searchWords.bulkPut(items.map((item) => ({ itemId: item.id, words: searchWordsOf(item) })));
  await database.sessions.bulkPut(sessions);
  await database.interactions.bulkPut(
    views.map(({ id, index, at }, count) => ({
      id,
      itemId: items[index]?.id ?? '',
      shop: items[index]?.shop ?? '',
      type: 'view' as const,
      at,
      dwell: 4_000 + (count % 50) * 900,
      revision: 1,
    })),
  );
  await database.thumbnails.bulkPut(
    items.slice(0, 400).map(({ id }, index) => ({ itemId: id, picture: picture(index), at: now })),
  );
  await database.state.put({ name: 'recorded', value: 1 });
  const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): Promise<unknown> } } };
  await chrome.runtime.sendMessage({ name: 'refresh', payload: {} });
  if ((await database.deals.count()) < 12) throw new Error('The filled profile has too few deals.');
  // Shopping finds the same products a few views at a time; who measures before all are found measures that.
  while ((await database.identityLinks.count()) < ITEMS) {
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    await chrome.runtime.sendMessage({ name: 'refresh', payload: {} });
  }
  database.close();
}

if (typeof document !== 'undefined') Reflect.set(globalThis, 'filled', fill());
