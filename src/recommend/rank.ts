/** Makes one list of several recommenders' lists, so that each of them is heard. */
import type { Candidate } from '../core/candidate.ts';

/**
 * Team-draft interleaving (Radlinski, Kurup and Joachims 2008), without its coin: the recommenders take turns in the order
 * given, each picking its best candidate that nobody picked before, and the picker is the one the item is owed to. Scores of
 * different recommenders are not comparable; their ranks are, and no recommender with candidates left is passed over.
 */
export function draft(lists: readonly (readonly Candidate[])[]): Candidate[] {
  const picked = new Map<string, Candidate>();
  const next = lists.map(() => 0);
  for (let isAnyLeft = true; isAnyLeft; ) {
    isAnyLeft = false;
    lists.forEach((list, turn) => {
      let position = next[turn] ?? 0;
      while (position < list.length && picked.has(list[position]?.itemId ?? '')) position += 1;
      const candidate = list[position];
      next[turn] = position + 1;
      if (!candidate) return;
      picked.set(candidate.itemId, candidate);
      isAnyLeft = true;
    });
  }
  return [...picked.values()];
}
