/** What part of an item's worth each recommender gave it: every recommender's say, as the ranking counted it. */
import type { Candidate, Say } from '../core/candidate.ts';
import type { ItemId } from '../core/item.ts';
import { type RankingWeights, sayOf, sharesOf } from './rank.ts';

/**
 * For each item, the recommenders that spoke for it with their parts of the sum, which is 1 together; the loudest first, equals in
 * the order of the lists. What the shopper's own "more" and "less like this" did to the worth changes no part.
 */
export function saysFor(
  itemIds: readonly ItemId[],
  lists: readonly (readonly Candidate[])[],
  weights: RankingWeights,
): Say[][] {
  const wanted = new Map<ItemId, Say[]>(itemIds.map((itemId) => [itemId, []]));
  for (const list of lists)
    for (const [candidate, share] of sharesOf(list))
      wanted.get(candidate.itemId)?.push({
        recommender: candidate.recommender,
        part: sayOf(candidate.recommender, share, weights),
      });
  return itemIds.map((itemId) => {
    const says = wanted.get(itemId) ?? [];
    const sum = says.reduce((all, { part }) => all + part, 0);
    return says.map((say) => ({ ...say, part: sum > 0 ? say.part / sum : 0 })).sort((a, b) => b.part - a.part);
  });
}
