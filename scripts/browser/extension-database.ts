/** Looks into the extension's own IndexedDB from outside, past all of its code, to see what is really on the disk. */
import type { Page, Worker } from 'playwright';

/** Every row of a table, in key order; an empty list while the table (or the whole database) does not exist yet. */
export function readTable<T>(context: Page | Worker, table: string): Promise<T[]> {
  // Travels as text: what compiles this file may put helpers of its own around functions, which the browser does not have.
  // A page and a worker evaluate alike, but their types know nothing of each other.
  return (context as Page).evaluate<T[]>(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('magpie');
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onerror = () => resolve([]);
    opening.onsuccess = () => {
      const database = opening.result;
      const table = ${JSON.stringify(table)};
      if (!database.objectStoreNames.contains(table)) {
        database.close();
        return resolve([]);
      }
      const reading = database.transaction(table).objectStore(table).getAll();
      reading.onsuccess = () => { database.close(); resolve(reading.result); };
      reading.onerror = () => { database.close(); reject(reading.error); };
    };
  })`);
}
