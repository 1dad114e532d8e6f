/** The noun exposure report: who got how much of what was shown, against what each had to offer. */

/** A group is a shop, a brand or a price band. */
export interface GroupShare {
  readonly group: string;
  /** Its part of all exposure, from 0 to 1. */
  readonly exposure: number;
  /** Its part of the relevant candidates, from 0 to 1: what it would get if every candidate were shown alike. */
  readonly reference: number;
  /** exposure / reference: 1 is its due, 2 twice as much. Null when it had no candidate. */
  readonly ratio: number | null;
}

export interface ExposureFairness {
  /** 0: every group got its due; towards 1: all went to the group that had least to offer. Null when nothing was shown, or nothing could be. */
  readonly gini: number | null;
  /**
   * The lowest ratio among the groups that were due a whole place at least: who was due less is not wronged by getting none.
   * 1 and above: nobody was. Null when no group was due a whole place.
   */
  readonly worstRatio: number | null;
  /** Most exposed first, with those that got nothing; equals in the order of their names. */
  readonly shares: readonly GroupShare[];
}

export const EXPOSED_FACETS = ['shop', 'brand', 'priceBand'] as const;
export type ExposedFacet = (typeof EXPOSED_FACETS)[number];

export interface FacetReport {
  readonly facet: ExposedFacet;
  /** Of the list as it stands now. */
  readonly list: ExposureFairness;
  /** Of every place that came into view since exposures are kept. */
  readonly shown: ExposureFairness;
}
