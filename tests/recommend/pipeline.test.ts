/** The list the shopper sees: what is in it, what must not be, and whether its explanations are true. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interaction } from '../../src/core/interaction.ts';
import { DISLIKED_SIMILARITY } from '../../src/recommend/filter.ts';
import { recommend } from '../../src/recommend/pipeline.ts';
import { draft } from '../../src/recommend/rank.ts';
import { reRank } from '../../src/recommend/re-rank.ts';
import { recommenders } from '../../src/recommend/registry.ts';
import { anInteraction, anItem, anOffer } from '../core/examples.ts';
import { aContext, NOW, SHOE_VIEWS, smallMall, viewsOf, without } from './small-mall.ts';

const mall = smallMall();
const ids = (list: readonly { itemId: string }[]) => list.map(({ itemId }) => itemId);
const shopOfId = (itemId: string) => itemId.split('/')[0];

describe('the list', () => {
  const context = aContext(mall, SHOE_VIEWS);
  const list = recommend(context, 12);

  it('is full, ranked from 0, and the same every time', () => {
    expect(list.map(({ rank }) => rank)).toEqual([...Array(12).keys()]);
    expect(new Set(ids(list)).size).toBe(12);
    expect(recommend(context, 12)).toEqual(list);
    expect(recommend(aContext([...mall].reverse(), SHOE_VIEWS), 12)).toEqual(list);
  });

  it('owes something to every recommender', () => {
    const named = new Set(list.map(({ explanation }) => explanation.recommender));
    expect(named).toEqual(new Set(recommenders.map(({ name }) => name)));
  });

  it('gives no shop more than its share', () => {
    for (const shop of new Set(ids(list).map(shopOfId)))
      expect(ids(list).filter((itemId) => shopOfId(itemId) === shop).length).toBeLessThanOrEqual(6);
  });

  it('leads with what the shopper looks for', () => expect(list[0]?.itemId).toMatch(/running-shoe/));

  it('is there from the first moment, without a cause', () => {
    const cold = recommend(aContext(mall), 12);
    expect(cold).toHaveLength(12);
    for (const { explanation } of cold) expect(explanation.causes).toEqual([]);
  });

  it('is empty when there is nothing to recommend, or nothing is asked for', () => {
    expect(recommend(aContext([]), 12)).toEqual([]);
    expect(recommend(context, 0)).toEqual([]);
  });
});

describe('an explanation', () => {
  it('names viewed items without which the score falls, the strongest first', () => {
    const context = aContext(mall, SHOE_VIEWS);
    const list = recommend(context, 12);
    expect(list.filter(({ explanation }) => explanation.causes.length > 0).length).toBeGreaterThanOrEqual(10);
    for (const { itemId, explanation } of list) {
      const recommender = recommenders.find(({ name }) => name === explanation.recommender);
      expect(recommender?.score(context, itemId)).toBeCloseTo(explanation.score, 12);
      expect(explanation.causes.length).toBeLessThanOrEqual(3);
      let weakest = 0;
      for (const cause of explanation.causes) {
        expect(ids(SHOE_VIEWS)).toContain(cause.itemId);
        expect(recommender?.score(without(context, cause.itemId), itemId)).toBe(cause.scoreWithout);
        expect(cause.scoreWithout).toBeLessThan(explanation.score);
        expect(cause.scoreWithout).toBeGreaterThanOrEqual(weakest);
        weakest = cause.scoreWithout;
      }
    }
  });
});

describe('what must not be recommended', () => {
  it('is what was viewed, hidden, disliked, sold out, or has no price, over random histories', () => {
    const entries = mall.map((entry, position) => ({
      ...entry,
      offer:
        position % 7 === 0
          ? null
          : position % 5 === 0
            ? anOffer(10, { availability: 'OutOfStock' })
            : (entry.offer ?? null),
    }));
    const type = fc.constantFrom<Interaction['type']>('view', 'view', 'view', 'hide', 'lessLikeThis', 'like', 'open');
    const doing = fc.tuple(fc.integer({ min: 0, max: entries.length - 1 }), type, fc.integer({ min: 0, max: 1e9 }));
    fc.assert(
      fc.property(fc.array(doing, { maxLength: 25 }), (doings) => {
        const interactions = doings.map(([position, kind, ago], n) =>
          anInteraction(entries[position]?.item.id ?? '', NOW - ago, { id: `${n}`, type: kind }),
        );
        const context = aContext(entries, interactions);
        for (const { itemId } of recommend(context, 12)) {
          const offer = context.catalogue.get(itemId)?.offer;
          expect(offer && offer.availability !== 'OutOfStock').toBe(true);
          const said = interactions.filter((interaction) => interaction.itemId === itemId).map((one) => one.type);
          expect(said.filter((one) => one !== 'like' && one !== 'open')).toEqual([]);
          for (const dislike of interactions.filter((one) => one.type === 'lessLikeThis'))
            expect(context.textIndex.similarity(dislike.itemId, itemId)).toBeLessThan(DISLIKED_SIMILARITY);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same product at another shop, once it was hidden', () => {
    const [a, b, c] = ['alpha', 'beta', 'gamma'].map((shop) =>
      anItem(`${shop}.example/${shop}-thing`, { gtin: shop === 'gamma' ? null : '4006381333931' }),
    );
    if (!a || !b || !c) throw new Error('three items');
    const hide = anInteraction(a.id, NOW, { type: 'hide' });
    expect(ids(recommend(aContext([{ item: a }, { item: b }, { item: c }], [hide]), 12))).toEqual([c.id]);
  });

  it('leaves everything else: an item merely opened or liked may come back', () => {
    const item = anItem('alpha.example/lamp');
    const like = anInteraction(item.id, NOW, { type: 'like' });
    expect(ids(recommend(aContext([{ item }], [like]), 12))).toEqual([item.id]);
  });
});

it('"less like this" leaves at most a fifth of the similar items', () => {
  const isRunningShoe = (itemId: string) => itemId.includes('running-shoe');
  const before = ids(recommend(aContext(mall, SHOE_VIEWS), 12)).filter(isRunningShoe).length;
  const dislike = anInteraction('gamma.example/green-running-shoe', NOW, { type: 'lessLikeThis' });
  const after = ids(recommend(aContext(mall, [...SHOE_VIEWS, dislike]), 12)).filter(isRunningShoe).length;
  expect(before).toBeGreaterThanOrEqual(3);
  expect(after).toBeLessThanOrEqual(before / 5);
});

describe('drafting', () => {
  const candidate = (recommender: string) => (itemId: string) => ({ itemId, recommender, score: 1 });

  it('takes turns, and passes over what was picked', () => {
    const drafted = draft([['x', 'y', 'z'].map(candidate('first')), ['x', 'w', 'y', 'v'].map(candidate('second'))]);
    expect(drafted.map(({ itemId, recommender }) => `${itemId} ${recommender}`)).toEqual([
      'x first',
      'w second',
      'y first',
      'v second',
      'z first',
    ]);
  });

  it('goes on with those who have candidates left', () => {
    expect(ids(draft([[], ['a', 'b'].map(candidate('second'))]))).toEqual(['a', 'b']);
    expect(draft([])).toEqual([]);
  });
});

describe('re-ranking', () => {
  const ranked = (...itemIds: string[]) => itemIds.map((itemId) => ({ itemId, recommender: 'r', score: 1 }));

  it('puts variety before one more of the same', () => {
    const context = aContext(mall);
    const chosen = reRank(
      ranked('alpha.example/red-running-shoe', 'beta.example/red-running-shoe', 'gamma.example/green-desk-lamp'),
      context,
      2,
    );
    expect(ids(chosen)).toEqual(['alpha.example/red-running-shoe', 'gamma.example/green-desk-lamp']);
  });

  it('lets one shop fill the list only where there is no other', () => {
    const alpha = ids(mall.map(({ item }) => ({ itemId: item.id }))).filter((itemId) => itemId.startsWith('alpha'));
    const context = aContext(mall);
    expect(reRank(ranked(...alpha), context, 8)).toHaveLength(8);
    const chosen = ids(reRank(ranked(...alpha, 'beta.example/red-desk-lamp'), context, 8));
    expect(chosen.filter((itemId) => itemId.startsWith('alpha'))).toHaveLength(4);
    expect(chosen).toHaveLength(5);
  });
});

it('a view changes what is recommended next', () => {
  const lamps = ids(recommend(aContext(mall, viewsOf('alpha.example/red-desk-lamp')), 6));
  const shoes = ids(recommend(aContext(mall, viewsOf('alpha.example/red-running-shoe')), 6));
  expect(lamps).not.toEqual(shoes);
});
