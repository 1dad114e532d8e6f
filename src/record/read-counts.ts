/** Read-only counts, by index alone: how much is kept, and how much would go, told before the shopper confirms that it shall. */
import type { ItemRow, MagpieDatabase } from './database.ts';

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

export const countItems = ({ items }: MagpieDatabase): Promise<number> => items.count();
export const countSessions = ({ sessions }: MagpieDatabase): Promise<number> => sessions.count();
/** Of the five counts the slowest: the browser walks over each. */
export const countInteractions = ({ interactions }: MagpieDatabase): Promise<number> => interactions.count();
export const countShops = async ({ items }: MagpieDatabase): Promise<number> => (await latestOfShops(items)).length;

/** Requests the one door let out, and those it refused. */
export async function countRequests({ door }: MagpieDatabase): Promise<{ sent: number; refused: number }> {
  const [sent, attempts] = await Promise.all([door.filter(({ outcome }) => outcome === 'sent').count(), door.count()]);
  return { sent, refused: attempts - sent };
}

/** The item of each shop that was last seen. It jumps from shop to shop, so that it costs what there is of shops, not of items. */
export async function latestOfShops(items: MagpieDatabase['items']): Promise<ItemRow[]> {
  const latest: ItemRow[] = [];
  const index = items.where('[shop+lastSeenAt]');
  let row = await items.orderBy('[shop+lastSeenAt]').last();
  while (row !== undefined) {
    latest.push(row);
    row = await index.below([row.shop, Number.NEGATIVE_INFINITY]).last();
  }
  return latest;
}
