/** The prices of an item seen here, as a small stepped line. A price holds until another is seen, so the line has steps. */
import { message } from '../words/message.ts';
import { day, money } from '../words/numbers.ts';

interface PricePoint {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly price: number;
}

interface Props {
  /** Oldest first, in one currency. */
  readonly prices: readonly PricePoint[];
  readonly currency: string;
  readonly now: number;
}

const WIDTH = 72;
const HEIGHT = 20;
/** Room for the line's own width and the dot at its end. */
const MARGIN = 3;

/** Draws nothing until at least two different prices were seen: a flat line says nothing. */
export function Sparkline({ prices, currency, now }: Props) {
  const first = prices[0];
  const last = prices.at(-1);
  if (!first || !last || new Set(prices.map(({ price }) => price)).size < 2) return null;
  const amounts = prices.map(({ price }) => price);
  const label = message(
    'price_history',
    money(first.price, currency),
    day(first.at, now),
    money(last.price, currency),
    day(last.at, now),
    money(Math.min(...amounts), currency),
    money(Math.max(...amounts), currency),
  );
  const { path, end } = steps(prices, WIDTH, HEIGHT, MARGIN);
  return (
    <svg class="sparkline" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <path d={path} />
      <circle cx={end.x} cy={end.y} r="2.5" />
    </svg>
  );
}

/**
 * The path of a stepped line through prices, scaled into a box.
 *
 * @param prices oldest first; at least two different prices
 * @returns the path's data, and the place where it ends
 */
export function steps(
  prices: readonly PricePoint[],
  width: number,
  height: number,
  margin: number,
): { path: string; end: { x: number; y: number } } {
  const amounts = prices.map(({ price }) => price);
  const lowest = Math.min(...amounts);
  const highest = Math.max(...amounts);
  const start = prices[0]?.at ?? 0;
  const span = (prices.at(-1)?.at ?? start) - start;
  const places = prices.map(({ at, price }, index) => ({
    // Prices all read in one moment are set side by side.
    x: round(margin + (width - 2 * margin) * (span > 0 ? (at - start) / span : index / (prices.length - 1))),
    y: round(margin + (height - 2 * margin) * ((highest - price) / (highest - lowest))),
  }));
  const path = places.map(({ x, y }, index) => (index === 0 ? `M${x} ${y}` : `H${x}V${y}`)).join('');
  return { path, end: places.at(-1) ?? { x: margin, y: margin } };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
