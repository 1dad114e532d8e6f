/** A database as a crash may leave it: it opens by itself, but cannot be brought to the version that Magpie knows. */

/** @param items rows that can still be read */
export function damagedStore(name: string, items: readonly { id: string }[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 10);
    opening.onupgradeneeded = () => {
      const store = opening.result.createObjectStore('items', { keyPath: 'id' });
      for (const item of items) store.put(item);
      // The upgrade wants to make this one, and finds it there, without what makes it one.
      opening.result.createObjectStore('coupons');
    };
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}
