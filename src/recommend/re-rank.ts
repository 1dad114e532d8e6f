/** Chooses the list from the ranked candidates: not all alike, and not all from one shop. */
import type { Candidate } from '../core/candidate.ts';
import type { RecommendationContext } from './recommender.ts';

/** How much rank counts against variety, from 0 (variety alone) to 1 (rank alone): lambda of MMR. */
const RANK_WEIGHT = 0.7;
/** The largest part of the places asked for that one shop may take, where candidates come from more than one. */
const MOST_SHARE_PER_SHOP = 0.5;

/**
 * Maximal marginal relevance (Carbonell and Goldstein 1998) under a bound for each shop.
 *
 * The next place goes to the candidate with the highest lambda x relevance - (1 - lambda) x its greatest cosine with what was
 * chosen before. Relevance falls evenly from 1 at the top of the ranked list to 0 at its end. A shop that has taken its share
 * is passed over; when nothing else is left, the list ends there.
 */
export function reRank(ranked: readonly Candidate[], context: RecommendationContext, limit: number): Candidate[] {
  const shops = ranked.map(({ itemId }) => context.catalogue.get(itemId)?.item.shop ?? '');
  const mostPerShop = new Set(shops).size > 1 ? Math.ceil(limit * MOST_SHARE_PER_SHOP) : limit;
  const placesOf = new Map<string, number>();
  const likeness = new Float64Array(ranked.length);
  const left = new Set(ranked.keys());
  const chosen: Candidate[] = [];
  while (chosen.length < limit) {
    let best = -1;
    let bestWorth = Number.NEGATIVE_INFINITY;
    for (const position of left) {
      if ((placesOf.get(shops[position] ?? '') ?? 0) >= mostPerShop) {
        left.delete(position);
        continue;
      }
      const relevance = 1 - position / ranked.length;
      const worth = RANK_WEIGHT * relevance - (1 - RANK_WEIGHT) * (likeness[position] ?? 0);
      if (worth > bestWorth) {
        best = position;
        bestWorth = worth;
      }
    }
    const candidate = ranked[best];
    if (!candidate) break;
    chosen.push(candidate);
    left.delete(best);
    const shop = shops[best] ?? '';
    placesOf.set(shop, (placesOf.get(shop) ?? 0) + 1);
    for (const position of left) {
      const similarity = context.textIndex.similarity(candidate.itemId, ranked[position]?.itemId ?? '');
      likeness[position] = Math.max(likeness[position] ?? 0, similarity);
    }
  }
  return chosen;
}
