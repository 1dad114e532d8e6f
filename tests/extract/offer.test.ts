/** The offer a person sees: each trap of real product pages on a page of its own. */
import { describe, expect, it } from 'vitest';
import { jsonLd, offerOf, pageOf, product, productBody, read } from './pages.ts';

const usd = (price: unknown, more: Record<string, unknown> = {}) => ({
  '@type': 'Offer',
  price,
  priceCurrency: 'USD',
  availability: 'https://schema.org/InStock',
  ...more,
});

describe('markup', () => {
  it.each<[string, unknown, string, string]>([
    ['an Offer', usd('49.00'), '<p class="price">$49.00</p>', '49 USD'],
    ['an Offer whose price is a number', usd(49), '<p class="price">$49</p>', '49 USD'],
    ['an array of equal offers', [usd(49), usd(49)], '<p class="price">$49.00</p>', '49 USD'],
    [
      'an array of offers, of which the page shows one',
      [usd(39), usd(49), usd(59)],
      '<p class="price">$49.00</p>',
      '49 USD',
    ],
    [
      'an AggregateOffer of one price',
      { '@type': 'AggregateOffer', lowPrice: 49, highPrice: 49, priceCurrency: 'USD' },
      '',
      '49 USD',
    ],
    [
      'an AggregateOffer of which the page shows a price',
      { '@type': 'AggregateOffer', lowPrice: 49, highPrice: 99, priceCurrency: 'USD' },
      '<p class="price">$69.00</p>',
      '69 USD',
    ],
    [
      'an AggregateOffer alone leaves the price open',
      { '@type': 'AggregateOffer', lowPrice: 49, highPrice: 99, priceCurrency: 'USD' },
      '',
      'no price',
    ],
    [
      'a priceSpecification',
      { '@type': 'Offer', priceSpecification: { '@type': 'UnitPriceSpecification', price: 49, priceCurrency: 'USD' } },
      '<p class="price">$49.00</p>',
      '49 USD',
    ],
    [
      'a priceSpecification with a list price',
      {
        '@type': 'Offer',
        priceSpecification: [
          { price: 49, priceCurrency: 'USD' },
          { price: 79, priceCurrency: 'USD', priceType: 'https://schema.org/ListPrice' },
        ],
      },
      '<p class="price"><s>$79.00</s> <b>$49.00</b></p>',
      '49 USD was 79',
    ],
    [
      'a priceSpecification for members only',
      {
        '@type': 'Offer',
        priceSpecification: [
          { price: 39, priceCurrency: 'USD', validForMemberTier: { '@type': 'MemberProgramTier', name: 'Gold' } },
          { price: 49, priceCurrency: 'USD' },
        ],
      },
      '',
      '49 USD',
    ],
    ['an empty object for a price', usd({}), '', 'no price'],
    ['zero, as templates write it', usd('0.00'), '', 'no price'],
    ['price text where a number should be', usd('$1,049.00'), '', '1049 USD'],
    [
      'a price in euros as Germans write it',
      { '@type': 'Offer', price: '1.049,00', priceCurrency: 'EUR' },
      '<p class="price">1.049,00 €</p>',
      '1049 EUR',
    ],
  ])('reads %s', (_name, offers, priceBox, expected) => {
    expect(offerOf(pageOf({ head: jsonLd(product(offers)), body: productBody(priceBox) }))).toBe(expected);
  });

  it('reads the variant whose address is the page’s', () => {
    const variant = (size: string, price: number) => ({
      '@type': 'Product',
      name: `Brass Lamp ${size}`,
      sku: `L-${size}`,
      offers: usd(price, { url: `/products/brass-lamp?size=${size}` }),
    });
    const group = {
      '@context': 'https://schema.org',
      '@type': 'ProductGroup',
      name: 'Brass Lamp',
      hasVariant: [variant('S', 39), variant('M', 49), variant('L', 59)],
    };
    const page = pageOf({ head: jsonLd(group), body: productBody('') });
    expect(offerOf(page, 'https://www.lamps.example/products/brass-lamp?size=M')).toBe('49 USD');
    expect(offerOf(page)).toBe('no price');
  });

  it('finds the page’s own product among many in the markup', () => {
    const other = (name: string, price: number) => ({
      '@context': 'https://schema.org',
      '@type': 'Product',
      name,
      offers: usd(price),
    });
    const head = jsonLd(other('Desk Clock', 20), other('Paper Tray', 12), product(usd(49)), other('Ink Well', 9));
    expect(offerOf(pageOf({ head, body: productBody('') }))).toBe('49 USD');
  });

  it('follows references by @id and looks into @graph', () => {
    const head = jsonLd({
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', name: 'Lamps' },
        { '@type': 'Product', name: 'Brass Lamp', offers: { '@id': '#offer' } },
        { '@id': '#offer', ...usd(49) },
      ],
    });
    expect(offerOf(pageOf({ head, body: productBody('') }))).toBe('49 USD');
  });

  it('mends JSON-LD with line breaks in strings and commas at the end, and passes over what cannot be mended', () => {
    const head = `<script type="application/ld+json">{"@type": "Product", "name": }</script>
<script type="application/ld+json">{"@type": "Product", "name": "Brass Lamp", "description": "one
two", "offers": {"@type": "Offer", "price": "49", "priceCurrency": "USD",},}</script>`;
    expect(offerOf(pageOf({ head, body: productBody('') }))).toBe('49 USD');
  });

  it('reads microdata, and its cents on other items are not this product’s', () => {
    const scope = (name: string, price: string, text: string) =>
      `<div itemscope itemtype="https://schema.org/Product"><span itemprop="name">${name}</span><div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="priceCurrency" content="USD"><span itemprop="price" content="${price}">${text}</span></div></div>`;
    const body = productBody(scope('Brass Lamp', '49.00', '$49.00'), {
      after: `<h2>More</h2>${scope('Desk Clock', '2000', '$20.00')}${scope('Paper Tray', '1200', '$12.00')}`,
    });
    expect(offerOf(pageOf({ body }))).toBe('49 USD');
  });

  it('reads RDFa', () => {
    const body = productBody('')
      .replace('<main>', '<main vocab="https://schema.org/" typeof="Product">')
      .replace('<h1>', '<h1 property="name">')
      .replace(
        '<div class="buy-area">',
        '<div property="offers" typeof="Offer"><span property="priceCurrency" content="CHF">CHF</span> <span property="price" content="49.00">49.–</span><link property="availability" href="https://schema.org/OutOfStock">',
      );
    const page = pageOf({ body });
    expect(offerOf(page)).toBe('49 CHF');
    expect(read(page).product?.source.availability).toBe('rdfa');
  });

  it('reads OpenGraph', () => {
    const head =
      '<meta property="og:type" content="product"><meta property="og:title" content="Brass Lamp"><meta property="product:price:amount" content="49.00"><meta property="product:price:currency" content="USD">';
    expect(offerOf(pageOf({ head, body: productBody('') }))).toBe('49 USD');
  });
});

describe('what is printed', () => {
  it.each<[string, string, string]>([
    ['a struck-through price', '<p class="price"><del>$79.00</del> <ins>$49.00</ins></p>', '49 USD was 79'],
    ['a former price in words', '<p class="price">Was: $79.00</p><p class="price">Now: $49.00</p>', '49 USD was 79'],
    [
      'a former price by its class',
      '<span class="price-old">$79.00</span> <span class="price-new">$49.00</span>',
      '49 USD was 79',
    ],
    [
      'a regular price alone',
      '<div class="price"><span class="label">Regular price</span> <span class="price-item--regular">$49.00</span></div>',
      '49 USD',
    ],
    ['what is saved', '<p class="price">$49.00</p><p class="price-save">You save $30.00</p>', '49 USD'],
    ['instalments', '<p class="price">$49.00</p><p class="price">or 4 payments of $12.25</p>', '49 USD'],
    ['instalments by the month', '<p class="price">$49.00</p><p class="price">from $5.10 per month</p>', '49 USD'],
    ['a unit price', '<p class="price">$49.00</p><p class="price">$9.80 / kg</p>', '49 USD'],
    ['shipping', '<p class="price">$49.00</p><p>Shipping: $6.90</p>', '49 USD'],
    ['a member price', '<p class="price">$49.00</p><p class="price">Members pay <b>$39.00</b></p>', '49 USD'],
    [
      'a warranty',
      '<p class="price">$49.00</p><label><input type="checkbox"> 2 year protection plan <span class="price">$8.99</span></label>',
      '49 USD',
    ],
    ['a price split over elements', '<p class="price"><span>$</span><span>1,299</span><sup>00</sup></p>', '1299 USD'],
    [
      'a price split with its own dot',
      '<p class="price"><span>$</span><span>44</span><span>.</span><span>99</span></p>',
      '44.99 USD',
    ],
    [
      'a price once more for screen readers',
      '<p class="price"><span class="sr-only">$44.99</span><span aria-hidden="true"><span>$</span><span>44</span><span>99</span></span></p>',
      '44.99 USD',
    ],
    ['the code after the amount', '<p class="price">860 EGP</p>', '860 EGP'],
    ['a hidden price', '<p class="price" style="display:none">$19.00</p><p class="price">$49.00</p>', '49 USD'],
    ['a trade-in', '<p class="price">$49.00</p><p>Get up to <span class="price">$200.00</span> trade-in</p>', '49 USD'],
  ])('is read beside %s', (_name, priceBox, expected) => {
    expect(offerOf(pageOf({ body: productBody(priceBox) }))).toBe(expected);
  });

  it.each<[string, string, string, string]>([
    [
      'de',
      '<div class="preis"><span>UVP 79,00 €</span> <strong>49,00 €</strong></div><p>oder 4,90 € mtl. in 12 Raten</p><p>zzgl. 4,95 € Versand</p>',
      'In den Warenkorb',
      '49 EUR was 79',
    ],
    [
      'fr',
      '<p class="prix"><s>79,00 €</s> 49,00 €</p><p>ou 4 x 12,25 € sans frais</p>',
      'Ajouter au panier',
      '49 EUR was 79',
    ],
    ['es', '<p class="precio">Antes 79,00 €</p><p class="precio">49,00 €</p>', 'Añadir a la cesta', '49 EUR was 79'],
    ['it', '<p class="prezzo">49,00 €</p><p>Spedizione 5,90 €</p>', 'Aggiungi al carrello', '49 EUR'],
    [
      'nl',
      '<p class="prijs">1.299,-</p><p class="prijs">Adviesprijs € 1.499,-</p>',
      'In winkelwagen',
      '1299 EUR was 1499',
    ],
    ['sv', '<p class="pris">1 299 kr</p>', 'Lägg i varukorg', '1299 SEK'],
    [
      'pl',
      '<p class="cena">1 299,00 zł</p><p>Najniższa cena z 30 dni: 1 399,00 zł</p>',
      'Dodaj do koszyka',
      '1299 PLN',
    ],
    ['ru', '<p class="price">22 510 ₽</p>', 'В корзину', '22510 RUB'],
    ['ja', '<p class="price">￥12,800</p><p>送料 ￥500</p>', 'カートに入れる', '12800 JPY'],
    ['zh-CN', '<p class="price">¥1,280.00</p>', '加入购物车', '1280 CNY'],
    ['ar', '<p class="price">٣٬٤٣٩٫٠٠ ر.س</p>', 'أضف إلى السلة', '3439 SAR'],
    ['pt-BR', '<p class="price">R$ 1.500,00</p><p>ou 10x de R$ 150,00 sem juros</p>', 'Comprar', '1500 BRL'],
    ['hi', '<p class="price">₹ १,२३,४५६</p>', 'Add to cart', '123456 INR'],
  ])('is read in the language %s', (language, priceBox, button, expected) => {
    expect(offerOf(pageOf({ language, body: productBody(priceBox, { button }) }))).toBe(expected);
  });

  it('wins over markup that states something else', () => {
    expect(offerOf(pageOf({ head: jsonLd(product(usd(44))), body: productBody('<p class="price">$49.00</p>') }))).toBe(
      '49 USD',
    );
    expect(
      offerOf(
        pageOf({ head: jsonLd(product(usd(79))), body: productBody('<p class="price"><s>$79.00</s> $49.00</p>') }),
      ),
    ).toBe('49 USD was 79');
    const og =
      '<meta property="og:type" content="product"><meta property="og:price:amount" content="79.00"><meta property="og:price:currency" content="USD">';
    expect(offerOf(pageOf({ head: og, body: productBody('<p class="price"><s>$79.00</s> <b>$49.00</b></p>') }))).toBe(
      '49 USD was 79',
    );
  });

  it('is not a member price that the markup states', () => {
    const page = pageOf({
      head: jsonLd(product(usd(39))),
      body: productBody(
        '<p class="price">Regular price <b>$49.00</b></p><div class="rewards-offer">Members only <b class="price">$39.00</b></div>',
      ),
    });
    expect(offerOf(page)).toBe('49 USD');
  });

  it('wins over the markup’s currency', () => {
    const page = pageOf({
      head: jsonLd(product({ '@type': 'Offer', price: 49, priceCurrency: 'USD' })),
      body: productBody('<p class="price">49,00 €</p>'),
    });
    expect(offerOf(page)).toBe('49 EUR');
  });

  it('is not the price of a related product', () => {
    const tile = (name: string, price: string) =>
      `<li class="tile"><a href="/products/${name}"><img src="/pictures/${name}.jpg" alt="${name}"></a><a href="/products/${name}">${name}</a><span class="price">${price}</span></li>`;
    const after = `<section><h2>You may also like</h2><ul>${tile('clock', '$20.00')}${tile('tray', '$12.00')}${tile('well', '$9.00')}</ul></section>`;
    expect(offerOf(pageOf({ body: productBody('', { after }) }))).toBe('no price');
    expect(offerOf(pageOf({ body: productBody('<p class="price">$49.00</p>', { after }) }))).toBe('49 USD');
  });

  it('is no price where the page is in doubt', () => {
    expect(
      offerOf(
        pageOf({
          body: productBody('<p class="price">$49.00</p><p class="price">$69.00</p><p class="price">$89.00</p>'),
        }),
      ),
    ).toBe('no price');
  });
});

describe('the shapes of common shop systems', () => {
  it.each<[string, string, string]>([
    [
      'del and ins with words for screen readers',
      '<p class="price"><del aria-hidden="true"><span class="amount"><bdi><span class="currencySymbol">£</span>79.00</bdi></span></del> <span class="screen-reader-text">Original price was: £79.00.</span> <ins aria-hidden="true"><span class="amount"><bdi><span class="currencySymbol">£</span>49.00</bdi></span></ins><span class="screen-reader-text">Current price is: £49.00.</span></p>',
      '49 GBP was 79',
    ],
    [
      'special price before old price',
      '<div class="price-box price-final_price"><span class="special-price"><span class="price-label">Special Price</span> <span data-price-amount="49" class="price-wrapper"><span class="price">€49.00</span></span></span><span class="old-price"><span class="price-label">Regular Price</span> <span data-price-amount="79" class="price-wrapper"><span class="price">€79.00</span></span></span></div>',
      '49 EUR was 79',
    ],
    [
      'a regular and a sale block side by side',
      '<div class="price price--on-sale"><div class="price__container"><div class="price__regular"><span class="visually-hidden">Regular price</span><span class="price-item price-item--regular">$79.00 USD</span></div><div class="price__sale"><span class="visually-hidden">Regular price</span><span><s class="price-item price-item--regular">$79.00 USD</s></span><span class="visually-hidden">Sale price</span><span class="price-item price-item--sale">$49.00 USD</span></div></div></div>',
      '49 USD was 79',
    ],
    [
      'a heading for a price, and the price without tax',
      '<ul class="list-unstyled"><li>Brand: <a href="/brand">Lumen</a></li><li>Product Code: BL-100</li></ul><ul class="list-unstyled"><li><h2>$49.00</h2></li><li>Ex Tax: $40.00</li></ul>',
      '49 USD',
    ],
    [
      'fraction and cents, the former price first',
      '<div class="ui-price"><s class="money-amount" aria-label="Antes: 79 euros"><span class="symbol">€</span><span class="fraction">79</span></s><div class="second-line"><span class="money-amount"><span class="symbol">€</span><span class="fraction">49</span><span class="cents">90</span></span><span class="discount">38% OFF</span></div></div>',
      '49.9 EUR was 79',
    ],
    [
      'sales and strike-through list',
      '<div class="prices"><div class="price"><span><del><span class="strike-through list"><span class="value" content="79.00"><span class="sr-only">Price reduced from</span>$79.00<span class="sr-only">to</span></span></span></del><span class="sales"><span class="value" content="49.00">$49.00</span></span></span></div></div>',
      '49 USD was 79',
    ],
  ])('are read: %s', (_name, priceBox, expected) => {
    expect(offerOf(pageOf({ body: productBody(priceBox) }))).toBe(expected);
  });
});

describe('availability', () => {
  it.each<[string, string, string, string | null]>([
    ['a working button', '', 'Add to cart', 'InStock'],
    ['a sold-out button', '', 'Sold out', 'OutOfStock'],
    ['words beside the price', '<p>Currently unavailable</p>', 'Notify me when available', 'OutOfStock'],
    ['German words', '<p>Leider ausverkauft</p>', 'Benachrichtigen', 'OutOfStock'],
    ['a pre-order', '', 'Pre-order now', 'PreOrder'],
  ])('is read from %s', (_name, words, button, expected) => {
    const html = pageOf({
      head: jsonLd(product({ '@type': 'Offer', price: 49, priceCurrency: 'USD' })),
      body: productBody(`<p class="price">$49.00</p>${words}`, { button }),
    });
    expect(read(html).availability).toBe(expected);
  });

  it('believes a button that does not work over markup that says in stock', () => {
    const body = productBody('<p class="price">$49.00</p>').replace(
      '<button type="submit">Add to cart',
      '<button type="submit" disabled>Sold out',
    );
    const reading = read(pageOf({ head: jsonLd(product(usd(49))), body }));
    expect(reading.product?.offer?.availability).toBe('OutOfStock');
  });

  it('is known of a product without a price', () => {
    const reading = read(
      pageOf({
        head: jsonLd(product({ '@type': 'Offer', availability: 'https://schema.org/Discontinued' })),
        body: productBody('', { button: 'No longer available' }),
      }),
    );
    expect(reading.product?.offer).toBeNull();
    expect(reading.availability).toBe('Discontinued');
  });
});
