/** Everything but the offer: names, brand, numbers, category, picture, address. */
import { describe, expect, it } from 'vitest';
import { openHtml } from '../../src/evaluate/saved-page.ts';
import { readPageAndTiles } from '../../src/extract/read-page.ts';
import { ADDRESS, jsonLd, pageOf, product, productBody, read } from './pages.ts';

const usd = { '@type': 'Offer', price: 49, priceCurrency: 'USD' };
const price = '<p class="price">$49.00</p>';

describe('facts', () => {
  it('are read from markup', () => {
    const thing = product(
      {
        ...usd,
        itemCondition: 'https://schema.org/UsedCondition',
        priceValidUntil: '2026-12-31',
        availability: 'http://schema.org/LimitedAvailability',
      },
      {
        brand: { '@type': 'Brand', name: 'Lumen&reg;' },
        sku: 'BL-100',
        mpn: 'LMN 7',
        gtin13: '4006381333931',
        description: '<p>By hand, of <b>brass</b>.</p>',
        image: [{ '@type': 'ImageObject', url: '/pictures/brass.jpg' }],
      },
    );
    const crumbs = {
      '@context': 'https://schema.org',
      '@type': 'BreadcrumbList',
      itemListElement: ['Home', 'Lights', 'Desk lamps', 'Brass Lamp'].map((name, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        item: { '@id': `/${index}`, name },
      })),
    };
    const reading = read(
      pageOf({
        head: `${jsonLd(thing, crumbs, { '@context': 'https://schema.org', '@type': 'WebSite', name: 'Lamps & Co' })}<link rel="canonical" href="/products/brass-lamp">`,
        language: 'en_GB',
      }),
    );
    expect(reading.product?.item).toEqual({
      id: 'lamps.example/products/brass-lamp',
      shop: 'lamps.example',
      shopName: 'Lamps & Co',
      url: 'https://www.lamps.example/products/brass-lamp',
      name: 'Brass Lamp',
      brand: 'Lumen',
      category: ['Lights', 'Desk lamps'],
      description: 'By hand, of brass .',
      image: 'https://www.lamps.example/pictures/brass.jpg',
      gtin: '4006381333931',
      mpn: 'LMN 7',
      sku: 'BL-100',
      language: 'en-GB',
    });
    expect(reading.product?.offer).toEqual({
      price: 49,
      priceCurrency: 'USD',
      listPrice: null,
      availability: 'LimitedAvailability',
      itemCondition: 'UsedCondition',
      priceValidUntil: '2026-12-31',
    });
    expect(reading.product?.source).toMatchObject({ price: 'json-ld', sku: 'json-ld' });
  });

  it('are read from plain text where there is no markup', () => {
    const after =
      '<table><tr><th>Brand</th><td>Lumen</td></tr><tr><th>Model number</th><td>LMN-7</td></tr><tr><th>Item no.:</th><td>BL-100</td></tr><tr><th>EAN</th><td>4006381333931</td></tr></table>';
    const body = `<ol class="breadcrumb"><li><a href="/">Home</a></li><li><a href="/l">Lights</a></li><li><a href="/l/d">Desk lamps</a></li><li>Brass Lamp</li></ol>${productBody(price, { after })}`;
    const item = read(pageOf({ body })).product?.item;
    expect(item).toMatchObject({
      brand: 'Lumen',
      mpn: 'LMN-7',
      sku: 'BL-100',
      gtin: '4006381333931',
      category: ['Lights', 'Desk lamps'],
      image: 'https://www.lamps.example/pictures/brass-lamp.jpg',
    });
  });

  it('that are absent are null', () => {
    expect(read(pageOf({})).product?.item).toMatchObject({
      brand: null,
      mpn: null,
      sku: null,
      gtin: null,
      description: null,
      shopName: 'Lamps',
      category: [],
    });
  });

  it('that are placeholders or wrong are null', () => {
    const item = read(
      pageOf({
        head: jsonLd(
          product(usd, {
            brand: 'undefined',
            sku: 'N/A',
            gtin13: '4006381333932',
            image: 'data:image/png;base64,AAAA',
          }),
        ),
      }),
    ).product?.item;
    expect(item).toMatchObject({ brand: null, sku: null, gtin: null });
  });

  it('keep the name people read, and the markup’s where the heading is another', () => {
    const named = (name: string, heading: string) =>
      read(pageOf({ title: name, head: jsonLd(product(usd, { name })), body: productBody(price, { name: heading }) }))
        .product?.item.name;
    expect(named('Brass Lamp by Lumen in three colours', 'Brass Lamp')).toBe('Brass Lamp');
    expect(named('Brass Lamp', 'Free gift with every order')).toBe('Brass Lamp');
  });

  it('name the picture that shows the product', () => {
    const { document } = openHtml(pageOf({}), ADDRESS);
    expect(readPageAndTiles(document, ADDRESS).picture?.getAttribute('src')).toBe('/pictures/brass-lamp.jpg');
  });
});
