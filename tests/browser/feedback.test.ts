/** Less, more and never again in the popup, by keyboard and by mouse: what was hidden stays away whatever is viewed next. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listings } from '../../demo/listings.ts';
import type { Interaction } from '../../src/core/interaction.ts';
import type { ItemRow, RecommendationRow, SettingsRow } from '../../src/record/database.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let shop: Page;
let popup: Page;

beforeAll(async () => {
  stage = await openStage();
  shop = await stage.shopping.context.newPage();
  const falling = listings()
    .filter(({ priceOn }) => priceOn(3) < priceOn(0) * 0.95)
    .slice(0, 3);
  for (const days of [0, 3]) {
    stage.mall.turnClock(days);
    for (const listing of falling) await stage.view(shop, listing);
  }
  await stage.rowsWhen('deals', (rows) => rows.length >= 2);
  await stage.rowsWhen('recommendations', (rows) => rows.length >= 3);
  popup = await stage.shopping.openPage('popup/popup.html');
  await openTab(1);
});
afterAll(() => stage.close());

async function openTab(place: 0 | 1): Promise<void> {
  await popup.locator('[role=tab]').nth(place).click();
  await popup.locator('article').first().waitFor();
}
const said = async (type: Interaction['type']) =>
  (await stage.rows<Interaction>('interactions')).filter((interaction) => interaction.type === type);
const cardAt = async (place: number) => {
  const itemId = await popup.locator('li[data-item]:has(article)').nth(place).getAttribute('data-item');
  return { itemId: itemId ?? '', card: popup.locator(`[data-item="${itemId}"]`) };
};
/** What both lists hold of a brand on the disk, by what is known of an item or said in its name. */
async function listedOf(brand: string): Promise<ItemRow[]> {
  const rows = await Promise.all(
    ['recommendations', 'deals'].map((list) => stage.rows<Pick<RecommendationRow, 'itemId'>>(list)),
  );
  const listed = new Set(rows.flat().map(({ itemId }) => itemId));
  const items = (await stage.rows<ItemRow>('items')).filter(({ id }) => listed.has(id));
  return items.filter((item) => item.brand === brand || item.name.includes(brand));
}
const hiddenBrands = async () => (await stage.rows<SettingsRow>('settings'))[0]?.hidden.brands ?? [];

it('asks for more like a card, which stays, and takes it back: by mouse and by keyboard', async () => {
  const { itemId, card } = await cardAt(0);
  const more = card.getByRole('button', { name: /^more like/i });
  await more.click();
  await card.locator('button[aria-pressed=true]').waitFor();
  expect((await said('like')).map((one) => one.itemId)).toEqual([itemId]);
  await more.focus();
  await popup.keyboard.press('Enter');
  await card.locator('button[aria-pressed=false]').waitFor();
  expect(await said('like')).toEqual([]);
  // The focus stays on the button that was pressed.
  expect(await more.evaluate((button) => button === document.activeElement)).toBe(true);
});

it('asks for less like a card by keyboard, and it leaves the list', async () => {
  const { itemId, card } = await cardAt(1);
  await card.getByRole('button', { name: /^less like/i }).focus();
  await popup.keyboard.press('Enter');
  await popup.getByRole('button', { name: /undo/i }).waitFor();
  expect((await said('lessLikeThis')).map((one) => one.itemId)).toEqual([itemId]);
  await stage.rowsWhen<RecommendationRow>('recommendations', (rows) => rows.every((row) => row.itemId !== itemId));
});

it('hides a whole brand by keyboard and brings it back by mouse', async () => {
  await openTab(0);
  const { itemId, card } = await cardAt(0);
  await card.getByRole('button', { name: /more ways to hide/i }).focus();
  await popup.keyboard.press('Enter');
  await popup.locator('dialog[open] [data-hide=brands]').focus();
  await popup.keyboard.press('Enter');
  const line = popup.locator(`.answered[data-item="${itemId}"]`);
  await line.waitFor();
  const [brand = ''] = await hiddenBrands();
  expect(brand).not.toBe('');
  expect(await listedOf(brand)).toEqual([]);
  // The focus went to what undoes it.
  expect(await line.locator('button').evaluate((button) => button === document.activeElement)).toBe(true);
  await line.locator('button').click();
  await popup.locator(`[data-item="${itemId}"] article`).waitFor();
  expect(await hiddenBrands()).toEqual([]);
  await stage.rowsWhen<{ itemId: string }>('deals', (rows) => rows.some((row) => row.itemId === itemId));
});

it('hides a whole brand by mouse, and it stays away after new views', async () => {
  const { itemId, card } = await cardAt(0);
  await card.getByRole('button', { name: /more ways to hide/i }).click();
  await popup.locator('dialog[open] [data-hide=brands]').click();
  await popup.locator(`.answered[data-item="${itemId}"]`).waitFor();
  const [brand = ''] = await hiddenBrands();
  const others = listings().filter(({ name }) => name.includes(brand));
  expect(others.length).toBeGreaterThan(0);
  for (const listing of others.slice(0, 2)) {
    await stage.view(shop, listing);
    await popup.evaluate(`chrome.runtime.sendMessage({ name: 'refresh', payload: {} })`);
    expect((await stage.rows('recommendations')).length).toBeGreaterThan(0);
    expect(await listedOf(brand)).toEqual([]);
  }
});

it('lists what is hidden in the controls, where it is taken back', async () => {
  const page = await stage.shopping.openPage('dashboard/dashboard.html#/controls');
  const hidden = page.locator('#hidden .values button');
  await hidden.first().focus();
  await page.keyboard.press('Enter');
  await hidden.first().waitFor({ state: 'detached' });
  expect(await hiddenBrands()).toEqual([]);
});

it('tells each recommendation with its causes and says, what was learned, and who got how much', async () => {
  const page = await stage.shopping.openPage('dashboard/dashboard.html#/for-you');
  await page.locator('.reason').first().waitFor();
  expect(await page.locator('[data-cause]').count()).toBeGreaterThan(0);
  expect(await page.locator('.reason').first().locator('[data-say]').count()).toBeGreaterThan(0);
  await page.goto(page.url().replace('for-you', 'learned'));
  await page.locator('.topic-words').first().waitFor();
  await page.locator('.exposure tbody tr').first().waitFor();
  expect(await page.locator('[data-facet]').count()).toBeGreaterThan(0);
});
