/** Reads the first few deals by the browser's own means, so that the popup's first paint waits for no library to load. */
import { cardOf, dealCardOf } from './card.ts';
import type { DealRow, ItemRow, OfferRow, ThumbnailRow } from './database.ts';
import type { DealCard } from './read.ts';
import { DATABASE_NAME, DATABASE_VERSION } from './version.ts';

/**
 * The same as `readDeals` gives. Null where only the library can tell: there is no database yet, it is of another version, or it
 * does not open or cannot be read.
 */
export async function readFirstDeals(limit: number, name = DATABASE_NAME): Promise<DealCard[] | null> {
  const database = await open(name);
  if (database === null) return null;
  try {
    return await readDeals(database, limit);
  } catch {
    return null;
  } finally {
    // An upgrade would wait for it.
    database.close();
  }
}

function open(name: string): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    const opening = indexedDB.open(name);
    // Asked for without a version, only a database that does not exist is upgraded: it is left not to exist.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = (event) => {
      event.preventDefault();
      resolve(null);
    };
    opening.onsuccess = () => {
      const database = opening.result;
      if (database.version === DATABASE_VERSION * 10) return resolve(database);
      database.close();
      resolve(null);
    };
  });
}

/** Two rounds of requests in one transaction: the deals, and then all rows of their items at once. */
async function readDeals(database: IDBDatabase, limit: number): Promise<DealCard[]> {
  const transaction = database.transaction(['deals', 'items', 'offers', 'thumbnails']);
  const store = (table: string) => transaction.objectStore(table);
  const deals = await settled<DealRow[]>(store('deals').index('rank').getAll(null, limit));
  const cards = await Promise.all(
    deals.map(async (deal) => {
      const [item, offers, thumbnail] = await Promise.all([
        settled<ItemRow | undefined>(store('items').get(deal.itemId)),
        settled<OfferRow[]>(store('offers').index('itemId').getAll(deal.itemId)),
        settled<ThumbnailRow | undefined>(store('thumbnails').get(deal.itemId)),
      ]);
      return item && dealCardOf(deal, cardOf(item, offers, thumbnail));
    }),
  );
  return cards.flatMap((card) => card ?? []);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
