/** Writes the small pictures that were drawn from pages the shopper had open. */
import type { ItemId } from '../core/item.ts';
import type { MagpieDatabase } from './database.ts';

interface DrawnPicture {
  readonly itemId: ItemId;
  /** A data address. */
  readonly picture: string;
}

/** Keeps pictures of items that are known; one of an unknown item is dropped, a newer one replaces an older one. */
export async function recordPictures(
  database: MagpieDatabase,
  at: number,
  pictures: readonly DrawnPicture[],
): Promise<void> {
  const { items, thumbnails } = database;
  await database.transaction('rw', [items, thumbnails], async () => {
    const known = await items.bulkGet(pictures.map(({ itemId }) => itemId));
    await thumbnails.bulkPut(
      pictures.flatMap(({ itemId, picture }, position) => (known[position] ? [{ itemId, picture, at }] : [])),
    );
  });
}

/** Which of the items have a picture already. */
export async function hasPictures(database: MagpieDatabase, itemIds: readonly ItemId[]): Promise<Set<ItemId>> {
  return new Set(
    await database.thumbnails
      .where('itemId')
      .anyOf([...itemIds])
      .primaryKeys(),
  );
}
