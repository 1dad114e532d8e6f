/** Read-only queries of interactions and sessions, made for long lists: ids by index alone, then the rows in view. */
import type { ItemId } from '../core/item.ts';
import type { InteractionRow, MagpieDatabase, SessionRow } from './database.ts';
import { type TimedIds, timedIds } from './read-timed-ids.ts';

/** Which interactions or sessions to list. Times in milliseconds since the epoch; `to` is left out. */
export interface TimeFilter {
  readonly from?: number | null;
  readonly to?: number | null;
}
export interface InteractionFilter extends TimeFilter {
  /** A shop's host; null for any. */
  readonly shop?: string | null;
}

/** An interaction as a row of a list shows it. */
export interface KeptInteraction {
  readonly interaction: InteractionRow;
  readonly name: string;
  readonly shopName: string | null;
  /** The shop's own address of the item. */
  readonly url: string;
}

export interface KeptSession {
  readonly session: SessionRow;
  /** By their names, or their hosts where they tell no name, in the order of the first visit. */
  readonly shops: readonly string[];
  readonly interactions: number;
  /** The items, each once, in the order in which they were first met; at most twelve. */
  readonly items: readonly { readonly id: ItemId; readonly name: string }[];
}

/** The most items that a session's row names. */
const MOST_NAMED = 12;

/** The ids of the interactions that a filter lets through. */
export function listInteractions(
  { interactions }: MagpieDatabase,
  { shop, from, to }: InteractionFilter = {},
): TimedIds {
  return timedIds({
    between: (least, most) =>
      shop
        ? interactions.where('[shop+at]').between([shop, least], [shop, most], true, false)
        : interactions.where('at').between(least, most, true, false),
    timeOf: ({ at }) => at,
    from,
    to,
    countAll: shop ? null : () => interactions.count(),
  });
}

/** The interactions of some ids, in their order, for the rows in view; one that was forgotten since is left out. */
export async function readInteractions(database: MagpieDatabase, ids: readonly string[]): Promise<KeptInteraction[]> {
  return database.transaction('r', [database.interactions, database.items], async () => {
    const rows = (await database.interactions.bulkGet([...ids])).flatMap((row) => row ?? []);
    const names = await database.items.bulkGet(rows.map(({ itemId }) => itemId));
    return rows.flatMap((interaction, place) => {
      const item = names[place];
      return item ? [{ interaction, name: item.name, shopName: item.shopName, url: item.url }] : [];
    });
  });
}

/** The ids of the sessions that ended within a stretch of time. */
export function listSessions({ sessions }: MagpieDatabase, { from, to }: TimeFilter = {}): TimedIds {
  return timedIds({
    between: (least, most) => sessions.where('endedAt').between(least, most, true, false),
    timeOf: ({ endedAt }) => endedAt,
    from,
    to,
    countAll: () => sessions.count(),
  });
}

/** The sessions of some ids, in their order, for the rows in view; one that was forgotten since is left out. */
export async function readSessions(database: MagpieDatabase, ids: readonly string[]): Promise<KeptSession[]> {
  const { sessions, interactions, items } = database;
  return database.transaction('r', [sessions, interactions, items], async () => {
    const rows = (await sessions.bulkGet([...ids])).flatMap((row) => row ?? []);
    return Promise.all(
      rows.map(async (session) => {
        const done = await interactions.where('at').between(session.startedAt, session.endedAt, true, true).toArray();
        const met = [...new Set(done.map(({ itemId }) => itemId))].slice(0, MOST_NAMED);
        const named = (await items.bulkGet(met)).flatMap((item) => (item ? [{ id: item.id, name: item.name }] : []));
        const oneOfShop = new Map(done.map(({ shop, itemId }) => [shop, itemId]));
        const ofShops = await items.bulkGet([...oneOfShop.values()]);
        const shops = [...oneOfShop.keys()].map((shop, place) => ofShops[place]?.shopName ?? shop);
        return { session, shops, interactions: done.length, items: named };
      }),
    );
  });
}
