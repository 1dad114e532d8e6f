/** Read-only counts, by index alone: how much would go, told before the shopper confirms that it shall. */
import type { MagpieDatabase } from './database.ts';

export interface Count {
  readonly items: number;
  readonly interactions: number;
}

/** What is kept of a shop. */
export async function countOfShop({ items, interactions }: MagpieDatabase, shop: string): Promise<Count> {
  const [counted, done] = await Promise.all([
    items.where('shop').equals(shop).count(),
    interactions.where('[shop+at]').between([shop, -Infinity], [shop, Infinity]).count(),
  ]);
  return { items: counted, interactions: done };
}

/** The interactions from a moment on and before another, in milliseconds since the epoch. */
export function countOfTime({ interactions }: MagpieDatabase, from: number, to: number): Promise<number> {
  return interactions.where('at').between(from, to, true, false).count();
}
