/** A scripted shopper: looks around a few shops, comes back three days later, and looks again at what has become cheaper. */
import type { Page } from 'playwright';
import { type ListingSummary, listings } from '../../demo/listings.ts';
import type { Mall } from '../../demo/mall.ts';
import { STOREFRONTS } from '../../demo/shops/registry.ts';
import type { Interaction } from '../../src/core/interaction.ts';
import type { ExtensionBrowser } from '../browser/extension-browser.ts';
import { readTable } from '../browser/extension-database.ts';

/** How many shops are visited, and how many products are looked at in each. */
const SHOPS = 4;
const PRODUCTS_PER_SHOP = 3;
const DAYS_AWAY = 3;
/** How long a page is looked at at least, in milliseconds: long enough for the pictures in view to be drawn; a person takes longer. */
const LOOK_FOR = 450;

export interface Journey {
  readonly pageViews: number;
  readonly shops: number;
}

/** Shops, and stays at each product until the look at it is on the extension's disk. */
export async function shopTheMall(
  shopping: ExtensionBrowser,
  mall: Mall,
  announce: (line: string) => void,
): Promise<Journey> {
  const page = await shopping.context.newPage();
  const visited = new Set<string>();
  let pageViews = 0;
  let productViews = 0;
  const lookAtProduct = async () => {
    productViews += 1;
    await recorded(shopping, productViews);
    await page.waitForTimeout(LOOK_FOR);
  };
  const open = async (shop: string, path: string) => {
    await page.goto(mall.addressOf(shop, path));
    visited.add(shop);
    pageViews += 1;
  };
  const wanted = choose();
  for (const [shop, products] of wanted) {
    await open(shop, '/');
    for (const product of products) {
      // As a person does: from the listing by a click where the product stands there, else straight to it.
      await open(shop, categoryPathOf(product));
      await page.waitForTimeout(LOOK_FOR / 2);
      // Further down the list, as people do: what comes into view is noted with its picture.
      await page.mouse.wheel(0, 700);
      await page.waitForTimeout(LOOK_FOR);
      if (await clickTile(page, product)) pageViews += 1;
      else await open(shop, product.path);
      await lookAtProduct();
    }
    announce(`Shopped at ${shop}: ${products.map(({ name }) => name).join(', ')}`);
  }
  mall.turnClock(DAYS_AWAY);
  announce(`Came back ${DAYS_AWAY} days later`);
  const again = [...wanted.values()].flat().filter((product) => product.priceOn(DAYS_AWAY) !== product.priceOn(0));
  for (const product of again) {
    await open(product.shop, product.path);
    await lookAtProduct();
  }
  announce(`Looked again at ${again.length} products whose price had changed`);
  await page.close();
  return { pageViews, shops: visited.size };
}

/** What the shopper is interested in: in each of a few shops, products that will be cheaper, and others beside them. */
function choose(): Map<string, ListingSummary[]> {
  const all = listings();
  const byShop = new Map(all.map(({ shop }) => [shop, all.filter((product) => product.shop === shop)]));
  const falls = (product: ListingSummary) => product.priceOn(DAYS_AWAY) < product.priceOn(0) * 0.95;
  const chosen = [...byShop].map(([shop, products]) => {
    const falling = products.filter(falls).slice(0, PRODUCTS_PER_SHOP - 1);
    const kinds = new Set(falling.map(({ category }) => category));
    const others = products.filter((product) => !falls(product) && (kinds.size === 0 || kinds.has(product.category)));
    return [shop, [...falling, ...others].slice(0, PRODUCTS_PER_SHOP)] as const;
  });
  const mostFalling = chosen.sort(([, a], [, b]) => b.filter(falls).length - a.filter(falls).length);
  return new Map(mostFalling.slice(0, SHOPS));
}

function categoryPathOf({ shop, category }: ListingSummary): string {
  return STOREFRONTS.find(({ name }) => name === shop)?.categoryPath(category) ?? '/';
}

async function clickTile(page: Page, product: ListingSummary): Promise<boolean> {
  const tile = page.locator(`a[href$="${product.path}"]`).first();
  if ((await tile.count()) === 0) return false;
  await tile.click();
  await page.waitForURL((url) => url.pathname === product.path);
  return true;
}

/** Waits until that many views of products are on the extension's own disk: a slow machine takes its time over each. */
async function recorded(shopping: ExtensionBrowser, views: number): Promise<void> {
  const worker = await shopping.worker();
  const deadline = Date.now() + 30_000;
  for (;;) {
    const viewed = (await readTable<Interaction>(worker, 'interactions')).filter(({ type }) => type === 'view');
    if (viewed.length >= views) return;
    if (Date.now() > deadline) throw new Error(`${views} products were looked at, and ${viewed.length} were recorded.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
