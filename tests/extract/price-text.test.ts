/** Price texts of many locales, and what they say. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CurrencyHints, resolveCurrency } from '../../src/extract/currency.ts';
import { readMarkupPrice, readPriceText, readPriceTexts } from '../../src/extract/price-text.ts';

describe('readPriceText', () => {
  it.each<[string, number | null, string | null]>([
    ['$49.00', 49, '$'],
    ['US$ 1,049.50', 1049.5, 'US$'],
    ['NZD $100.70', 100.7, 'NZD'],
    ['$1,190.00 AUD', 1190, 'AUD'],
    ['£1399', 1399, '£'],
    ['1.049,50 €', 1049.5, '€'],
    ['1 049,50 €', 1049.5, '€'],
    ['1\u202f049,50\u00a0€', 1049.5, '€'],
    ['€ 1.299,-', 1299, '€'],
    ['1.299,–', 1299, null],
    ['49,- Kč', 49, 'Kč'],
    ["CHF 1'049.50", 1049.5, 'CHF'],
    ['CHF 1’049.50', 1049.5, 'CHF'],
    ['35€ 99', 35.99, '€'],
    ['12€99', 12.99, '€'],
    ['22 510 ₽', 22510, '₽'],
    ['19 000 руб.', 19000, 'руб.'],
    ['1 299 kr', 1299, 'kr'],
    ['1.727 Ft', 1727, 'Ft'],
    ['133,86 LEI', 133.86, 'LEI'],
    ['R$ 1.500,00', 1500, 'R$'],
    ['Rp 31.500', 31500, 'Rp'],
    ['200.000 đ', 200000, 'đ'],
    ['₹1,23,456.00', 123456, '₹'],
    ['₹ १,२३,४५६', 123456, '₹'],
    ['６，８００円', 6800, '円'],
    ['￥12,800', 12800, '￥'],
    ['12,000원', 12000, '원'],
    ['SR 1,550', 1550, 'SR'],
    ['6,675.0 EGP', 6675, 'EGP'],
    ['L.E 12.00', 12, 'L.E'],
    ['٣٬٤٣٩٫٥٠ درهم', 3439.5, 'درهم'],
    ['۸۵۰٬۰۰۰ ریال', 850000, 'ریال'],
    ['423.923 KD', 423.923, 'KD'],
    ['.75 €', 0.75, '€'],
    ['$119. 95', 119.95, '$'],
    ['34.992001', 34.992001, null],
    ['From $109.90', 109.9, '$'],
    ['$24.99 with card', 24.99, '$'],
    ['No longer available', null, null],
    ['-20 %', null, null],
    ['6 ft', 6, null],
  ])('reads %s', (text, amount, currency) => {
    const read = readPriceText(text);
    expect([read?.amount ?? null, read?.currency ?? null]).toEqual([amount, currency]);
  });

  it('takes the currency from a hint only where the text has none', () => {
    expect(readPriceText('28', '$')).toMatchObject({ amount: 28, currency: '$' });
    expect(readPriceText('28 €', '$')).toMatchObject({ amount: 28, currency: '€' });
  });

  it('reads every price in a text and knows money taken off', () => {
    expect(
      readPriceTexts('was 79,00 €, now 49,00 € (−30,00 €)').map(({ amount, negative }) => [amount, negative]),
    ).toEqual([
      [79, false],
      [49, false],
      [30, true],
    ]);
  });

  it('reads back what any locale writes', () => {
    const locales = [
      'en-US',
      'de-DE',
      'de-CH',
      'fr-FR',
      'sv-SE',
      'pl-PL',
      'en-IN',
      'pt-BR',
      'ar-EG',
      'hi-IN-u-nu-deva',
      'fa-IR',
      'ja-JP',
      'ru-RU',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...locales), fc.integer({ min: 1, max: 99_999_999 }), (locale, cents) => {
        const written = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
          cents / 100,
        );
        expect(readPriceText(`${written} €`)?.amount).toBeCloseTo(cents / 100, 5);
      }),
    );
  });

  it('never throws, and gives no negative amount', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        for (const price of readPriceTexts(text)) expect(price.amount).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('readMarkupPrice', () => {
  it.each<[string, number | null]>([
    ['49', 49],
    ['49.00', 49],
    ['1.299', 1.299],
    ['1.299,00', 1299],
    ['$1,299.00', 1299],
    ['12 - 15', null],
    ['', null],
    ['call us', null],
  ])('reads %s', (value, amount) => {
    expect(readMarkupPrice(value)?.amount ?? null).toBe(amount);
  });
});

describe('resolveCurrency', () => {
  const hints: CurrencyHints = { markup: null, language: null, country: null };
  it.each<[string | null, Partial<CurrencyHints>, string | null]>([
    ['€', {}, 'EUR'],
    ['€', { markup: 'USD' }, 'EUR'],
    ['$', {}, 'USD'],
    ['$', { markup: 'CAD' }, 'CAD'],
    ['$', { language: 'en-AU' }, 'AUD'],
    ['$', { country: 'NZ' }, 'NZD'],
    ['$', { language: 'es-MX', country: 'US' }, 'MXN'],
    ['kr', { language: 'da' }, 'DKK'],
    ['kr', { language: 'en', country: 'NO' }, 'NOK'],
    ['¥', { language: 'zh-CN' }, 'CNY'],
    ['¥', {}, 'JPY'],
    ['LE', {}, 'EGP'],
    [null, { markup: 'PLN' }, 'PLN'],
    [null, { language: 'de-DE', country: 'DE' }, null],
  ])('%s with %j', (printed, more, currency) => {
    expect(resolveCurrency(printed, { ...hints, ...more })?.currency ?? null).toBe(currency);
  });

  it('keeps the doubt where only language or host decided', () => {
    expect(resolveCurrency('$', { ...hints, language: 'en-AU' })?.doubtful).toBe(true);
    expect(resolveCurrency('$', { ...hints, markup: 'AUD' })?.doubtful).toBe(false);
  });
});
