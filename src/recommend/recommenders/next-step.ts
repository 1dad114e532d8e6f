/** Proposes what most often came right after the item the shopper dealt with last. */

import type { ItemId } from '../../core/item.ts';
import {
  bestCandidates,
  latestItems,
  oncePerContext,
  type RecommendationContext,
  type Recommender,
} from '../recommender.ts';

/** A step taken after this few visits of the item is held back by half. */
const SHRINKAGE = 0.5;

/**
 * First-order Markov chain (Shani, Heckerman and Brafman 2005, with a history of one):
 *
 *     score(i) = steps(q, i) / (n(q) + SHRINKAGE)
 *
 * where q is the last item, steps(q, i) the times i came right after it, and n(q) the times anything did.
 */
export const nextStep: Recommender = {
  name: 'next-step',

  recommend(context, limit) {
    return bestCandidates('next-step', scoresOf(context), context, limit);
  },

  score(context, itemId) {
    return context.catalogue.has(itemId) ? (scoresOf(context).get(itemId) ?? 0) : 0;
  },

  grounds: (context) => latestItems(context, 1),
};

const scoresOf = oncePerContext((context: RecommendationContext): ReadonlyMap<ItemId, number> => {
  const [from] = latestItems(context, 1);
  if (from === undefined) return new Map();
  const total = context.transitions.totalOf(from) + SHRINKAGE;
  return new Map([...context.transitions.rowOf(from)].map(([itemId, steps]) => [itemId, steps / total]));
});
