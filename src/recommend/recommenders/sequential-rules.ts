/** Proposes what followed, in past sessions, on the items the shopper dealt with last. */
import type { ItemId } from '../../core/item.ts';
import {
  bestCandidates,
  latestItems,
  oncePerContext,
  type RecommendationContext,
  type Recommender,
} from '../recommender.ts';

/** Rules start from this many items, those dealt with last. */
const MOST_ITEMS = 20;
/** Each earlier item counts this much of the one after it. */
const FADING = 0.5;
/** Added to the times something followed: a follower met once, after an item met once, is no certainty. */
const SHRINKAGE = 2;

/**
 * Sequential rules (Kamehkhosh, Jannach and Ludewig 2017; "SR" in Ludewig and Jannach 2018), from several last items:
 *
 *     score(i) = sum over p of FADING^p x rule(q_p, i) / sqrt(n(q_p) + SHRINKAGE)
 *
 * where q_p is the p-th last item, rule(q, i) the sum of 1 / steps over all times i came after q, and n(q) how many times
 * anything did. The root lets an item of which more is known say more than one met twice (dividing by n itself does not).
 */
export const sequentialRules: Recommender = {
  name: 'sequential-rules',

  recommend(context, limit) {
    return bestCandidates('sequential-rules', scoresOf(context), context, limit);
  },

  score(context, itemId) {
    return context.catalogue.has(itemId) ? (scoresOf(context).get(itemId) ?? 0) : 0;
  },

  grounds(context, itemId) {
    return latestItems(context, MOST_ITEMS).filter((from) => context.sequentialRules.rowOf(from).has(itemId));
  },
};

const scoresOf = oncePerContext((context: RecommendationContext): ReadonlyMap<ItemId, number> => {
  const scores = new Map<ItemId, number>();
  latestItems(context, MOST_ITEMS).forEach((from, place) => {
    const factor = FADING ** place / Math.sqrt(context.sequentialRules.totalOf(from) + SHRINKAGE);
    for (const [itemId, weight] of context.sequentialRules.rowOf(from))
      scores.set(itemId, (scores.get(itemId) ?? 0) + factor * weight);
  });
  return scores;
});
