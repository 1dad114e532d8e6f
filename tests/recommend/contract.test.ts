/** What every recommender must keep to, whatever its algorithm. */
import { describe, expect, it } from 'vitest';
import { explain, withoutFind } from '../../src/recommend/explain.ts';
import { recommenders } from '../../src/recommend/registry.ts';
import { anInteraction, START } from '../core/examples.ts';
import { aContext, SHOE_VIEWS, smallMall, without } from './small-mall.ts';

const mall = smallMall();

it('names are unique', () => {
  expect(new Set(recommenders.map(({ name }) => name)).size).toBe(recommenders.length);
});

describe.each(recommenders)('$name', (recommender) => {
  it('is named as a file is', () => expect(recommender.name).toMatch(/^[a-z]+(-[a-z]+)*$/));

  it('has nothing to say of an empty catalogue', () => {
    expect(recommender.recommend(aContext([]), 10)).toEqual([]);
    expect(recommender.recommend(aContext([], SHOE_VIEWS), 10)).toEqual([]);
  });

  it('copes with a shopper of whom nothing is known', () => {
    const candidates = recommender.recommend(aContext(mall), 10);
    for (const { score } of candidates) expect(score).toBeGreaterThan(0);
  });

  it('scores an unknown item 0, and copes with interactions that name one', () => {
    const unknown = anInteraction('alpha.example/gone', START);
    const context = aContext(mall, [unknown, ...SHOE_VIEWS]);
    expect(recommender.score(context, 'alpha.example/gone')).toBe(0);
    const withIt = recommender.recommend(context, 10);
    const withoutIt = recommender.recommend(aContext(mall, SHOE_VIEWS), 10);
    expect(withIt.map(({ itemId }) => itemId)).toEqual(withoutIt.map(({ itemId }) => itemId));
  });

  it('proposes known items, best first, each once, at most as many as asked for', () => {
    const context = aContext(mall, SHOE_VIEWS);
    const candidates = recommender.recommend(context, 10);
    expect(candidates).toHaveLength(10);
    expect(new Set(candidates.map(({ itemId }) => itemId)).size).toBe(10);
    const scores = candidates.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const candidate of candidates) {
      expect(context.catalogue.has(candidate.itemId)).toBe(true);
      expect(candidate.recommender).toBe(recommender.name);
      expect(Number.isFinite(candidate.score)).toBe(true);
    }
    expect(recommender.recommend(context, 3)).toEqual(candidates.slice(0, 3));
    expect(recommender.recommend(context, 0)).toEqual([]);
  });

  it('gives an item alone the score it has in the list', () => {
    const context = aContext(mall, SHOE_VIEWS);
    for (const { itemId, score } of recommender.recommend(context, 40))
      expect(recommender.score(context, itemId)).toBeCloseTo(score, 12);
  });

  it('gives the same list for the same knowledge, in whatever order the catalogue was filled', () => {
    const once = recommender.recommend(aContext(mall, SHOE_VIEWS), 40);
    expect(recommender.recommend(aContext(mall, SHOE_VIEWS), 40)).toEqual(once);
    expect(recommender.recommend(aContext([...mall].reverse(), SHOE_VIEWS), 40)).toEqual(once);
  });

  it('names grounds on which its scores do hang: without the first cause the score is lower', () => {
    const context = aContext(mall, SHOE_VIEWS);
    const candidates = recommender.recommend(context, 10);
    const explanations = explain(candidates, context, recommenders);
    const explained = explanations.filter(({ causes, friendCauses = [] }) => causes.length + friendCauses.length > 0);
    expect(explained.length).toBeGreaterThanOrEqual(5);
    for (const [place, { causes, friendCauses = [], score }] of explanations.entries()) {
      const { itemId } = candidates[place] ?? { itemId: '' };
      for (const cause of causes) expect(recommender.score(without(context, cause.itemId), itemId)).toBeLessThan(score);
      for (const cause of friendCauses) {
        const place = context.friends
          .find(({ key }) => key === cause.key)
          ?.finds.findIndex(({ name }) => name === cause.name);
        const scoreWithout = recommender.score(withoutFind(context, { key: cause.key, place: place ?? -1 }), itemId);
        expect(scoreWithout).toBe(cause.scoreWithout);
        expect(scoreWithout).toBeLessThan(score);
      }
    }
  });

  it('leaves what it was handed as it was', () => {
    const context = aContext(mall, SHOE_VIEWS);
    const before = structuredClone({ catalogue: context.catalogue, interactions: context.interactions });
    recommender.recommend(context, 40);
    expect({ catalogue: context.catalogue, interactions: context.interactions }).toEqual(before);
  });
});
