/** Makes one list of several recommenders' lists: each has a say, as large as its weight, divided among what it proposes. */
import { byCodeUnit } from '../core/best.ts';
import type { Candidate } from '../core/candidate.ts';
import type { ItemId } from '../core/item.ts';
import type { Leaning } from './leaning.ts';

/** How much each recommender's say counts beside the others', by its name; at least 0. */
export type RankingWeights = Readonly<Record<string, number>>;

/** A recommender for which no weight was fitted yet counts this much. */
const UNFITTED_WEIGHT = 0.1;

/** A candidate with all that the recommenders say for it together. */
export interface RankedCandidate extends Candidate {
  readonly worth: number;
}

/**
 * Linear interpolation of experts:
 *
 *     worth(i) = sum over the recommenders r of weight(r) x score_r(i) / (sum of the scores in r's list)
 *
 * Scores of different recommenders are not comparable; what part of its list's weight each puts on an item is. A list that is
 * sure of a few items speaks louder for them than one that is unsure of many. The recommender that says most for an item is
 * the one it is owed to. Best first; equals in the order of their ids.
 */
export function combine(lists: readonly (readonly Candidate[])[], weights: RankingWeights): RankedCandidate[] {
  const combined = new Map<ItemId, { owedTo: Candidate; most: number; worth: number }>();
  for (const list of lists) {
    for (const [candidate, share] of sharesOf(list)) {
      const say = sayOf(candidate.recommender, share, weights);
      const known = combined.get(candidate.itemId);
      if (!known) combined.set(candidate.itemId, { owedTo: candidate, most: say, worth: say });
      else {
        known.worth += say;
        if (say > known.most) {
          known.most = say;
          known.owedTo = candidate;
        }
      }
    }
  }
  return [...combined.values()].map(({ owedTo, worth }) => ({ ...owedTo, worth })).sort(byWorth);
}

/** The ranked candidates as the shopper's own word of the like leans them, best first again. */
export function lean(ranked: readonly RankedCandidate[], leaning: Leaning): RankedCandidate[] {
  return ranked.map((one) => ({ ...one, worth: one.worth * leaning(one.itemId) })).sort(byWorth);
}

function byWorth(a: RankedCandidate, b: RankedCandidate): number {
  return b.worth - a.worth || byCodeUnit(a.itemId, b.itemId);
}

/** Each candidate of one recommender's list with its part of the list's scores, which are above 0. */
export function sharesOf(list: readonly Candidate[]): (readonly [Candidate, number])[] {
  let sum = 0;
  for (const { score } of list) sum += score;
  return list.map((candidate) => [candidate, sum > 0 ? candidate.score / sum : 0]);
}

/** What a recommender adds to the worth of a candidate that has a share of its list. */
export function sayOf(recommender: string, share: number, weights: RankingWeights): number {
  return weightOf(recommender, weights) * share;
}

/** The weight of a recommender, fitted or not. */
export function weightOf(recommender: string, weights: RankingWeights): number {
  return weights[recommender] ?? UNFITTED_WEIGHT;
}
