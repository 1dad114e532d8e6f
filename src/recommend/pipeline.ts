/** From everything that was learned to the list the shopper sees; read it from top to bottom. */
import type { Candidate, Recommendation } from '../core/candidate.ts';
import type { ItemId } from '../core/item.ts';
import { adaptWeights } from './adapt-weights.ts';
import { explain } from './explain.ts';
import { createFilter, type FilterSettings } from './filter.ts';
import { createLeaning } from './leaning.ts';
import { combine, lean, type RankedCandidate } from './rank.ts';
import { reRank } from './re-rank.ts';
import type { RecommendationContext, Recommender } from './recommender.ts';
import { recommenders } from './registry.ts';
import { saysFor } from './says.ts';
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
  const { proposed, weights, chosen } = chooseAmong(context, limit, settings);
  const explanations = explain(chosen, context, recommenders);
  const says = saysFor(
    chosen.map(({ itemId }) => itemId),
    proposed,
    weights,
  );
  return chosen.map(({ itemId }, rank) => ({
    itemId,
    rank,
    explanation: explanations[rank] as Recommendation['explanation'],
    says: says[rank] ?? [],
  }));
}

/** The list without its explanations: what the evaluation asks for ten thousand times over. */
export function choose(
  context: RecommendationContext,
  limit: number,
  settings: RecommendationSettings,
): RankedCandidate[] {
  return chooseAmong(context, limit, settings).chosen;
}

/** The list, all candidates of which it was chosen, and the weights by which that was done. */
export function chooseAmong(context: RecommendationContext, limit: number, settings: RecommendationSettings) {
  const proposed = proposeFor(context, limit, settings);
  const weights = adaptWeights(settings.weights, context);
  return { proposed, weights, chosen: chooseFrom(proposed, context, limit, { ...settings, weights }) };
}

/** Whatever any recommender proposes for a list of `limit` places, and may be shown: the candidates of which it is chosen. */
export function proposeFor(context: RecommendationContext, limit: number, settings: FilterSettings): Candidate[][] {
  return limit > 0 ? propose(context, limit * CANDIDATES_PER_PLACE, settings) : [];
}

function chooseFrom(
  proposed: readonly (readonly Candidate[])[],
  context: RecommendationContext,
  limit: number,
  settings: RecommendationSettings,
): RankedCandidate[] {
  const ranked = combine(proposed, settings.weights);
  const leaning = createLeaning(context);
  if (leaning === null) return reRank(ranked, proposed, context, limit, settings);
  // No recommender is owed a place for what the shopper wants less of.
  const wanted = proposed.map((list) => list.filter(({ itemId }) => leaning(itemId) >= 1));
  return reRank(lean(ranked, leaning), wanted, context, limit, settings);
}

/** Each recommender's list, in the order of the registry, without what must not be shown, at most `most` of each. */
export function propose(context: RecommendationContext, most: number, settings: FilterSettings): Candidate[][] {
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
