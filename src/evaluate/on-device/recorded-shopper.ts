/** One shopper's own browser: what was recorded in it, and what the recommenders are handed of it. */
import type { ItemId } from '../../core/item.ts';
import type { RecommendationContext } from '../../recommend/recommender.ts';

/** A view, as a step of a data set stands for it. */
export interface ViewedStep {
  readonly itemId: ItemId;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Two of them do the same: one writes the extension's own tables, one keeps in memory what learning would make of them. */
export interface RecordedShopper {
  /** Records a view; views come in the order of time. A data set tells no dwell, so each is looked at in full. */
  view(step: ViewedStep): Promise<void>;
  /** What the recommenders are handed right after the last view. */
  context(): Promise<RecommendationContext>;
  close(): Promise<void>;
}

/** The catalogue was seen in passing, each item once, so long before the first view (milliseconds). */
export const SEEN_BEFORE = 24 * 60 * 60 * 1000;
