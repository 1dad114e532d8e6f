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
  for (const listing of listings()
    .filter(({ category }) => category === 'shoes')
    .slice(0, 2))
    await stage.view(shop, listing);
  await stage.rowsWhen('recommendations', (rows) => rows.length >= 6);
  popup = await stage.shopping.openPage('popup/popup.html');
  await popup.locator('[role=tab]').nth(1).click();
  await popup.locator('article').first().waitFor();
});
afterAll(() => stage.close());

const said = async (type: Interaction['type']) =>
  (await stage.rows<Interaction>('interactions')).filter((interaction) => interaction.type === type);
const cardAt = async (place: number) => {
  const itemId = await popup.locator('li[data-item]:has(article)').nth(place).getAttribute('data-item');
  return { itemId: itemId ?? '', card: popup.locator(`[data-item="${itemId}"]`) };
};
/** The items of the list as it is on the disk, each with what is kept of it. */
async function recommended(): Promise<ItemRow[]> {
  const listed = new Set((await stage.rows<RecommendationRow>('recommendations')).map(({ itemId }) => itemId));
  return (await stage.rows<ItemRow>('items')).filter(({ id }) => listed.has(id));
}

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
  const { itemId, card } = await cardAt(0);
  await card.getByRole('button', { name: /more ways to hide/i }).focus();
  await popup.keyboard.press('Enter');
  await popup.locator('dialog[open] [data-hide=brands]').focus();
  await popup.keyboard.press('Enter');
  const line = popup.locator(`.answered[data-item="${itemId}"]`);
  await line.waitFor();
  const [brand] = (await stage.rows<SettingsRow>('settings'))[0]?.hidden.brands ?? [];
  expect(brand).toBeTruthy();
  expect((await recommended()).map((item) => item.brand)).not.toContain(brand);
  // The focus went to what undoes it.
  expect(await line.locator('button').evaluate((button) => button === document.activeElement)).toBe(true);
  await line.locator('button').click();
  await popup.locator(`[data-item="${itemId}"] article`).waitFor();
  expect((await stage.rows<SettingsRow>('settings'))[0]?.hidden.brands).toEqual([]);
});

it('hides a whole brand by mouse, and it stays away after new views', async () => {
  const { itemId, card } = await cardAt(0);
  await card.getByRole('button', { name: /more ways to hide/i }).click();
  await popup.locator('dialog[open] [data-hide=brands]').click();
  await popup.locator(`.answered[data-item="${itemId}"]`).waitFor();
  const [brand] = (await stage.rows<SettingsRow>('settings'))[0]?.hidden.brands ?? [];
  const ofBrand = (await stage.rows<ItemRow>('items')).filter((item) => item.brand === brand);
  expect(ofBrand.length).toBeGreaterThan(0);
  const others = listings().filter(({ category }) => category === 'shoes');
  for (const listing of others.slice(2, 4)) {
    await stage.view(shop, listing);
    const before = await stage.rows<RecommendationRow>('recommendations');
    await popup.evaluate(`chrome.runtime.sendMessage({ name: 'refresh', payload: {} })`);
    expect(before.length).toBeGreaterThan(0);
    expect((await recommended()).map((item) => item.brand)).not.toContain(brand);
  }
});

it('lists what is hidden in the controls, where it is taken back', async () => {
  const page = await stage.shopping.openPage('dashboard/dashboard.html#/controls');
  const hidden = page.locator('#hidden .values button');
  await hidden.first().focus();
  await page.keyboard.press('Enter');
  await hidden.first().waitFor({ state: 'detached' });
  expect((await stage.rows<SettingsRow>('settings'))[0]?.hidden.brands).toEqual([]);
});

it('tells each recommendation with its causes and says, what was learned, and who got how much', async () => {
  const page = await stage.shopping.openPage('dashboard/dashboard.html#/for-you');
  await page.locator('.reason').first().waitFor();
  expect(await page.locator('[data-cause]').count()).toBeGreaterThan(3);
  expect(await page.locator('.reason').first().locator('[data-say]').count()).toBeGreaterThan(0);
  expect(await page.evaluate(`document.querySelectorAll('.reason').length`)).toBe((await recommended()).length);
  await page.goto(page.url().replace('for-you', 'learned'));
  await page.locator('.topic-words').first().waitFor();
  await page.locator('.exposure tbody tr').first().waitFor();
  expect(await page.locator('[data-facet]').count()).toBeGreaterThanOrEqual(2);
});
