/** What was learned of friends' cards, as the recommenders are handed it: which items of the catalogue each find is like. */
import type { ItemId } from './item.ts';
import type { CardItem } from './taste-card.ts';

/** One item of a friend's card. */
export interface FriendFind extends Pick<CardItem, 'name' | 'taste'> {
  /**
   * The items of the catalogue it is like, with how much: 1 for the very same product, else below 1. Empty when there is
   * nothing like it here.
   */
  readonly matches: ReadonlyMap<ItemId, number>;
}

export interface FriendTaste {
  /** The maker's public key. */
  readonly key: string;
  /** As the friend calls himself. */
  readonly name: string;
  /** In the order of the card. */
  readonly finds: readonly FriendFind[];
}
