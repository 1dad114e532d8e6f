/** Products seen in passing: this shop's own, with name, price, link and picture, and nothing else. */
import { describe, expect, it } from 'vitest';
import { openHtml } from '../../src/evaluate/saved-page.ts';
import { readPage, readPageAndTiles, readTiles } from '../../src/extract/read-page.ts';
import { ADDRESS, pageOf, productBody, tilesOf } from './pages.ts';

const LISTING = 'https://www.lamps.example/lamps';
const tile = (slug: string, priceBox: string, attributes = '') =>
  `<li class="tile" ${attributes}><a href="/products/${slug}?utm_source=list&amp;ref=3"><img src="/pictures/${slug}.jpg" alt=""></a><h3><a href="/products/${slug}">Lamp ${slug}</a></h3>${priceBox}</li>`;
const plain = (slug: string) => tile(slug, '<span class="price">$20.00</span>');
const listOf = (...tiles: readonly string[]) =>
  pageOf({ title: 'Lamps', body: `<main><h1>Lamps</h1><ul>${tiles.join('')}</ul></main>` });

describe('readTiles', () => {
  it('reads name, price, former price, link and picture of each tile', () => {
    const tiles = tilesOf(
      listOf(tile('one', '<span class="price"><s>$30.00</s> <b>$20.00</b></span>'), plain('two'), plain('three')),
      LISTING,
    );
    expect(tiles.map(({ tile: { item } }) => [item.name, item.url])).toEqual([
      ['Lamp one', 'https://www.lamps.example/products/one'],
      ['Lamp two', 'https://www.lamps.example/products/two'],
      ['Lamp three', 'https://www.lamps.example/products/three'],
    ]);
    expect(tiles[0]?.tile.offer).toMatchObject({ price: 20, listPrice: 30, priceCurrency: 'USD' });
    expect(tiles[0]?.picture?.getAttribute('src')).toBe('/pictures/one.jpg');
    expect(tiles[0]?.tile.item.image).toBe('https://www.lamps.example/pictures/one.jpg');
  });

  it('takes each address once', () => {
    expect(tilesOf(listOf(plain('one'), plain('two'), plain('one')), LISTING)).toHaveLength(2);
  });

  it('takes no advertisement and nothing that leads to another shop or through a click counter', () => {
    const elsewhere = plain('four').replaceAll('/products/four', 'https://other.example/products/four');
    const counted = plain('five').replaceAll('/products/five', '/click/redirect?to=five');
    const names = tilesOf(
      listOf(
        plain('one'),
        plain('two'),
        tile('three', '<span class="price">$20.00</span>', 'data-testid="sponsored"'),
        elsewhere,
        counted,
      ),
      LISTING,
    ).map(({ tile: { item } }) => item.name);
    expect(names).toEqual(['Lamp one', 'Lamp two']);
  });

  it.each([
    ['a link that says it was paid for', plain('three').replaceAll('<a ', '<a rel="nofollow sponsored" ')],
    ['a label', plain('three').replace('</li>', '<span>Sponsored</span></li>')],
    ['a label in German', plain('three').replace('</li>', '<div><small>Anzeige</small></div></li>')],
    ['a frame of its own', `<li><iframe src="https://ads.example/slot"></iframe></li>`],
    ['a slot around it', plain('three').replace('class="tile"', 'class="tile ad-slot"')],
    [
      'another host behind a picture',
      plain('three').replaceAll('href="/products/three', 'href="//partner.example/products/three'),
    ],
  ])('takes no advertisement that is marked by %s', (_how, advertisement) => {
    const names = tilesOf(listOf(plain('one'), plain('two'), advertisement), LISTING).map(
      ({ tile: { item } }) => item.name,
    );
    expect(names).toEqual(['Lamp one', 'Lamp two']);
  });

  it.each([
    ['US dollars by their sign', 'US$20.00', 'USD'],
    ['an amount in the language of the page', '20,00 €', 'EUR'],
  ])('reads %s', (_what, text, currency) => {
    const [first] = tilesOf(
      listOf(tile('one', `<span class="price">${text}</span>`), plain('two'), plain('three')),
      LISTING,
    );
    expect(first?.tile.offer).toMatchObject({ price: 20, priceCurrency: currency });
  });

  it.each([
    ['an instalment', '<span class="price">$20.00</span> <span class="price">or $5.00 a month</span>'],
    ['a price for a measure', '<span class="price">$20.00</span> <span>($2.00 / 100 g)</span>'],
    ['a member price', '<span class="price">$20.00</span> <span>Members pay $18.00</span>'],
    ['what is saved', '<span class="price">$20.00</span> <span class="badge">Save $5.00</span>'],
  ])('does not take %s for the price', (_what, priceBox) => {
    const [first] = tilesOf(listOf(tile('one', priceBox), plain('two'), plain('three')), LISTING);
    expect(first?.tile.offer).toMatchObject({ price: 20, listPrice: null });
  });

  it('leaves the price open where a tile shows several', () => {
    const tiles = tilesOf(
      listOf(
        tile('one', '<span class="price">$20.00</span> <span class="price">$25.00</span>'),
        plain('two'),
        plain('three'),
      ),
      LISTING,
    );
    expect(tiles[0]?.tile.offer).toBeNull();
  });

  it('on a product page reads the related products and not the page’s own', () => {
    const after = `<section><h2>You may also like</h2><ul>${plain('one')}${plain('two')}${plain('brass-lamp')}</ul></section>`;
    const names = tilesOf(pageOf({ body: productBody('<p class="price">$49.00</p>', { after }) }), ADDRESS).map(
      ({ tile: { item } }) => item.name,
    );
    expect(names).toEqual(['Lamp one', 'Lamp two']);
  });

  it('gives the same when page and tiles are read in one', () => {
    const after = `<ul>${plain('one')}${plain('two')}</ul>`;
    const { document } = openHtml(pageOf({ body: productBody('<p class="price">$49.00</p>', { after }) }), ADDRESS);
    expect(readPageAndTiles(document, ADDRESS)).toMatchObject({
      reading: readPage(document, ADDRESS),
      tiles: readTiles(document, ADDRESS),
    });
    expect(readTiles(document, ADDRESS)).toHaveLength(2);
  });

  it('takes no prose that mentions prices between its links', () => {
    const paragraph = (slug: string) =>
      `<p>We like the <a href="/stories/${slug}">lamp of ${slug}</a>, which cost $20.00 then.</p>`;
    expect(
      tilesOf(
        pageOf({
          title: 'Stories',
          body: `<main><h1>Stories</h1>${['ada', 'ben', 'cy'].map(paragraph).join('')}</main>`,
        }),
        LISTING,
      ),
    ).toEqual([]);
  });
});
