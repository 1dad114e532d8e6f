/** The price areas of very large shops and marketplaces, each in its own manner of splitting, labelling and surrounding a price. */
import { describe, expect, it } from 'vitest';
import { jsonLd, offerOf, pageOf, product, productBody } from './pages.ts';

interface Shop {
  readonly manner: string;
  readonly priceBox: string;
  readonly expected: string;
  readonly language?: string;
  readonly button?: string;
  readonly head?: string;
  readonly after?: string;
  readonly address?: string;
}

const split = (sign: string, whole: string, cents: string, more = '') =>
  `<span class="a-price ${more}" data-a-color="base"><span class="a-offscreen">${sign}${whole}.${cents}</span><span aria-hidden="true"><span class="a-price-symbol">${sign}</span><span class="a-price-whole">${whole}<span class="a-price-decimal">.</span></span><span class="a-price-fraction">${cents}</span></span></span>`;
const usd = (price: number | string, more: Record<string, unknown> = {}) => ({
  '@type': 'Offer',
  price,
  priceCurrency: 'USD',
  ...more,
});

const SHOPS: readonly Shop[] = [
  {
    manner: 'a split price, a list price, a unit price and offers of other sellers',
    priceBox: `<div id="corePriceDisplay_desktop_feature_div"><span class="savingsPercentage">-38%</span>${split('$', '49', '00', 'priceToPay')}<span class="pricePerUnit">(${split('$', '4', '90')} / Count)</span><div><span class="a-size-small basisPrice">List Price: <span class="a-price a-text-price" data-a-strike="true"><span class="a-offscreen">$79.00</span><span aria-hidden="true">$79.00</span></span></span></div></div><div id="olp"><a href="/gp/offer-listing/B000">New &amp; Used (12) from <span class="a-price"><span class="a-offscreen">$41.50</span><span aria-hidden="true">$41.50</span></span></a></div>`,
    expected: '49 USD was 79',
  },
  {
    manner: 'a table of list price, price and saving, as it was years ago',
    priceBox:
      '<div id="price"><table class="a-lineitem"><tr><td>List Price:</td><td><span class="a-text-strike">$79.00</span></td></tr><tr id="priceblock_ourprice_row"><td id="priceblock_ourprice_lbl">Price:</td><td><span id="priceblock_ourprice" class="a-size-medium a-color-price">$49.00</span> &amp; <b>FREE Shipping</b> on orders over $25.00</td></tr><tr><td>You Save:</td><td class="a-color-price">$30.00 (38%)</td></tr></table></div>',
    expected: '49 USD was 79',
  },
  {
    manner: 'a one-time price beside a subscription, in a buying box',
    priceBox: `<div id="corePrice_feature_div">${split('$', '49', '00')}</div><div id="sns-base-price" class="a-section">Subscribe &amp; Save: <span class="a-price"><span class="a-offscreen">$46.55</span><span aria-hidden="true">$46.55</span></span></div><div id="usedAccordionRow">Buy used: <span class="a-price"><span class="a-offscreen">$31.20</span><span aria-hidden="true">$31.20</span></span></div>`,
    expected: '49 USD',
  },
  {
    manner: 'a German price with UVP and a price for the unit',
    language: 'de-DE',
    button: 'In den Einkaufswagen',
    priceBox:
      '<div id="corePriceDisplay"><span class="a-price priceToPay"><span class="a-offscreen">49,90€</span><span aria-hidden="true"><span class="a-price-whole">49<span class="a-price-decimal">,</span></span><span class="a-price-fraction">90</span><span class="a-price-symbol">€</span></span></span> <span>(99,80 € / kg)</span><span class="basisPrice">UVP: <span class="a-price a-text-price"><span class="a-offscreen">79,00€</span><span aria-hidden="true">79,00€</span></span></span></div><div>Preisangaben inkl. USt.</div>',
    expected: '49.9 EUR was 79',
  },
  {
    manner: 'yen with points',
    language: 'ja-JP',
    button: 'カートに入れる',
    priceBox:
      '<div id="price"><span class="a-size-mini">参考価格:</span> <span class="a-text-strike">￥7,900</span> <span>価格:</span> <span id="priceblock_ourprice" class="a-color-price">￥4,900</span> <span>ポイント: 49pt (1%)</span></div>',
    expected: '4900 JPY was 7900',
  },
  {
    manner: 'an auction house that shows an approximate amount in another currency',
    priceBox:
      '<div class="x-price-section"><div class="x-price-primary" data-testid="x-price-primary"><span class="ux-textspans">US $49.00</span></div><div class="x-price-approx"><span class="x-price-approx__label">Approximately</span> <span class="x-price-approx__price">£38.12</span></div><div class="x-additional-info">Was <span class="ux-textspans--STRIKETHROUGH">US $79.00</span></div></div><div>Shipping: US $12.00</div>',
    button: 'Buy It Now',
    expected: '49 USD was 79',
  },
  {
    manner: 'a marketplace of cheap things, sale price in spans of one character',
    priceBox:
      '<div class="price--current--I3Zeidd"><span class="price--currentPriceText">US $49.00</span></div><div class="price--original"><span class="price--originalText">US $79.00</span><span class="price--discount">38% off</span></div><div class="coupon--wrap">US $2.00 off over US $20.00</div>',
    expected: '49 USD was 79',
  },
  {
    manner: 'handmade: now, original, and a promise',
    priceBox:
      '<div data-buy-box-region="price"><p class="wt-text-title-larger"><span class="wt-screen-reader-only">Price:</span> USD 49.00</p><p class="wt-text-caption"><span class="wt-screen-reader-only">Original Price:</span> <span class="wt-text-strikethrough">USD 79.00</span> (38% Off)</p></div>',
    expected: '49 USD was 79',
  },
  {
    manner: 'a big grocer: Now, was, and per ounce',
    priceBox:
      '<div data-testid="price-wrap"><span itemprop="price" aria-hidden="false">Now $49.00</span><span class="w_iUH7">Was $79.00</span><span data-seo-id="strike-through-price" class="mr2 strike">$79.00</span><span class="f7">You save <b>$30.00</b></span><span>$2.04/oz</span></div>',
    expected: '49 USD was 79',
  },
  {
    manner: 'data-test attributes and reg in words',
    priceBox:
      '<div data-test="@web/Price"><span data-test="product-price">$49.00</span> <span data-test="product-regular-price" class="styles_x">reg <span>$79.00</span></span> <span data-test="product-savings-amount">Save $30.00 (38% off)</span></div><div>When purchased online</div>',
    expected: '49 USD was 79',
  },
  {
    manner: 'electronics: price for customers, comparable value and financing',
    priceBox:
      '<div class="priceView-hero-price priceView-customer-price"><span aria-hidden="true">$1,299.99</span><span class="sr-only">Your price for this item is $1,299.99</span></div><div class="pricing-price__savings-regular-price">Comp. Value: $1,499.99</div><div class="pricing-price__savings">Save $200</div><div class="financing-offer">$54.17/mo. suggested payments with 24-Month Financing</div><div class="trade-in">Trade-in and save up to $400</div>',
    expected: '1299.99 USD was 1499.99',
  },
  {
    manner: 'a builders’ merchant: sign, whole and cents in elements of their own',
    priceBox:
      '<div class="price-format__large price-format__main-price"><span class="price-format__large-symbols">$</span><span>199</span><span class="price-format__large-symbols">.</span><span>00</span></div><div class="price-detailed__was-price"><span>Was</span><span class="u__strike-through">$249.00</span></div><div>Save <span>$50.00</span> (20%)</div><div>$34.00/mo** suggested payments with 6 months financing</div>',
    expected: '199 USD was 249',
  },
  {
    manner: 'furniture: each part in a component of its own',
    priceBox:
      '<div class="pip-price-module__price"><span class="pip-price"><span class="pip-price__sr-text">Price € 49.99</span><span aria-hidden="true" class="notranslate"><span class="pip-price__nowrap"><span class="pip-price__currency">€</span><span class="pip-price__integer">49<span class="pip-price__separator">.</span></span><span class="pip-price__decimal">99</span></span></span></span></div><div class="pip-price-module__previous">Previous price: <span>€ 79.99</span></div>',
    expected: '49.99 EUR was 79.99',
  },
  {
    manner: 'fashion in Germany: red price, crossed price, lowest of thirty days',
    language: 'de',
    button: 'In den Warenkorb',
    priceBox:
      '<div class="re-root"><p><span class="sale">49,95 €</span> <span>inkl. MwSt.</span></p><p>Ursprünglich: <span>79,95 €</span> <span>-37%</span></p><p>Letzter niedrigster Preis: <span>54,95 €</span> <span>-9%</span></p></div>',
    expected: '49.95 EUR was 79.95',
  },
  {
    manner: 'a mail-order house: instalments above the cash price',
    language: 'de',
    button: 'In den Warenkorb',
    priceBox:
      '<div class="pdp_price"><div class="pdp_price__installment">ab <b>4,52 €</b> mtl. in 24 Raten</div><div class="pdp_price__price"><span class="pdp_price__price-parts">€ 89,99</span></div><div class="pdp_price__retail">UVP <span class="pdp_price__strike-through">€ 119,00</span></div></div>',
    expected: '89.99 EUR was 119',
  },
  {
    manner: 'a red price beside a black one, nothing else',
    priceBox:
      '<div class="ProductPrice-module--x"><span class="edbe20 ac3d9e">€ 24.99</span><span class="e98f30 ac3d9e"><del>€ 39.99</del></span></div>',
    expected: '24.99 EUR was 39.99',
  },
  {
    manner: 'money amounts with current and old in their names',
    priceBox:
      '<div class="product-detail-info__price"><div class="price__amount-wrapper"><span class="price-old__amount price__amount price__amount-old"><span class="money-amount__main">79.95 USD</span></span><span class="price__discount-percentage">-38%</span><span class="price-current__amount price__amount--on-sale"><span class="money-amount__main">49.95 USD</span></span></div></div>',
    expected: '49.95 USD was 79.95',
  },
  {
    manner: 'now and was in one line for screen readers',
    language: 'en-GB',
    priceBox:
      '<div data-testid="product-price"><span class="visuallyhidden">Now £49.00. Was £79.00.</span><span data-testid="current-price">Now £49.00</span> <span data-testid="previous-price">Was £79.00</span> <span>(-38%)</span></div>',
    expected: '49 GBP was 79',
  },
  {
    manner: 'whole euros with a dash',
    language: 'nl',
    button: 'In winkelwagen',
    priceBox:
      '<div class="price-block"><span class="promo-price" data-test="price">49<sup class="promo-price__fraction">99</sup></span><div class="price-block__list-price"><span>Adviesprijs</span> <del class="h-nowrap">79,99</del></div></div><p>Gratis verzending vanaf 20 euro</p>',
    head: jsonLd(product({ '@type': 'Offer', price: 49.99, priceCurrency: 'EUR' })),
    expected: '49.99 EUR was 79.99',
  },
  {
    manner: 'whole amounts with a dash, and no currency anywhere',
    language: 'nl',
    button: 'In mijn winkelwagen',
    priceBox:
      '<span class="sales-price"><strong class="sales-price__current">1.049,-</strong> <span class="sales-price__former">1.199,-</span></span>',
    expected: 'no price',
  },
  {
    manner: 'a French department store with cents after the sign',
    language: 'fr',
    button: 'Ajouter au panier',
    priceBox:
      '<div class="f-priceBox"><span class="f-priceBox-price f-priceBox-price--old">1&nbsp;299€<sup>00</sup></span> <span class="f-priceBox-price f-priceBox-price--reco">1&nbsp;099€<sup>00</sup></span></div><p>4x 274,75€ sans frais</p><p>Éco-participation 8€<sup>50</sup></p><p>Adhérents <span>1&nbsp;044€<sup>05</sup></span></p>',
    expected: '1099 EUR was 1299',
  },
  {
    manner: 'a Spanish department store',
    language: 'es',
    button: 'Añadir a la cesta',
    priceBox:
      '<div class="price-container"><div class="price-sale">49,90 €</div><div class="price-before">Antes: <s>79,90 €</s></div><div class="price-unit">(9,98 € / Unidad)</div></div><p>o en 3 plazos de 16,63 €</p>',
    expected: '49.9 EUR was 79.9',
  },
  {
    manner: 'Latin America: fraction, instalments, shipping',
    language: 'es-MX',
    button: 'Comprar ahora',
    priceBox:
      '<div class="ui-pdp-price"><s class="andes-money-amount andes-money-amount--previous" aria-label="Antes: 1499 pesos mexicanos"><span class="andes-money-amount__currency-symbol">$</span><span class="andes-money-amount__fraction">1,499</span></s><div class="ui-pdp-price__second-line"><span class="andes-money-amount"><span class="andes-money-amount__currency-symbol">$</span><span class="andes-money-amount__fraction">1,199</span></span><span class="andes-money-amount__discount">20% OFF</span></div><p class="ui-pdp-price__subtitles">en 12 meses de <span class="andes-money-amount"><span>$</span><span class="andes-money-amount__fraction">118</span><span class="andes-money-amount__cents">12</span></span></p></div>',
    expected: '1199 MXN was 1499',
  },
  {
    manner: 'Brazil: cash price and instalments',
    language: 'pt-BR',
    button: 'Comprar',
    priceBox:
      '<div class="priceProduct"><del>R$ 1.799,00</del><p>por</p><h4>R$ 1.499,90</h4><p>à vista no PIX com 10% de desconto</p><p>R$ 1.666,56 em até 10x de R$ 166,65 sem juros</p></div>',
    expected: '1499.9 BRL was 1799',
  },
  {
    manner: 'a British catalogue shop',
    language: 'en-GB',
    button: 'Add to trolley',
    priceBox:
      '<ul class="Pricestyles__List"><li class="Price" itemprop="price" content="49.00"><h2>£49.00</h2></li><li class="Was">was £79.00</li><li>Save £30.00</li></ul><p>Earn 49 points worth £0.25</p><p>Or from £4.10 per month with our card</p>',
    expected: '49 GBP was 79',
  },
  {
    manner: 'a supermarket with a club price',
    language: 'en-GB',
    button: 'Add to basket',
    priceBox:
      '<div class="price-details"><p class="price__text">£4.90</p><p class="price__subtext">£9.80/kg</p></div><div class="promotions"><p class="offer-text">£3.50 Clubcard Price</p></div>',
    expected: '4.9 GBP',
  },
  {
    manner: 'rupees with a big saving',
    language: 'en-IN',
    priceBox:
      '<div class="Nx9bqj CxhGGd">₹1,49,990</div><div class="yRaY8j">₹<!-- -->1,79,990</div><div class="UkUFwK"><span>16% off</span></div><div>No cost EMI from ₹12,500/month</div><div>Get extra ₹5,000 off on exchange</div>',
    expected: '149990 INR was 179990',
  },
  {
    manner: 'dirhams, now and was',
    language: 'en',
    address: 'https://www.lamps.example/uae-en/brass-lamp/p/',
    priceBox:
      '<div class="priceNow"><span class="currency">AED</span><span>49</span><span>.00</span></div><div class="priceWas">AED 79.00</div><div class="priceSaving">Saving: AED 30.00 <span class="profit">37% Off</span></div>',
    expected: '49 AED was 79',
  },
  {
    manner: 'naira',
    language: 'en',
    priceBox:
      '<div class="df"><span class="-b -ltr -tal -fs24">₦ 49,000</span><span class="-tal -gy5 -lthr -fs16">₦ 79,000</span><span class="bdg">38%</span></div>',
    expected: '49000 NGN was 79000',
  },
  {
    manner: 'roubles: with the shop’s card and without',
    language: 'ru',
    button: 'В корзину',
    priceBox:
      '<div data-widget="webPrice"><button type="button"><span>4 490 ₽</span><span>c картой магазина</span></button><div><span>4 990 ₽</span><span>без карты</span><s>7 900 ₽</s></div></div>',
    expected: '4990 RUB was 7900',
  },
  {
    manner: 'złoty with grosze in an own element',
    language: 'pl',
    button: 'Dodaj do koszyka',
    priceBox:
      '<div class="price" aria-label="cena 49,99 zł"><span>49,<span class="grosze">99</span> zł</span></div><div>lub 10 rat po <b>5,00 zł</b></div><div>dostawa od 8,99 zł</div>',
    expected: '49.99 PLN',
  },
  {
    manner: 'yuan, plus price and plain price',
    language: 'zh-CN',
    button: '加入购物车',
    priceBox:
      '<div class="summary-price"><span class="dt">价格</span><span class="p-price"><span>￥</span><span class="price">499.00</span></span><span class="market">市场价 <del>￥799.00</del></span></div><div class="fare">运费 ￥6.00</div>',
    expected: '499 CNY was 799',
  },
  {
    manner: 'kronor, member price in its own block',
    language: 'sv',
    button: 'Lägg i varukorgen',
    priceBox:
      '<div class="product-price"><span class="price">1 299:-</span> <span class="price-ord">Ord. pris 1 599:-</span></div><div class="member-price">Medlemspris <span class="price">1 199:-</span></div>',
    expected: '1299 SEK was 1599',
  },
  {
    manner: 'markup of every variant, one of them printed with its former price',
    head: jsonLd(
      product([
        usd('39.00', { sku: 'S', availability: 'OutOfStock' }),
        usd('49.00', { sku: 'M' }),
        usd('59.00', { sku: 'L' }),
      ]),
    ),
    priceBox: '<div class="x1"><span class="x2">$49.00</span> <span class="x3"><s>$79.00</s></span></div>',
    expected: '49 USD was 79',
  },
  {
    manner: 'refurbished grades with a price each',
    priceBox:
      '<h2 data-qa="productpage-product-price">$489.00</h2><span class="line-through">$899.00 new</span><ul class="grades"><li><button type="button">Fair <span>$449.00</span></button></li><li><button type="button" aria-checked="true">Good <span>$489.00</span></button></li><li><button type="button">Excellent <span>$549.00</span></button></li></ul><p>Trade-in: get up to $200.00</p>',
    expected: '489 USD was 899',
  },
  {
    manner: 'a page whose price only the markup tells, before its scripts ran',
    head: jsonLd(product(usd('49.00'))),
    priceBox: '<div id="price-root"></div>',
    expected: '49 USD',
  },
  {
    manner: 'tiers by quantity in a table',
    priceBox:
      '<table class="price-breaks"><tr><th>Quantity</th><th>Unit price</th></tr><tr><td>1</td><td>$49.00</td></tr><tr><td>10</td><td>$45.00</td></tr><tr><td>100</td><td>$39.00</td></tr></table>',
    head: jsonLd(product(usd('49.00'))),
    expected: '49 USD',
  },
];

describe('the manners of large shops', () => {
  it.each(SHOPS.map((shop) => [shop.manner, shop] as const))('%s', (_manner, shop) => {
    const { language = 'en', button = 'Add to cart', head = '', after = '', priceBox, address, expected } = shop;
    expect(offerOf(pageOf({ head, language, body: productBody(priceBox, { button, after }) }), address)).toBe(expected);
  });
});
