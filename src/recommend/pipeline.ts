/** From everything that was learned to the list the shopper sees; read it from top to bottom. */
import type { Candidate, Recommendation } from '../core/candidate.ts';
import { explain } from './explain.ts';
import { createFilter } from './filter.ts';
import { draft } from './rank.ts';
import { reRank } from './re-rank.ts';
import type { RecommendationContext } from './recommender.ts';
import { recommenders } from './registry.ts';

/** Each recommender may hand on this many candidates for each place of the list, so that re-ranking has a choice. */
const CANDIDATES_PER_PLACE = 6;

/**
 * The recommendations for a context, best first, at most `limit`: the same context gives the same list.
 *
 * None was viewed, hidden or disliked before, and each can be bought and has a price. Each names its recommender and up to
 * three viewed items without which its score would be lower.
 */
export function recommend(given: RecommendationContext, limit: number): Recommendation[] {
  if (limit <= 0) return [];
  // Recommenders keep what they worked out for a context; a copy keeps them from taking this run's for an earlier one's.
  const context = { ...given };
  const generated = generate(context);
  const filtered = filter(generated, context, limit * CANDIDATES_PER_PLACE);
  const ranked = draft(filtered);
  const reRanked = reRank(ranked, context, limit);
  const explanations = explain(reRanked, context, recommenders);
  return reRanked.map(({ itemId }, rank) => ({
    itemId,
    rank,
    explanation: explanations[rank] as Recommendation['explanation'],
  }));
}

/** Each recommender's list, in the order of the registry. All of it: what was viewed takes up the top and is filtered next. */
function generate(context: RecommendationContext): Candidate[][] {
  return recommenders.map((recommender) => recommender.recommend(context, context.catalogue.size));
}

/** Each list without what must not be shown, cut to `most`. */
function filter(lists: readonly Candidate[][], context: RecommendationContext, most: number): Candidate[][] {
  const isEligible = createFilter(context);
  return lists.map((list) => {
    const eligible: Candidate[] = [];
    for (const candidate of list) {
      if (eligible.length >= most) break;
      if (isEligible(candidate.itemId)) eligible.push(candidate);
    }
    return eligible;
  });
}
