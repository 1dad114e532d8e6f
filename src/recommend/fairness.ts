/** How evenly what was shown is spread over groups (shops, brands, price bands), against what each had to offer. */
import { byCodeUnit } from '../core/best.ts';
import type { ExposureFairness, GroupShare } from '../core/exposure-report.ts';

/** One place of a list that was shown. */
export interface Place {
  /** The shop, brand or price band of the item that stood there; null when it is unknown, and then the place counts for nobody. */
  readonly group: string | null;
  /** 0 is the top of the list. */
  readonly rank: number;
}

/**
 * Group fairness of exposure (Singh and Joachims 2018, "Fairness of Exposure in Rankings"): a place is worth 1 / log2(rank + 2),
 * about the part of readers who look that far down, and a group is due exposure in proportion to its merit. Merit is taken as
 * the group's share among the relevant candidates, those that came through the filter.
 *
 * The Gini coefficient is that of exposure over merit: twice the area between the even line and the Lorenz curve, on which the
 * groups stand by rising ratio, each as wide as its reference and as high as its exposure (Gastwirth 1972).
 *
 * @param shown every place shown, of one list or of many
 * @param reference the group of each relevant candidate; null where it is unknown
 */
export function exposureFairness(shown: readonly Place[], reference: readonly (string | null)[]): ExposureFairness {
  const exposures = new Map<string, number>();
  const candidates = new Map<string, number>();
  let places = 0;
  for (const { group, rank } of shown) {
    if (group === null) continue;
    places += 1;
    exposures.set(group, (exposures.get(group) ?? 0) + attentionAt(rank));
  }
  for (const group of reference) if (group !== null) candidates.set(group, (candidates.get(group) ?? 0) + 1);
  const shares = sharesOf(exposures, candidates);
  const isMeasurable = exposures.size > 0 && candidates.size > 0;
  return {
    gini: isMeasurable ? giniOf(shares) : null,
    worstRatio: isMeasurable ? worstRatioOf(shares, places) : null,
    shares,
  };
}

/** The worth of a place, from 1 at the top: the discount of DCG. */
export function attentionAt(rank: number): number {
  return 1 / Math.log2(rank + 2);
}

function sharesOf(exposures: ReadonlyMap<string, number>, candidates: ReadonlyMap<string, number>): GroupShare[] {
  const allExposure = sumOf(exposures);
  const allCandidates = sumOf(candidates);
  return [...new Set([...exposures.keys(), ...candidates.keys()])]
    .map((group) => {
      const exposure = allExposure > 0 ? (exposures.get(group) ?? 0) / allExposure : 0;
      const reference = allCandidates > 0 ? (candidates.get(group) ?? 0) / allCandidates : 0;
      return { group, exposure, reference, ratio: reference > 0 ? exposure / reference : null };
    })
    .sort((a, b) => b.exposure - a.exposure || byCodeUnit(a.group, b.group));
}

function giniOf(shares: readonly GroupShare[]): number {
  const ratioOf = ({ ratio }: GroupShare) => ratio ?? Number.POSITIVE_INFINITY;
  // Not a subtraction: two groups without a candidate are equal, and infinity less infinity is no number.
  const rising = [...shares].sort((a, b) => (ratioOf(a) < ratioOf(b) ? -1 : ratioOf(a) > ratioOf(b) ? 1 : 0));
  let height = 0;
  let area = 0;
  for (const { exposure, reference } of rising) {
    area += reference * (height + exposure / 2);
    height += exposure;
  }
  return Math.min(1, Math.max(0, 1 - 2 * area));
}

function worstRatioOf(shares: readonly GroupShare[], places: number): number | null {
  let worst: number | null = null;
  for (const { reference, ratio } of shares)
    if (ratio !== null && reference * places >= 1 && (worst === null || ratio < worst)) worst = ratio;
  return worst;
}

function sumOf(values: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const value of values.values()) sum += value;
  return sum;
}
