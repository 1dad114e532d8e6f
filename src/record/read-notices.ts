/** Read-only: what the shopper has to be told and has not read yet. */
import type { MagpieDatabase, NoticeRow } from './database.ts';

export function readNotices({ notices }: MagpieDatabase): Promise<NoticeRow[]> {
  return notices.toArray();
}
