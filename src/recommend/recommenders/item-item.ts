/** Proposes what shared sessions with the items the shopper dealt with, the shopper's own and the crowd's: item-item collaborative filtering. */
import type { ItemId } from '../../core/item.ts';
import type { ItemStatistics } from '../../core/session-index.ts';
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
/** In sessions: a likeness that rests on few of them is held back by so many (Bell and Koren 2007), and the crowd's stands in. */
const SHRINKAGE = 5;

/**
 * Item-item collaborative filtering (Sarwar et al. 2001; Linden, Smith and York 2003) with fading and shrinkage:
 *
 *     score(i)      = sum over p of FADING^p x likeness(q_p, i)
 *     likeness(q,i) = own(q, i) + SHRINKAGE / (SHRINKAGE + n(q)) x crowd(q, i)
 *     own(q,i)      = together(q, i) / (n(q)^1/2 n(i)^1/4 + SHRINKAGE), and crowd(q, i) the same over the shared history
 *
 * where q_p is the p-th last item, n the number of sessions an item occurs in (in the shared history, of people), and
 * together(q, i) the sum over the sessions of both of 1 / (steps between them). The smaller power of n(i) takes less from what
 * many like than the cosine does (Deshpande and Karypis 2004). Shrinkage draws the shopper's own likeness towards that of the
 * crowd instead of towards nothing: with no session of q's the crowd alone speaks, after SHRINKAGE sessions it counts half.
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
    const { coOccurrence, sharedHistory } = context;
    return latestItems(context, MOST_ITEMS).filter(
      (from) => coOccurrence.rowOf(from).has(itemId) || sharedHistory?.rowOf(from).has(itemId),
    );
  },
};

const scoresOf = oncePerContext((context: RecommendationContext): ReadonlyMap<ItemId, number> => {
  const { coOccurrence, sharedHistory } = context;
  const scores = new Map<ItemId, number>();
  latestItems(context, MOST_ITEMS).forEach((from, place) => {
    const fading = FADING ** place;
    addLikenesses(scores, coOccurrence, from, fading);
    if (sharedHistory)
      addLikenesses(scores, sharedHistory, from, (fading * SHRINKAGE) / (SHRINKAGE + coOccurrence.totalOf(from)));
  });
  return scores;
});

/** Adds how like an item each of those in its row is, times a weight. */
function addLikenesses(scores: Map<ItemId, number>, statistics: ItemStatistics, from: ItemId, weight: number): void {
  const root = Math.sqrt(statistics.totalOf(from));
  for (const [itemId, together] of statistics.rowOf(from)) {
    const likeness = together / (root * statistics.totalOf(itemId) ** 0.25 + SHRINKAGE);
    scores.set(itemId, (scores.get(itemId) ?? 0) + weight * likeness);
  }
}
