/** Keeps the shopper's own keys for taste cards, and counts the cards made with them. */
import type { MagpieDatabase, OwnKeysRow } from './database.ts';

type Keys = Pick<OwnKeysRow, 'signing' | 'opening' | 'maker'>;

/** Keeps the keys unless there are some already. @returns those that then are kept */
export function keepOwnKeys({ ownKeys }: MagpieDatabase, keys: Keys): Promise<OwnKeysRow> {
  return ownKeys.db.transaction('rw', ownKeys, async () => {
    const known = await ownKeys.get('own');
    if (known) return known;
    const row: OwnKeysRow = { name: 'own', ...keys, serial: 0, madeAs: null };
    await ownKeys.put(row);
    return row;
  });
}

/**
 * The serial of a new card: one more than that of the last, and taken for good.
 *
 * @throws Error when there are no keys
 */
export function takeSerial({ ownKeys }: MagpieDatabase, madeAs: string): Promise<number> {
  return ownKeys.db.transaction('rw', ownKeys, async () => {
    const known = await ownKeys.get('own');
    if (!known) throw new Error('There are no keys to make a card with.');
    const serial = known.serial + 1;
    await ownKeys.put({ ...known, serial, madeAs });
    return serial;
  });
}
