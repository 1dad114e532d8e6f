/** Pages that mean harm, or are merely enormous: reading them ends soon, throws nothing, and passes on no markup. */
import { describe, expect, it } from 'vitest';
import { openHtml } from '../../src/evaluate/saved-page.ts';
import { readPage, readTiles } from '../../src/extract/read-page.ts';
import { ADDRESS, jsonLd, pageOf, product, productBody, read, tilesOf } from './pages.ts';

/** Milliseconds; jsdom is many times slower than a browser's own DOM. */
const SOON = 4_000;

const usd = { '@type': 'Offer', price: 49, priceCurrency: 'USD' };

describe('a hostile page', { timeout: 60_000 }, () => {
  it('may write markup in its title: it stays text', () => {
    const name = '<img src=x onerror=alert(1)>Brass Lamp';
    const html = pageOf({
      head: jsonLd(product(usd, { name })),
      body: productBody('<p class="price">$49.00</p>', { name: name.replace('<', '&lt;') }),
    });
    expect(read(html).product?.item.name).toBe(name);
  });

  it('may hold 5 MB of JSON-LD: it is passed over in time, and the rest of the page is read', () => {
    const head = `${jsonLd(product(usd, { description: 'x'.repeat(5_000_000) }))}${`<script type="application/ld+json">${'['.repeat(100_000)}</script>`}`;
    const page = openHtml(pageOf({ head }), ADDRESS);
    const start = performance.now();
    const reading = readPage(page.document, ADDRESS);
    expect(performance.now() - start).toBeLessThan(SOON);
    expect(reading.product?.offer?.price).toBe(49);
    page.close();
  });

  it('may name its properties __proto__ and constructor: no object of ours changes', () => {
    const head = `<script type="application/ld+json">{"@type": "Product", "name": "Brass Lamp", "__proto__": {"polluted": true, "isProduct": true}, "constructor": {"prototype": {"polluted": true}}, "offers": {"__proto__": {"price": 1}, "@type": "Offer", "price": 49, "priceCurrency": "USD"}}</script>`;
    expect(read(pageOf({ head })).product?.offer?.price).toBe(49);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('may nest its markup and its elements deeply', () => {
    let thing: unknown = product(usd);
    for (let depth = 0; depth < 2_000; depth++) thing = { '@type': 'WebPage', mainEntity: thing };
    const body = `${'<div>'.repeat(3_000)}deep $19.00${'</div>'.repeat(3_000)}${productBody('<p class="price">$49.00</p>')}`;
    expect(read(pageOf({ head: jsonLd(thing), body })).product?.offer?.price).toBe(49);
  });

  it('may refer in circles', () => {
    const head = jsonLd({
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'Product', '@id': '#a', name: 'Brass Lamp', isVariantOf: { '@id': '#b' }, offers: { '@id': '#a' } },
        { '@type': 'ProductGroup', '@id': '#b', name: 'Brass Lamp', hasVariant: [{ '@id': '#a' }, { '@id': '#b' }] },
      ],
    });
    expect(read(pageOf({ head })).product?.offer?.price).toBe(49);
  });

  it('may have fifty thousand elements: reading stops at a bound', () => {
    const body = productBody('<p class="price">$49.00</p>', { after: '<p>$5 <b>off</b></p>'.repeat(25_000) });
    const page = openHtml(pageOf({ body }), ADDRESS);
    const start = performance.now();
    const reading = readPage(page.document, ADDRESS);
    expect(performance.now() - start).toBeLessThan(2 * SOON);
    expect(reading.product?.offer?.price).toBe(49);
    page.close();
  });

  it('may print a hundred thousand digits in one text', () => {
    expect(() =>
      read(pageOf({ body: productBody(`<p class="price">${'1 234,'.repeat(50_000)} €</p>`) })),
    ).not.toThrow();
  });

  it('may throw from what it replaced: the page is then no product', () => {
    const page = openHtml(pageOf({ head: jsonLd(product(usd)) }), ADDRESS);
    page.document.querySelectorAll = () => {
      throw new Error('replaced by the page');
    };
    expect(readPage(page.document, ADDRESS).isProduct).toBe(false);
    expect(readTiles(page.document, ADDRESS)).toEqual([]);
    page.close();
  });

  it('may stand at no address at all', () => {
    const page = openHtml(pageOf({}), ADDRESS);
    expect(readPage(page.document, 'not an address').product).toBeNull();
    expect(readTiles(page.document, 'not an address')).toEqual([]);
    page.close();
  });

  it('may show ten thousand tiles: at most 120 are taken', () => {
    const tiles = Array.from(
      { length: 10_000 },
      (_, index) =>
        `<li class="tile"><a href="/p/${index}"><img src="/i/${index}.jpg"></a><h3>Lamp ${index}</h3><span class="price">$${index}.50</span></li>`,
    ).join('');
    expect(
      tilesOf(pageOf({ title: 'Lamps', body: `<ul>${tiles}</ul>` }), 'https://www.lamps.example/lamps'),
    ).toHaveLength(120);
  });
});
