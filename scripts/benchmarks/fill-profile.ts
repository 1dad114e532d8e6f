/** Runs inside a page of the extension: fills its database as months of shopping would have. */
import { MagpieDatabase } from '../../src/record/database.ts';

export const INTERACTIONS = 10_000;
const ITEMS = 2_000;
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

async function fill(): Promise<void> {
  const database = new MagpieDatabase();
  const now = Date.now();
  const items = Array.from({ length: ITEMS }, (_, index) => {
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
      viewedAt: now - index * MINUTE,
      timesSeen: index % 5,
      offerChangedAt: index < FALLEN ? now - index * MINUTE : null,
      revision: 1,
    };
  });
  const offers = items.flatMap(({ id, lastSeenAt, firstSeenAt }, index) => {
    const first = {
      itemId: id,
      price: 20 + (index % 180),
      priceCurrency: 'EUR',
      listPrice: null,
      availability: 'InStock' as const,
      itemCondition: null,
      priceValidUntil: null,
      firstSeenAt,
      lastSeenAt: lastSeenAt - MINUTE,
      observations: 3,
    };
    const fallen = { ...first, price: first.price * 0.8, firstSeenAt: lastSeenAt, lastSeenAt, observations: 1 };
    return index < FALLEN ? [first, fallen] : [first];
  });
  const interactions = Array.from({ length: INTERACTIONS }, (_, index) => ({
    id: `visit-${index}`,
    itemId: items[index % ITEMS]?.id ?? '',
    type: 'view' as const,
    at: now - Math.round((index / INTERACTIONS) * 80 * 1440) * MINUTE - 10 * MINUTE,
    dwell: 4_000 + (index % 50) * 900,
    sessionId: `session-${index >> 4}`,
    revision: 1,
    shop: items[index % ITEMS]?.shop ?? '',
  }));
  await database.items.bulkPut(items);
  await database.offers.bulkAdd(offers);
  await database.interactions.bulkPut(interactions);
  await database.thumbnails.bulkPut(
    items.slice(0, 400).map(({ id }, index) => ({ itemId: id, picture: picture(index), at: now })),
  );
  await database.state.put({ name: 'recorded', value: 1 });
  const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): Promise<unknown> } } };
  await chrome.runtime.sendMessage({ name: 'refresh', payload: {} });
  if ((await database.deals.count()) < 12) throw new Error('The filled profile has too few deals.');
  database.close();
}

if (typeof document !== 'undefined') Reflect.set(globalThis, 'filled', fill());
