/** What the shopper did to items, kept so that a list need not go over years of views to learn which items were viewed. */
import type { Interaction } from './interaction.ts';
import type { ItemId } from './item.ts';

export interface Dealings {
  /** True when the item was viewed at least once. */
  isViewed(itemId: ItemId): boolean;
  /** All interactions but the views, oldest first: few beside those. */
  readonly others: readonly Interaction[];
}
