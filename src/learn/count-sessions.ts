/** What one session says of two items: that they go together, that one follows the other at some distance, or at once. */
import type { CountSession } from './item-statistics.ts';

/** Two items of a session further apart than this many steps are not held to have to do with each other. */
const MOST_STEPS = 10;

/**
 * Sequential rules (Kamehkhosh, Jannach and Ludewig 2017): each later item of the session, up to MOST_STEPS on, counts
 * 1 / (number of steps). The total is the number of times the item occurred with something after it.
 */
export const countRules: CountSession = ({ itemIds }, itemId, add) => {
  let met = 0;
  for (let position = itemIds.indexOf(itemId); position >= 0; position = itemIds.indexOf(itemId, position + 1)) {
    const end = Math.min(itemIds.length - 1, position + MOST_STEPS);
    for (let later = position + 1; later <= end; later += 1) add(itemIds[later] as string, 1 / (later - position));
    if (end > position) met += 1;
  }
  return met;
};

/** First-order Markov chain: the very next item counts 1. The total is the number of times something came next. */
export const countTransitions: CountSession = ({ itemIds }, itemId, add) => {
  let met = 0;
  for (let position = itemIds.indexOf(itemId); position >= 0; position = itemIds.indexOf(itemId, position + 1)) {
    const next = itemIds[position + 1];
    if (next === undefined) break;
    add(next, 1);
    met += 1;
  }
  return met;
};

/**
 * Co-occurrence, whatever the order: each other item of the session counts 1 / (steps between the nearest two occurrences),
 * up to MOST_STEPS. The total is the number of sessions.
 */
export const countCoOccurrences: CountSession = ({ itemIds }, itemId, add) => {
  const nearest = new Map<string, number>();
  for (let position = itemIds.indexOf(itemId); position >= 0; position = itemIds.indexOf(itemId, position + 1)) {
    const end = Math.min(itemIds.length - 1, position + MOST_STEPS);
    for (let other = Math.max(0, position - MOST_STEPS); other <= end; other += 1) {
      const otherId = itemIds[other] as string;
      const steps = Math.abs(other - position);
      if (otherId !== itemId && steps < (nearest.get(otherId) ?? Number.POSITIVE_INFINITY)) nearest.set(otherId, steps);
    }
  }
  for (const [otherId, steps] of nearest) add(otherId, 1 / steps);
  return 1;
};
