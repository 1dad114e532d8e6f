/** What lists and charts are made from: keys that walk the rows, the days of a filter, the points of a price history. */
import { describe, expect, it } from 'vitest';
import { pricePoints } from '../../dashboard/items/price-points.ts';
import { endOfDay, startOfDay } from '../../dashboard/lists/day-bounds.ts';
import { placeAfter } from '../../dashboard/lists/places.ts';
import type { OfferPeriod } from '../../src/core/offer.ts';

describe('the place after a key', () => {
  it.each([
    ['ArrowDown', 4, 5],
    ['ArrowUp', 4, 3],
    ['PageDown', 4, 14],
    ['PageUp', 14, 4],
    ['Home', 14, 0],
    ['End', 14, 99_999],
    ['ArrowUp', 0, 0],
    ['PageDown', 99_998, 99_999],
  ])('%s at %i is %i', (key, at, next) => {
    expect(placeAfter(key, at, 100_000, 10)).toBe(next);
  });

  it('is none for another key, and none in an empty list', () => {
    expect(placeAfter('Tab', 3, 10, 5)).toBeNull();
    expect(placeAfter('ArrowDown', 0, 0, 5)).toBeNull();
  });
});

describe('a filter by days', () => {
  it('takes in the whole of both days', () => {
    expect(startOfDay('2026-11-24')).toBe(new Date(2026, 10, 24).getTime());
    expect(endOfDay('2026-11-24')).toBe(new Date(2026, 10, 25).getTime());
    expect(endOfDay('2026-12-31')).toBe(new Date(2027, 0, 1).getTime());
  });

  it('sets no bound by an empty field', () => {
    expect([startOfDay(''), endOfDay('')]).toEqual([null, null]);
  });
});

describe('the points of a price history', () => {
  const offer = (price: number, firstSeenAt: number, lastSeenAt: number, priceCurrency = 'EUR'): OfferPeriod => ({
    itemId: 'fellside.example/kestrel',
    price,
    priceCurrency,
    listPrice: null,
    availability: null,
    itemCondition: null,
    priceValidUntil: null,
    firstSeenAt,
    lastSeenAt,
    observations: 1,
  });

  it('are where each price was first and last seen', () => {
    expect(pricePoints([offer(99.9, 1, 5), offer(74.9, 9, 9)])).toEqual({
      currency: 'EUR',
      times: [1, 5, 9],
      prices: [99.9, 99.9, 74.9],
    });
  });

  it('are of one currency: the one it was mostly offered in', () => {
    expect(pricePoints([offer(99, 1, 2), offer(120, 3, 4, 'USD'), offer(95, 5, 6)])?.times).toEqual([1, 2, 5, 6]);
  });

  it('are none before a second moment', () => {
    expect(pricePoints([])).toBeNull();
    expect(pricePoints([offer(99, 7, 7)])).toBeNull();
  });
});
