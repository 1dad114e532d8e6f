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
/** How much an item's own popularity is held against it: 0 not at all, 1 in full. */
const POPULARITY = 0.1;

/**
 * Sequential rules (Kamehkhosh, Jannach and Ludewig 2017; "SR" in Ludewig and Jannach 2018), from several last items:
 *
 *     score(i) = sum over p of FADING^p x rule(q_p, i) / (sqrt(n(q_p) + SHRINKAGE) x (m(i) + SHRINKAGE)^POPULARITY)
 *
 * where q_p is the p-th last item, rule(q, i) the sum of 1 / steps over all times i came after q, n(q) how many times
 * anything did, and m(i) the sessions that i occurs in. The root lets an item of which more is known say more than one met
 * twice (dividing by n itself does not). The small power takes a little from what comes after everything, as in item-item
 * neighbourhoods (Deshpande and Karypis 2004).
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
  for (const [itemId, score] of scores)
    scores.set(itemId, score / (context.sessions.sessionsWith(itemId).length + SHRINKAGE) ** POPULARITY);
  return scores;
});
