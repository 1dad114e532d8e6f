/** Sessions followed step by step are those made of all interactions at once. */
import { expect, it } from 'vitest';
import { type Interaction, SESSION_GAP_MILLISECONDS } from '../../src/core/interaction.ts';
import { createRandom } from '../../src/evaluate/random.ts';
import { OrderedInteractions } from '../../src/learn/ordered-interactions.ts';
import { SessionFollower } from '../../src/learn/session-follower.ts';
import { sessionsOver } from '../../src/record/sessions.ts';
import { anInteraction } from '../core/examples.ts';

const START = 1_760_000_000_000;

/** The sessions as a follower that was told of every change knows them. */
class Follower {
  readonly ordered = new OrderedInteractions();
  readonly #follower = new SessionFollower();
  readonly sessions = new Map<string, readonly string[]>();

  take(): Map<string, readonly Interaction[]> {
    return this.#follower.changed(this.ordered.inTime(), this.ordered.takeTouched());
  }

  follow(): void {
    for (const [id, interactions] of this.take())
      if (interactions.length === 0) this.sessions.delete(id);
      else
        this.sessions.set(
          id,
          interactions.map((one) => one.id),
        );
  }
}

function madeAtOnce(interactions: readonly Interaction[]): Map<string, readonly string[]> {
  const ordered = [...interactions].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  return new Map(
    sessionsOver(ordered.map(({ at }) => at)).map(({ id, startedAt, endedAt }) => [
      id,
      ordered.filter(({ at }) => at >= startedAt && at <= endedAt).map((one) => one.id),
    ]),
  );
}

it.each(Array.from({ length: 100 }, (_, seed) => seed + 1))('over a random history (seed %i)', (seed) => {
  const random = createRandom(seed);
  const follower = new Follower();
  let kept = new Map<string, Interaction>();
  const moment = () => START + Math.floor(random() * 60) * (SESSION_GAP_MILLISECONDS / 3);
  for (let step = 0; step < 12; step += 1) {
    if (random() < 0.3 && kept.size > 0) {
      kept = new Map([...kept].filter(() => random() < 0.7));
      follower.ordered.keepOnly(({ id }) => kept.has(id));
    }
    const added = Array.from({ length: Math.floor(random() * 6) }, (_, place) => {
      const again = random() < 0.2 ? [...kept.keys()][0] : undefined;
      return anInteraction('shop.example/a', moment(), { id: again ?? `${step}-${place}` });
    });
    for (const one of added) kept.set(one.id, one);
    follower.ordered.setAll(added);
    follower.follow();
    expect([...follower.sessions].sort()).toEqual([...madeAtOnce([...kept.values()])].sort());
  }
});

it('a view touches no session but its own', () => {
  const follower = new Follower();
  follower.ordered.setAll(
    [0, 1, 100, 101, 200].map((step) => anInteraction('shop.example/a', START + step * 60_000, { id: `v${step}` })),
  );
  follower.follow();
  follower.ordered.setAll([anInteraction('shop.example/b', START + 102 * 60_000, { id: 'new' })]);
  expect([...follower.take().values()].map((session) => session.map(({ id }) => id))).toEqual([
    ['v100', 'v101', 'new'],
  ]);
});
