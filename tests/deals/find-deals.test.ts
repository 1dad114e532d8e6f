/** Which deals are told, and in what order. */
import { expect, it } from 'vitest';
import type { Deal } from '../../src/core/deal.ts';
import type { DealContext, DealRule } from '../../src/deals/deal-rule.ts';
import { findDeals, worthOf } from '../../src/deals/find-deals.ts';
import { dealRules } from '../../src/deals/registry.ts';
import { anInteraction, anItem, aPeriod, START } from '../core/examples.ts';

function dropped(name: string, price: number, views = 1): DealContext {
  const item = anItem(`alpha.example/${name}`);
  return {
    item,
    offers: [aPeriod(100, START, { itemId: item.id }), aPeriod(price, START + 1, { itemId: item.id })],
    interactions: Array.from({ length: views }, (_, n) => anInteraction(item.id, START + n)),
    now: START + 2,
  };
}
const names = (deals: readonly Deal[]) => deals.map(({ itemId }) => itemId.split('/')[1]);

it('what is worth most comes first, and coming back to an item makes its deal worth more', () => {
  const contexts = [dropped('small', 95), dropped('large', 60), dropped('middle', 80), dropped('dear', 80, 5)];
  const deals = findDeals(dealRules, contexts);
  expect(names(deals)).toEqual(['dear', 'large', 'middle', 'small']);
  expect(worthOf(deals[2] as Deal)).toBeCloseTo(0.2, 12);
  expect(worthOf(deals[0] as Deal)).toBeCloseTo(0.2 * (1 + Math.log(5)), 12);
  expect(findDeals(dealRules, [...contexts].reverse())).toEqual(deals);
});

it('an item that was hidden or disliked has none', () => {
  for (const type of ['hide', 'lessLikeThis'] as const) {
    const context = dropped('lamp', 60);
    const interactions = [...context.interactions, anInteraction(context.item.id, START + 5, { type })];
    expect(findDeals(dealRules, [{ ...context, interactions }])).toEqual([]);
  }
});

it('an item of a shop, brand or category that was hidden has none', () => {
  const contexts = [dropped('lamp', 60), dropped('kettle', 70)];
  expect(names(findDeals(dealRules, contexts, ({ name }) => name === 'lamp'))).toEqual(['kettle']);
});

it('an item has one deal, the one worth most', () => {
  const further: DealRule = {
    name: 'further',
    find: (context) => {
      const deal = dealRules[0]?.find(context) ?? null;
      return deal && { ...deal, id: `further:${deal.itemId}`, rule: 'further', price: deal.price - 1 };
    },
  };
  expect(findDeals([...dealRules, further], [dropped('lamp', 60)])).toMatchObject([{ rule: 'further', price: 59 }]);
});
