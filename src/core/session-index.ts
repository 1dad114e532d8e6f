/** What was learned of sessions, as the recommenders are handed it: past sessions found by an item, and item-item statistics. */
import type { ItemId } from './item.ts';

/** A finished session, or one still going on: the items the shopper dealt with, in the order of time, repeats and all. */
export interface PastSession {
  readonly id: string;
  /** When its last interaction happened; milliseconds since the epoch. */
  readonly at: number;
  readonly itemIds: readonly ItemId[];
}

export interface SessionIndex {
  /** How many sessions are known. */
  readonly size: number;
  /** The sessions in which an item occurs, oldest first; those of one moment in the order of their ids. Empty when unknown. */
  sessionsWith(itemId: ItemId): readonly PastSession[];
}

/** For each item a row of weights over the items that go with it, or follow it. What is meant, each statistic says itself. */
export interface ItemStatistics {
  /** The weights, all above zero; empty for an item of which nothing is known. */
  rowOf(itemId: ItemId): ReadonlyMap<ItemId, number>;
  /** How many times the item itself was met, by which a row is brought to a rate; 0 when unknown. */
  totalOf(itemId: ItemId): number;
}
