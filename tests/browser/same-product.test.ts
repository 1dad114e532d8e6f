/** The same product at several shops, in a real browser: grouped after visits, told in the popup, and the shopper's to say. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LISTINGS, type Listing, listings } from '../../demo/listings.ts';
import type { Deal } from '../../src/core/deal.ts';
import type { ClusterRow } from '../../src/record/database.ts';
import { openStage, type Stage } from './stage.ts';

/** Two products each that are nearly one: the part numbers, and where each is looked at. */
const TRAPS = [
  ['RO-PR10-ST', 'larkfield', 'RO-PR05-ST', 'harbourhall'],
  ['RO-STK-IB', 'kettleby', 'RO-STK2-IB', 'harbourhall'],
  ['AU-N700-BK', 'harbourhall', 'AU-N700-BK-R', 'voltora'],
] as const;
const DAYS_AWAY = 3;

const listingOf = (mpn: string, shop: string) =>
  LISTINGS.find((listing) => listing.product.mpn === mpn && listing.shop === shop) as Listing;
const trapped = TRAPS.flatMap(([one, shop, other, otherShop]) => [listingOf(one, shop), listingOf(other, otherShop)]);
/** A product that becomes cheaper at one shop, and is sold for the same money at another. */
const falling = listings().find(
  (one) =>
    one.priceOn(DAYS_AWAY) < one.priceOn(0) * 0.95 &&
    listings().some(({ gtin, shop, currency }) => gtin === one.gtin && shop !== one.shop && currency === one.currency),
);
/** All that is visited: what may be a trap, with every shop that sells it, and the product that becomes cheaper. */
const gtins = new Set([...trapped.map(({ product }) => product.gtin), falling?.gtin]);
const visited = LISTINGS.filter(({ product }) => gtins.has(product.gtin));

let stage: Stage;
let shop: Page;
let dashboard: Page;

const isOf = (itemId: string, listing: Pick<Listing, 'shop' | 'path'>) =>
  itemId.startsWith(`${listing.shop}.localhost`) && itemId.endsWith(listing.path);
const listingAt = (itemId: string) => visited.find((listing) => isOf(itemId, listing));
const idOf = (listing: Pick<Listing, 'shop' | 'path'>) => `${listing.shop}.localhost:${stage.mall.port}${listing.path}`;
const clustersOf = (rows: readonly ClusterRow[]) => new Map(rows.map(({ itemId, clusterId }) => [itemId, clusterId]));

async function openItem(listing: Pick<Listing, 'shop' | 'path'>): Promise<void> {
  await dashboard.evaluate(
    (hash) => {
      location.hash = hash;
    },
    `#/items/${encodeURIComponent(idOf(listing))}`,
  );
  await dashboard.locator('.same').waitFor();
}

beforeAll(async () => {
  stage = await openStage();
  shop = await stage.shopping.context.newPage();
  for (const listing of visited) await stage.view(shop, listing);
  if (falling) {
    stage.mall.turnClock(DAYS_AWAY);
    await stage.view(shop, falling);
  }
  await shop.goto('about:blank');
  dashboard = await stage.shopping.openPage('dashboard/dashboard.html#/items');
}, 240_000);
afterAll(() => stage.close());

it('the shared products are grouped, and the traps are not', { timeout: 60_000 }, async () => {
  const shared = visited.filter((one) => visited.some((other) => other !== one && other.product === one.product));
  expect(shared.length).toBeGreaterThan(6);
  const rows = await stage.rowsWhen<ClusterRow>('clusters', (all) =>
    shared.every((listing) => all.some(({ itemId }) => isOf(itemId, listing))),
  );
  const products = new Map<string, Set<string>>();
  for (const { itemId, clusterId } of rows) {
    const gtin = listingAt(itemId)?.product.gtin;
    if (gtin === undefined) continue;
    products.set(clusterId, (products.get(clusterId) ?? new Set()).add(gtin));
  }
  expect(products.size).toBe(new Set(shared.map(({ product }) => product.gtin)).size);
  for (const [clusterId, numbers] of products) expect(numbers.size, clusterId).toBe(1);
  const cluster = clustersOf(rows);
  for (const [one, at, other, otherAt] of TRAPS)
    expect(cluster.get(idOf(listingOf(one, at))) ?? 'alone', one).not.toBe(
      cluster.get(idOf(listingOf(other, otherAt))),
    );
});

it('the popup tells who else sells it, for the same money, and leads there', { timeout: 60_000 }, async () => {
  if (!falling) throw new Error('The mall has no shared product that becomes cheaper.');
  await stage.rowsWhen<Deal>('deals', (deals) => deals.some(({ itemId }) => isOf(itemId, falling)));
  const popup = await stage.shopping.openPage('popup/popup.html');
  const line = popup.locator(`[data-item="${idOf(falling)}"] .card-also a`);
  await line.waitFor();
  const others = listings().filter(
    ({ gtin, shop: at, currency }) => gtin === falling.gtin && at !== falling.shop && currency === falling.currency,
  );
  const href = await line.getAttribute('href');
  expect(others.map(({ shop: at, path }) => stage.mall.addressOf(at, path))).toContain(href);
  expect(await line.textContent()).toMatch(falling.currency === 'EUR' ? /^Also at .+€/ : /^Also at .+£/);
  await popup.close();
});

it('the panel says why, and what the shopper says holds: split, undone, split, joined', {
  timeout: 90_000,
}, async () => {
  const [press] = trapped;
  const fellow = visited.find((listing) => listing !== press && listing.product === press?.product);
  if (!press || !fellow) throw new Error('The mall has no shared product among the traps.');
  await openItem(press);
  const row = dashboard.locator(`[data-same="${idOf(fellow)}"]`);
  await row.getByText('The number on the package is the same').waitFor();
  const isTogether = (together: boolean) =>
    stage.rowsWhen<ClusterRow>('clusters', (rows) => {
      const cluster = clustersOf(rows);
      const [one, other] = [cluster.get(idOf(press)), cluster.get(idOf(fellow))];
      return (one !== undefined && one === other) === together;
    });

  // By keyboard alone: to the button, and back again by Undo.
  await row.getByRole('button').focus();
  await dashboard.keyboard.press('Enter');
  await isTogether(false);
  await dashboard.locator('.outcome-place').getByRole('button', { name: 'Undo' }).focus();
  await dashboard.keyboard.press('Enter');
  await isTogether(true);

  await row.getByRole('button', { name: 'is not the same' }).click();
  await isTogether(false);
  await row.getByText('You said that they are not the same.').waitFor();
  // A new worker remembers.
  const before = (await stage.rows('interactions')).length;
  await stage.shopping.killWorker();
  // The page wakes it: nobody can look through a worker that is not there.
  await shop.goto(stage.mall.addressOf(fellow.shop, fellow.path));
  await stage.rowsWhen('interactions', (rows) => rows.length > before);
  await shop.goto('about:blank');
  await isTogether(false);
  await row.getByRole('button', { name: 'is the same product' }).click();
  await isTogether(true);
});

it('two numbers that differ are not joined by any hand, and it is said why', { timeout: 60_000 }, async () => {
  const [press, small] = trapped;
  if (!press || !small) throw new Error('There is no trap.');
  await openItem(press);
  await dashboard.getByLabel('Join with another item').fill(small.title.split(' ').slice(0, 3).join(' '));
  await dashboard
    .locator(`.join [data-same="${idOf(small)}"]`)
    .getByRole('button')
    .click();
  await dashboard.locator('.outcome-place').getByText('The numbers on the packages differ').waitFor();
  expect(await stage.rows<{ a: string; b: string }>('identityDecisions')).not.toContainEqual(
    expect.objectContaining({ b: idOf(small) }),
  );
});
