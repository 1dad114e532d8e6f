/** The mall's prices over its clock: what falls, what rises, what is only said to have fallen. */
import { describe, expect, it } from 'vitest';
import { MallClock } from '../../demo/clock.ts';
import { LISTINGS, listings } from '../../demo/listings.ts';
import { priceTagOf } from '../../demo/prices.ts';

const DAY_MILLISECONDS = 86_400_000;

function tagsOf(shop: string, mpn: string, days: readonly number[]) {
  const listing = LISTINGS.find((each) => each.shop === shop && each.product.mpn === mpn);
  if (!listing) throw new Error(`${shop} does not sell ${mpn}`);
  return days.map((day) => priceTagOf(listing, day));
}

describe('prices', () => {
  it('fall by 10 to 35 % until day three for eight or more listings, spread over shops and categories', () => {
    const all = listings();
    const falling = all.filter((each) => {
      const ratio = each.priceOn(3) / each.priceOn(0);
      return ratio >= 0.65 && ratio <= 0.9;
    });
    expect(falling.length).toBeGreaterThanOrEqual(8);
    expect(new Set(falling.map((each) => each.shop)).size).toBeGreaterThanOrEqual(5);
    expect(new Set(falling.map((each) => each.category)).size).toBeGreaterThanOrEqual(5);
    const rising = all.filter((each) => each.priceOn(3) > each.priceOn(0));
    expect(rising.length).toBeGreaterThanOrEqual(5);
    const still = all.filter((each) => each.priceOn(3) === each.priceOn(0));
    expect(still.length / all.length).toBeGreaterThan(0.6);
  });

  it('give every shop something that falls by day three', () => {
    for (const shop of new Set(listings().map((each) => each.shop))) {
      const falling = listings().filter((each) => each.shop === shop && each.priceOn(3) <= each.priceOn(0) * 0.9);
      expect(falling.length, shop).toBeGreaterThanOrEqual(2);
    }
  });

  it('are the same for the same day, and come back up after a sale', () => {
    const again = listings();
    for (const [index, each] of listings().entries()) {
      for (const day of [0, 2, 3, 11, 40, 400]) {
        expect(again[index]?.priceOn(day)).toBe(each.priceOn(day));
        expect(each.priceOn(day)).toBeGreaterThan(0);
        expect(Math.round(each.priceOn(day) * 100)).toBeCloseTo(each.priceOn(day) * 100, 6);
      }
      expect(each.priceOn(35)).toBe(each.priceOn(0));
    }
  });

  it('show a true "was" price, except in the two listings that never cost it', () => {
    const untrue = new Set<string>();
    for (const listing of LISTINGS) {
      const days = Array.from({ length: 60 }, (_, day) => priceTagOf(listing, day));
      const charged = new Set(days.map((tag) => tag.price));
      for (const tag of days) {
        if (tag.was === null) continue;
        expect(tag.was).toBeGreaterThan(tag.price);
        if (!charged.has(tag.was)) untrue.add(`${listing.shop} ${listing.product.mpn}`);
      }
    }
    expect([...untrue].sort()).toEqual(['voltora BO-BRI-TE', 'voltora PI-BU2P-AN']);
  });

  it('drop in the flash sale for six hours and say when it ends', () => {
    const [before, during, after] = tagsOf('larkfield', 'EL-D800-EM', [2.9, 3.1, 3.25]);
    expect(during?.price).toBeLessThan((before?.price ?? 0) * 0.75);
    expect(during).toMatchObject({ was: before?.price, flashSaleEnds: 3.25 });
    expect(after).toEqual(before);
  });

  it('come with a shortage that ends', () => {
    expect(tagsOf('spokeyard', 'TA-EMB-HO', [0, 2.9, 3]).map((tag) => tag.availability)).toEqual([
      'OutOfStock',
      'OutOfStock',
      'InStock',
    ]);
    expect(tagsOf('harbourhall', 'FE-CO24-MU', [0, 2, 6]).map((tag) => tag.availability)).toEqual([
      'InStock',
      'OutOfStock',
      'InStock',
    ]);
  });
});

describe('the clock', () => {
  it('runs with the real one, turns by days and fractions, and never goes back behind the opening', () => {
    let now = 1_000_000;
    const clock = new MallClock(() => now);
    expect(clock.day).toBe(0);
    clock.turn(3);
    now += DAY_MILLISECONDS / 4;
    expect(clock.day).toBeCloseTo(3.25, 9);
    clock.turn(0.5);
    expect(clock.day).toBeCloseTo(3.75, 9);
    expect(clock.realTimeOf(4).getTime()).toBeCloseTo(now + DAY_MILLISECONDS / 4, 0);
    clock.turn(-100);
    expect(clock.day).toBe(0);
    expect(() => clock.turn(Number.NaN)).toThrow(RangeError);
  });
});
