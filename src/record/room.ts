/** Makes room when the browser has none left: the oldest pictures go first, and the shopper is told. */
import type { MagpieDatabase, NoticeRow } from './database.ts';

/** The least pictures that go at once; a quarter of them when that is more. */
const FEWEST_TO_GO = 50;

/**
 * Writes, and when the browser says that its storage is full, takes away the oldest thumbnails and writes again, until it
 * succeeds or no thumbnail is left.
 *
 * @throws whatever the write throws; when nothing more can go, an Error that says so in a sentence
 */
export async function withRoom<T>(database: MagpieDatabase, at: number, write: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await write();
    } catch (cause) {
      if (!isFull(cause)) throw cause;
      if ((await makeRoom(database, at)) === 0)
        throw new Error('The browser has no storage left for Magpie, and there is no picture left to give up.', {
          cause,
        });
    }
  }
}

/** Takes away the oldest thumbnails and leaves a notice; returns how many went. */
export async function makeRoom(database: MagpieDatabase, at: number): Promise<number> {
  const { thumbnails, notices } = database;
  return database.transaction('rw', [thumbnails, notices], async () => {
    const count = await thumbnails.count();
    const oldest = await thumbnails
      .orderBy('at')
      .limit(Math.max(FEWEST_TO_GO, Math.ceil(count / 4)))
      .primaryKeys();
    await thumbnails.bulkDelete(oldest);
    const before = await notices.get('storage-full');
    await notices.put({ name: 'storage-full', at, thumbnails: (before?.thumbnails ?? 0) + oldest.length });
    return oldest.length;
  });
}

/** Takes a notice away once the shopper has read it. */
export async function dismissNotice(database: MagpieDatabase, name: NoticeRow['name']): Promise<void> {
  await database.notices.delete(name);
}

/** Whether an error, or what caused it, is the browser's "storage is full". */
function isFull(cause: unknown): boolean {
  for (let error = cause, depth = 0; typeof error === 'object' && error !== null && depth < 5; depth += 1) {
    if ('name' in error && error.name === 'QuotaExceededError') return true;
    error = 'inner' in error ? error.inner : 'cause' in error ? error.cause : null;
  }
  return false;
}
