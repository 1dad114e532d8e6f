/** The nouns Candidate, Explanation, Recommendation and Exposure: what is proposed, why, and that it was shown. */
import type { ItemId } from './item.ts';

/** One item viewed by the shopper without which the candidate would score lower. */
export interface Cause {
  readonly itemId: ItemId;
  /** The candidate's score recomputed as if this item had never been viewed; always below the explanation's score. */
  readonly scoreWithout: number;
}

/** A counterfactual: which recommender proposed the candidate and which views it hangs on. */
export interface Explanation {
  readonly recommender: string;
  readonly score: number;
  /** Strongest first, at most three; empty when no view of the shopper's caused it (cold start). */
  readonly causes: readonly Cause[];
}

/** How much of an item's worth one recommender gave it. */
export interface Say {
  readonly recommender: string;
  /** From 0 to 1; the parts of one item are 1 together. */
  readonly part: number;
}

/** An item a recommender proposes. Scores of different recommenders are not comparable; ranks are. */
export interface Candidate {
  readonly itemId: ItemId;
  readonly recommender: string;
  readonly score: number;
}

/** A candidate that came through the whole pipeline. */
export interface Recommendation {
  readonly itemId: ItemId;
  /** 0 is the top of the list. */
  readonly rank: number;
  readonly explanation: Explanation;
  /** Every recommender that spoke for it, the loudest first. */
  readonly says: readonly Say[];
}

/** That something was really shown to the shopper, where, and at which place in the list. */
export interface Exposure {
  readonly itemId: ItemId;
  readonly list: 'deals' | 'for-you';
  readonly rank: number;
  /** The deal rule or the recommender that put it there. */
  readonly origin: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** By so many of the latest exposures the recommenders are weighed: what pleased a year ago need not please now. */
export const MOST_EXPOSURES_WEIGHED = 2000;
