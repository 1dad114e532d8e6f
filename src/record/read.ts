/** Read-only queries: what our own pages show, straight from the disk, so that a sleeping worker delays no paint. */
import { liveQuery, type Table } from 'dexie';
import type { Explanation } from '../core/candidate.ts';
import type { Deal } from '../core/deal.ts';
import type { Item, ItemId } from '../core/item.ts';
import type { Offer, OfferPeriod } from '../core/offer.ts';
import type { MagpieDatabase } from './database.ts';

/** An item as a card shows it. */
export interface ItemCard {
  readonly item: Item;
  /** The offer last seen; null when no price was ever read. */
  readonly offer: Offer | null;
  /** A data address; null when no picture could be drawn. */
  readonly thumbnail: string | null;
}

export interface DealCard extends ItemCard {
  readonly deal: Deal;
  readonly isNew: boolean;
  /** The item's prices in the deal's currency, oldest first; times in milliseconds since the epoch. */
  readonly prices: readonly { at: number; price: number }[];
}

export interface RecommendationCard extends ItemCard {
  readonly rank: number;
  readonly explanation: Explanation;
  /** The viewed items the explanation names, in its order; one that was forgotten since is left out. */
  readonly causes: readonly Item[];
}

/** How much is kept here. */
export interface Kept {
  readonly items: number;
  readonly shops: number;
  readonly interactions: number;
  readonly sessions: number;
  /** Requests the one door let out; 0 unless the shopper switched something on. */
  readonly requestsSent: number;
  /** Requests the one door refused. */
  readonly requestsRefused: number;
}

export interface ShopKept {
  readonly shop: string;
  readonly shopName: string | null;
  readonly items: number;
  readonly lastSeenAt: number;
}

/** The deals in rank order. */
export function readDeals(database: MagpieDatabase, limit = 50): Promise<DealCard[]> {
  return database.transaction('r', cardTables(database, database.deals), async () => {
    const rows = await database.deals.orderBy('rank').limit(limit).toArray();
    const cards = await readCards(
      database,
      rows.map((row) => row.itemId),
    );
    return rows.flatMap((row) => {
      const card = cards.get(row.itemId);
      if (!card) return [];
      const { rank: _rank, seenAt, ...deal } = row;
      const prices = card.periods
        .filter((period) => period.priceCurrency === row.priceCurrency)
        .flatMap((period) => [
          { at: period.firstSeenAt, price: period.price },
          { at: period.lastSeenAt, price: period.price },
        ])
        .sort((a, b) => a.at - b.at);
      return [{ ...card.card, deal, isNew: seenAt === null, prices }];
    });
  });
}

/** The recommendations in rank order. */
export function readRecommendations(database: MagpieDatabase, limit = 50): Promise<RecommendationCard[]> {
  return database.transaction('r', cardTables(database, database.recommendations), async () => {
    const rows = await database.recommendations.orderBy('rank').limit(limit).toArray();
    const causeIds = rows.flatMap((row) => row.explanation.causes.map((cause) => cause.itemId));
    const [cards, causeRows] = await Promise.all([
      readCards(
        database,
        rows.map((row) => row.itemId),
      ),
      database.items.bulkGet([...new Set(causeIds)]),
    ]);
    const causeItems = new Map(causeRows.flatMap((item) => (item ? [[item.id, item] as const] : [])));
    return rows.flatMap(({ itemId, rank, explanation }) => {
      const card = cards.get(itemId);
      if (!card) return [];
      const causes = explanation.causes.flatMap((cause) => causeItems.get(cause.itemId) ?? []);
      return [{ ...card.card, rank, explanation, causes }];
    });
  });
}

export async function readKept(database: MagpieDatabase): Promise<Kept> {
  const [items, shops, interactions, sessions, requestsSent, attempts] = await Promise.all([
    database.items.count(),
    database.items.orderBy('shop').uniqueKeys(),
    database.interactions.count(),
    database.sessions.count(),
    database.door.filter((row) => row.outcome === 'sent').count(),
    database.door.count(),
  ]);
  return {
    items,
    shops: shops.length,
    interactions,
    sessions,
    requestsSent,
    requestsRefused: attempts - requestsSent,
  };
}

/** The shops something was kept of, the latest first. It reads one item of each, whatever their number. */
export async function readShops({ items }: MagpieDatabase): Promise<ShopKept[]> {
  const shops = (await items.orderBy('shop').uniqueKeys()) as string[];
  const kept = await Promise.all(
    shops.map(async (shop) => {
      const [count, latest] = await Promise.all([
        items.where('shop').equals(shop).count(),
        items.where('[shop+lastSeenAt]').between([shop, -Infinity], [shop, Infinity]).last(),
      ]);
      return { shop, shopName: latest?.shopName ?? null, items: count, lastSeenAt: latest?.lastSeenAt ?? 0 };
    }),
  );
  return kept.sort((a, b) => b.lastSeenAt - a.lastSeenAt);
}

/**
 * Runs a query now and again whenever what it read changes, in whichever context the change was made.
 *
 * @returns a function that ends it
 */
export function observe<T>(
  query: () => Promise<T>,
  next: (value: T) => void,
  error: (cause: unknown) => void,
): () => void {
  const subscription = liveQuery(query).subscribe({ next, error });
  return () => subscription.unsubscribe();
}

/** The tables a list is read from, in one transaction: opening one for each table costs more than the reading. */
function cardTables(database: MagpieDatabase, list: Table): Table[] {
  return [list, database.items, database.offers, database.thumbnails];
}

/** The cards of items that are kept, each with the item's offers, oldest first. */
async function readCards(
  database: MagpieDatabase,
  ids: readonly ItemId[],
): Promise<Map<ItemId, { card: ItemCard; periods: readonly OfferPeriod[] }>> {
  const unique = [...new Set(ids)];
  const [items, thumbnails, offers] = await Promise.all([
    database.items.bulkGet(unique),
    database.thumbnails.bulkGet(unique),
    // One request an item, all under way at once: anyOf would step a cursor from row to row.
    Promise.all(unique.map((id) => database.offers.where('itemId').equals(id).toArray())),
  ]);
  const cards = new Map<ItemId, { card: ItemCard; periods: readonly OfferPeriod[] }>();
  items.forEach((item, position) => {
    if (!item) return;
    const periods = (offers[position] ?? []).sort((a, b) => a.lastSeenAt - b.lastSeenAt);
    const thumbnail = thumbnails[position]?.picture ?? null;
    cards.set(item.id, { card: { item, offer: periods.at(-1) ?? null, thumbnail }, periods });
  });
  return cards;
}
