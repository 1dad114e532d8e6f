/** Counts what the privacy gate refused, by reason and day and never by page. */
import type { MagpieDatabase, RefusalRow } from './database.ts';

/** Counts refusals at a moment (milliseconds since the epoch), one for each reason given. */
export async function countRefusals(
  database: MagpieDatabase,
  at: number,
  reasons: readonly RefusalRow['reason'][],
): Promise<void> {
  if (reasons.length === 0) return;
  const day = dayOf(at);
  const { refusals } = database;
  await database.transaction('rw', [refusals], async () => {
    for (const reason of new Set(reasons)) {
      const more = reasons.filter((one) => one === reason).length;
      const count = (await refusals.get([day, reason]))?.count ?? 0;
      await refusals.put({ day, reason, count: count + more });
    }
  });
}

/** The shopper's own day of a moment, as 2026-11-24. */
export function dayOf(at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
