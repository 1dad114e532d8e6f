/** What the shopper decides on the dashboard, in a real browser: forgetting, taking along and bringing back, pausing, blocking. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listings } from '../../demo/listings.ts';
import type { Interaction } from '../../src/core/interaction.ts';
import type { ItemRow, SettingsRow } from '../../src/record/database.ts';
import { damagedStore } from '../record/damaged.ts';
import { openStage, type Stage } from './stage.ts';

/** What an export carries; all else is made of it. */
const EXPORTED = ['sightings', 'interactions', 'exposures', 'thumbnails', 'refusals'];

let stage: Stage;
let dashboard: Page;
let shop: Page;

const [first, second] = [...new Set(listings().map((listing) => listing.shop))].map((name) =>
  listings().filter((listing) => listing.shop === name),
);
const products = [...(first ?? []).slice(0, 3), ...(second ?? []).slice(0, 2)];

/** Opens a section as a link does, without loading the page again. */
async function open(hash: string): Promise<void> {
  await dashboard.evaluate((wanted) => {
    location.hash = wanted;
  }, hash);
  await dashboard.locator('main h1').waitFor();
}
/** Walks with Tab until what has the focus bears just this name. */
async function tabTo(name: string): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    const focused = await dashboard.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    );
    if (focused.trim() === name) return;
    await dashboard.keyboard.press('Tab');
  }
  throw new Error(`Tab leads to nothing named "${name}".`);
}
const settings = async () => (await stage.rows<SettingsRow>('settings'))[0];

beforeAll(async () => {
  stage = await openStage();
  shop = await stage.shopping.context.newPage();
  for (const product of products) await stage.view(shop, product);
  await shop.goto('about:blank');
  await stage.rowsWhen('interactions', (rows) => rows.length >= products.length);
  dashboard = await stage.shopping.openPage('dashboard/dashboard.html');
}, 120_000);
afterAll(() => stage.close());

it('takes everything along, and brings it back into a fresh profile: the tables are equal', async () => {
  await open('#/your-data');
  const [download] = await Promise.all([
    dashboard.waitForEvent('download'),
    dashboard.getByRole('button', { name: 'Save the file' }).click(),
  ]);
  const file = await download.path();
  expect((await readFile(file, 'utf8')).split('\n').length).toBeGreaterThan(products.length);

  const other = await openStage();
  try {
    const page = await other.shopping.openPage('dashboard/dashboard.html#/your-data');
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: 'Import the file' }).click();
    await page.locator('.outcome-place p').filter({ hasText: 'Added:' }).waitFor();
    for (const table of EXPORTED) {
      const rows = async (from: Stage) =>
        (await from.rows<{ revision?: number }>(table)).map(({ revision: _, ...row }) => row);
      expect(await rows(other), table).toEqual(await rows(stage));
    }
    // A file that is broken half-way is refused with the line, and changes nothing.
    const before = await other.rows('sightings');
    const broken = join(file, '..', 'broken.jsonl');
    const lines = (await readFile(file, 'utf8')).split('\n');
    await page.locator('input[type=file]').setInputFiles({
      name: broken,
      mimeType: 'application/jsonl',
      buffer: Buffer.from([...lines.slice(0, 3), '{"@type":', ...lines.slice(3)].join('\n')),
    });
    await page.getByRole('button', { name: 'Import the file' }).click();
    expect(await page.locator('.refusal').textContent()).toMatch(/^Line 4 cannot be taken/);
    expect(await other.rows('sightings')).toEqual(before);
  } finally {
    await other.close();
  }
}, 120_000);

it('forgets a shop by keyboard alone, and it is gone everywhere', async () => {
  const items = await stage.rows<ItemRow>('items');
  const gone = items.find(({ name }) => name === products[0]?.name)?.shop ?? items[0]?.shop ?? '';
  const ofShop = (text: string) => text.includes(gone);
  expect(items.filter((item) => item.shop === gone).length).toBeGreaterThan(0);
  await open('#/items');
  await dashboard.locator('[data-item]').first().waitFor();
  await dashboard.getByLabel('Shop').selectOption(gone);
  await dashboard.locator(`[data-item^="${gone}"]`).first().waitFor();
  await dashboard.getByRole('searchbox').focus();
  await dashboard.keyboard.press('Tab');
  for (let step = 0; step < 12; step += 1) {
    if (await dashboard.evaluate(() => document.activeElement?.hasAttribute('data-item') ?? false)) break;
    await dashboard.keyboard.press('Tab');
  }
  await dashboard.keyboard.press('ArrowDown');
  await dashboard.keyboard.press('Enter');
  await dashboard.locator('.panel h2').waitFor();
  await dashboard.waitForFunction(() => document.activeElement?.classList.contains('panel'));
  await tabTo('Forget this shop');
  await dashboard.keyboard.press('Enter');
  await dashboard.locator('dialog[open]').waitFor();
  await dashboard.keyboard.press('Tab');
  await dashboard.keyboard.press('Enter');
  await dashboard.locator('.outcome-place p').filter({ hasText: 'Forgotten:' }).waitFor();
  for (const table of [
    'items',
    'offers',
    'interactions',
    'exposures',
    'thumbnails',
    'deals',
    'recommendations',
    'sightings',
    'searchWords',
    'termCounts',
  ])
    expect(
      (await stage.rows(table)).filter((row) => ofShop(JSON.stringify(row))),
      table,
    ).toEqual([]);
  expect((await stage.rows('items')).length).toBeGreaterThan(0);
}, 60_000);

it('keeps the choice of how long to keep', async () => {
  await open('#/controls');
  await dashboard.getByLabel('Keep interactions for').selectOption('30');
  await dashboard.locator('.outcome-place p').filter({ hasText: '30 days' }).waitFor();
  await dashboard.reload();
  await dashboard.waitForFunction(() => document.querySelector('select')?.value === '30');
  expect((await settings())?.keepDays).toBe(30);
});

it('pauses: nothing is recorded until it is resumed', async () => {
  await open('#/controls');
  await dashboard.getByRole('button', { name: 'Until I resume' }).click();
  await dashboard.getByText('Paused until you resume').first().waitFor();
  const product = products.at(-1);
  if (!product) throw new Error('The mall is empty.');
  const views = async () =>
    (await stage.rows<Interaction>('interactions')).filter(({ type }) => type === 'view').length;
  const before = await views();
  const refused = async () =>
    (await stage.rows<{ reason: string; count: number }>('refusals'))
      .filter(({ reason }) => reason === 'paused')
      .reduce((sum, { count }) => sum + count, 0);
  await shop.goto(stage.mall.addressOf(product.shop, product.path));
  // The refusal is on the disk: the page asked, and was turned away.
  await expect.poll(refused, { timeout: 15_000 }).toBeGreaterThan(0);
  expect(await views()).toBe(before);
  await dashboard.getByRole('button', { name: 'Resume' }).click();
  await dashboard.getByText('Magpie is looking again.').waitFor();
  await stage.view(shop, product);
}, 60_000);

it('blocks a shop: it is looked at no more, and is again when the block is lifted', async () => {
  const product = products.at(-1);
  if (!product) throw new Error('The mall is empty.');
  const address = stage.mall.addressOf(product.shop, product.path);
  await open('#/controls');
  await dashboard.locator('#blocks').getByLabel('Shops', { exact: true }).fill(address);
  await dashboard.keyboard.press('Enter');
  await dashboard.locator('.outcome-place p').filter({ hasText: 'no longer looks' }).waitFor();
  const host = (await settings())?.blocked.shops[0] ?? '';
  expect(new URL(address).hostname).toBe(host);
  const before = (await stage.rows('interactions')).length;
  const refused = async () =>
    (await stage.rows<{ reason: string }>('refusals')).filter(({ reason }) => reason === 'blocked-shop').length;
  await shop.goto('about:blank');
  await shop.goto(address);
  await expect.poll(refused, { timeout: 15_000 }).toBe(1);
  expect((await stage.rows('interactions')).length).toBe(before);
  await dashboard.getByRole('button', { name: `Remove ${host}` }).click();
  await expect.poll(async () => (await settings())?.blocked.shops, { timeout: 10_000 }).toEqual([]);
  await stage.view(shop, product);
}, 60_000);

it('shows the pause in the popup, and ends it there', async () => {
  const popup = await stage.shopping.openPage('popup/popup.html');
  await popup.getByRole('button', { name: 'Pause' }).click();
  await popup.getByRole('button', { name: 'For an hour' }).click();
  await popup.getByText(/^Paused until/).waitFor();
  expect((await settings())?.paused?.until).toBeGreaterThan(Date.now());
  await popup.locator('.bar').getByRole('button', { name: 'Resume' }).click();
  await expect.poll(async () => (await settings())?.paused, { timeout: 10_000 }).toBeNull();
  await popup.close();
});

it('sets a damaged database aside, and says so: what can be read of it is saved, and goes when it is deleted', async () => {
  const { shopping } = stage;
  await Promise.all([dashboard.close(), shop.close()]);
  const page = await shopping.openPage('dashboard/first-run.html');
  await page.evaluate(`new Promise((resolve, reject) => {
    const deletion = indexedDB.deleteDatabase('magpie');
    deletion.onerror = reject;
    deletion.onsuccess = resolve;
  }).then(() => (${damagedStore})('magpie', [{ id: 'alpha.example/lamp' }, { id: 'beta.example/shoe' }]))`);
  const popup = await shopping.openPage('popup/popup.html');
  await popup.getByText('What was kept cannot be read').waitFor();
  await popup.getByRole('button', { name: 'Start afresh' }).click();
  await popup.getByRole('button', { name: 'Set it aside and start afresh' }).click();
  await popup.getByText('What was kept cannot be read').waitFor({ state: 'detached' });
  await popup.close();

  await page.goto(page.url().replace('first-run.html', 'dashboard.html#/your-data'));
  await page.getByText('2 rows that could still be read').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  const lines = (await readFile(await download.path(), 'utf8')).trim().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { table: 'items', row: { id: 'alpha.example/lamp' } },
    { table: 'items', row: { id: 'beta.example/shoe' } },
  ]);
  await page.getByRole('button', { name: 'Delete it' }).click();
  await page.getByText('What was set aside is deleted.').waitFor();
  const left = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(left).toEqual(['magpie']);
  await page.close();
}, 60_000);
