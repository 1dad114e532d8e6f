/** Without the shopper's permission nothing is watched and nothing is kept; with it for one shop, that shop alone. */
import { expect, it } from 'vitest';
import { listings } from '../../demo/listings.ts';
import type { ItemRow } from '../../src/record/database.ts';
import { openStage } from './stage.ts';

// Proof of privacy
it('keeps nothing before the shopper has allowed a shop', async () => {
  const stage = await openStage({ allowed: [] });
  try {
    const page = await stage.shopping.context.newPage();
    for (const listing of listings().slice(0, 3)) {
      await page.goto(stage.mall.addressOf(listing.shop, listing.path));
      await page.waitForTimeout(300);
    }
    expect(await stage.rows('items')).toEqual([]);
    expect(await stage.rows('interactions')).toEqual([]);
  } finally {
    await stage.close();
  }
});

// Proof of privacy
it('keeps one shop when one shop was allowed', async () => {
  const [first] = listings();
  if (first === undefined) throw new Error('the mall is empty');
  const elsewhere = listings().find(({ shop }) => shop !== first.shop);
  if (elsewhere === undefined) throw new Error('the mall has one shop only');
  const stage = await openStage({ allowed: [`http://${first.shop}.localhost/*`] });
  try {
    const page = await stage.shopping.context.newPage();
    await page.goto(stage.mall.addressOf(elsewhere.shop, elsewhere.path));
    await stage.view(page, first);
    const items = await stage.rows<ItemRow>('items');
    expect([...new Set(items.map(({ shop }) => shop))]).toEqual([`${first.shop}.localhost`]);
  } finally {
    await stage.close();
  }
});
