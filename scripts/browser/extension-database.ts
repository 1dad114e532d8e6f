/** Looks into the extension's own IndexedDB from outside, past all of its code, to see what is really on the disk. */
import type { Page, Worker } from 'playwright';

/** Every row of a table, in key order; an empty list while the table (or the whole database) does not exist yet. */
export function readTable<T>(context: Page | Worker, table: string): Promise<T[]> {
  // A page and a worker evaluate alike, but their types know nothing of each other.
  return (context as Page).evaluate(
    (name: string) =>
      new Promise<T[]>((resolve, reject) => {
        const opening = indexedDB.open('magpie');
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () => resolve([]);
        opening.onsuccess = () => {
          const database = opening.result;
          const done = (rows: T[]) => {
            database.close();
            resolve(rows);
          };
          if (!database.objectStoreNames.contains(name)) return done([]);
          const reading = database.transaction(name).objectStore(name).getAll();
          reading.onsuccess = () => done(reading.result);
          reading.onerror = () => reject(reading.error);
        };
      }),
    table,
  );
}
