/** Draws from distributions, given numbers that are uniform in [0, 1). */

type Random = () => number;

/** Standard normal (Box and Muller 1958). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Exponential with a mean. */
export function exponential(random: Random, mean: number): number {
  return -Math.log(1 - random()) * mean;
}

/** Geometric on 1, 2, 3, ... with a mean above 1. */
export function geometric(random: Random, mean: number): number {
  return 1 + Math.floor(Math.log(1 - random()) / Math.log(1 - 1 / mean));
}

/** One of several, each with a chance in proportion to its weight; undefined when there is none. */
export function weighted<T>(random: Random, from: readonly T[], weightOf: (one: T) => number): T | undefined {
  const weights = from.map(weightOf);
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [place, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return from[place];
  }
  return from.at(-1);
}
