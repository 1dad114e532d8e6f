/** What the places of the right answers amount to. */
import type { ItemId } from '../../core/item.ts';

export const CUT_OFFS = [5, 10, 20] as const;
export type CutOff = (typeof CUT_OFFS)[number];

/** One figure for each length of list. */
export type AtCutOffs = Readonly<Record<CutOff, number>>;

export const MEASURES = {
  /** Hit rate: 1 when the right answer is among the first k. With one right answer it equals recall. */
  hr: (rank: number, k: number) => (rank >= 0 && rank < k ? 1 : 0),
  /** Normalised discounted cumulative gain (Järvelin and Kekäläinen 2002) with one right answer: 1 / log2(place + 1). */
  ndcg: (rank: number, k: number) => (rank >= 0 && rank < k ? 1 / Math.log2(rank + 2) : 0),
  /** Reciprocal rank: 1 / place, the first place being 1. */
  mrr: (rank: number, k: number) => (rank >= 0 && rank < k ? 1 / (rank + 1) : 0),
} as const;
export type Measure = keyof typeof MEASURES;

/** The mean of a measure over all events, at each length of list. */
export function meansOf(measure: Measure, ranks: readonly number[]): AtCutOffs {
  const at = (k: number) =>
    ranks.reduce((sum, rank) => sum + MEASURES[measure](rank, k), 0) / Math.max(1, ranks.length);
  return { 5: at(5), 10: at(10), 20: at(20) };
}

/** Which part of the items was in a list at all. */
export function coverageOf(exposures: ReadonlyMap<ItemId, number>, items: number): number {
  return items === 0 ? 0 : exposures.size / items;
}

/**
 * The Gini coefficient of exposure over all items, 0 when each was in as many lists, near 1 when one took all.
 *
 * @param items how many items there are; those in no list count with 0
 */
export function exposureGini(exposures: ReadonlyMap<ItemId, number>, items: number): number {
  const counts = [...exposures.values()].sort((a, b) => a - b);
  const never = items - counts.length;
  let weighted = 0;
  let total = 0;
  counts.forEach((count, place) => {
    weighted += (never + place + 1) * count;
    total += count;
  });
  return total === 0 ? 0 : (2 * weighted) / (items * total) - (items + 1) / items;
}

/** The chance that two places of lists, drawn at random, hold different items (Gini-Simpson index): diversity over all lists. */
export function diversityOf(exposures: ReadonlyMap<ItemId, number>): number {
  const counts = [...exposures.values()].sort((a, b) => a - b);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return total === 0 ? 0 : 1 - counts.reduce((sum, count) => sum + (count / total) ** 2, 0);
}
