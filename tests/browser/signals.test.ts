/** What a shopper does in the mall's seven shops, and what the shops promise: recorded as it should be, and nothing besides. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LISTINGS } from '../../demo/listings.ts';
import { priceTagOf } from '../../demo/prices.ts';
import { STOREFRONTS } from '../../demo/shops/registry.ts';
import type { Interaction } from '../../src/core/interaction.ts';
import type { CartRow, CouponRow, ItemRow, OfferRow, SaleEndRow } from '../../src/record/database.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let page: Page;
/** The day at which the mall's clock was last set. */
let today = 0;
let openedAt = 0;

beforeAll(async () => {
  stage = await openStage();
  openedAt = Date.now();
  page = await stage.shopping.context.newPage();
});
afterAll(() => stage.close());

const PERSON = {
  email: 'quillfeather@post.example',
  name: 'Quentin Quillfeather',
  street: '88 Unlikely Crescent',
  postcode: 'QX9 9QX',
  city: 'Farthingale',
  card: '4929000000006',
};
const TABLES =
  'items offers interactions sessions coupons saleEnds carts exposures thumbnails deals recommendations termCounts door state';

type Listing = (typeof LISTINGS)[number];

/** The first listing of a shop that can be bought all through these tests, and is as asked. */
function listingOf(shop: string, as: (listing: Listing) => boolean = () => true, place = 0): Listing {
  const buyable = LISTINGS.filter(
    (each) =>
      each.shop === shop && as(each) && [0, 2, 3, 4].every((day) => priceTagOf(each, day).availability === 'InStock'),
  );
  const listing = buyable[place];
  if (!listing) throw new Error(`${shop} has no such listing.`);
  return listing;
}

const idOf = ({ shop, path }: Listing) => `${shop}.localhost:${stage.mall.port}${path}`;
const open = (shop: string, path: string) => page.goto(stage.mall.addressOf(shop, path));

function setClock(day: number): void {
  stage.mall.turnClock(day - today);
  today = day;
}

/** Opens a product's page and waits until the visit is recorded. */
async function view(listing: Listing): Promise<void> {
  const count = (rows: Interaction[]) =>
    rows.filter(({ type, itemId }) => type === 'view' && itemId === idOf(listing)).length;
  const before = count(await stage.rows<Interaction>('interactions'));
  await open(listing.shop, listing.path);
  await stage.rowsWhen<Interaction>('interactions', (rows) => count(rows) > before);
}

/** What was done at a shop besides viewing, oldest first. */
async function doneAt(shop: string): Promise<string[]> {
  const rows = (await stage.rows<Interaction>('interactions')).filter(({ itemId }) => itemId.startsWith(`${shop}.`));
  return rows
    .filter(({ type }) => type !== 'view')
    .sort((a, b) => a.at - b.at)
    .map(({ type, itemId }) => `${type} ${itemId.replace(/^[^/]*/, '')}`);
}

const comesTo = (type: Interaction['type'], listing: Listing) =>
  stage.rowsWhen<Interaction>('interactions', (rows) =>
    rows.some((row) => row.type === type && row.itemId === idOf(listing)),
  );

/** Views a product and presses its button; the shop answers with its cart. */
async function addToCart(listing: Listing): Promise<void> {
  await view(listing);
  await page.locator('main form[method="post"] :is(button, input[type="submit"])').first().click();
  await page.waitForURL(/cart|warenkorb/);
  await comesTo('addToCart', listing);
}

async function placeOrder(shop: string): Promise<void> {
  const paths = STOREFRONTS.find(({ name }) => name === shop)?.paths;
  await open(shop, paths?.checkout ?? '');
  for (const [field, value] of Object.entries(PERSON)) await page.fill(`#${field}`, value);
  await page.click('form.checkout button');
  await page.waitForURL((url) => url.pathname === paths?.confirmation);
}

describe('a product', () => {
  it.each(STOREFRONTS.map(({ name }) => name))('of %s is recorded with its price and its currency', async (shop) => {
    const listing = listingOf(shop);
    await view(listing);
    const [items, offers] = await Promise.all([
      stage.rows<ItemRow>('items'),
      stage.rowsWhen<OfferRow>('offers', (rows) => rows.some(({ itemId }) => itemId === idOf(listing))),
    ]);
    expect(items.find(({ id }) => id === idOf(listing))).toMatchObject({
      name: listing.title,
      shop: `${shop}.localhost`,
    });
    expect(offers.filter(({ itemId }) => itemId === idOf(listing))).toMatchObject([
      { price: priceTagOf(listing, 0).price, priceCurrency: listing.currency, availability: 'InStock' },
    ]);
  });
});

describe('a cart', () => {
  it('is known by the press of the button, once a visit, and its page adds nothing', async () => {
    const jacket = listingOf('larkfield', ({ product }) => product.category === 'jackets');
    await addToCart(jacket);
    await page.waitForTimeout(700);
    expect(await doneAt('larkfield')).toEqual([`addToCart ${jacket.path}`]);
    expect(await stage.rows<CartRow>('carts')).toMatchObject([{ itemId: idOf(jacket), shop: 'larkfield.localhost' }]);
  });

  it('is known from its page too, when the button was pressed where nobody looked', async () => {
    const shoe = listingOf('larkfield', ({ product }) => product.category === 'shoes');
    await view(shoe);
    await page.evaluate(
      (sku) => fetch('/cart', { method: 'POST', body: new URLSearchParams({ sku }), redirect: 'manual' }),
      shoe.sku,
    );
    await open('larkfield', '/cart');
    await comesTo('addToCart', shoe);
  });

  it('loses what is taken out of it', async () => {
    const shoe = listingOf('larkfield', ({ product }) => product.category === 'shoes');
    await page.locator('li', { hasText: shoe.title }).getByRole('button', { name: 'Remove' }).click();
    await stage.rowsWhen<CartRow>('carts', (rows) => rows.every(({ itemId }) => itemId !== idOf(shoe)));
    expect(await stage.rows<CartRow>('carts')).toHaveLength(1);
  });

  it('gets a tile’s item by the tile’s own button', async () => {
    const listing = listingOf('voltora', ({ product }) => product.category === 'headphones', 1);
    await open('voltora', '/c/headphones');
    await stage.rowsWhen<ItemRow>('items', (rows) => rows.some(({ id }) => id === idOf(listing)));
    await page.locator('.tile', { hasText: listing.title }).locator('button').click();
    await comesTo('addToCart', listing);
    expect(await doneAt('voltora')).toEqual([`addToCart ${listing.path}`]);
  });

  it('is not filled by what a page’s own script clicks', async () => {
    const lamp = listingOf('kettleby');
    await view(lamp);
    await page.evaluate(() => {
      const button = document.querySelector<HTMLElement>('main form button');
      button?.closest('form')?.addEventListener('submit', (event) => event.preventDefault());
      button?.click();
    });
    await page.waitForTimeout(700);
    expect(await doneAt('kettleby')).toEqual([]);
  });
});

describe('a purchase', () => {
  it('is what was in the cart when the shop confirmed the order', async () => {
    const jacket = listingOf('larkfield', ({ product }) => product.category === 'jackets');
    const shoe = listingOf('larkfield', ({ product }) => product.category === 'shoes');
    await placeOrder('larkfield');
    await comesTo('purchase', jacket);
    const done = await doneAt('larkfield');
    expect(done).toContain(`purchase ${jacket.path}`);
    expect(done).not.toContain(`purchase ${shoe.path}`);
  });

  it('is one however often the confirmation is opened again', async () => {
    await page.reload();
    await page.waitForTimeout(700);
    expect((await doneAt('larkfield')).filter((what) => what.startsWith('purchase'))).toHaveLength(1);
  });

  it('is told by a headline where the address only says thanks', async () => {
    const toy = listingOf('tinkerlane');
    await addToCart(toy);
    await placeOrder('tinkerlane');
    await comesTo('purchase', toy);
  });

  it('is known in German', async () => {
    const lamp = listingOf('kastanienhaus');
    await addToCart(lamp);
    await placeOrder('kastanienhaus');
    await comesTo('purchase', lamp);
  });

  // Proof of privacy
  it('is known in a shop of one page', async () => {
    const [bike, part] = [0, 1].map((place) =>
      listingOf('spokeyard', ({ product }) => product.category === 'bikes', place),
    );
    if (!bike || !part) throw new Error('Spokeyard sells no bikes.');
    for (const listing of [bike, part]) {
      // Through the shop's own links, so that nothing is loaded anew.
      await open('spokeyard', '/collections/bikes');
      await page.locator(`.sy-tile[href="${listing.path}"]`).first().click();
      await stage.rowsWhen<Interaction>('interactions', (rows) =>
        rows.some(({ type, itemId }) => type === 'view' && itemId === idOf(listing)),
      );
      await page.click('.sy-add');
      await comesTo('addToCart', listing);
    }
    await page.click('.sy-cart');
    await page.locator('li', { hasText: part.title }).getByRole('button', { name: 'Remove' }).click();
    await stage.rowsWhen<CartRow>('carts', (rows) => rows.every(({ itemId }) => itemId !== idOf(part)));
    await page.getByRole('link', { name: 'Go to checkout' }).click();
    await page.waitForTimeout(1_000);
    for (const [field, value] of Object.entries(PERSON)) await page.fill(`#${field}`, value);
    await page.click('form.checkout button');
    await comesTo('purchase', bike);
    expect(await doneAt('spokeyard')).not.toContain(`purchase ${part.path}`);
  });

  // Proof of privacy
  it('leaves nothing else of cart, checkout and confirmation pages', async () => {
    const kept = JSON.stringify(await Promise.all(TABLES.split(' ').map((table) => stage.rows(table))));
    for (const told of [...Object.values(PERSON), 'LA-1000', 'TI-1000', 'KA-1000', 'Order number', 'Bestellnummer'])
      expect(kept).not.toContain(told);
    const items = await stage.rows<ItemRow>('items');
    const places = STOREFRONTS.flatMap(({ paths }) => [paths.cart, paths.checkout, paths.confirmation]);
    expect(items.filter(({ url }) => places.includes(new URL(url).pathname))).toEqual([]);
    // The sum of a line is no price.
    const charged = new Map(LISTINGS.map((each) => [idOf(each), priceTagOf(each, 0).price]));
    for (const { itemId, price } of await stage.rows<OfferRow>('offers')) expect(price).toBe(charged.get(itemId));
    expect(await stage.rows<CartRow>('carts')).toHaveLength(1);
  });
});

describe('a coupon', () => {
  const couponsOf = async (listing: Listing) => {
    await view(listing);
    await page.waitForTimeout(300);
    return (await stage.rows<CouponRow>('coupons'))
      .filter(({ itemId }) => itemId === idOf(listing))
      .map(({ code, appliesTo, minimumOrder }) => ({ code, appliesTo, minimumOrder }));
  };

  it('is recorded for the product that it is for', async () => {
    setClock(2);
    const kettle = listingOf('kettleby', ({ product }) => product.picture[0] === 'kettle');
    const knife = listingOf('kettleby', ({ product }) => product.picture[0] === 'knife');
    expect(await couponsOf(kettle)).toEqual([{ code: 'BREW20', appliesTo: 'product', minimumOrder: null }]);
    expect(await couponsOf(knife)).toEqual([]);
  });

  it('for the whole shop is recorded with the least order', async () => {
    expect(await couponsOf(listingOf('kastanienhaus'))).toEqual([
      { code: 'HERBST10', appliesTo: 'shop', minimumOrder: { amount: 50, currency: 'EUR' } },
    ]);
  });

  it('for other things of the shop is none for this one', async () => {
    const shoe = listingOf('harbourhall', ({ product }) => product.category === 'shoes');
    const lamp = listingOf('harbourhall', ({ product }) => product.category === 'lamps');
    expect(await couponsOf(shoe)).toMatchObject([{ code: 'SOLES25', appliesTo: 'product' }]);
    expect(await couponsOf(lamp)).toMatchObject([{ code: 'SOLES25', appliesTo: 'other' }]);
  });

  it('goes when its page no longer shows it', async () => {
    setClock(10);
    expect(await couponsOf(listingOf('kastanienhaus'))).toEqual([]);
  });
});

describe('the end of a sale', () => {
  const endOf = async (listing: Listing): Promise<SaleEndRow | undefined> => {
    await view(listing);
    await page.waitForTimeout(300);
    return (await stage.rows<SaleEndRow>('saleEnds')).find(({ itemId }) => itemId === idOf(listing));
  };
  /** When the flash sale that begins with a day of the mall's is over: the clock was turned to that day all but the time since. */
  const endOfSale = () => openedAt + 6 * 3_600_000;

  it('is read to the second from a countdown that writes it for machines', async () => {
    setClock(3);
    const end = await endOf(listingOf('larkfield', ({ product }) => product.mpn === 'EL-D800-EM'));
    const printed = Date.parse((await page.locator('.flash time').getAttribute('datetime')) ?? '');
    expect(end).toMatchObject({ earliest: printed, latest: printed, doubts: [] });
    expect(Math.abs(printed - endOfSale())).toBeLessThan(60_000);
  });

  it('is read from words alone', async () => {
    setClock(4);
    const end = await endOf(listingOf('tinkerlane', ({ product }) => product.mpn === 'NW-CAS-100'));
    expect(end).toMatchObject({ source: 'page', doubts: [] });
    // Told in whole minutes, read to the nearest.
    expect(Math.abs((end?.latest ?? 0) - endOfSale())).toBeLessThan(120_000);
  });

  it('is none where no sale is on', async () => {
    expect(await endOf(listingOf('tinkerlane', ({ product }) => product.mpn === 'NW-CAS-60'))).toBeUndefined();
  });

  it('goes when the sale is over', async () => {
    setClock(4.5);
    expect(await endOf(listingOf('tinkerlane', ({ product }) => product.mpn === 'NW-CAS-100'))).toBeUndefined();
  });
});

it('asks for nothing of anybody in all this', () => {
  // The cart that this test filled by itself, and what Chromium asks its own maker wherever somebody fills in a form.
  const isKnown = (address: string) => new URL(address).pathname === '/cart' || /^content-autofill\./.test(address);
  expect(stage.witness.foreign().filter(({ address }) => !isKnown(address))).toEqual([]);
});
