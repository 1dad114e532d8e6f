/** What the popup follows on the disk, as its parts know it: they are drawn before what reads it is loaded. */
import type { ItemId } from '../../src/core/item.ts';
import type { Settings } from '../../src/core/settings.ts';
import type { NoticeRow } from '../../src/record/database.ts';
import type { DealCard, Kept, ProductOffers, RecommendationCard } from '../../src/record/read.ts';

/** Hands over what was read, now and after every change, and returns a function that ends it. */
export type Follow<T> = (next: (value: T) => void, error: (cause: unknown) => void) => () => void;

export interface FollowedRecord {
  /** Reads deals once. */
  readDeals(limit: number): Promise<DealCard[]>;
  readonly deals: Follow<DealCard[]>;
  readonly recommendations: Follow<RecommendationCard[]>;
  /** What other shops ask for the same products. */
  otherOffers(itemIds: readonly ItemId[]): Follow<ReadonlyMap<ItemId, ProductOffers>>;
  readonly kept: Follow<Kept>;
  readonly settings: Follow<Settings>;
  readonly notices: Follow<NoticeRow[]>;
}
