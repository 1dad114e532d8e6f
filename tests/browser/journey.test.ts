/** The main job, end to end: a shopper shops the mall, and the popup shows deals and things worth a look, with true reasons. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listings } from '../../demo/listings.ts';
import { type Finds, readFinds } from '../../scripts/shopping/finds.ts';
import { type Journey, shopTheMall } from '../../scripts/shopping/shopper.ts';
import type { Interaction } from '../../src/core/interaction.ts';
import type { ItemRow, OfferRow, ThumbnailRow } from '../../src/record/database.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let journey: Journey;
let finds: Finds;
let items: ItemRow[];
/** The witness's words on everything up to here, taken before a test plants a request. */
let foreign: unknown[];

beforeAll(async () => {
  stage = await openStage();
  journey = await shopTheMall(stage.shopping, stage.mall, () => undefined);
  const popup = await stage.shopping.openPage('popup/popup.html');
  await popup.waitForTimeout(1500);
  await popup.close();
  const dashboard = await stage.shopping.openPage('dashboard/dashboard.html');
  await dashboard.waitForTimeout(500);
  await dashboard.close();
  finds = await readFinds(stage.shopping);
  items = await stage.rows<ItemRow>('items');
  foreign = stage.witness.foreign();
});
afterAll(() => stage.close());

const listingOf = (item: ItemRow) =>
  listings().find(({ shop, path }) => item.shop === `${shop}.localhost` && item.id.endsWith(path));

it('takes at least 25 page views in at least 3 shops', () => {
  expect(journey.pageViews).toBeGreaterThanOrEqual(25);
  expect(journey.shops).toBeGreaterThanOrEqual(3);
});

it('finds deals whose former price is higher', () => {
  expect(finds.deals.length).toBeGreaterThanOrEqual(3);
  for (const deal of finds.deals) expect(deal.formerPrice).toBeGreaterThan(deal.price);
});

it('finds only deals that the mall really made', () => {
  for (const deal of finds.deals) {
    const listing = listings().find(
      ({ name, priceOn }) => name === deal.name && priceOn(3) === deal.price && priceOn(0) === deal.formerPrice,
    );
    expect(listing, `${deal.name} at ${deal.shop}`).toBeDefined();
  }
});

it('recommends what was not viewed, from two shops or more, by four recommenders at least, each because of a real view', () => {
  const viewed = new Set(items.filter((item) => item.viewedAt !== null).map(({ name }) => name));
  expect(finds.recommendations.length).toBeGreaterThanOrEqual(5);
  expect(new Set(finds.recommendations.map(({ shop }) => shop)).size).toBeGreaterThanOrEqual(2);
  // Item-item has the crowd of the pack that ships; others learn from the shopper's own sessions, which hold only what was viewed.
  const named = new Set(finds.recommendations.map(({ recommender }) => recommender));
  for (const recommender of ['text-matching', 'item-item', 'personal-profile', 'recent-popular'])
    expect(named).toContain(recommender);
  for (const { name, because } of finds.recommendations) {
    expect(because.length, name).toBeGreaterThan(0);
    for (const cause of because) expect(viewed).toContain(cause);
  }
});

it('reads every product page right, whatever its markup', async () => {
  const offers = await stage.rows<OfferRow>('offers');
  const viewed = items.filter((item) => item.viewedAt !== null);
  const shops = new Set(viewed.map(({ shop }) => shop));
  expect(shops.size).toBe(journey.shops);
  for (const item of viewed) {
    const listing = listingOf(item);
    expect(listing?.name, item.id).toBe(item.name);
    const seen = offers.filter(({ itemId }) => itemId === item.id);
    const charged = [listing?.priceOn(0), listing?.priceOn(3)];
    expect(seen.length).toBeGreaterThan(0);
    for (const offer of seen) {
      expect(offer.priceCurrency).toBe(listing?.currency);
      expect(charged, item.id).toContain(offer.price);
    }
  }
});

it('notes tiles seen in passing, at their real prices', async () => {
  const offers = await stage.rows<OfferRow>('offers');
  const passing = items.filter((item) => item.viewedAt === null);
  expect(passing.length).toBeGreaterThan(20);
  for (const item of passing) {
    const listing = listingOf(item);
    expect(listing, `${item.id} is no product of the mall`).toBeDefined();
    for (const offer of offers.filter(({ itemId }) => itemId === item.id)) {
      expect([listing?.priceOn(0), listing?.priceOn(3)], item.id).toContain(offer.price);
    }
  }
});

it('measures how long each product was looked at', async () => {
  const views = (await stage.rows<Interaction>('interactions')).filter(({ type }) => type === 'view');
  const looked = views.filter(({ dwell }) => dwell >= 200);
  // The last page of a tab may be closed before it could report.
  expect(looked.length).toBeGreaterThanOrEqual(views.length - 1);
});

// Proof of privacy
it('has pictures of shops that serve them from another host, without a request', async () => {
  const pictured = new Set((await stage.rows<ThumbnailRow>('thumbnails')).map(({ itemId }) => itemId));
  for (const shop of new Set(items.map((item) => item.shop))) {
    const own = items.filter((item) => item.shop === shop);
    expect(
      own.some(({ id }) => pictured.has(id)),
      `${shop} has no picture`,
    ).toBe(true);
  }
});

// Proof of privacy
it('keeps nothing of cart, checkout and confirmation pages', async () => {
  const before = await stage.rows<Interaction>('interactions');
  const [shop] = stage.mall.shops;
  const page = await stage.shopping.context.newPage();
  for (const path of ['/cart', '/checkout']) {
    await page.goto(stage.mall.addressOf(shop?.name ?? '', path));
    await page.waitForTimeout(700);
  }
  await page.close();
  expect(await stage.rows<Interaction>('interactions')).toHaveLength(before.length);
  expect((await stage.rows<ItemRow>('items')).filter(({ id }) => /\/(?:cart|checkout|confirm)/.test(id))).toEqual([]);
});

it('counts new deals on the toolbar', async () => {
  const worker = await stage.shopping.worker();
  const badge = await worker.evaluate(() =>
    (
      globalThis as unknown as { chrome: { action: { getBadgeText(o: object): Promise<string> } } }
    ).chrome.action.getBadgeText({}),
  );
  const rows = await stage.rows<{ seenAt: number | null }>('deals');
  const unseen = rows.filter(({ seenAt }) => seenAt === null).length;
  expect(badge).toBe(unseen === 0 ? '' : String(unseen));
});

it('shows the finds in the true popup', async () => {
  const popup = await stage.shopping.openPopup();
  await popup.waitFor('document.querySelectorAll("article").length >= 3');
  const text = await popup.evaluate<string>('document.body.textContent');
  expect(text).toContain(finds.deals[0]?.name.split(' ')[0]);
  await popup.close();
});

// Proof of privacy
it('makes no request in the whole journey', () => {
  expect(stage.witness.seen.length).toBeGreaterThan(50);
  expect(foreign).toEqual([]);
});

// Proof of privacy
it('would see a request if there were one', async () => {
  const page = await stage.shopping.context.newPage();
  await page.goto(stage.mall.addressOf(stage.mall.shops[0]?.name ?? ''));
  await page.evaluate(() => fetch('http://planted.example/what-was-viewed').catch(() => undefined));
  await page.evaluate(() => fetch('/planted').catch(() => undefined));
  const seen = stage.witness.foreign().map(({ address }) => address);
  expect(seen).toContain('http://planted.example/what-was-viewed');
  expect(seen.some((address) => address.endsWith('/planted'))).toBe(true);
  await page.close();
});

// Proof of privacy
it('has its ways out shut in the real worker', async () => {
  const worker = await stage.shopping.worker();
  const refusal = await worker.evaluate(() => {
    try {
      return String(fetch('https://collector.example/'));
    } catch (cause) {
      return cause instanceof Error ? cause.message : String(cause);
    }
  });
  expect(refusal).toContain('Magpie makes no requests');
  await stage.rowsWhen<{ host: string }>('door', (rows) => rows.some(({ host }) => host === 'collector.example'));
  expect(stage.witness.seen.some(({ address }) => address.includes('collector.example'))).toBe(false);
});
