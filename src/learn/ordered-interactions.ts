/** The shopper's interactions in the order of time, and by what is asked of them: one more costs a search for its place. */
import { byCodeUnit } from '../core/best.ts';
import type { Dealings } from '../core/dealings.ts';
import type { Interaction } from '../core/interaction.ts';
import type { ItemId } from '../core/item.ts';

/** Interactions by id, by session, and in the order of time: one more costs a search for its place, not a sorting of all. */
export class OrderedInteractions {
  readonly #byId = new Map<string, Interaction>();
  readonly #bySession = new Map<string, Set<string>>();
  readonly #changedSessions = new Set<string>();
  #ordered: Interaction[] = [];
  /** How many views each item has, and everything but the views in the order of time. */
  readonly #views = new Map<ItemId, number>();
  #others: Interaction[] = [];

  setAll(interactions: readonly Interaction[]): void {
    if (this.#byId.size === 0) {
      for (const interaction of interactions) this.#keep(interaction);
      this.#ordered = [...this.#byId.values()].sort(byTime);
      this.#others = this.#ordered.filter(({ type }) => type !== 'view');
      return;
    }
    for (const interaction of interactions) {
      const known = this.#byId.get(interaction.id);
      if (known) {
        this.#ordered.splice(placeIn(this.#ordered, known), 1);
        if (known.type !== 'view') this.#others.splice(placeIn(this.#others, known), 1);
        this.#leave(known);
      }
      this.#ordered.splice(placeIn(this.#ordered, interaction), 0, interaction);
      if (interaction.type !== 'view') this.#others.splice(placeIn(this.#others, interaction), 0, interaction);
      this.#keep(interaction);
    }
  }

  keepOnly(ids: ReadonlySet<string>): void {
    this.#ordered = this.#ordered.filter(({ id }) => ids.has(id));
    this.#others = this.#others.filter(({ id }) => ids.has(id));
    for (const [id, interaction] of [...this.#byId]) {
      if (ids.has(id)) continue;
      this.#byId.delete(id);
      this.#leave(interaction);
    }
  }

  /** A session's interactions, oldest first. */
  ofSession(sessionId: string): Interaction[] {
    const ids = this.#bySession.get(sessionId) ?? [];
    return [...ids].flatMap((id) => this.#byId.get(id) ?? []).sort(byTime);
  }

  /** The sessions that came, changed or went since this was last asked. */
  takeChangedSessions(): string[] {
    const changed = [...this.#changedSessions];
    this.#changedSessions.clear();
    return changed;
  }

  #keep(interaction: Interaction): void {
    this.#byId.set(interaction.id, interaction);
    if (interaction.type === 'view')
      this.#views.set(interaction.itemId, (this.#views.get(interaction.itemId) ?? 0) + 1);
    const ids = this.#bySession.get(interaction.sessionId);
    if (ids) ids.add(interaction.id);
    else this.#bySession.set(interaction.sessionId, new Set([interaction.id]));
    this.#changedSessions.add(interaction.sessionId);
  }

  #leave({ id, sessionId, itemId, type }: Interaction): void {
    const views = this.#views.get(itemId) ?? 0;
    if (type === 'view' && views > 1) this.#views.set(itemId, views - 1);
    else if (type === 'view') this.#views.delete(itemId);
    const ids = this.#bySession.get(sessionId);
    ids?.delete(id);
    if (ids?.size === 0) this.#bySession.delete(sessionId);
    this.#changedSessions.add(sessionId);
  }

  inTime(): readonly Interaction[] {
    return this.#ordered;
  }

  /** Holds until interactions are next set or left out. */
  dealings(): Dealings {
    return { isViewed: (itemId) => this.#views.has(itemId), others: this.#others };
  }
}

/** The place of the first interaction that is not before this one. */
function placeIn(ordered: readonly Interaction[], interaction: Interaction): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byTime(ordered[middle] as Interaction, interaction) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byTime(a: Interaction, b: Interaction): number {
  return a.at - b.at || byCodeUnit(a.id, b.id);
}
