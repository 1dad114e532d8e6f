/** The nouns Candidate, Explanation, Recommendation and Exposure: what is proposed, why, and that it was shown. */
import type { ItemId } from './item.ts';
import type { Taste } from './taste-card.ts';

/** One item viewed by the shopper without which the candidate would score lower. */
export interface Cause {
  readonly itemId: ItemId;
  /** The candidate's score recomputed as if this item had never been viewed; always below the explanation's score. */
  readonly scoreWithout: number;
}

/** One item of a friend's card without which the candidate would score lower. */
export interface FriendCause {
  /** The friend, by the public key that signed the card. */
  readonly key: string;
  readonly friendName: string;
  /** What the friend bought or liked, as the card names it. */
  readonly name: string;
  readonly taste: Taste;
  /** Whether that is the candidate itself; else it is like it. */
  readonly isSame: boolean;
  /** The candidate's score recomputed as if this item stood on no card; always below the explanation's score. */
  readonly scoreWithout: number;
}

/** A counterfactual: which recommender proposed the candidate and which views it hangs on. */
export interface Explanation {
  readonly recommender: string;
  readonly score: number;
  /** Strongest first, at most three; empty when no view of the shopper's caused it (cold start). */
  readonly causes: readonly Cause[];
  /** Friends' finds it hangs on, strongest first, at most three; left out when it hangs on none. */
  readonly friendCauses?: readonly FriendCause[];
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
  /**
   * How likely the policy was to put this item at this place, above 0 and at most 1, given all that the list was made of: what
   * off-policy estimates divide by. Left out in exposures that were recorded before it was noted.
   */
  readonly propensity?: number;
}

/** By so many of the latest exposures the recommenders are weighed: what pleased a year ago need not please now. */
export const MOST_EXPOSURES_WEIGHED = 2000;

/**
 * Every list so far is made without chance: the same record gives the same list, so each place was certain. An honest 1, from
 * which inverse propensity scoring learns of another policy only where that one would have shown the same item at the same
 * place (Li et al. 2011, the replay estimate). A list that draws lots has to note its own.
 */
export const CERTAIN = 1;
