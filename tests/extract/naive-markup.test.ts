/** The peer that ours is measured against reads markup, and nothing else. */
import { describe, expect, it } from 'vitest';
import { readNaively } from '../../src/evaluate/naive-markup.ts';
import { jsonLd, pageOf, product, productBody } from './pages.ts';

const offer = { '@type': 'Offer', price: '39.00', priceCurrency: 'USD', availability: 'https://schema.org/InStock' };

describe('readNaively', () => {
  it('takes the first price of the markup, whatever the page shows', () => {
    const html = pageOf({
      head: jsonLd(product(offer, { brand: { '@type': 'Brand', name: 'Lumen' }, sku: 'BL-100' })),
      body: productBody('<p class="price">$49.00</p>'),
    });
    expect(readNaively(html)).toMatchObject({
      name: 'Brass Lamp',
      price: 39,
      priceCurrency: 'USD',
      availability: 'InStock',
      brand: 'Lumen',
      sku: 'BL-100',
      gtin: null,
    });
  });

  it('reads microdata, and meta tags where there is no other markup', () => {
    const microdata =
      '<div itemscope itemtype="https://schema.org/Product"><h2 itemprop="name">Brass Lamp</h2><div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><span itemprop="price">49.00</span></div></div>';
    expect(readNaively(pageOf({ body: microdata }))).toMatchObject({ name: 'Brass Lamp', price: 49 });
    const meta =
      '<meta property="og:type" content="product"><meta property="og:title" content="Brass Lamp"><meta property="product:price:amount" content="49.00"><meta property="product:price:currency" content="USD">';
    expect(readNaively(pageOf({ head: meta }))).toMatchObject({ name: 'Brass Lamp', price: 49, priceCurrency: 'USD' });
  });

  it('finds no product without markup', () => {
    expect(readNaively(pageOf({}))).toBeNull();
  });
});
