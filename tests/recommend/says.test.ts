/** Every recommender's say adds up to what the ranking counted. */
import { expect, it } from 'vitest';
import { propose, recommend } from '../../src/recommend/pipeline.ts';
import { combine } from '../../src/recommend/rank.ts';
import { saysFor } from '../../src/recommend/says.ts';
import { DEFAULT_SETTINGS } from '../../src/recommend/settings.ts';
import { aContext, SHOE_VIEWS, smallMall } from './small-mall.ts';

it('is the part of the worth that each recommender gave, the loudest first', () => {
  const list = (recommender: string, scores: Record<string, number>) =>
    Object.entries(scores).map(([itemId, score]) => ({ itemId, recommender, score }));
  const lists = [list('first', { x: 3, y: 1 }), list('second', { y: 40, z: 10 })];
  expect(saysFor(['y', 'x', 'unknown'], lists, { first: 1, second: 0.5 })).toEqual([
    [
      { recommender: 'second', part: 0.4 / 0.65 },
      { recommender: 'first', part: 0.25 / 0.65 },
    ],
    [{ recommender: 'first', part: 1 }],
    [],
  ]);
});

it('of a real list is whole, and is what the ranking went by', () => {
  const context = aContext(smallMall(), SHOE_VIEWS);
  const proposed = propose(context, 72, DEFAULT_SETTINGS);
  const worths = new Map(combine(proposed, DEFAULT_SETTINGS.weights).map(({ itemId, worth }) => [itemId, worth]));
  for (const { itemId, says, explanation } of recommend(context, 12)) {
    expect(says.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(1, 12);
    expect(says.map(({ recommender }) => recommender)).toContain(explanation.recommender);
    for (const { recommender, part } of says) {
      const without = proposed.filter((list) => list[0]?.recommender !== recommender);
      const left = combine(without, DEFAULT_SETTINGS.weights).find((one) => one.itemId === itemId)?.worth ?? 0;
      expect(left).toBeCloseTo((worths.get(itemId) ?? 0) * (1 - part), 12);
    }
  }
});
