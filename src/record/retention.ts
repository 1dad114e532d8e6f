/** Lets go of what is older than the shopper wants to keep, a bounded slice at a time. */
import { OFFER_KEEP_DAYS, type Settings } from '../core/settings.ts';
import type { MagpieDatabase } from './database.ts';
import { keepSightings, takeItems } from './forget.ts';
import { countRemoval, nextRevision } from './revision.ts';
import { leaveSessions } from './sessions.ts';
import { deleteSetAside } from './set-aside.ts';
import { deleteOfTime } from './traces.ts';

const DAY = 86_400_000;
/** Rows looked at in one transaction: so few that a view recorded meanwhile does not wait for long. */
const SLICE = 250;
/** A file that was not imported to its end is given up after so long, in milliseconds. */
const STAGING_KEPT = DAY;

export interface Retained {
  readonly interactions: number;
  readonly items: number;
}

/**
 * Interactions older than `keepDays` go. An item with an interaction left is followed, and its offers are kept for two years;
 * of any other item, what was read before `keepDays` goes, and with its last reading the item.
 *
 * Each slice is a transaction of its own, so that it may be stopped between two and begun again.
 *
 * @param now milliseconds since the epoch
 * @param pause awaited between slices, so that others get their turn
 */
export async function retain(
  database: MagpieDatabase,
  { keepDays }: Pick<Settings, 'keepDays'>,
  now: number,
  pause: () => Promise<void> = async () => undefined,
): Promise<Retained> {
  const oldest = now - keepDays * DAY;
  let interactions = 0;
  let items = 0;
  for (let gone = SLICE; gone === SLICE; interactions += gone) {
    gone = await retainInteractions(database, oldest);
    await pause();
  }
  for (let after = ''; ; ) {
    const slice = await retainItems(database, after, oldest, now - OFFER_KEEP_DAYS * DAY);
    items += slice.gone;
    await pause();
    if (slice.last === null) break;
    after = slice.last;
  }
  await database.staging
    .where('at')
    .below(now - STAGING_KEPT)
    .delete();
  // What was set aside is older than the day on which that was done.
  await deleteSetAside(database.name, ({ at }) => at < oldest);
  return { interactions, items };
}

/** One slice; returns how many interactions went. What else happened before `oldest` goes with the last of them. */
async function retainInteractions(database: MagpieDatabase, oldest: number): Promise<number> {
  return database.transaction('rw', database.tables, async () => {
    const old = await database.interactions.where('at').below(oldest).limit(SLICE).toArray();
    await database.interactions.bulkDelete(old.map(({ id }) => id));
    if (old.length > 0) {
      const ids = new Set(old.map(({ id }) => id));
      // The price that was read stays with the item while that is followed; whose visit it was does not.
      await keepSightings(
        database,
        [...new Set(old.map(({ itemId }) => itemId))],
        () => true,
        (sighting) =>
          sighting.visitId !== null && ids.has(sighting.visitId) ? { ...sighting, visitId: null } : sighting,
      );
      await leaveSessions(database, old);
      await nextRevision(database);
      await countRemoval(database);
    }
    // A picture and what the shopper decided are the item's, and stay as long as the item does.
    if (old.length < SLICE)
      await deleteOfTime(database, Number.NEGATIVE_INFINITY, oldest, ['thumbnails', 'identityDecisions']);
    return old.length;
  });
}

/** One slice of items in the order of their ids; `last` is where the next one begins, null after the last. */
async function retainItems(
  database: MagpieDatabase,
  after: string,
  oldest: number,
  oldestOffer: number,
): Promise<{ gone: number; last: string | null }> {
  return database.transaction('rw', database.tables, async () => {
    const slice = await database.items.where('id').above(after).limit(SLICE).toArray();
    const old = slice.filter(({ firstSeenAt }) => firstSeenAt < oldest).map(({ id }) => id);
    const counts = await Promise.all(old.map((id) => database.interactions.where('itemId').equals(id).count()));
    const followed = new Set(old.filter((_, place) => (counts[place] ?? 0) > 0));
    const left = await keepSightings(database, old, ({ at, item, offer }) =>
      at >= oldest ? true : followed.has(item.id) && offer !== null && at >= oldestOffer,
    );
    await takeItems(database, left.gone);
    return { gone: left.gone.length, last: slice.length < SLICE ? null : (slice.at(-1)?.id ?? null) };
  });
}
