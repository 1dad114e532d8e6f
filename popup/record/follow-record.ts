/** Follows what the popup shows, on the disk: the part that needs the tables' library, loaded once the first deals are painted. */
import { MagpieDatabase } from '../../src/record/database.ts';
import { observe, readDeals, readKept, readOtherOffers, readRecommendations } from '../../src/record/read.ts';
import { readNotices } from '../../src/record/read-notices.ts';
import { readSettings } from '../../src/record/read-settings.ts';
import type { Follow, FollowedRecord } from './followed-record.ts';

export function followRecord(): FollowedRecord {
  const database = new MagpieDatabase();
  const follow =
    <T>(read: (database: MagpieDatabase) => Promise<T>): Follow<T> =>
    (next, error) =>
      observe(() => read(database), next, error);
  return {
    readDeals: (limit) => readDeals(database, limit),
    deals: follow(readDeals),
    recommendations: follow(readRecommendations),
    otherOffers: (itemIds) => follow((database) => readOtherOffers(database, itemIds, 'not-hidden')),
    kept: follow(readKept),
    settings: follow(readSettings),
    notices: follow(readNotices),
  };
}
