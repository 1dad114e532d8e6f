/** The service worker may be stopped between any two messages; what was acknowledged is on the disk, and nothing is lost. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listings } from '../../demo/listings.ts';
import { killWhileShopping } from '../../scripts/browser/kill-while-shopping.ts';
import type { Interaction } from '../../src/core/interaction.ts';
import type { ItemRow } from '../../src/record/database.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

it('records every view although the worker is killed after each', async () => {
  const page = await stage.shopping.context.newPage();
  const visited = listings().slice(0, 6);
  for (const [position, listing] of visited.entries()) {
    await page.goto(stage.mall.addressOf(listing.shop, listing.path));
    await stage.rowsWhen<Interaction>('interactions', (rows) => rows.length > position);
    await stage.shopping.killWorker();
  }
  const items = await stage.rows<ItemRow>('items');
  const viewed = items.filter((item) => item.viewedAt !== null);
  expect(viewed).toHaveLength(visited.length);
});

it('records a view whose worker is killed while the page loads', async () => {
  const before = (await stage.rows<Interaction>('interactions')).length;
  const page = await stage.shopping.context.newPage();
  const visited = listings().slice(10, 15);
  for (const listing of visited) {
    // No waiting between the two: the kill lands before, in or after the message, as it happens.
    const loading = page.goto(stage.mall.addressOf(listing.shop, listing.path));
    await stage.shopping.killWorker();
    await loading;
    await page.waitForTimeout(400);
  }
  const after = await stage.rowsWhen<Interaction>('interactions', (rows) => rows.length >= before + visited.length);
  expect(after).toHaveLength(before + visited.length);
});

it('comes to deals and recommendations from the record alone, in a worker that knows nothing', async () => {
  await stage.shopping.killWorker();
  const popup = await stage.shopping.openPage('popup/popup.html');
  await stage.rowsWhen('recommendations', (rows) => rows.length > 0);
  await popup.close();
});

it('loses nothing that was acknowledged in twenty kills at random moments', async () => {
  const seed = String(Date.now());
  const survived = await killWhileShopping(stage.shopping, stage.mall, 20, seed);
  expect(survived.lost, `seed ${seed}`).toEqual([]);
  expect(survived.acknowledged).toBeGreaterThan(10);
});
