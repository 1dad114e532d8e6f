/** Read-only: the room that thumbnails take, estimated from some of them, for reading all of them would take the page seconds. */
import type { MagpieDatabase } from './database.ts';

/** Thumbnails looked at: the oldest and the newest so many. */
const SAMPLE = 40;

/** @returns bytes, about; a picture is kept as text of one byte a character */
export async function readThumbnailBytes({ thumbnails }: MagpieDatabase): Promise<number> {
  const [count, oldest, newest] = await Promise.all([
    thumbnails.count(),
    thumbnails.orderBy('at').limit(SAMPLE).toArray(),
    thumbnails.orderBy('at').reverse().limit(SAMPLE).toArray(),
  ]);
  const sample = [...oldest, ...newest];
  const characters = sample.reduce((sum, { picture }) => sum + picture.length, 0);
  return sample.length === 0 ? 0 : Math.round((characters / sample.length) * count);
}
