/** The nouns Interaction and Session: what the shopper did to an item, and which of it belongs together. */
import type { ItemId } from './item.ts';

/** lessLikeThis is a dislike of what the item is like; hide is "never show this item again". */
export const INTERACTION_TYPES = ['view', 'addToCart', 'purchase', 'like', 'hide', 'lessLikeThis', 'open'] as const;
export type InteractionType = (typeof INTERACTION_TYPES)[number];

/** Interactions of these types say that the shopper meant the item; a hidden or disliked one is nothing to go on from. */
export const MEANT_TYPES: readonly InteractionType[] = ['view', 'open', 'like', 'addToCart', 'purchase'];

export interface Interaction {
  /** Made by the sender and unique: sending the same one twice records it once. */
  readonly id: string;
  readonly itemId: ItemId;
  readonly type: InteractionType;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Milliseconds during which the page was visible; 0 for anything but a view. */
  readonly dwell: number;
  readonly sessionId: string;
}

export interface Session {
  readonly id: string;
  readonly startedAt: number;
  readonly endedAt: number;
}

/** A gap longer than this ends a session (30 minutes: the convention of web analytics). */
export const SESSION_GAP_MILLISECONDS = 30 * 60 * 1000;
