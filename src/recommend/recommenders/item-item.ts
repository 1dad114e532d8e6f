/** Proposes what shared sessions with the items the shopper dealt with: item-item collaborative filtering. */
import type { ItemId } from '../../core/item.ts';
import {
  bestCandidates,
  latestItems,
  oncePerContext,
  type RecommendationContext,
  type Recommender,
} from '../recommender.ts';

/** Neighbours are looked up of this many items, those dealt with last. */
const MOST_ITEMS = 50;
/** Each earlier item counts this much of the one after it. */
const FADING = 0.6;
/** Added to the divisor, in sessions: a likeness that rests on few sessions is held back (Bell and Koren 2007). */
const SHRINKAGE = 5;

/**
 * Item-item collaborative filtering (Sarwar et al. 2001; Linden, Smith and York 2003) with fading and shrinkage:
 *
 *     score(i)      = sum over p of FADING^p x likeness(q_p, i)
 *     likeness(q,i) = together(q, i) / (n(q)^1/2 n(i)^1/4 + SHRINKAGE)
 *
 * where q_p is the p-th last item, n the number of sessions an item occurs in, and together(q, i) the sum over the sessions
 * of both of 1 / (steps between them). The smaller power of n(i) takes less from what many like than the cosine does
 * (Deshpande and Karypis 2004).
 */
export const itemItem: Recommender = {
  name: 'item-item',

  recommend(context, limit) {
    return bestCandidates('item-item', scoresOf(context), context, limit);
  },

  score(context, itemId) {
    return context.catalogue.has(itemId) ? (scoresOf(context).get(itemId) ?? 0) : 0;
  },

  grounds(context, itemId) {
    return latestItems(context, MOST_ITEMS).filter((from) => context.coOccurrence.rowOf(from).has(itemId));
  },
};

const scoresOf = oncePerContext((context: RecommendationContext): ReadonlyMap<ItemId, number> => {
  const { coOccurrence } = context;
  const scores = new Map<ItemId, number>();
  latestItems(context, MOST_ITEMS).forEach((from, place) => {
    const fading = FADING ** place;
    const root = Math.sqrt(coOccurrence.totalOf(from));
    for (const [itemId, together] of coOccurrence.rowOf(from)) {
      const likeness = together / (root * coOccurrence.totalOf(itemId) ** 0.25 + SHRINKAGE);
      scores.set(itemId, (scores.get(itemId) ?? 0) + fading * likeness);
    }
  });
  return scores;
});
