/** The list the shopper sees: what is in it, what must not be, and whether its explanations are true. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interaction } from '../../src/core/interaction.ts';
import { priceBandOf } from '../../src/core/profile.ts';
import type { Mix } from '../../src/core/settings.ts';
import { DISLIKED_SIMILARITY } from '../../src/recommend/filter.ts';
import { propose, recommend } from '../../src/recommend/pipeline.ts';
import { combine, type RankedCandidate } from '../../src/recommend/rank.ts';
import { reRank } from '../../src/recommend/re-rank.ts';
import { recommenders } from '../../src/recommend/registry.ts';
import { DEFAULT_SETTINGS, EXPOSURE_BOUNDS, settingsOf } from '../../src/recommend/settings.ts';
import { anInteraction, anItem, anOffer } from '../core/examples.ts';
import { aContext, NOW, SHOE_VIEWS, smallMall, viewsOf, without } from './small-mall.ts';

type Tail<T extends readonly unknown[]> = T extends [unknown, unknown, ...infer Rest] ? Rest : never;

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

  it('leads with what the shopper looks for', () => expect(list[0]?.itemId).toMatch(/shoe/));

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

  it('is what is of a shop, brand or category that was hidden, whoever proposes it', () => {
    const isShown = (hidden: Partial<typeof DEFAULT_SETTINGS.hidden>) =>
      recommend(aContext(mall, SHOE_VIEWS), 12, {
        ...DEFAULT_SETTINGS,
        hidden: { ...DEFAULT_SETTINGS.hidden, ...hidden },
      }).map(({ itemId }) => mall.find(({ item }) => item.id === itemId)?.item);
    expect(isShown({}).some((item) => item?.brand === 'Fleet')).toBe(true);
    const withoutBrand = isShown({ brands: ['fleet'] });
    expect(withoutBrand.some((item) => item?.brand === 'Fleet')).toBe(false);
    expect(withoutBrand).toHaveLength(12);
    expect(isShown({ shops: ['alpha.example'] }).some((item) => item?.shop === 'alpha.example')).toBe(false);
    expect(isShown({ categories: ['trail shoes'] }).some((item) => item?.category.includes('Trail shoes'))).toBe(false);
    expect(isShown({ categories: ['Trail shoes'] }).some((item) => item?.category.includes('Running shoes'))).toBe(
      true,
    );
  });

  it('leaves everything else: an item merely opened or liked may come back', () => {
    const item = anItem('alpha.example/lamp');
    const like = anInteraction(item.id, NOW, { type: 'like' });
    expect(ids(recommend(aContext([{ item }], [like]), 12))).toEqual([item.id]);
  });
});

it('"less like this" leaves at most a fifth of the similar items in the next 20 lists', () => {
  const isTrailShoe = (itemId: string) => itemId.includes('trail-shoe');
  const dislike = anInteraction('gamma.example/green-trail-shoe', NOW - 1, { type: 'lessLikeThis' });
  const countIn20Lists = (said: readonly Interaction[]) => {
    let count = 0;
    for (let list = 0; list < 20; list += 1) {
      // The shopper goes on looking, at something else each time.
      const later = viewsOf(...ids(mall.map(({ item }) => ({ itemId: item.id }))).slice(list * 3, list * 3 + 1));
      count += ids(recommend(aContext(mall, [...SHOE_VIEWS, ...later, ...said]), 12)).filter(isTrailShoe).length;
    }
    return count;
  };
  const before = countIn20Lists([]);
  expect(before).toBeGreaterThanOrEqual(20);
  expect(countIn20Lists([dislike])).toBeLessThanOrEqual(before / 5);
});

describe('ranking', () => {
  const list = (recommender: string, scores: Record<string, number>) =>
    Object.entries(scores).map(([itemId, score]) => ({ itemId, recommender, score }));

  it('adds up the parts of their lists that recommenders put on an item, each by its weight', () => {
    const lists = [list('first', { x: 3, y: 1 }), list('second', { y: 40, z: 10 })];
    const ranked = combine(lists, { first: 1, second: 0.5 });
    expect(ranked.map(({ itemId, recommender }) => `${itemId} ${recommender}`)).toEqual([
      'x first',
      'y second',
      'z second',
    ]);
    expect(ranked.map(({ worth }) => worth)).toEqual([0.75, 0.25 + 0.4, 0.1]);
    expect(ranked[1]?.score).toBe(40);
  });

  it('orders equals by their ids, and is empty where nothing was proposed', () => {
    expect(ids(combine([list('first', { b: 1, a: 1 })], { first: 1 }))).toEqual(['a', 'b']);
    expect(combine([[], []], {})).toEqual([]);
  });
});

describe('re-ranking', () => {
  const ranked = (...itemIds: string[]) => itemIds.map((itemId) => ({ itemId, recommender: 'r', score: 1, worth: 1 }));
  /** As if all were proposed by one list. */
  const rerankAlone = (list: RankedCandidate[], ...rest: Tail<Parameters<typeof reRank>>) =>
    reRank(list, [list], ...rest);
  const unbounded = { ...DEFAULT_SETTINGS, mostSharePerBrand: 1, mostSharePerPriceBand: 1 };

  it('puts variety before one more of the same', () => {
    const context = aContext(mall);
    const chosen = rerankAlone(
      ranked('alpha.example/red-running-shoe', 'beta.example/red-running-shoe', 'gamma.example/green-desk-lamp'),
      context,
      2,
      unbounded,
    );
    expect(ids(chosen)).toEqual(['alpha.example/red-running-shoe', 'gamma.example/green-desk-lamp']);
  });

  it('lets one shop fill the list only where there is no other', () => {
    const alpha = ids(mall.map(({ item }) => ({ itemId: item.id }))).filter((itemId) => itemId.startsWith('alpha'));
    const context = aContext(mall);
    expect(rerankAlone(ranked(...alpha), context, 8, unbounded)).toHaveLength(8);
    const chosen = ids(rerankAlone(ranked(...alpha, 'beta.example/red-desk-lamp'), context, 8, unbounded));
    expect(chosen.filter((itemId) => itemId.startsWith('alpha'))).toHaveLength(4);
    expect(chosen).toHaveLength(5);
  });

  it('bounds brands and price bands alike', () => {
    const all = ids(mall.map(({ item }) => ({ itemId: item.id })));
    const context = aContext(mall);
    for (const name of ['mostSharePerShop', 'mostSharePerBrand', 'mostSharePerPriceBand'] as const) {
      const chosen = rerankAlone(ranked(...all), context, 10, { ...unbounded, mostSharePerShop: 1, [name]: 0.4 });
      const groups = chosen.map(({ itemId }) => {
        const entry = context.catalogue.get(itemId);
        if (name === 'mostSharePerShop') return entry?.item.shop;
        return name === 'mostSharePerBrand' ? entry?.item.brand?.toLowerCase() : priceBandOf(entry?.offer ?? null);
      });
      expect(chosen).toHaveLength(10);
      for (const group of new Set(groups)) expect(groups.filter((one) => one === group).length).toBeLessThanOrEqual(4);
    }
  });

  it('gives a place to each recommender that was passed over, at the end of the list', () => {
    const context = aContext(mall);
    const all = ids(mall.map(({ item }) => ({ itemId: item.id })));
    const mine = ranked(...all.slice(0, 40));
    const others = ranked(...all.slice(30, 50)).map((one) => ({ ...one, recommender: 'q', score: 2 }));
    const both = [...mine, ...others.slice(10)];
    const chosen = reRank(both, [mine, others], context, 6, { ...unbounded, rankWeight: 1, mostSharePerShop: 1 });
    expect(chosen[5]).toMatchObject({ itemId: all[30], score: 2 });
    expect(chosen.map(({ recommender }) => recommender)).toEqual(['r', 'r', 'r', 'r', 'r', 'q']);
  });
});

describe('a mix that the shopper chose', () => {
  const groupsOf = {
    mostSharePerShop: ({ item }: (typeof mall)[number]) => item.shop,
    mostSharePerBrand: ({ item }: (typeof mall)[number]) => item.brand,
    mostSharePerPriceBand: ({ offer }: (typeof mall)[number]) => priceBandOf(offer ?? null),
  };
  const history = fc.array(
    fc.tuple(
      fc.integer({ min: 0, max: mall.length - 1 }),
      fc.constantFrom<Interaction['type']>('view', 'view', 'view', 'like', 'lessLikeThis', 'addToCart'),
      fc.integer({ min: 0, max: 1e9 }),
    ),
    { maxLength: 20 },
  );
  /** How many places over its bound the most exposed group of any kind has, over many lists; 0 when none is above. */
  const mostOver = (mix: Mix, bounds: (typeof EXPOSURE_BOUNDS)[Mix]) => {
    let over = 0;
    fc.assert(
      fc.property(
        history,
        fc.integer({ min: 1, max: 24 }),
        fc.integer({ min: 2, max: mall.length }),
        (did, limit, size) => {
          const shelves = mall.slice(0, size);
          const interactions = did.map(([place, type, ago], n) =>
            anInteraction(mall[place]?.item.id ?? '', NOW - ago, { id: `${n}`, type }),
          );
          const context = aContext(shelves, interactions);
          const settings = settingsOf({ mix, hidden: DEFAULT_SETTINGS.hidden });
          const shown = ids(recommend(context, limit, settings));
          const candidates = new Set(propose(context, limit * 6, settings).flatMap(ids));
          for (const [name, groupOf] of Object.entries(groupsOf)) {
            const groups = (itemIds: Iterable<string>) =>
              [...itemIds].flatMap((itemId) => mall.find(({ item }) => item.id === itemId) ?? []).map(groupOf);
            // Where all candidates are of one group there is no other to be fair to.
            if (new Set(groups(candidates)).size < 2) continue;
            const most = Math.ceil(limit * bounds[name as keyof typeof groupsOf]);
            const taken = groups(shown);
            for (const group of new Set(taken))
              over = Math.max(over, taken.filter((one) => one === group).length - most);
          }
        },
      ),
      { numRuns: 30, seed: 6 },
    );
    return over;
  };

  it.each(['fair', 'strong'] as const)('"%s": no shop, brand or price band is above its bound in any list', (mix) =>
    expect(mostOver(mix, EXPOSURE_BOUNDS[mix])).toBe(0),
  );

  it('"off" bounds nothing: there the same lists go over what a strong mix allows', () =>
    expect(mostOver('off', EXPOSURE_BOUNDS.strong)).toBeGreaterThan(0));
});

it('a view changes what is recommended next', () => {
  const lamps = ids(recommend(aContext(mall, viewsOf('alpha.example/red-desk-lamp')), 6));
  const shoes = ids(recommend(aContext(mall, viewsOf('alpha.example/red-running-shoe')), 6));
  expect(lamps).not.toEqual(shoes);
});
