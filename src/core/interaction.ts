/** The nouns Interaction and Session: what the shopper did to an item, and which of it belongs together. */
import type { ItemId } from './item.ts';

/** lessLikeThis is a dislike of what the item is like; hide is "never show this item again". */
export const INTERACTION_TYPES = ['view', 'addToCart', 'purchase', 'like', 'hide', 'lessLikeThis', 'open'] as const;
export type InteractionType = (typeof INTERACTION_TYPES)[number];

/** Interactions of these types say that the shopper meant the item; a hidden or disliked one is nothing to go on from. */
export const MEANT_TYPES: readonly InteractionType[] = ['view', 'open', 'like', 'addToCart', 'purchase'];

export interface Interaction {
  /**
   * Unique: its shop's host, a slash, and what the sender made up, so that sending the same twice records it once, and all of a
   * shop lie together. One kept by an older version has the latter alone.
   */
  readonly id: string;
  readonly itemId: ItemId;
  readonly type: InteractionType;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Milliseconds during which the page was visible; 0 for anything but a view. */
  readonly dwell: number;
}

export interface Session {
  readonly id: string;
  readonly startedAt: number;
  readonly endedAt: number;
}

/** So many interactions, the latest, say what the shopper wants; the bound keeps a list as quick after years as after a week. */
export const LATEST_INTERACTIONS = 300;

/** A gap longer than this ends a session (30 minutes: the convention of web analytics). */
export const SESSION_GAP_MILLISECONDS = 30 * 60 * 1000;

/** What an interaction's id looks like, of whichever version. */
export const INTERACTION_ID = /^(?:[^/\s]+\/)?[\w-]+$/;
/** The longest host with its port, a slash, and the longest word made up. */
export const LONGEST_INTERACTION_ID = 320;

/** The id of an interaction with an item of a shop, for which its sender made up a word (letters, digits, "_" and "-"). */
export function interactionIdOf(shop: string, made: string): string {
  return `${shop}/${made}`;
}

/** A session is named by the moment of its first interaction, so that the same moments make the same session. */
export function sessionIdOf(startedAt: number): string {
  return `session-${startedAt}`;
}

/** When the session began that the last of some interactions (oldest first) belongs to; null when there are none. */
export function lastSessionStart(interactions: readonly Pick<Interaction, 'at'>[]): number | null {
  let start: number | null = null;
  for (let place = interactions.length - 1; place >= 0; place -= 1) {
    const at = interactions[place]?.at ?? 0;
    if (start !== null && start - at > SESSION_GAP_MILLISECONDS) break;
    start = at;
  }
  return start;
}
