/** Coupon codes, what they are for, and from what order on; and the many capitals that are none. */
import { describe, expect, it } from 'vitest';
import { observe, pageOf, productBody } from '../pages.ts';

const PRICE = '<p class="price">$49.00</p>';

/** "CODE scope", with the least order where there is one. */
function coupons(words: string, { language = 'en-US', name = 'Brass Lamp', before = '' } = {}): string[] {
  const body = `${before}${productBody(PRICE, { name, after: words })}`;
  return (observe(pageOf({ language, body, title: `${name} | Lamps` }))?.coupons ?? []).map(
    ({ code, appliesTo, minimumOrder }) =>
      `${code} ${appliesTo}${minimumOrder ? ` from ${minimumOrder.amount} ${minimumOrder.currency}` : ''}`,
  );
}

describe('a coupon', () => {
  it.each<[string, string[]]>([
    ['<p>Get 10% off this item with code BRASS10.</p>', ['BRASS10 product']],
    ['<p>20% off your first order, use code HELLO20</p>', ['HELLO20 shop']],
    ['<p>Gutscheincode: HERBST15 auf alles</p>', ['HERBST15 shop']],
    ['<p>-15 % avec le code ETE15</p>', ['ETE15 product']],
    ['<p>Use code <strong>SAVE5</strong> at checkout</p>', ['SAVE5 null']],
    ['<p><a href="#">Use code</a><b>: GIFT</b></p>', ['GIFT null']],
    ['<p>15% off with code 15OFFNOW</p>', ['15OFFNOW product']],
  ])('is read in %s', (words, expected) => expect(coupons(words)).toEqual(expected));

  it.each<[string, string]>([
    ['<p>Cyber offer: 30% off all Saffron rugs with code: RUGS30</p>', 'RUGS30 other'],
    ['<p>25% off all shoes with code SOLES25</p>', 'SOLES25 other'],
    ['<p>25% off lamps with code LIGHT25</p>', 'LIGHT25 product'],
    ['<p>25% off brass lamps, use code LIGHT25</p>', 'LIGHT25 product'],
    // A lamp it is, but is it one of these?
    ['<p>25% off Saffron lamps with code LIGHT25</p>', 'LIGHT25 null'],
    ['<p>25% off everything with code ALL25</p>', 'ALL25 shop'],
  ])('for named things is for this product only when it is one of them: %s', (words, expected) =>
    expect(coupons(words)).toEqual([expected]),
  );

  it('of a banner far from the product says what it says', () => {
    const before = '<header><a href="/rugs">30% Off All Rugs With Code: RUGS30</a></header>';
    expect(coupons('', { before })).toEqual(['RUGS30 other']);
  });

  it.each<[string, string, string]>([
    ['<p>10% off with code TEN on orders over $50</p>', 'en-US', 'TEN product from 50 USD'],
    ['<p>Spend $100, save $20 with code BIG20</p>', 'en-US', 'BIG20 product from 100 USD'],
    ['<p>Use code TEN. Minimum order: £40.</p>', 'en-GB', 'TEN null from 40 GBP'],
    ['<p>£5 off £40+ with code FIVE</p>', 'en-GB', 'FIVE product from 40 GBP'],
    ['<p>10 % mit dem Code ZEHN ab einem Bestellwert von 50,00 €</p>', 'de', 'ZEHN product from 50 EUR'],
    ['<p>Rabattcode ZEHN, Mindestbestellwert 50 €</p>', 'de', 'ZEHN null from 50 EUR'],
    ['<p>-10 % dès 60 € d’achat avec le code DIX10</p>', 'fr', 'DIX10 product from 60 EUR'],
    ['<p>Use code <b>SHIPFREE</b> on orders over $75</p>', 'en-US', 'SHIPFREE null from 75 USD'],
    ['<p>10% off with code TEN. Free delivery on orders over $75.</p>', 'en-US', 'TEN product'],
    ['<p>Save $10 with code TENNER</p>', 'en-US', 'TENNER product'],
  ])('counts from the least order that it names: %s', (words, language, expected) =>
    expect(coupons(words, { language })).toEqual([expected]),
  );

  it.each([
    '<p>ZIP Code Arrives Tuesday</p>',
    '<p>Enter ZIP CODE 90210</p>',
    '<p>Barcode Scanner, QR Code Reader</p>',
    '<p>ZIP CODE REQUIRED</p>',
    '<p>Enter your discount code at checkout</p>',
    '<p>No promo code needed</p>',
    '<p>DISCOUNT CODE APPLY</p>',
    '<p>Scan the QR code with your phone. USB C included.</p>',
    '<p>Product code LMN-700</p>',
    '<div class="reviews"><p>I got mine with code FRIEND20!</p></div>',
  ])('is none of this: %s', (words) => expect(coupons(words)).toEqual([]));

  it('of a hostile page are ten at most', () => {
    const many = Array.from({ length: 40 }, (_, index) => `<p>Use code SPAM${index}X</p>`).join('');
    expect(coupons(many)).toHaveLength(10);
  });
});
