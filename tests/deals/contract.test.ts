/** What every deal rule must keep to, over random histories of offers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AVAILABILITIES, ITEM_CONDITIONS, isSoldOut, type OfferPeriod } from '../../src/core/offer.ts';
import type { DealContext } from '../../src/deals/deal-rule.ts';
import { dealRules } from '../../src/deals/registry.ts';
import { anInteraction, anItem, aPeriod, DAY, START } from '../core/examples.ts';

const item = anItem('alpha.example/lamp');

/** The first value six times out of seven, so that histories are such as shops have. */
const mostly = <T>(usual: T, ...others: T[]) =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) });

const offer = fc.record({
  price: fc.oneof(fc.constantFrom(50, 70, 99.9, 100, 120), fc.double({ min: 0, max: 2000, noNaN: true })),
  priceCurrency: mostly('EUR', 'USD', 'JPY'),
  availability: mostly(null, ...AVAILABILITIES),
  itemCondition: mostly(null, ...ITEM_CONDITIONS),
  gap: fc.integer({ min: 1, max: 3 * DAY }),
  lasts: fc.integer({ min: 0, max: 3 * DAY }),
});

const context = fc
  .record({
    offers: fc.array(offer, { maxLength: 8 }),
    views: fc.integer({ min: 0, max: 3 }),
    wait: fc.integer({ min: 0, max: 40 * DAY }),
  })
  .map(({ offers, views, wait }): DealContext => {
    let at = START;
    const periods = offers.map(({ gap, lasts, ...facts }): OfferPeriod => {
      const firstSeenAt = at + gap;
      at = firstSeenAt + lasts;
      return aPeriod(facts.price, firstSeenAt, { ...facts, lastSeenAt: at });
    });
    const interactions = Array.from({ length: views }, (_, n) => anInteraction(item.id, START + n));
    return { item, offers: periods, interactions, now: at + wait };
  });

describe.each(dealRules)('$name', (rule) => {
  it('is named as a file is', () => expect(rule.name).toMatch(/^[a-z]+(-[a-z]+)*$/));

  it('never tells of what is no deal, in 10,000 histories', () => {
    let told = 0;
    fc.assert(
      fc.property(context, (given) => {
        const deal = rule.find(given);
        if (!deal) return;
        told += 1;
        const current = given.offers.at(-1);
        if (!current) throw new Error('a deal without an offer');
        expect(deal).toMatchObject({ rule: rule.name, itemId: item.id, price: current.price });
        expect(deal.priceCurrency).toBe(current.priceCurrency);
        expect(deal.price).toBeGreaterThan(0);
        expect(deal.formerPrice).toBeGreaterThan(deal.price);
        expect(isSoldOut(current)).toBe(false);
        expect(given.interactions.length).toBeGreaterThan(0);
        expect(given.now - current.lastSeenAt).toBeLessThanOrEqual(30 * DAY);
        // Its former price was really read: same currency, same condition, and earlier.
        const isNew = (one: OfferPeriod) => (one.itemCondition ?? 'NewCondition') === 'NewCondition';
        const former = given.offers.filter(
          (one) =>
            one.price === deal.formerPrice &&
            one.priceCurrency === current.priceCurrency &&
            (one.itemCondition === current.itemCondition || (isNew(one) && isNew(current))),
        );
        expect(former.some((one) => one.lastSeenAt < deal.foundAt)).toBe(true);
        expect(deal.foundAt).toBeLessThanOrEqual(current.firstSeenAt);
        expect(deal.evidence.observations).toBeGreaterThanOrEqual(2);
        expect(deal.evidence.views).toBe(given.interactions.length);
      }),
      { numRuns: 10_000 },
    );
    // The histories must be such that the rule had something to say.
    expect(told).toBeGreaterThan(100);
  });

  it('finds the same deal in the same record, and leaves the record as it was', () => {
    fc.assert(
      fc.property(context, (given) => {
        const before = structuredClone(given);
        expect(rule.find(given)).toEqual(rule.find(given));
        expect(given).toEqual(before);
      }),
    );
  });
});
