/** How readings of an offer become periods. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Offer } from '../../src/core/offer.ts';
import type { OfferRow } from '../../src/record/database.ts';
import { inOrder, type OfferSource, observeOffer } from '../../src/record/offer-history.ts';
import { anOffer } from '../core/examples.ts';

/** Applies observations one after another, as the tables would. */
function history(...observations: [at: number, offer: Offer, source?: OfferSource][]): OfferRow[] {
  const rows = new Map<number, OfferRow>();
  for (const [at, offer, source = 'page'] of observations)
    for (const row of observeOffer([...rows.values()], { itemId: 'i', offer, at, source }).put) {
      const key = row.key ?? rows.size + 1;
      rows.set(key, { ...row, key });
    }
  return inOrder([...rows.values()]);
}

const summary = (rows: OfferRow[]) =>
  rows.map(({ price, firstSeenAt, lastSeenAt, observations }) => [price, firstSeenAt, lastSeenAt, observations]);

describe('in order', () => {
  it('the same offer extends its period, a change begins a new one', () => {
    const rows = history([1, anOffer(10)], [2, anOffer(10)], [3, anOffer(8)], [4, anOffer(10)]);
    expect(summary(rows)).toEqual([
      [10, 1, 2, 2],
      [8, 3, 3, 1],
      [10, 4, 4, 1],
    ]);
  });

  it('another currency, list price, condition or availability is a change', () => {
    for (const change of [
      { priceCurrency: 'USD' },
      { listPrice: 20 },
      { itemCondition: 'UsedCondition' as const },
      { availability: 'SoldOut' as const },
    ]) {
      const before = anOffer(10, { listPrice: 15, itemCondition: 'NewCondition', availability: 'InStock' });
      expect(history([1, before], [2, { ...before, ...change }])).toHaveLength(2);
    }
  });

  it('a fact that a page states for the first time is filled in, and the end of the price moves along', () => {
    const rows = history(
      [1, anOffer(10, { priceValidUntil: '2026-01-01' })],
      [2, anOffer(10, { availability: 'InStock', priceValidUntil: '2026-01-02' })],
    );
    expect(rows).toMatchObject([{ availability: 'InStock', priceValidUntil: '2026-01-02', observations: 2 }]);
  });

  it('a page without its list price says that the sale is over', () => {
    expect(history([1, anOffer(10, { listPrice: 15 })], [2, anOffer(10)])).toHaveLength(2);
  });
});

describe('a tile', () => {
  const page = anOffer(10, { listPrice: 15, availability: 'InStock', itemCondition: 'UsedCondition' });

  it('leaves what a page said as it is', () => {
    expect(history([1, page], [2, anOffer(10), 'tile'])).toMatchObject([{ ...page, observations: 2 }]);
  });

  it('with another price begins a period, whose condition is still the page’s', () => {
    expect(history([1, page], [2, anOffer(8), 'tile'])).toMatchObject([
      page,
      { price: 8, itemCondition: 'UsedCondition', availability: 'InStock', listPrice: null },
    ]);
  });

  it('sent twice is counted once', () => {
    expect(history([1, anOffer(10), 'tile'], [1, anOffer(10), 'tile'])).toMatchObject([{ observations: 1 }]);
  });
});

describe('out of order', () => {
  it('a late sighting of the same offer stretches its period', () => {
    expect(summary(history([5, anOffer(10)], [2, anOffer(10)]))).toEqual([[10, 2, 5, 2]]);
  });

  it('a late sighting of another offer is put where it belongs, and what stands still stands', () => {
    expect(summary(history([1, anOffer(10)], [5, anOffer(10)], [3, anOffer(12)]))).toEqual([
      [10, 1, 1, 1],
      [12, 3, 3, 1],
      [10, 5, 5, 1],
    ]);
    expect(history([5, anOffer(8)], [2, anOffer(10)]).at(-1)).toMatchObject({ price: 8 });
  });

  it('whatever the order, periods never overlap, every sighting is counted, and the latest one stands', () => {
    const observation = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.constantFrom(8, 10, 12));
    fc.assert(
      fc.property(
        fc.uniqueArray(observation, { selector: ([at]) => at, minLength: 1, maxLength: 25 }),
        (observations) => {
          const rows = history(...observations.map(([at, price]): [number, Offer] => [at, anOffer(price)]));
          const latest = [...observations].sort((a, b) => b[0] - a[0])[0];
          expect(rows.at(-1)).toMatchObject({ price: latest?.[1], lastSeenAt: latest?.[0] });
          expect(rows.reduce((sum, row) => sum + row.observations, 0)).toBeGreaterThanOrEqual(observations.length);
          rows.forEach((row, position) => {
            expect(row.firstSeenAt).toBeLessThanOrEqual(row.lastSeenAt);
            const next = rows[position + 1];
            if (next) expect(row.lastSeenAt).toBeLessThan(next.firstSeenAt);
          });
        },
      ),
    );
  });
});

it('in order, a period holds the sightings of its own offer and no other', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(8, 10, 12), { minLength: 1, maxLength: 25 }), (prices) => {
      const rows = history(...prices.map((price, at): [number, Offer] => [at, anOffer(price)]));
      prices.forEach((price, at) => {
        const holding = rows.filter((row) => row.firstSeenAt <= at && at <= row.lastSeenAt);
        expect(holding.map((row) => row.price)).toEqual([price]);
      });
    }),
  );
});
