/** What the shopper does in the popup, by keyboard and by mouse, is recorded and can be taken back. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listings } from '../../demo/listings.ts';
import type { Exposure } from '../../src/core/candidate.ts';
import type { Interaction } from '../../src/core/interaction.ts';
import type { RecommendationRow } from '../../src/record/database.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let popup: Page;

const feedback = async (type: Interaction['type']) =>
  (await stage.rows<Interaction>('interactions')).filter((interaction) => interaction.type === type);

beforeAll(async () => {
  stage = await openStage();
  const page = await stage.shopping.context.newPage();
  const falling = listings()
    .filter(({ priceOn }) => priceOn(3) < priceOn(0) * 0.95)
    .slice(0, 6);
  for (const days of [0, 3]) {
    stage.mall.turnClock(days);
    for (const listing of falling) {
      await stage.view(page, listing);
      await stage.picture(listing);
    }
  }
  await page.close();
  await stage.rowsWhen('deals', (rows) => rows.length >= 4);
  popup = await stage.shopping.openPage('popup/popup.html');
  await popup.locator('article').first().waitFor();
});
afterAll(() => stage.close());

it('moves between the tabs with the arrow keys', async () => {
  await popup.locator('[role=tab][aria-selected=true]').focus();
  await popup.keyboard.press('ArrowRight');
  expect(await popup.locator('[role=tab][aria-selected=true]').textContent()).toContain('For you');
  await popup.locator('article').first().waitFor();
  await popup.keyboard.press('ArrowLeft');
  expect(await popup.locator('[role=tab][aria-selected=true]').textContent()).toContain('Deals');
});

it('hides a deal and brings it back, by keyboard alone', async () => {
  const card = popup.locator('[data-item]').first();
  const itemId = await card.getAttribute('data-item');
  await card
    .getByRole('button', { name: /never show/i })
    .or(card.locator('button').last())
    .first()
    .focus();
  await popup.keyboard.press('Enter');
  const undo = popup.getByRole('button', { name: /undo/i });
  await undo.waitFor();
  expect((await feedback('hide')).map((interaction) => interaction.itemId)).toEqual([itemId]);
  await stage.rowsWhen<{ itemId: string }>('deals', (rows) => rows.every((row) => row.itemId !== itemId));
  // The focus went to what undoes it.
  expect(await popup.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')).toMatch(/undo/i);
  await popup.keyboard.press('Enter');
  await popup.locator(`[data-item="${itemId}"] article`).waitFor();
  expect(await feedback('hide')).toEqual([]);
  await stage.rowsWhen<{ itemId: string }>('deals', (rows) => rows.some((row) => row.itemId === itemId));
});

it('asks for less like a recommendation, and it is gone from the next list', async () => {
  await popup.locator('[role=tab]').nth(1).click();
  const card = popup.locator('[data-item]').first();
  await card.locator('article').waitFor();
  const itemId = await card.getAttribute('data-item');
  await card.locator('button').first().click();
  await popup.getByRole('button', { name: /undo/i }).waitFor();
  expect((await feedback('lessLikeThis')).map((interaction) => interaction.itemId)).toEqual([itemId]);
  await stage.rowsWhen<RecommendationRow>('recommendations', (rows) => rows.every((row) => row.itemId !== itemId));
});

it('notes what was really shown, and the new deals as seen', async () => {
  const exposures = await stage.rowsWhen<Exposure>('exposures', (rows) => rows.some(({ list }) => list === 'for-you'));
  expect(exposures.some(({ list, origin }) => list === 'deals' && origin === 'price-drop')).toBe(true);
  await stage.rowsWhen<{ seenAt: number | null }>('deals', (rows) => rows.some(({ seenAt }) => seenAt !== null));
});

it('opens the shop at its plain address', async () => {
  await popup.locator('[role=tab]').first().click();
  const link = popup.locator('article a').first();
  const href = (await link.getAttribute('href')) ?? '';
  const [opened] = await Promise.all([stage.shopping.context.waitForEvent('page'), link.click()]);
  await opened.waitForLoadState();
  expect(opened.url()).toBe(href);
  expect(listings().some(({ shop, path }) => href === stage.mall.addressOf(shop, path))).toBe(true);
  await stage.rowsWhen<Interaction>('interactions', (rows) => rows.some(({ type }) => type === 'open'));
});

it('never loads a picture from anywhere', async () => {
  const sources = await popup
    .locator('img')
    .evaluateAll((images) => images.map((image) => image.getAttribute('src') ?? ''));
  expect(sources.length).toBeGreaterThan(0);
  // Drawn from the shops' pages, or a file of our own.
  expect(sources.filter((source) => !source.startsWith('data:') && !source.startsWith('../icons/'))).toEqual([]);
  expect(sources.some((source) => source.startsWith('data:'))).toBe(true);
});
