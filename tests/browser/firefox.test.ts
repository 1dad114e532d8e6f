/** The Firefox build in a real Firefox: one product view is recorded, and the popup page shows it. */
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { listings } from '../../demo/listings.ts';
import { type Mall, startMall } from '../../demo/mall.ts';
import { ExtensionFirefox } from '../../scripts/browser/extension-firefox.ts';
import { findFirefox } from '../../scripts/browser/find-browser.ts';

const found = await findFirefox(console.log);
if (found === null) console.log('Skipped: no Firefox is installed here and none could be had.');

let mall: Mall;
beforeAll(async () => {
  mall = await startMall();
});
afterAll(() => mall.close());

it.skipIf(found === null)('records a view and shows a find', async () => {
  if (found === null) return;
  const firefox = await ExtensionFirefox.open(found, inject('firefoxExtension'), [
    '<all_urls>',
    'http://*.localhost/*',
  ]);
  try {
    const listing = listings().find(({ priceOn }) => priceOn(3) < priceOn(0) * 0.95);
    if (listing === undefined) throw new Error('no price in the mall falls');
    const shop = await firefox.browser.newPage();
    for (const days of [0, 3]) {
      mall.turnClock(days);
      await shop.goto(mall.addressOf(listing.shop, listing.path));
      await new Promise((resolve) => setTimeout(resolve, 1500));
    }
    const popup = await firefox.openPage('popup/popup.html');
    await popup.waitForSelector('article', { timeout: 20_000 });
    const text = await popup.evaluate(() => document.body.textContent ?? '');
    expect(text).toContain(listing.name.split(' ')[0]);
  } finally {
    await firefox.close();
  }
});
