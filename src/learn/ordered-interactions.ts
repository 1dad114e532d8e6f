/** Interactions in the order of time and the sessions they make: one more costs a search for its place, not a sorting of all. */
import { byCodeUnit } from '../core/best.ts';
import { type Interaction, SESSION_GAP_MILLISECONDS, sessionIdOf } from '../core/interaction.ts';

/** From its first moment to its last, both in milliseconds since the epoch. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

export class OrderedInteractions {
  readonly #byId = new Map<string, Interaction>();
  #ordered: Interaction[] = [];
  /** The moments of interactions that came, changed or went since sessions were last asked for. */
  #touched: number[] = [];
  /** The sessions as they were last told, oldest first. */
  #told: Stretch[] = [];

  setAll(interactions: readonly Interaction[]): void {
    for (const { at } of interactions) this.#touched.push(at);
    if (this.#byId.size === 0) {
      for (const interaction of interactions) this.#byId.set(interaction.id, interaction);
      this.#ordered = [...this.#byId.values()].sort(byTime);
      return;
    }
    for (const interaction of interactions) {
      const known = this.#byId.get(interaction.id);
      if (known) {
        this.#ordered.splice(this.#placeOf(known), 1);
        this.#touched.push(known.at);
      }
      this.#ordered.splice(this.#placeOf(interaction), 0, interaction);
      this.#byId.set(interaction.id, interaction);
    }
  }

  keepOnly(ids: ReadonlySet<string>): void {
    this.#ordered = this.#ordered.filter((interaction) => {
      if (ids.has(interaction.id)) return true;
      this.#byId.delete(interaction.id);
      this.#touched.push(interaction.at);
      return false;
    });
  }

  /** Oldest first; those of one moment in the order of their ids. */
  inTime(): readonly Interaction[] {
    return this.#ordered;
  }

  /**
   * The sessions that came, changed or went since this was last asked, by their ids: each with its interactions, oldest first;
   * with none, when it is no session any more.
   *
   * A moment that came or went can change only the sessions it lies in or is no more than a gap away from.
   */
  takeChangedSessions(): Map<string, readonly Interaction[]> {
    const changed = new Map<string, readonly Interaction[]>();
    const stretches: Stretch[] = [];
    const gone = new Set<Stretch>();
    for (const at of this.#touched) {
      const near = this.#toldNear(at);
      for (const session of near) gone.add(session);
      stretches.push({
        from: Math.min(at, ...near.map(({ from }) => from)),
        to: Math.max(at, ...near.map(({ to }) => to)),
      });
    }
    this.#touched = [];
    for (const { from } of gone) changed.set(sessionIdOf(from), []);
    const made: Stretch[] = [];
    for (const stretch of joined(stretches))
      for (const session of splitAtGaps(this.#between(stretch))) {
        const from = session[0]?.at ?? 0;
        changed.set(sessionIdOf(from), session);
        made.push({ from, to: session.at(-1)?.at ?? from });
      }
    this.#told = [...this.#told.filter((session) => !gone.has(session)), ...made].sort(byFrom);
    return changed;
  }

  /** The sessions told that a moment lies in, or is no more than a gap away from. */
  #toldNear(at: number): Stretch[] {
    const near: Stretch[] = [];
    let place = firstPlace(this.#told, ({ to }) => to >= at - SESSION_GAP_MILLISECONDS);
    for (let session = this.#told[place]; session && session.from <= at + SESSION_GAP_MILLISECONDS; ) {
      near.push(session);
      place += 1;
      session = this.#told[place];
    }
    return near;
  }

  #between({ from, to }: Stretch): Interaction[] {
    return this.#ordered.slice(
      firstPlace(this.#ordered, ({ at }) => at >= from),
      firstPlace(this.#ordered, ({ at }) => at > to),
    );
  }

  /** The place of the first interaction that is not before this one. */
  #placeOf(interaction: Interaction): number {
    return firstPlace(this.#ordered, (one) => byTime(one, interaction) >= 0);
  }
}

/** Stretches that overlap, or are no more than a gap apart, as one. */
function joined(stretches: Stretch[]): Stretch[] {
  const apart: Stretch[] = [];
  for (const stretch of stretches.sort(byFrom)) {
    const last = apart.at(-1);
    if (last && stretch.from - last.to <= SESSION_GAP_MILLISECONDS)
      apart[apart.length - 1] = { from: last.from, to: Math.max(last.to, stretch.to) };
    else apart.push(stretch);
  }
  return apart;
}

function splitAtGaps(interactions: readonly Interaction[]): Interaction[][] {
  const sessions: Interaction[][] = [];
  for (const interaction of interactions) {
    const session = sessions.at(-1);
    if (session && interaction.at - (session.at(-1)?.at ?? 0) <= SESSION_GAP_MILLISECONDS) session.push(interaction);
    else sessions.push([interaction]);
  }
  return sessions;
}

/** The place of the first of which something holds that holds of all after it; the length when it holds of none. */
function firstPlace<T>(all: readonly T[], holds: (one: T) => boolean): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(all[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function byFrom(a: Stretch, b: Stretch): number {
  return a.from - b.from;
}

function byTime(a: Interaction, b: Interaction): number {
  return a.at - b.at || byCodeUnit(a.id, b.id);
}
