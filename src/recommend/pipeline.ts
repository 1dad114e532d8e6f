/** From everything that was learned to the list the shopper sees; read it from top to bottom. */
import type { Candidate, Recommendation } from '../core/candidate.ts';
import type { ItemId } from '../core/item.ts';
import { adaptWeights } from './adapt-weights.ts';
import { explain } from './explain.ts';
import { createFilter } from './filter.ts';
import { combine, type RankedCandidate } from './rank.ts';
import { reRank } from './re-rank.ts';
import type { RecommendationContext, Recommender } from './recommender.ts';
import { recommenders } from './registry.ts';
import { DEFAULT_SETTINGS, type RecommendationSettings } from './settings.ts';

/** Each recommender may hand on this many candidates for each place of the list, so that ranking has a choice. */
const CANDIDATES_PER_PLACE = 6;

/**
 * The recommendations for a context, best first, at most `limit`: the same context gives the same list.
 *
 * None was viewed, hidden or disliked before, and each can be bought and has a price. Each names its recommender and up to
 * three viewed items without which its score would be lower.
 */
export function recommend(
  given: RecommendationContext,
  limit: number,
  settings: RecommendationSettings = DEFAULT_SETTINGS,
): Recommendation[] {
  // Recommenders keep what they worked out for a context; a copy keeps them from taking this run's for an earlier one's.
  const context = { ...given };
  const chosen = choose(context, limit, settings);
  const explanations = explain(chosen, context, recommenders);
  return chosen.map(({ itemId }, rank) => ({
    itemId,
    rank,
    explanation: explanations[rank] as Recommendation['explanation'],
  }));
}

/** The list without its explanations: what the evaluation asks for ten thousand times over. */
export function choose(
  context: RecommendationContext,
  limit: number,
  settings: RecommendationSettings,
): RankedCandidate[] {
  if (limit <= 0) return [];
  const proposed = propose(context, limit * CANDIDATES_PER_PLACE, settings);
  const ranked = combine(proposed, adaptWeights(settings.weights, context));
  return reRank(ranked, proposed, context, limit, settings);
}

/** Each recommender's list, in the order of the registry, without what must not be shown, at most `most` of each. */
export function propose(
  context: RecommendationContext,
  most: number,
  settings: Pick<RecommendationSettings, 'mayRepeat'>,
): Candidate[][] {
  const isEligible = createFilter(context, settings);
  return recommenders.map((recommender) => askFor(most, recommender, context, isEligible));
}

/** Asks for more until enough of what is proposed may be shown: what was viewed takes up the top of most lists. */
function askFor(
  most: number,
  recommender: Recommender,
  context: RecommendationContext,
  isEligible: (itemId: ItemId) => boolean,
): Candidate[] {
  for (let asked = most * 2; ; asked *= 4) {
    const list = recommender.recommend(context, asked);
    const eligible: Candidate[] = [];
    for (const candidate of list) {
      if (eligible.length >= most) break;
      if (isEligible(candidate.itemId)) eligible.push(candidate);
    }
    if (eligible.length >= most || list.length < asked) return eligible;
  }
}
