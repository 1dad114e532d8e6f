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
  /**
   * How likely the policy was to put this item at this place, above 0 and at most 1, given all that the list was made of: what
   * off-policy estimates divide by. Left out in exposures that were recorded before it was noted.
   */
  readonly propensity?: number;
}

/**
 * Every list so far is made without chance: the same record gives the same list, so each place was certain. An honest 1, from
 * which inverse propensity scoring learns of another policy only where that one would have shown the same item at the same
 * place (Li et al. 2011, the replay estimate). A list that draws lots has to note its own.
 */
export const CERTAIN = 1;
