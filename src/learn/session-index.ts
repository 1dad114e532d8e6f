/** Sessions found by their items; one session is added, changed or taken out without touching the others. */
import { byCodeUnit } from '../core/best.ts';
import { firstPlace } from '../core/first-place.ts';
import type { ItemId } from '../core/item.ts';
import type { PastSession, SessionIndex } from '../core/session-index.ts';

/** Of a longer session only this many items, the last ones, are learned from: nobody compares more, but a robot may. */
const MOST_ITEMS = 100;

/**
 * An inverted index from items to the sessions they occur in, in the order of time: whatever order it was filled in, it is in
 * the same state as one built anew from the sessions it holds.
 */
export class LearnedSessions implements SessionIndex {
  readonly #sessions = new Map<string, PastSession>();
  readonly #byItem = new Map<ItemId, PastSession[]>();
  readonly #listeners: ((itemIds: ReadonlySet<ItemId>) => void)[] = [];

  get size(): number {
    return this.#sessions.size;
  }

  /** Has a function called with the items of each session that comes, changes or goes. */
  onChange(listener: (itemIds: ReadonlySet<ItemId>) => void): void {
    this.#listeners.push(listener);
  }

  sessionsWith(itemId: ItemId): readonly PastSession[] {
    return this.#byItem.get(itemId) ?? [];
  }

  /** Adds a session, or puts it in place of the one known by that id. A session without items is none. */
  set(id: string, at: number, itemIds: readonly ItemId[]): void {
    const before = this.#sessions.get(id);
    if (before) this.#takeOut(before);
    const changed = new Set(before?.itemIds);
    if (itemIds.length > 0) {
      const session: PastSession = { id, at, itemIds: itemIds.slice(-MOST_ITEMS) };
      this.#sessions.set(id, session);
      for (const itemId of new Set(session.itemIds)) {
        changed.add(itemId);
        const sessions = this.#byItem.get(itemId);
        if (sessions) sessions.splice(placeOf(sessions, session), 0, session);
        else this.#byItem.set(itemId, [session]);
      }
    }
    for (const listener of this.#listeners) listener(changed);
  }

  delete(id: string): void {
    this.set(id, 0, []);
  }

  #takeOut(session: PastSession): void {
    this.#sessions.delete(session.id);
    for (const itemId of new Set(session.itemIds)) {
      const sessions = this.#byItem.get(itemId);
      if (!sessions) continue;
      sessions.splice(placeOf(sessions, session), 1);
      if (sessions.length === 0) this.#byItem.delete(itemId);
    }
  }
}

/** The place of the first session that is not before this one; sessions mostly come in the order of time, so the end is tried first. */
function placeOf(sessions: readonly PastSession[], session: PastSession): number {
  const last = sessions.at(-1);
  if (!last || byTime(last, session) < 0) return sessions.length;
  return firstPlace(sessions, (one) => byTime(one, session) >= 0);
}

function byTime(a: PastSession, b: PastSession): number {
  return a.at - b.at || byCodeUnit(a.id, b.id);
}
