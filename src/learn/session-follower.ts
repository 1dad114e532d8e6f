/** Follows which sessions interactions make, so that one more tells of its own session and of no other. */

import { firstPlace } from '../core/first-place.ts';
import { type Interaction, SESSION_GAP_MILLISECONDS, sessionIdOf } from '../core/interaction.ts';

/** From its first moment to its last, both in milliseconds since the epoch. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

export class SessionFollower {
  /** The sessions as they were last told, oldest first. */
  #told: Stretch[] = [];

  /**
   * The sessions that came, changed or went, by their ids: each with its interactions, oldest first; with none, when it is no
   * session any more. A moment can change only the sessions it lies in or is no more than a gap away from.
   *
   * @param ordered all interactions there are now, oldest first
   * @param touched the moments, in any order, at which interactions came, changed or went since it was last asked
   */
  changed(ordered: readonly Interaction[], touched: readonly number[]): Map<string, readonly Interaction[]> {
    const changed = new Map<string, readonly Interaction[]>();
    const stretches: Stretch[] = [];
    const gone = new Set<Stretch>();
    for (const at of touched) {
      const near = this.#toldNear(at);
      for (const session of near) gone.add(session);
      stretches.push({
        from: Math.min(at, ...near.map(({ from }) => from)),
        to: Math.max(at, ...near.map(({ to }) => to)),
      });
    }
    for (const { from } of gone) changed.set(sessionIdOf(from), []);
    const made: Stretch[] = [];
    for (const stretch of joined(stretches))
      for (const session of splitAtGaps(within(ordered, stretch))) {
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
}

function within(ordered: readonly Interaction[], { from, to }: Stretch): Interaction[] {
  return ordered.slice(
    firstPlace(ordered, ({ at }) => at >= from),
    firstPlace(ordered, ({ at }) => at > to),
  );
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

function byFrom(a: Stretch, b: Stretch): number {
  return a.from - b.from;
}
