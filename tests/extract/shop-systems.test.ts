/** The price areas of shop software, written after each system's own habits: what it prints beside a price, and how it marks it up. */
import { describe, expect, it } from 'vitest';
import { jsonLd, offerOf, pageOf, product, productBody } from './pages.ts';

const related = (currency: string) =>
  `<section class="related products"><h2>Related products</h2><ul>${['clock', 'tray', 'well']
    .map(
      (name, index) =>
        `<li class="product"><a href="/products/${name}"><img src="/pictures/${name}.jpg" alt=""><h3>Desk ${name}</h3><span class="price">${currency}${(index + 1) * 11}.00</span></a></li>`,
    )
    .join('')}</ul></section>`;

interface System {
  readonly manner: string;
  readonly priceBox: string;
  readonly expected: string;
  readonly language?: string;
  readonly button?: string;
  readonly head?: string;
  readonly after?: string;
}

const SYSTEMS: readonly System[] = [
  {
    manner: 'a theme with compare-at and unit price, sold out of nothing',
    priceBox:
      '<div class="price price--large price--on-sale price--show-badge"><div class="price__container"><div class="price__regular"><span class="visually-hidden visually-hidden--inline">Regular price</span><span class="price-item price-item--regular">$49.00 USD</span></div><div class="price__sale"><span class="visually-hidden">Regular price</span><span><s class="price-item price-item--regular">$79.00 USD</s></span><span class="visually-hidden">Sale price</span><span class="price-item price-item--sale price-item--last">$49.00 USD</span></div><small class="unit-price caption"><span class="visually-hidden">Unit price</span><span class="price-item price-item--last"><span>$4.90</span><span aria-hidden="true">/</span><span class="visually-hidden">&nbsp;per&nbsp;</span><span>100g</span></span></small></div><span class="badge price__badge-sale">Sale</span></div><div class="product__tax caption rte">Taxes included. <a href="/policies/shipping">Shipping</a> calculated at checkout.</div><shopify-payment-terms>Pay in 4 interest-free installments of <b>$12.25</b></shopify-payment-terms>',
    expected: '49 USD was 79',
  },
  {
    manner: 'a theme that writes cents in its markup and euros on the page',
    head: '<meta property="og:type" content="product"><meta property="og:price:amount" content="49,90"><meta property="og:price:currency" content="EUR">',
    priceBox:
      '<div class="product-block product-price"><span class="product__price" data-product-price="4990">€49,90</span><span class="product__price-savings hide">Save €30,00</span></div>',
    expected: '49.9 EUR',
  },
  {
    manner: 'variants from a low to a high price',
    priceBox:
      '<p class="price"><span class="woocommerce-Price-amount amount"><bdi><span class="woocommerce-Price-currencySymbol">&#36;</span>39.00</bdi></span> &ndash; <span class="woocommerce-Price-amount amount"><bdi><span class="woocommerce-Price-currencySymbol">&#36;</span>59.00</bdi></span></p>',
    after: related('$'),
    expected: 'no price',
  },
  {
    manner: 'del and ins, with a suffix without tax',
    language: 'en-GB',
    priceBox:
      '<p class="price"><del><span class="amount">£79.00</span></del> <ins><span class="amount">£49.00</span></ins> <small class="woocommerce-price-suffix">(<span class="amount">£40.83</span> exc. VAT)</small></p>',
    after: related('£'),
    expected: '49 GBP was 79',
  },
  {
    manner: 'a special price, an old price and a price without tax',
    language: 'de',
    button: 'In den Warenkorb',
    priceBox:
      '<div class="price-box price-final_price"><span class="special-price"><span class="price-container price-final_price tax weee"><span class="price-label">Sonderangebot</span><span data-price-type="finalPrice" class="price-wrapper price-including-tax" data-price-amount="49"><span class="price">49,00 €</span></span><span class="price-wrapper price-excluding-tax" data-label="Exkl. Steuern"><span class="price">41,18 €</span></span></span></span><span class="old-price"><span class="price-label">Regulärer Preis</span><span class="price-wrapper" data-price-amount="79"><span class="price">79,00 €</span></span></span></div>',
    expected: '49 EUR was 79',
  },
  {
    manner: 'a manufacturer’s price',
    priceBox:
      '<div class="price-box"><span class="msrp-price-box"><span class="price-label">MSRP</span> <span class="old-price map-old-price"><span class="price">$79.00</span></span></span><span class="regular-price"><span class="price">$49.00</span></span></div>',
    expected: '49 USD was 79',
  },
  {
    manner: 'tier prices below',
    priceBox:
      '<div class="price-box"><span class="price">$49.00</span></div><ul class="prices-tier items"><li class="item">Buy 5 for <span class="price">$45.00</span> each and save 8%</li><li class="item">Buy 10 for <span class="price">$41.00</span> each and save 16%</li></ul>',
    expected: '49 USD',
  },
  {
    manner: 'a list price with percentage in the same block',
    language: 'de',
    button: 'In den Warenkorb',
    priceBox:
      '<div class="product-detail-price-container"><meta itemprop="price" content="49.00"><p class="product-detail-price with-list-price">49,00 €*<span class="list-price-badge">%</span><span class="product-detail-list-price-wrapper"><span class="list-price-price">79,00 €*</span><span class="list-price-percentage">(37.97% gespart)</span></span></p><div class="product-detail-price-unit"><span class="price-unit-label">Inhalt:</span> 0.5 Kilogramm <span class="price-unit-reference-content">(98,00 €* / 1 Kilogramm)</span></div><p class="product-detail-tax">Preise inkl. MwSt. zzgl. Versandkosten</p></div>',
    expected: '49 EUR was 79',
  },
  {
    manner: 'a pseudo price in content--discount',
    language: 'de',
    button: 'In den Warenkorb',
    priceBox:
      '<div class="product--price price--default price--discount"><span class="price--content content--default"><meta itemprop="price" content="49.00">49,00&nbsp;€ *</span><span class="price--discount-icon">%</span><span class="content--discount"><span class="price--line-through">79,00&nbsp;€ *</span><span class="price--discount-percentage">(37,97% gespart)</span></span></div><div class="product--price price--unit"><span class="price--label">Inhalt:</span> 500 g (98,00 € * / 1 Kilogramm)</div>',
    expected: '49 EUR was 79',
  },
  {
    manner: 'a current price with the regular one above',
    language: 'fr',
    button: 'Ajouter au panier',
    priceBox:
      '<div class="product-prices js-product-prices"><div class="product-discount"><span class="regular-price">79,00 €</span></div><div class="product-price h5 has-discount"><div class="current-price"><span class="current-price-value" content="49">49,00 €</span> <span class="discount discount-amount">Économisez 30,00 €</span></div></div><div class="tax-shipping-delivery-label">TTC <span class="price-ecotax">Dont 0,24 € d’écotaxe</span></div></div>',
    expected: '49 EUR was 79',
  },
  {
    manner: 'a heading for the price, the struck one as a list item above',
    priceBox:
      '<ul class="list-unstyled"><li><span style="text-decoration: line-through;">$79.00</span></li><li><h2>$49.00</h2></li><li>Ex Tax: $40.00</li><li>Price in reward points: 400</li></ul><div id="product"><div class="form-group"><label>Qty</label><input name="quantity" value="1"></div></div>',
    expected: '49 USD was 79',
  },
  {
    manner: 'retail, now and saved, one below another',
    priceBox:
      '<div class="productView-price"><div class="price-section price-section--withoutTax rrp-price--withoutTax"><span>MSRP:</span> <span data-product-rrp-price-without-tax class="price price--rrp">$79.00</span></div><div class="price-section price-section--withoutTax non-sale-price--withoutTax" style="display: none;"><span>Was:</span> <span class="price price--non-sale"></span></div><div class="price-section price-section--withoutTax"><span class="price-label"></span><span class="price-now-label" style="display: none;">Now:</span> <span data-product-price-without-tax class="price price--withoutTax">$49.00</span></div><div class="price-section price-section--saving price"><span class="price">(You save</span> <span class="price price--saving">$30.00</span> <span class="price">)</span></div></div>',
    expected: '49 USD was 79',
  },
  {
    manner: 'a strike-through list and sales, and a promotion in words',
    priceBox:
      '<div class="prices"><div class="price"><span><span class="strike-through list"><span class="value" content="79.00">$79.00</span></span><span class="sales"><span class="value" content="49.00">$49.00</span></span></span></div></div><div class="promotions"><div class="callout">Spend $100.00, save $20.00</div></div>',
    expected: '49 USD was 79',
  },
  {
    manner: 'a price with its old one in an own box and stock in words',
    language: 'de',
    button: 'In den Warenkorb',
    priceBox:
      '<div class="pricing-box"><p class="oldPrice">statt <del>79,00 €</del></p><label id="productPrice" class="price h2 text-danger"><span class="price-from"></span><span class="price">49,00 €</span><span class="price-markup">*</span></label><div id="productPriceUnit">98,00 € / kg</div></div>',
    expected: '49 EUR was 79',
  },
  {
    manner: 'a price, a unit price, and the price of delivery',
    language: 'de',
    button: 'In den Warenkorb',
    priceBox:
      '<div class="price_wrapper"><strong class="price text-nowrap"><span>49,00 €</span> <span class="footnote-reference">*</span></strong><div class="price-note"><div class="base-price">98,00 € pro 1 kg</div><span class="vat_info">inkl. 19% USt., zzgl. <a href="/versand">Versand</a> ab 4,90 €</span><div class="old-price">Alter Preis: <del class="value">79,00 €</del></div></div></div>',
    expected: '49 EUR was 79',
  },
  {
    manner: 'money formatted inside a link-less block with original price',
    priceBox:
      '<div class="product-price"><span class="visually-hidden v6-visually-hidden">Sale Price:</span><span class="sqs-money-native">$49.00</span> <span class="original-price"><span class="visually-hidden">Original Price:</span><span class="sqs-money-native">$79.00</span></span></div>',
    expected: '49 USD was 79',
  },
  {
    manner: 'attributes for hooks and hashed class names',
    priceBox:
      '<div data-hook="product-prices-wrapper" class="Rp4ePm"><div data-hook="product-price" class="_26qxh"><span class="a7KqB" data-hook="formatted-secondary-price" data-wix-original-price="$79.00">$79.00</span><span class="a7KqB">Regular Price</span><span data-hook="formatted-primary-price" class="pwKq" data-wix-price="$49.00">$49.00</span><span>Sale Price</span></div></div>',
    expected: '49 USD was 79',
  },
  {
    manner: 'a price in a paragraph without any marks',
    priceBox: '<p>$49.00</p>',
    expected: '49 USD',
  },
  {
    manner: 'a table of facts',
    priceBox:
      '<table><tr><td>Our price:</td><td><b>$49.00</b></td></tr><tr><td>List price:</td><td>$79.00</td></tr><tr><td>You save:</td><td>$30.00 (38%)</td></tr><tr><td>Shipping weight</td><td>2 lb</td></tr></table>',
    expected: '49 USD was 79',
  },
  {
    manner: 'a price for the logged-in customer of a trade shop',
    priceBox:
      '<div class="price">$49.00 <span class="tax">excl. VAT</span></div><div class="price price--incl">$59.29 <span class="tax">incl. VAT</span></div>',
    expected: '59.29 USD',
  },
  {
    manner: 'state for a framework, no other markup',
    head: '<script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"product":{"name":"Brass Lamp","price":{"amount":4900,"currency":"USD"},"compareAt":7900}}}}</script>',
    priceBox: '<div class="css-1x2y3z"><span class="css-a1">$49</span><span class="css-b2"><s>$79</s></span></div>',
    expected: '49 USD was 79',
  },
  {
    manner: 'hashed class names and words alone',
    priceBox:
      '<div class="sc-aXz"><span class="sc-b">Was $79.00</span><span class="sc-c">$49.00</span><span class="sc-d">Save $30.00 (38%)</span></div><div class="sc-e">or 4 payments of <b>$12.25</b> with <img alt="pay"></div>',
    expected: '49 USD was 79',
  },
  {
    manner: 'sold by the piece of a pack',
    priceBox:
      '<div class="price"><span class="price__value">$49.00</span> <span class="price__uom">/ box of 10</span></div><div class="price-per">$4.90 each</div>',
    expected: '49 USD',
  },
  {
    manner: 'a gift card in values, none chosen',
    priceBox:
      '<fieldset class="options"><legend>Value</legend><label><input type="radio" name="v">$25</label><label><input type="radio" name="v">$50</label><label><input type="radio" name="v">$100</label></fieldset>',
    expected: 'no price',
  },
  {
    manner: 'a subscription beside a single purchase',
    priceBox:
      '<fieldset class="purchase-options"><label class="purchase-option"><input type="radio" name="plan" checked> One-time purchase <span class="price">$49.00</span></label><label class="purchase-option"><input type="radio" name="plan"> Subscribe &amp; save 15% <span class="price">$41.65</span></label></fieldset>',
    expected: '49 USD',
  },
  {
    manner: 'markup that states price zero beside a printed price',
    head: jsonLd(product({ '@type': 'Offer', price: 0, priceCurrency: 'USD' })),
    priceBox: '<p class="price">$49.00</p>',
    expected: '49 USD',
  },
  {
    manner: 'a quick cart that shows its total',
    priceBox:
      '<p class="price">$49.00</p><div class="cart-drawer drawer"><p>Subtotal <span class="price">$128.00</span></p></div>',
    expected: '49 USD',
  },
  {
    manner: 'a shop in which a list of sizes has prices of its own',
    priceBox:
      '<p class="price">$49.00</p><ul class="sizes"><li><button type="button">Small <span>$49.00</span></button></li><li><button type="button">Medium <span>$59.00</span></button></li><li><button type="button">Large <span>$69.00</span></button></li></ul>',
    expected: '49 USD',
  },
  {
    manner: 'a deposit and a recycling fee',
    language: 'de',
    button: 'In den Warenkorb',
    priceBox:
      '<div class="price">12,99 €</div><div class="deposit">zzgl. Pfand <span class="price">3,10 €</span></div>',
    expected: '12.99 EUR',
  },
  {
    manner: 'no price but a call',
    priceBox: '<p class="price">Price on request</p><p>Orders over $75.00 ship free</p>',
    expected: 'no price',
  },
];

describe('the habits of shop software', () => {
  it.each(SYSTEMS.map((system) => [system.manner, system] as const))('%s', (_manner, system) => {
    const { language = 'en', button = 'Add to cart', head = '', after = '', priceBox, expected } = system;
    expect(offerOf(pageOf({ head, language, body: productBody(priceBox, { button, after }) }))).toBe(expected);
  });
});
