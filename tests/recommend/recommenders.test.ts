/** The mathematics of each recommender. */
import { describe, expect, it } from 'vitest';
import { HALF_LIFE, interestOf } from '../../src/core/interest.ts';
import { recentPopular } from '../../src/recommend/recommenders/recent-popular.ts';
import { textMatching } from '../../src/recommend/recommenders/text-matching.ts';
import { anInteraction, anItem, DAY } from '../core/examples.ts';
import { aContext, NOW, SHOE_VIEWS, smallMall, viewsOf } from './small-mall.ts';

describe('interest', () => {
  it('grows with dwell up to a bound, and halves in a half-life', () => {
    const view = (dwell: number, at = NOW) => interestOf(anInteraction('x', at, { dwell }), NOW);
    expect([view(0), view(15_000), view(30_000), view(9e6)]).toEqual([0.5, 0.75, 1, 1]);
    expect(view(30_000, NOW - HALF_LIFE)).toBeCloseTo(0.5, 12);
    expect(view(30_000, NOW + DAY)).toBe(1);
  });

  it('a like counts more than a view, hiding says nothing, a dislike counts against and does not fade', () => {
    const of = (type: 'like' | 'hide' | 'lessLikeThis', at = NOW) => interestOf(anInteraction('x', at, { type }), NOW);
    expect(of('like')).toBeGreaterThan(1);
    expect(of('hide')).toBe(0);
    expect(of('lessLikeThis')).toBeLessThan(0);
    expect(of('lessLikeThis', NOW - 10 * HALF_LIFE)).toBe(of('lessLikeThis'));
  });
});

describe('text matching', () => {
  it('is the cosine with a single viewed item', () => {
    const context = aContext(smallMall(), viewsOf('alpha.example/red-running-shoe'));
    for (const itemId of [
      'beta.example/red-running-shoe',
      'beta.example/blue-trail-shoe',
      'gamma.example/red-desk-lamp',
    ])
      expect(textMatching.score(context, itemId)).toBeCloseTo(
        context.textIndex.similarity('alpha.example/red-running-shoe', itemId),
        12,
      );
  });

  it('says nothing without views, and scores 0 what shares no word', () => {
    expect(textMatching.recommend(aContext(smallMall()), 10)).toEqual([]);
    const context = aContext(smallMall(), viewsOf('alpha.example/red-running-shoe'));
    expect(textMatching.score(context, 'beta.example/black-oak-table')).toBe(0);
  });

  it('prefers what is like the later view', () => {
    const early = anInteraction('alpha.example/red-desk-lamp', NOW - 60 * DAY);
    const late = anInteraction('alpha.example/blue-oak-table', NOW - DAY);
    const [first] = textMatching.recommend(aContext(smallMall(), [early, late]), 1);
    expect(first?.itemId).toContain('oak-table');
  });

  it('sinks what is like a disliked item', () => {
    const item = 'beta.example/green-running-shoe';
    const dislike = anInteraction('gamma.example/white-running-shoe', NOW, { type: 'lessLikeThis' });
    const before = textMatching.score(aContext(smallMall(), SHOE_VIEWS), item);
    expect(textMatching.score(aContext(smallMall(), [...SHOE_VIEWS, dislike]), item)).toBeLessThan(before / 2);
  });
});

describe('recent popular', () => {
  const plain = (name: string) => anItem(`alpha.example/${name}`);

  it('follows the formula without interactions', () => {
    const context = aContext([{ item: plain('x'), timesSeen: 3, lastSeenAt: NOW - 7 * DAY }]);
    expect(recentPopular.score(context, 'alpha.example/x')).toBeCloseTo(Math.log(5) / 2, 12);
  });

  it('follows the formula with interactions', () => {
    const entries = [
      { item: anItem('alpha.example/x', { category: ['Home', 'Lamps'], brand: 'Lumo' }), timesSeen: 0 },
      { item: anItem('alpha.example/same-all', { category: ['Home', 'Lamps'], brand: 'Lumo' }) },
      { item: anItem('beta.example/same-category', { category: ['Licht', 'lamps '] }) },
      { item: anItem('beta.example/same-broad', { category: ['Home', 'Tables'] }) },
    ];
    const now = (itemId: string) => anInteraction(itemId, NOW, { dwell: 30_000 });
    const score = (...ids: string[]) => recentPopular.score(aContext(entries, ids.map(now)), 'alpha.example/x');
    const popularity = Math.log(2);
    expect(score()).toBeCloseTo(popularity, 12);
    expect(score('alpha.example/same-all')).toBeCloseTo(popularity * (1 + 1 + 0.5 + 0.5 + 0.1), 12);
    expect(score('beta.example/same-category')).toBeCloseTo(popularity * 2, 12);
    expect(score('beta.example/same-broad')).toBeCloseTo(popularity * 1.5, 12);
  });

  it('puts what is shown often and lately first at a cold start', () => {
    const context = aContext([
      { item: plain('rare'), timesSeen: 1 },
      { item: plain('often'), timesSeen: 9 },
      { item: plain('often-long-ago'), timesSeen: 9, lastSeenAt: NOW - 60 * DAY },
    ]);
    expect(recentPopular.recommend(context, 3).map(({ itemId }) => itemId)).toEqual(
      ['often', 'rare', 'often-long-ago'].map((name) => `alpha.example/${name}`),
    );
  });
});
