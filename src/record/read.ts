/** Read-only queries: what our own pages show, straight from the disk, so that a sleeping worker delays no paint. */
import { liveQuery, type Table } from 'dexie';
import type { Explanation, Say } from '../core/candidate.ts';
import type { Deal } from '../core/deal.ts';
import { createHiddenTest } from '../core/hidden.ts';
import type { Item, ItemId } from '../core/item.ts';
import { isSoldOut, type Offer } from '../core/offer.ts';
import type { IdentityDecision } from '../core/product-identity.ts';
import { DEFAULT_SETTINGS } from '../core/settings.ts';
import { cardOf, dealCardOf, type ReadCard } from './card.ts';
import type { MagpieDatabase } from './database.ts';
import {
  countInteractions,
  countItems,
  countRequests,
  countSessions,
  countShops,
  latestOfShops,
} from './read-counts.ts';
import { readSettings } from './read-settings.ts';

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
  /** Every recommender that spoke for it, the loudest first; empty where it is not known. */
  readonly says: readonly Say[];
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

/** The items that are the same product as one item. */
export interface ProductOffers {
  readonly clusterId: ItemId;
  /** The other shops' items, those that can be bought first and then the cheapest; without a price last. */
  readonly others: readonly ItemCard[];
}

/** A cluster as the dashboard shows it. */
export interface ClusterCards {
  readonly clusterId: ItemId;
  readonly cards: readonly ItemCard[];
}

/**
 * Who else sells what these items are, each with its standing offer; an item that no other shop sells is left out. Prices are
 * put in order within a currency; currencies in the order of their codes.
 *
 * @param which "not-hidden" leaves out what is of a shop, brand or category that the shopper hid
 */
export function readOtherOffers(
  database: MagpieDatabase,
  itemIds: readonly ItemId[],
  which: 'all' | 'not-hidden' = 'all',
): Promise<Map<ItemId, ProductOffers>> {
  return database.transaction('r', [...cardTables(database, database.clusters), database.settings], async () => {
    const { hidden } = which === 'all' ? DEFAULT_SETTINGS : await readSettings(database);
    const isHidden = createHiddenTest(hidden);
    const rows = (await database.clusters.bulkGet([...new Set(itemIds)])).flatMap((row) => row ?? []);
    const clusters = await readClusterRows(database, [...new Set(rows.map(({ clusterId }) => clusterId))]);
    const cards = await readCards(database, [...clusters.values()].flat());
    return new Map(
      rows.flatMap(({ itemId, clusterId }) => {
        const others = (clusters.get(clusterId) ?? [])
          .filter((id) => id !== itemId)
          .flatMap((id) => cards.get(id)?.card ?? [])
          .filter(({ item }) => !isHidden(item));
        return others.length > 0 ? [[itemId, { clusterId, others: others.sort(byOffer) }] as const] : [];
      }),
    );
  });
}

/** The cards of some items, in the order of their ids given; one that is not kept (any more) is left out. */
export function readItemCards(database: MagpieDatabase, itemIds: readonly ItemId[]): Promise<ItemCard[]> {
  const { items, offers, thumbnails } = database;
  return database.transaction('r', [items, offers, thumbnails], async () => {
    const cards = await readCards(database, itemIds);
    return itemIds.flatMap((id) => cards.get(id)?.card ?? []);
  });
}

/** All products that several items are known of, the largest first. */
export function readClusters(database: MagpieDatabase, limit = 200): Promise<ClusterCards[]> {
  return database.transaction('r', cardTables(database, database.clusters), async () => {
    const clusterIds = (await database.clusters.orderBy('clusterId').uniqueKeys()) as ItemId[];
    const clusters = [...(await readClusterRows(database, clusterIds))];
    clusters.sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
    const shown = clusters.slice(0, limit);
    const cards = await readCards(
      database,
      shown.flatMap(([, ids]) => ids),
    );
    return shown.map(([clusterId, ids]) => ({
      clusterId,
      cards: ids.flatMap((id) => cards.get(id)?.card ?? []).sort(byOffer),
    }));
  });
}

/** What the shopper decided by hand of which items are the same, the latest first. */
export async function readIdentityDecisions(database: MagpieDatabase): Promise<IdentityDecision[]> {
  return (await database.identityDecisions.toArray()).sort((a, b) => b.at - a.at || (a.a < b.a ? -1 : 1));
}

async function readClusterRows(
  { clusters }: MagpieDatabase,
  clusterIds: readonly ItemId[],
): Promise<Map<ItemId, ItemId[]>> {
  const members = await Promise.all(clusterIds.map((id) => clusters.where('clusterId').equals(id).primaryKeys()));
  return new Map(clusterIds.map((id, place) => [id, members[place] ?? []]));
}

function byOffer({ item: a, offer: one }: ItemCard, { item: b, offer: other }: ItemCard): number {
  if (!one || !other) return Number(!one) - Number(!other) || (a.id < b.id ? -1 : 1);
  return (
    Number(isSoldOut(one)) - Number(isSoldOut(other)) ||
    (one.priceCurrency === other.priceCurrency
      ? one.price - other.price
      : one.priceCurrency < other.priceCurrency
        ? -1
        : 1) ||
    (a.id < b.id ? -1 : 1)
  );
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
      return card ? [dealCardOf(row, card)] : [];
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
    return rows.flatMap(({ itemId, rank, explanation, says = [] }) => {
      const card = cards.get(itemId);
      if (!card) return [];
      const causes = explanation.causes.flatMap((cause) => causeItems.get(cause.itemId) ?? []);
      return [{ ...card.card, rank, explanation, says, causes }];
    });
  });
}

export async function readKept(database: MagpieDatabase): Promise<Kept> {
  const [items, shops, interactions, sessions, requests] = await Promise.all([
    countItems(database),
    countShops(database),
    countInteractions(database),
    countSessions(database),
    countRequests(database),
  ]);
  return { items, shops, interactions, sessions, requestsSent: requests.sent, requestsRefused: requests.refused };
}

/** The shops something was kept of, the latest first. It reads one item of each, whatever their number. */
export async function readShops({ items }: MagpieDatabase): Promise<ShopKept[]> {
  const latest = await latestOfShops(items);
  const counts = await Promise.all(latest.map(({ shop }) => items.where('shop').equals(shop).count()));
  return latest
    .map(({ shop, shopName, lastSeenAt }, place) => ({ shop, shopName, items: counts[place] ?? 0, lastSeenAt }))
    .sort((a, b) => b.lastSeenAt - a.lastSeenAt);
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
async function readCards(database: MagpieDatabase, ids: readonly ItemId[]): Promise<Map<ItemId, ReadCard>> {
  const unique = [...new Set(ids)];
  const [items, thumbnails, offers] = await Promise.all([
    database.items.bulkGet(unique),
    database.thumbnails.bulkGet(unique),
    // One request an item, all under way at once: anyOf would step a cursor from row to row.
    Promise.all(unique.map((id) => database.offers.where('itemId').equals(id).toArray())),
  ]);
  return new Map(
    items.flatMap((item, place) =>
      item ? [[item.id, cardOf(item, offers[place] ?? [], thumbnails[place])] as const] : [],
    ),
  );
}
