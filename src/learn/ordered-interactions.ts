/** The shopper's interactions in the order of time, and by what is asked of them: one more costs a search for its place. */
import { byCodeUnit } from '../core/best.ts';
import type { Dealings } from '../core/dealings.ts';
import { firstPlace } from '../core/first-place.ts';
import type { Interaction } from '../core/interaction.ts';
import type { ItemId } from '../core/item.ts';

export class OrderedInteractions {
  readonly #byId = new Map<string, Interaction>();
  #ordered: Interaction[] = [];
  /** How many views each item has, and everything but the views in the order of time. */
  readonly #views = new Map<ItemId, number>();
  #others: Interaction[] = [];
  #touched: number[] = [];

  get size(): number {
    return this.#byId.size;
  }

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

  keepOnly(isKept: (interaction: Interaction) => boolean): void {
    this.#ordered = this.#ordered.filter((interaction) => {
      if (isKept(interaction)) return true;
      this.#leave(interaction);
      return false;
    });
    this.#others = this.#others.filter(({ id }) => this.#byId.has(id));
  }

  /** Oldest first; those of one moment in the order of their ids. */
  inTime(): readonly Interaction[] {
    return this.#ordered;
  }

  /** Holds until interactions are next set or left out. */
  dealings(): Dealings {
    return { isViewed: (itemId) => this.#views.has(itemId), others: this.#others };
  }

  /** The moments at which interactions came, changed or went since this was last asked. */
  takeTouched(): number[] {
    const touched = this.#touched;
    this.#touched = [];
    return touched;
  }

  #keep(interaction: Interaction): void {
    this.#byId.set(interaction.id, interaction);
    if (interaction.type === 'view')
      this.#views.set(interaction.itemId, (this.#views.get(interaction.itemId) ?? 0) + 1);
    this.#touched.push(interaction.at);
  }

  #leave({ id, at, itemId, type }: Interaction): void {
    this.#byId.delete(id);
    const views = this.#views.get(itemId) ?? 0;
    if (type === 'view' && views > 1) this.#views.set(itemId, views - 1);
    else if (type === 'view') this.#views.delete(itemId);
    this.#touched.push(at);
  }
}

/** The place of the first interaction that is not before this one. */
function placeIn(ordered: readonly Interaction[], interaction: Interaction): number {
  return firstPlace(ordered, (one) => byTime(one, interaction) >= 0);
}

function byTime(a: Interaction, b: Interaction): number {
  return a.at - b.at || byCodeUnit(a.id, b.id);
}
