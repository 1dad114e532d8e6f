/** The noun Catalogue: every item a recommender may propose, and what the shopper's own browser knows of each. */
import type { Item, ItemId } from './item.ts';
import type { Offer } from './offer.ts';

export interface CatalogueItem {
  readonly item: Item;
  /** The offer last seen; null when no price was ever read. */
  readonly offer: Offer | null;
  /** When a page of the item, or a tile of it, was last seen; milliseconds since the epoch. */
  readonly lastSeenAt: number;
  /** How many times it was seen in passing as a tile. */
  readonly timesSeen: number;
}

export type Catalogue = ReadonlyMap<ItemId, CatalogueItem>;
