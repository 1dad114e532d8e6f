/** Item-item statistics worked out of the sessions an item occurs in, when they are asked for, and kept until one of those changes. */
import type { ItemId } from '../core/item.ts';
import type { ItemStatistics, PastSession } from '../core/session-index.ts';
import type { LearnedSessions } from './session-index.ts';

/** Adds up what one session says of what goes with an item. */
export type CountSession = (
  session: PastSession,
  itemId: ItemId,
  add: (other: ItemId, weight: number) => void,
) => number;

interface Row {
  readonly weights: ReadonlyMap<ItemId, number>;
  readonly total: number;
}

/**
 * Rows are sums over sessions in the order of time, each made from nothing whenever a session of its item came, changed or
 * went: so a forgotten session leaves no trace, not even in the last bit, and a new view costs only the rows of its session.
 *
 * @param count what one session adds to an item's row; returns how many times it met the item
 */
export class SessionStatistics implements ItemStatistics {
  readonly #sessions: LearnedSessions;
  readonly #count: CountSession;
  readonly #rows = new Map<ItemId, Row>();

  constructor(sessions: LearnedSessions, count: CountSession) {
    this.#sessions = sessions;
    this.#count = count;
    sessions.onChange((itemIds) => {
      for (const itemId of itemIds) this.#rows.delete(itemId);
    });
  }

  rowOf(itemId: ItemId): ReadonlyMap<ItemId, number> {
    return this.#row(itemId).weights;
  }

  totalOf(itemId: ItemId): number {
    return this.#row(itemId).total;
  }

  #row(itemId: ItemId): Row {
    const known = this.#rows.get(itemId);
    if (known) return known;
    const weights = new Map<ItemId, number>();
    const add = (other: ItemId, weight: number) => weights.set(other, (weights.get(other) ?? 0) + weight);
    let total = 0;
    for (const session of this.#sessions.sessionsWith(itemId)) total += this.#count(session, itemId, add);
    const row = { weights, total };
    this.#rows.set(itemId, row);
    return row;
  }
}
