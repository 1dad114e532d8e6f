/** The figures about extraction: what counts as right, wrong, absent and invented. */
import { describe, expect, it } from 'vitest';
import { evaluateExtraction, type JudgedPage, type PageLabel } from '../../src/evaluate/extraction.ts';
import { evaluatePriceStrings } from '../../src/evaluate/price-strings.ts';
import { jsonLd, pageOf, product, productBody, read } from './pages.ts';

const label = (more: Partial<PageLabel>): PageLabel => ({
  file: 'lamp.html',
  url: null,
  is_product: true,
  title: 'Brass Lamp',
  price: 49,
  currency: 'USD',
  ...more,
});
const judged = (more: Partial<PageLabel>, priceBox = '<p class="price">$49.00</p>'): JudgedPage => {
  const { product: found, availability } = read(
    pageOf({ head: jsonLd(product({ '@type': 'Offer' })), body: productBody(priceBox) }),
  );
  return { label: label(more), product: found, availability };
};
const missed: JudgedPage = { label: label({}), product: null, availability: null };
const other = (page: JudgedPage): JudgedPage => ({ ...page, label: label({ is_product: false }) });

describe('evaluateExtraction', () => {
  it('counts right, wrong and absent among the labelled', () => {
    const { fields, misses } = evaluateExtraction([judged({}), judged({ price: 59 }), missed]);
    expect(fields.price).toEqual({ labelled: 3, right: 1, wrong: 1, absent: 1 });
    expect(misses.filter(({ field }) => field === 'price')).toEqual([
      { file: 'lamp.html', field: 'price', labelled: 59, read: 49 },
      { file: 'lamp.html', field: 'price', labelled: 49, read: null },
    ]);
  });

  it('counts a price or a list price that no person sees as wrong', () => {
    const sale = '<p class="price"><s>$79.00</s> <b>$49.00</b></p>';
    const { fields } = evaluateExtraction([
      judged({ price: null, currency: null }),
      judged({}, sale),
      judged({ list_price: 79 }, sale),
    ]);
    expect(fields.price).toEqual({ labelled: 2, right: 2, wrong: 1, absent: 0 });
    expect(fields.listPrice).toEqual({ labelled: 1, right: 1, wrong: 1, absent: 0 });
  });

  it('measures recognition, and leaves out what people disagree on', () => {
    const { recognition } = evaluateExtraction([
      judged({}),
      missed,
      other(judged({})),
      other(missed),
      { ...missed, label: label({ is_product: null }) },
    ]);
    expect(recognition).toEqual({ precision: 0.5, recall: 0.5, falseProducts: 1, others: 2, products: 2 });
  });

  it('gives the same without the shop that is everywhere', () => {
    const { fields, withoutAmazon } = evaluateExtraction([judged({}), judged({ shop: 'amazon.de', price: 59 })]);
    expect(fields.price?.labelled).toBe(2);
    expect(withoutAmazon.fields.price).toEqual({ labelled: 1, right: 1, wrong: 0, absent: 0 });
  });

  it('does not mind case, spaces and kinds of dash, and takes the beginning of a title where only that is labelled', () => {
    const { title: _title, ...untitled } = label({ title_starts: 'brass  LAMP' });
    const page = judged({});
    expect(evaluateExtraction([{ ...page, label: untitled }]).fields.name).toMatchObject({ right: 1, wrong: 0 });
    expect(evaluateExtraction([{ ...page, label: label({ title: 'Lamp' }) }]).fields.name).toMatchObject({
      right: 0,
      wrong: 1,
    });
  });
});

describe('evaluatePriceStrings', () => {
  it('counts amounts and currencies apart and lists the misses', () => {
    const report = evaluatePriceStrings([
      { text: '49,00 €', currency_hint: null, price: 49, currency: '€' },
      { text: '49,00 €', currency_hint: null, price: 4900, currency: '€' },
      { text: '28', currency_hint: '$', price: 28, currency: '$' },
    ]);
    expect(report).toMatchObject({ amounts: { total: 3, right: 2 }, currencies: { total: 3, right: 3 } });
    expect(report.misses).toHaveLength(1);
  });
});
