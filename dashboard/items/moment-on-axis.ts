/** How a moment of a price history is written. */
import { day, moment } from '../../popup/words/numbers.ts';
import type { PricePoints } from './price-points.ts';

const TWO_DAYS = 2 * 86_400_000;

/** Its day, or its hour where all of the history lies within two days. */
export function momentOnAxis(at: number, { times }: PricePoints, now: number): string {
  const span = (times.at(-1) ?? 0) - (times[0] ?? 0);
  return span < TWO_DAYS ? moment(at, now) : day(at, now);
}
