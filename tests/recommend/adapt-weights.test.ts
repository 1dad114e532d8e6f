/** The weights follow the shopper's answers: by how much, how far, and to whose credit. */
import { describe, expect, it } from 'vitest';
import type { Exposure } from '../../src/core/candidate.ts';
import type { InteractionType } from '../../src/core/interaction.ts';
import { adaptWeights } from '../../src/recommend/adapt-weights.ts';
import { choose } from '../../src/recommend/pipeline.ts';
import { DEFAULT_SETTINGS } from '../../src/recommend/settings.ts';
import { anInteraction, START } from '../core/examples.ts';
import { aContext, SHOE_VIEWS, smallMall } from './small-mall.ts';

const SHIPPED = { alpha: 0.4, beta: 0.4, gamma: 0.2 };
const MINUTE = 60_000;

function shown(origin: string, number: number, facts: Partial<Exposure> = {}): Exposure {
  return { itemId: `${origin}-${number}`, list: 'for-you', rank: 0, origin, at: START + number * MINUTE, ...facts };
}
const answered = (origin: string, number: number, type: InteractionType = 'open') =>
  anInteraction(`${origin}-${number}`, START + number * MINUTE + 1, { type });

/** Alpha and beta were shown as often; so many of alpha's were answered so. */
const both = Array.from({ length: 20 }, (_, number) => [shown('alpha', number), shown('beta', number)]).flat();
const answers = (count: number, type: InteractionType) =>
  Array.from({ length: count }, (_, number) => answered('alpha', number, type));

describe('the weights', () => {
  it('are the shipped ones until something was shown, and until something was answered', () => {
    expect(adaptWeights(SHIPPED, { exposures: [], interactions: [] })).toEqual(SHIPPED);
    expect(adaptWeights(SHIPPED, { exposures: both, interactions: [] })).toEqual(SHIPPED);
  });

  it('follow the formula', () => {
    const weights = adaptWeights(SHIPPED, { exposures: both, interactions: answers(4, 'open') });
    expect(weights.alpha).toBeCloseTo((0.4 * (4 + 8)) / (2 + 8), 12);
    expect(weights.beta).toBeCloseTo((0.4 * (0 + 8)) / (2 + 8), 12);
    expect(weights.gamma).toBe(0.2);
  });

  it('fall with what is hidden or disliked', () => {
    for (const type of ['hide', 'lessLikeThis'] as const) {
      const weights = adaptWeights(SHIPPED, { exposures: both, interactions: answers(6, type) });
      expect(weights.alpha).toBeCloseTo((0.4 * (3 + 8)) / (6 + 8), 12);
      expect(weights.beta).toBeCloseTo((0.4 * (3 + 8)) / (0 + 8), 12);
    }
  });

  it('never move by more than twice, whatever the shopper does', () => {
    const many = Array.from({ length: 500 }, (_, number) => [shown('alpha', number), shown('beta', number)]).flat();
    const weights = adaptWeights(SHIPPED, {
      exposures: many,
      interactions: Array.from({ length: 500 }, (_, number) => [
        answered('alpha', number),
        anInteraction(`beta-${number}`, START + number * MINUTE + 1, { type: 'hide' }),
      ]).flat(),
    });
    expect(weights.alpha).toBe(0.8);
    expect(weights.beta).toBe(0.2);
  });

  it('expect more of what stood at the top', () => {
    const exposures = both.map((one) => (one.origin === 'beta' ? { ...one, rank: 14 } : one));
    const interactions = [...answers(4, 'open'), ...[4, 5, 6, 7].map((number) => answered('beta', number))];
    const weights = adaptWeights(SHIPPED, { exposures, interactions });
    expect(weights.beta).toBeGreaterThan(0.4);
    expect(weights.alpha).toBeLessThan(0.4);
  });

  it('owe an answer to who showed the item last, and one to a deal to nobody', () => {
    const later = { itemId: 'alpha-3', at: START + 3 * MINUTE + 0.5 };
    const opened = answers(4, 'open').slice(3);
    const byBeta = adaptWeights(SHIPPED, {
      exposures: [...both.slice(0, 8), shown('beta', 3, later)],
      interactions: opened,
    });
    expect(byBeta.beta).toBeGreaterThan(0.4);
    const byDeal = [...both.slice(0, 8), shown('price-drop', 3, { ...later, list: 'deals' })];
    expect(adaptWeights(SHIPPED, { exposures: byDeal, interactions: opened })).toEqual(SHIPPED);
    expect(adaptWeights(SHIPPED, { exposures: both, interactions: [answered('gamma', 3)] })).toEqual(SHIPPED);
  });

  it('change the list that is made', () => {
    const context = aContext(smallMall(), SHOE_VIEWS);
    const before = choose(context, 12, DEFAULT_SETTINGS);
    const exposures = Array.from({ length: 60 }, (_, number) =>
      shown(number % 2 === 0 ? 'recent-popular' : 'personal-profile', number, { at: START + number }),
    );
    const interactions = exposures
      .filter(({ origin }) => origin === 'recent-popular')
      .map(({ itemId, at }) => anInteraction(itemId, at + 0.5, { type: 'open' }));
    const after = choose(
      { ...context, exposures, interactions: [...interactions, ...SHOE_VIEWS] },
      12,
      DEFAULT_SETTINGS,
    );
    const worthOf = (list: typeof before) => list.map(({ itemId, worth }) => `${itemId} ${worth}`);
    expect(worthOf(after)).not.toEqual(worthOf(before));
  });
});
