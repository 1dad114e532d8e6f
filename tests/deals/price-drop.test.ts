/** When a fall in price is a deal, and when it is not. */
import { describe, expect, it } from 'vitest';
import type { DealContext } from '../../src/deals/deal-rule.ts';
import { priceDrop, STALE_AFTER } from '../../src/deals/rules/price-drop.ts';
import { anInteraction, anItem, aPeriod, DAY, START } from '../core/examples.ts';

const item = anItem('alpha.example/lamp');
const view = anInteraction(item.id, START);

function aDealContext(offers: DealContext['offers'], facts: Partial<DealContext> = {}): DealContext {
  return { item, offers, interactions: [view], now: (offers.at(-1)?.lastSeenAt ?? START) + DAY, ...facts };
}
const find = (...args: Parameters<typeof aDealContext>) => priceDrop.find(aDealContext(...args));

describe('a fall', () => {
  it('is a deal, with its evidence', () => {
    const offers = [
      aPeriod(120, START, { observations: 2 }),
      aPeriod(100, START + DAY, { lastSeenAt: START + 2 * DAY, observations: 3 }),
      aPeriod(75, START + 3 * DAY),
    ];
    const interactions = [view, anInteraction(item.id, START + DAY), anInteraction(item.id, START, { type: 'like' })];
    expect(find(offers, { interactions })).toEqual({
      id: 'price-drop:alpha.example/lamp:7500',
      rule: 'price-drop',
      itemId: item.id,
      price: 75,
      formerPrice: 100,
      priceCurrency: 'EUR',
      foundAt: START + 3 * DAY,
      evidence: { observations: 6, since: START, lowest: true, views: 2 },
    });
  });

  it('is the same deal while the price stands, whatever else changes', () => {
    const before = [aPeriod(100, START), aPeriod(80, START + DAY)];
    const after = [...before, aPeriod(80, START + 2 * DAY, { listPrice: 100, availability: 'InStock' })];
    expect(find(after)).toMatchObject({ id: find(before)?.id, formerPrice: 100, foundAt: START + DAY });
  });

  it('further down is another deal, measured from the price before', () => {
    const offers = [aPeriod(100, START), aPeriod(80, START + DAY), aPeriod(70, START + 2 * DAY)];
    expect(find(offers)).toMatchObject({ id: 'price-drop:alpha.example/lamp:7000', formerPrice: 80 });
  });

  it('is not called the lowest when it is not', () => {
    expect(find([aPeriod(60, START), aPeriod(100, START + 1), aPeriod(80, START + 2)])?.evidence.lowest).toBe(false);
    const dollars = aPeriod(60, START, { priceCurrency: 'USD' });
    expect(find([dollars, aPeriod(100, START + 1), aPeriod(80, START + 2)])?.evidence.lowest).toBe(true);
  });

  it('counts in a currency without decimals', () => {
    const yen = { priceCurrency: 'JPY' };
    expect(find([aPeriod(5000, START, yen), aPeriod(4000, START + 1, yen)])?.id).toBe(
      'price-drop:alpha.example/lamp:4000',
    );
  });
});

describe('no deal', () => {
  it.each<[string, DealContext['offers'], Partial<DealContext>?]>([
    ['without offers', []],
    ['with one price', [aPeriod(100, START)]],
    ['on a rise', [aPeriod(80, START), aPeriod(100, START + 1)]],
    ['after a rise back', [aPeriod(100, START), aPeriod(80, START + 1), aPeriod(90, START + 2)]],
    ['on an item never viewed', [aPeriod(100, START), aPeriod(80, START + 1)], { interactions: [] }],
    [
      'on an item merely liked',
      [aPeriod(100, START), aPeriod(80, START + 1)],
      { interactions: [anInteraction(item.id, START, { type: 'like' })] },
    ],
    ['when sold out', [aPeriod(100, START), aPeriod(80, START + 1, { availability: 'SoldOut' })]],
    [
      'when the dearer offer was sold out',
      [aPeriod(100, START, { availability: 'OutOfStock' }), aPeriod(80, START + 1)],
    ],
    ['in another currency', [aPeriod(100, START), aPeriod(80, START + 1, { priceCurrency: 'USD' })]],
    ['for a used item', [aPeriod(100, START), aPeriod(80, START + 1, { itemCondition: 'UsedCondition' })]],
    ['below one percent', [aPeriod(100, START), aPeriod(99.01, START + 1)]],
    ['below half a unit', [aPeriod(2, START), aPeriod(1.51, START + 1)]],
    ['when it is too good to be true', [aPeriod(1299, START), aPeriod(12.99, START + 1)]],
    ['for nothing', [aPeriod(10, START), aPeriod(0, START + 1)]],
    [
      'when the price was not seen for too long',
      [aPeriod(100, START), aPeriod(80, START + 1)],
      { now: START + 1 + STALE_AFTER + 1 },
    ],
  ])('%s', (_, offers, facts) => expect(find(offers, facts)).toBeNull());

  it('is told at the very bounds, and not a step below', () => {
    expect(find([aPeriod(100, START), aPeriod(99, START + 1)])).not.toBeNull();
    expect(find([aPeriod(2, START), aPeriod(1.5, START + 1)])).not.toBeNull();
    const offers = [aPeriod(100, START), aPeriod(80, START + 1)];
    expect(find(offers, { now: START + 1 + STALE_AFTER })).not.toBeNull();
  });
});
