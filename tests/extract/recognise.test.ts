/** Which pages are a product's, and that the verdict says why. */
import { describe, expect, it } from 'vitest';
import { ADDRESS, jsonLd, pageOf, product, productBody, read } from './pages.ts';

const usd = (price: number) => ({ '@type': 'Offer', price, priceCurrency: 'USD' });
const tile = (name: string) =>
  `<li class="tile"><a href="/products/${name}"><img src="/pictures/${name}.jpg" alt="${name}"></a><h3><a href="/products/${name}">Lamp ${name}</a></h3><span class="price">$${name.length * 7}.00</span><button>Add to cart</button></li>`;
const listing = `<main><h1>Lamps</h1><ul>${['one', 'two', 'three', 'four', 'five', 'six', 'seven'].map(tile).join('')}</ul></main>`;

describe('a product page', () => {
  it.each<[string, string]>([
    ['with markup', pageOf({ head: jsonLd(product(usd(49))) })],
    ['without any markup', pageOf({})],
    [
      'without a price, sold out',
      pageOf({
        head: jsonLd(product({ '@type': 'Offer', availability: 'OutOfStock' })),
        body: productBody('', { button: 'Sold out' }),
      }),
    ],
    [
      'without a heading',
      pageOf({
        head: jsonLd(product(usd(49))),
        body: productBody('<p class="price">$49.00</p>').replace('<h1>Brass Lamp</h1>', '<h2>Brass Lamp</h2>'),
      }),
    ],
    [
      'that content software calls an article',
      pageOf({ head: `<meta property="og:type" content="article">${jsonLd(product(usd(49)))}` }),
    ],
  ])('%s is one', (_name, html) => {
    const reading = read(html);
    expect(reading.isProduct).toBe(true);
    expect(reading.product?.item.name).toBe('Brass Lamp');
  });

  it('says what spoke for it', () => {
    const { evidence, confidence } = read(pageOf({ head: jsonLd(product(usd(49))) }));
    expect(evidence.join('\n')).toMatch(/product with the name of the heading/);
    expect(evidence.join('\n')).toMatch(/a button says "Add to cart"/);
    expect(confidence).toBeGreaterThan(0.9);
  });
});

describe('no product page', () => {
  const text =
    '<p>Brass has been used for lamps since antiquity. A good one costs $49.00 or more, says our author.</p>'.repeat(8);
  it.each<[string, string, string]>([
    [
      'an article with product markup',
      pageOf({
        title: 'The best lamps of the year',
        head: `${jsonLd({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'The best lamps of the year' }, product(usd(49)))}<meta property="article:published_time" content="2026-01-01">`,
        body: `<article><h1>The best lamps of the year</h1>${text}</article>`,
      }),
      'https://news.example/2026/lamps',
    ],
    ['a listing', pageOf({ title: 'Lamps', body: listing }), 'https://www.lamps.example/lamps'],
    [
      'a listing with markup for each of its products',
      pageOf({
        title: 'Lamps',
        head: jsonLd(...['one', 'two', 'three'].map((name) => product(usd(49), { name: `Lamp ${name}` }))),
        body: listing,
      }),
      'https://www.lamps.example/lamps',
    ],
    [
      'an ItemList',
      pageOf({
        title: 'Lamps',
        head: jsonLd({
          '@context': 'https://schema.org',
          '@type': 'ItemList',
          itemListElement: ['one', 'two'].map((name) => ({
            '@type': 'ListItem',
            item: product(usd(49), { name: `Lamp ${name}` }),
          })),
        }),
        body: listing,
      }),
      'https://www.lamps.example/lamps',
    ],
    [
      'search results',
      pageOf({ title: 'Search results for lamp', body: listing.replace('Lamps</h1>', 'Search results for lamp</h1>') }),
      'https://www.lamps.example/search?q=lamp',
    ],
    [
      'a 404 that names a product in its title',
      pageOf({ body: '<main><h1>Page not found</h1><p>We cannot find the page you want.</p></main>' }),
      ADDRESS,
    ],
    [
      'a wish list',
      pageOf({ title: 'Your wish list', body: listing.replace('Lamps</h1>', 'Your wish list</h1>') }),
      'https://www.lamps.example/wishlist',
    ],
    [
      'a cart',
      pageOf({
        title: 'Your cart',
        body: '<main><h1>Your cart</h1><table><tr><td>Brass Lamp</td><td class="price">$49.00</td></tr></table><p>Total <b class="price">$49.00</b></p><button>Continue</button></main>',
      }),
      'https://www.lamps.example/cart',
    ],
    ['an empty shell', pageOf({ body: '<div id="root"></div>' }), ADDRESS],
  ])('%s is none', (_name, html, address) => {
    const reading = read(html, address);
    expect([reading.isProduct, reading.product, reading.evidence.length > 0]).toEqual([false, null, true]);
  });
});
