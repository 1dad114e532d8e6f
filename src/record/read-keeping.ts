/** Read-only queries of the keeping itself: what the gate refused, what knocked at the one door, what room is left. */
import type { DoorRow, MagpieDatabase, NoticeRow, RefusalRow } from './database.ts';
import { dayOf } from './refusals.ts';

export interface RefusalCount {
  readonly reason: RefusalRow['reason'];
  readonly today: number;
  readonly total: number;
}

/** How often the privacy gate refused for each reason it ever had, the most frequent first. `now`: milliseconds since the epoch. */
export async function readRefusals({ refusals }: MagpieDatabase, now: number): Promise<RefusalCount[]> {
  const today = dayOf(now);
  const counts = new Map<RefusalRow['reason'], { today: number; total: number }>();
  // A row a reason and day: some thousands after years.
  for (const { reason, day, count } of await refusals.toArray()) {
    const known = counts.get(reason) ?? { today: 0, total: 0 };
    counts.set(reason, { today: known.today + (day === today ? count : 0), total: known.total + count });
  }
  return [...counts].map(([reason, count]) => ({ reason, ...count })).sort((a, b) => b.total - a.total);
}

/** Attempts to reach the network, newest first: at most `limit`, those before the one with the key `before` (null: the newest). */
export async function readDoor({ door }: MagpieDatabase, limit = 50, before: number | null = null): Promise<DoorRow[]> {
  const rows = before === null ? door.toCollection() : door.where('key').below(before);
  return rows.reverse().limit(limit).toArray();
}

export interface StorageKept {
  /** Bytes used here and bytes the browser would give, as the browser estimates them; null when it does not say. */
  readonly used: number | null;
  readonly quota: number | null;
  /** True when the browser promised not to clear this by itself; null when it does not say. */
  readonly isPersistent: boolean | null;
  readonly thumbnails: number;
  /** What the shopper has to be told of the storage and has not dismissed. */
  readonly notices: readonly NoticeRow[];
}

export async function readStorage(database: MagpieDatabase): Promise<StorageKept> {
  const storage = typeof navigator === 'undefined' ? undefined : navigator.storage;
  const [thumbnails, notices, estimate, isPersistent] = await Promise.all([
    database.thumbnails.count(),
    database.notices.toArray(),
    storage?.estimate(),
    storage?.persisted(),
  ]);
  return {
    used: estimate?.usage ?? null,
    quota: estimate?.quota ?? null,
    isPersistent: isPersistent ?? null,
    thumbnails,
    notices,
  };
}
