/** Has the browser put on the disk all that was written so far, so that not even a power cut brings back what was forgotten. */
import type { MagpieDatabase } from './database.ts';

/**
 * A browser writes its log in one order: when a strict transaction is complete, so is everything before it. Call it after a
 * transaction, not inside one.
 */
export async function seal(database: MagpieDatabase): Promise<void> {
  if (!database.isOpen()) await database.open();
  const transaction = database.backendDB().transaction('state', 'readwrite', { durability: 'strict' });
  const state = transaction.objectStore('state');
  const reading = state.get('removed');
  // A transaction that writes nothing is not waited for: the row is put back as it is.
  reading.onsuccess = () => void state.put(reading.result ?? { name: 'removed', value: 0 });
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
