/** How sure a figure is, and whether one recommender is better than another, by drawing the events again and again. */
import { createRandom } from '../random.ts';

/** How many times the events are drawn. */
const DRAWS = 1000;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface Comparison {
  /** The mean of the differences, event by event: first less second. */
  readonly difference: number;
  readonly interval: Interval;
  /** True when the interval lies on one side of 0. */
  readonly isClear: boolean;
}

/**
 * The 95 % percentile interval of a mean (Efron and Tibshirani 1993). Events are drawn with replacement from a seed: the same
 * values in the same order give the same interval.
 */
export function intervalOf(values: readonly number[], seed: number): Interval {
  if (values.length === 0) return { low: 0, high: 0 };
  const random = createRandom(seed);
  const means = new Float64Array(DRAWS);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    let sum = 0;
    for (let place = 0; place < values.length; place += 1)
      sum += values[Math.floor(random() * values.length)] as number;
    means[draw] = sum / values.length;
  }
  means.sort();
  return { low: means[Math.floor(DRAWS * 0.025)] as number, high: means[Math.ceil(DRAWS * 0.975) - 1] as number };
}

/** A paired comparison: both answered the same events, so it is their differences that are drawn. */
export function compare(first: readonly number[], second: readonly number[], seed: number): Comparison {
  const differences = first.map((value, place) => value - (second[place] ?? 0));
  const interval = intervalOf(differences, seed);
  const difference = differences.reduce((sum, value) => sum + value, 0) / Math.max(1, differences.length);
  return { difference, interval, isClear: interval.low > 0 || interval.high < 0 };
}
