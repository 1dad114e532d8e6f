/** The mall as a browser meets it: hosts, pages, links, markup, carts and orders, asked over a real socket. */
import { request } from 'node:http';
import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LISTINGS, type Listing } from '../../demo/listings.ts';
import { type Mall, startMall } from '../../demo/mall.ts';
import { priceTagOf } from '../../demo/prices.ts';
import { STOREFRONTS } from '../../demo/shops/registry.ts';

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

let mall: Mall;

beforeEach(async () => {
  mall = await startMall();
});
afterEach(() => mall.close());

/** *.localhost resolves in a browser but not in Node: ask the loopback address under the shop's name. */
function ask(
  host: string,
  path: string,
  options: { form?: Record<string, string>; cookie?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const body = options.form ? new URLSearchParams(options.form).toString() : null;
    const outgoing = request(
      {
        host: '127.0.0.1',
        port: mall.port,
        path,
        method: body === null ? 'GET' : 'POST',
        headers: {
          host: `${host}:${mall.port}`,
          ...(options.cookie ? { cookie: options.cookie } : {}),
          ...(body === null ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
        },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body ?? undefined);
  });
}

function askAddress(address: string): Promise<Answer> {
  const url = new URL(address);
  return ask(url.hostname, url.pathname + url.search);
}

async function documentAt(shop: string, path: string): Promise<Document> {
  const address = mall.addressOf(shop, path);
  const answer = await askAddress(address);
  expect(answer.status, address).toBe(200);
  return new JSDOM(answer.body, { url: address }).window.document;
}

/** Every address that a page loads or leads to; schema.org's words in markup are names, not addresses. */
function addressesIn(document: Document): string[] {
  return [...document.querySelectorAll('[href], [src], [action]')]
    .filter((element) => !element.matches('link[itemprop], link[property]'))
    .map(
      (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('action') ?? '',
    )
    .filter((address) => !address.startsWith('data:'))
    .map((address) => new URL(address, document.baseURI).href);
}

function someListing(shop: string): Listing {
  const listing = LISTINGS.find((each) => each.shop === shop && priceTagOf(each, 0).availability === 'InStock');
  if (!listing) throw new Error(`${shop} sells nothing`);
  return listing;
}

function jsonLdIn(document: Document): Record<string, unknown>[] {
  return [...document.querySelectorAll('script[type="application/ld+json"]')].map((script) =>
    JSON.parse(script.textContent ?? ''),
  );
}

const plainShops = STOREFRONTS.filter((shop) => shop.script === null);

describe('the mall', () => {
  it('has seven shops in two currencies and two languages, and answers under their names alone', async () => {
    expect(mall.shops.length).toBe(7);
    expect(new Set(mall.shops.map((shop) => shop.currency))).toEqual(new Set(['EUR', 'GBP']));
    expect(mall.shops.filter((shop) => shop.language === 'de-DE')).toHaveLength(1);
    expect((await ask('nobody.localhost', '/')).status).toBe(404);
    expect((await ask('larkfield', '/')).status).toBe(404);
    const board = await ask('localhost', '/');
    for (const shop of mall.shops) expect(board.body).toContain(mall.addressOf(shop.name));
  });

  it('leads nowhere but into itself, and every link of its home and listing pages arrives', {
    timeout: 60_000,
  }, async () => {
    const hosts = new Set(
      mall.shops.flatMap((shop) => [
        `${shop.name}.localhost:${mall.port}`,
        `${shop.pictureHost}.localhost:${mall.port}`,
      ]),
    );
    const seen = new Set<string>();
    for (const shop of STOREFRONTS) {
      const pages = ['/', ...shop.departments.map(([category]) => shop.categoryPath(category))];
      for (const path of [...pages, someListing(shop.name).path, shop.paths.cart]) {
        const document = await documentAt(shop.name, path);
        expect(document.documentElement.lang).toBe(shop.language);
        for (const address of addressesIn(document)) {
          expect(hosts, `${shop.name}${path}`).toContain(new URL(address).host);
          seen.add(address);
        }
      }
    }
    expect(seen.size).toBeGreaterThan(400);
    for (const address of seen) {
      const { status } = await askAddress(address);
      // A listing leads to all its products, so most of the mall is walked here.
      expect(status, address).toBe(200);
    }
  });

  it('asks the network for nothing by script, and nothing by style', async () => {
    for (const shop of STOREFRONTS) {
      const document = await documentAt(shop.name, someListing(shop.name).path);
      const inline = [...document.scripts].map((script) => script.textContent).join('\n');
      const own = shop.script ? (await ask(`${shop.name}.localhost`, '/shop.js')).body : '';
      expect(inline + own).not.toMatch(/\bfetch\s*\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource|\bimport\s*\(/);
      const style = await ask(`${shop.name}.localhost`, '/shop.css');
      expect(style.headers['content-type']).toContain('text/css');
      expect(style.body).not.toMatch(/url\(|@import/);
    }
  });

  it('lets nothing be cached, and gives every shop its icon', async () => {
    for (const shop of mall.shops) {
      for (const path of ['/', '/icon.svg', '/shop.css', someListing(shop.name).path]) {
        expect((await ask(`${shop.name}.localhost`, path)).headers['cache-control'], path).toBe('no-store');
      }
      expect((await ask(`${shop.name}.localhost`, '/icon.svg')).headers['content-type']).toContain('image/svg+xml');
    }
  });

  it('keeps the pictures of one shop on another host, without CORS', async () => {
    expect(mall.shops.filter((shop) => shop.pictureHost !== shop.name).map((shop) => shop.name)).toEqual(['voltora']);
    const document = await documentAt('voltora', someListing('voltora').path);
    const picture = document.querySelector('img')?.src ?? '';
    expect(new URL(picture).hostname).toBe('pictures-voltora.localhost');
    const answer = await askAddress(picture);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toContain('image/svg+xml');
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('has a strict content security policy in one shop', async () => {
    const strict = (await ask('kettleby.localhost', '/')).headers['content-security-policy'];
    expect(strict).toContain("script-src 'self'");
    expect(strict).not.toContain('unsafe');
    const document = await documentAt('kettleby', someListing('kettleby').path);
    expect(document.querySelectorAll('script, [style], [onclick]')).toHaveLength(0);
  });

  it('answers 404 for what is not there, and writes what a visitor typed as text', async () => {
    for (const shop of STOREFRONTS) expect((await ask(`${shop.name}.localhost`, '/no/such/page')).status).toBe(404);
    const typed = '<img src=x onerror=alert(1)>';
    for (const shop of plainShops) {
      const answer = await ask(`${shop.name}.localhost`, `${shop.paths.search}?q=${encodeURIComponent(typed)}`);
      expect(answer.status).toBe(200);
      expect(answer.body).not.toContain('<img src=x');
    }
  });

  it('finds what it sells', async () => {
    const document = await documentAt('tinkerlane', '/search?q=wooden+blocks');
    const found = addressesIn(document).filter((address) => address.includes('building-blocks'));
    expect(new Set(found).size).toBe(2);
  });
});

describe('markup', () => {
  it('is JSON-LD with product and breadcrumb at Larkfield', async () => {
    const listing = someListing('larkfield');
    const [product, crumbs] = jsonLdIn(await documentAt('larkfield', listing.path));
    expect(product).toMatchObject({
      '@type': 'Product',
      name: listing.title,
      gtin13: listing.product.gtin,
      offers: { '@type': 'Offer', price: listing.basePrice.toFixed(2), priceCurrency: 'EUR' },
    });
    expect(crumbs).toMatchObject({ '@type': 'BreadcrumbList' });
  });

  it('is microdata at Kettleby', async () => {
    const listing = someListing('kettleby');
    const document = await documentAt('kettleby', listing.path);
    const product = document.querySelector('[itemtype="https://schema.org/Product"]');
    expect(product?.querySelector('[itemprop="name"]')?.textContent).toBe(listing.title);
    expect(product?.querySelector('[itemprop="price"]')?.getAttribute('content')).toBe(listing.basePrice.toFixed(2));
    expect(product?.querySelector('[itemprop="gtin13"]')?.textContent).toBe(listing.product.gtin);
    expect(jsonLdIn(document)).toEqual([]);
  });

  it('is RDFa in German at Kastanienhaus', async () => {
    const listing = LISTINGS.find((each) => each.shop === 'kastanienhaus' && each.basePrice > 1000);
    const document = await documentAt('kastanienhaus', listing?.path ?? '');
    const product = document.querySelector('[typeof="Product"]');
    expect(product?.querySelector('[property="name"]')?.textContent).toBe(listing?.title);
    const price = product?.querySelector('[property="price"]');
    expect(price?.getAttribute('content')).toBe(listing?.basePrice.toFixed(2));
    expect(price?.textContent).toMatch(/^1\.\d{3},\d{2}\s€$/);
    expect(document.querySelectorAll('[itemscope], meta[property^="og:"]')).toHaveLength(0);
  });

  it('is OpenGraph at Voltora, with an address free of where it was clicked', async () => {
    const listing = someListing('voltora');
    const document = await documentAt('voltora', `${listing.path}?ref=list`);
    const meta = (property: string) => document.querySelector(`meta[property="${property}"]`)?.getAttribute('content');
    expect(meta('og:type')).toBe('product');
    expect(meta('product:price:amount')).toBe(listing.basePrice.toFixed(2));
    expect(meta('product:price:currency')).toBe('EUR');
    expect(meta('og:url')).toBe(mall.addressOf('voltora', listing.path));
    expect(document.querySelectorAll('[itemscope], [typeof], script')).toHaveLength(0);
  });

  it('is absent at Tinker Lane, where everything stands in plain sight', async () => {
    const listing = someListing('tinkerlane');
    const document = await documentAt('tinkerlane', listing.path);
    expect(
      document.querySelectorAll('script, [itemscope], [typeof], meta[property], link[rel="canonical"]'),
    ).toHaveLength(0);
    const text = document.body.textContent ?? '';
    for (const fact of [
      listing.title,
      `£${listing.basePrice.toFixed(2)}`,
      'In stock',
      listing.product.gtin,
      listing.sku,
    ]) {
      expect(text).toContain(fact);
    }
  });

  it('is one JSON-LD graph at Harbour & Hall, and an article there carries products as a trap', async () => {
    const listing = someListing('harbourhall');
    const [graph] = jsonLdIn(await documentAt('harbourhall', listing.path));
    expect(graph?.['@graph']).toContainEqual(
      expect.objectContaining({ '@type': 'Product', gtin: listing.product.gtin }),
    );
    const [article] = jsonLdIn(await documentAt('harbourhall', '/guide/gifts-under-fifty'));
    expect(article).toMatchObject({
      '@type': 'Article',
      mentions: expect.arrayContaining([expect.objectContaining({ '@type': 'Product' })]),
    });
  });

  it('is written late by script at Spokeyard, whose shell says nothing of its products', async () => {
    const listing = someListing('spokeyard');
    const shell = await ask('spokeyard.localhost', listing.path);
    expect(shell.status).toBe(200);
    expect(shell.body).not.toContain(listing.title);
    const window = new JSDOM(shell.body, { url: mall.addressOf('spokeyard', listing.path), runScripts: 'outside-only' })
      .window;
    window.scrollTo = () => {};
    window.eval((await ask('spokeyard.localhost', '/shop.js')).body);
    expect(window.document.querySelector('h1')?.textContent).toBe(listing.title);
    expect(jsonLdIn(window.document)).toEqual([]);
    await expect
      .poll(() => jsonLdIn(window.document))
      .toMatchObject([{ '@type': 'Product', gtin13: listing.product.gtin }]);
    // In-page navigation: another product of the same view, without asking the server.
    window.document.querySelector<HTMLAnchorElement>('.sy-grid a')?.click();
    expect(window.location.pathname).not.toBe(listing.path);
    expect(window.document.querySelector('h1')?.textContent).not.toBe(listing.title);
    expect(jsonLdIn(window.document)).toEqual([]);
    await expect.poll(() => jsonLdIn(window.document).length).toBe(1);
    window.close();
  });
});

describe('shopping', () => {
  it.each(plainShops.map((shop) => shop.name))('goes from cart to checkout to confirmation at %s', async (name) => {
    const shop = plainShops.find((each) => each.name === name);
    if (!shop) throw new Error(name);
    const host = `${name}.localhost`;
    const listing = someListing(name);
    const added = await ask(host, shop.paths.cart, { form: { sku: listing.sku } });
    expect(added).toMatchObject({ status: 303, headers: { location: shop.paths.cart } });
    const cookie = String(added.headers['set-cookie']).split(';')[0] ?? '';
    const cart = await ask(host, shop.paths.cart, { cookie });
    expect(new JSDOM(cart.body).window.document.body.textContent).toContain(listing.title);
    const checkout = await ask(host, shop.paths.checkout, { cookie });
    expect(new JSDOM(checkout.body).window.document.querySelector('form.checkout')).not.toBeNull();
    const ordered = await ask(host, shop.paths.checkout, { cookie, form: { email: 'robin@example.org' } });
    expect(ordered.status).toBe(303);
    expect(String(ordered.headers['set-cookie'])).toMatch(/^cart=;/);
    const confirmation = await ask(host, String(ordered.headers.location));
    expect(confirmation.status).toBe(200);
    expect(confirmation.body).toContain(shop.words.thanks);
    expect(new JSDOM(confirmation.body).window.document.body.textContent).toContain(listing.title);
    expect(confirmation.body).not.toContain('robin@example.org');
  });

  it('gives every order a number of its own', async () => {
    const { sku } = someListing('voltora');
    const cookie = `cart=${sku}*1`;
    const places = [];
    for (let order = 0; order < 3; order += 1) {
      places.push((await ask('voltora.localhost', '/checkout', { cookie, form: {} })).headers.location);
    }
    expect(new Set(places).size).toBe(3);
  });

  it('does not sell what is out of stock', async () => {
    mall.turnClock(3);
    const pot = LISTINGS.find((each) => each.shop === 'harbourhall' && each.product.mpn === 'FE-CO24-MU');
    if (!pot) throw new Error('the pot is gone');
    const document = await documentAt('harbourhall', pot.path);
    expect(document.querySelector<HTMLButtonElement>('.hh-detail button')?.disabled).toBe(true);
    const added = await ask('harbourhall.localhost', '/cart', { form: { sku: pot.sku } });
    expect(String(added.headers['set-cookie'])).toMatch(/^cart=;/);
  });
});

describe('the turned clock', () => {
  it('changes what the pages say, from any shop and by turnClock', async () => {
    const falling = LISTINGS.find(
      (each) => each.shop === 'tinkerlane' && priceTagOf(each, 3).price < priceTagOf(each, 0).price,
    );
    if (!falling) throw new Error('nothing falls');
    const shown = async () => (await documentAt('tinkerlane', falling.path)).querySelector('.pounds')?.textContent;
    expect(await shown()).toBe(`£${priceTagOf(falling, 0).price.toFixed(2)}`);
    const turned = await ask('voltora.localhost', '/clock?days=3');
    expect(turned).toMatchObject({ status: 303, headers: { location: '/clock' } });
    expect((await ask('voltora.localhost', '/clock')).body).toContain('day 3');
    expect(await shown()).toBe(`£${priceTagOf(falling, 3).price.toFixed(2)}`);
    mall.turnClock(-3);
    expect(await shown()).toBe(`£${priceTagOf(falling, 0).price.toFixed(2)}`);
    expect((await ask('voltora.localhost', '/clock?days=soon')).status).toBe(400);
  });

  it('brings a coupon to Kettleby on day two, for kettles and coffee makers only', async () => {
    const kettle = LISTINGS.find((each) => each.shop === 'kettleby' && each.product.picture[0] === 'kettle');
    const knife = LISTINGS.find((each) => each.shop === 'kettleby' && each.product.picture[0] === 'knife');
    const code = async (path: string) =>
      (await documentAt('kettleby', path)).querySelector('.k-code')?.textContent ?? null;
    expect((await ask('kettleby.localhost', '/')).body).not.toContain('BREW20');
    mall.turnClock(2);
    expect((await ask('kettleby.localhost', '/')).body).toContain('BREW20');
    expect(await code(kettle?.path ?? '')).toContain('BREW20');
    expect(await code(knife?.path ?? '')).toBeNull();
    mall.turnClock(7);
    expect((await ask('kettleby.localhost', '/')).body).not.toContain('BREW20');
  });

  it('counts a flash sale down at Larkfield on day three, to a real moment', async () => {
    const jacket = LISTINGS.find((each) => each.shop === 'larkfield' && each.product.mpn === 'EL-D800-EM');
    mall.turnClock(3);
    const document = await documentAt('larkfield', jacket?.path ?? '');
    const countdown = document.querySelector<HTMLElement>('[data-left]');
    const sixHours = 6 * 60 * 60 * 1000;
    expect(Number(countdown?.dataset.left)).toBeGreaterThan(sixHours - 60_000);
    expect(Number(countdown?.dataset.left)).toBeLessThanOrEqual(sixHours);
    const ends = Date.parse(countdown?.getAttribute('datetime') ?? '');
    expect(Math.abs(ends - (Date.now() + sixHours))).toBeLessThan(60_000);
    expect(jsonLdIn(document)[0]).toMatchObject({ offers: { priceValidUntil: countdown?.getAttribute('datetime') } });
    mall.turnClock(0.25);
    expect((await documentAt('larkfield', jacket?.path ?? '')).querySelector('[data-left]')).toBeNull();
  });
});
