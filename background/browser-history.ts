/** Follows the browser's own history, where the shopper allowed it: a page cleared there is forgotten here. */
import browser, { type History } from 'webextension-polyfill';
import type { MagpieDatabase } from '../src/record/database.ts';
import { itemsAtAddresses } from '../src/record/record.ts';
import type { Refresher } from './refresh.ts';

let isFollowing = false;

/** Listens if the permission is there: at every start of the worker, and when the permission is given. */
export function followHistory(database: MagpieDatabase, refresher: Refresher): void {
  // Without the permission the browser hides this whole API.
  const removed = (browser as { history?: History.Static }).history?.onVisitRemoved;
  if (!removed || isFollowing) return;
  isFollowing = true;
  removed.addListener((cleared) => {
    forgetCleared(database, refresher, cleared).catch((cause) =>
      console.error('What was cleared in the browser’s history could not be forgotten.', cause),
    );
  });
}

async function forgetCleared(
  database: MagpieDatabase,
  refresher: Refresher,
  { allHistory, urls }: History.OnVisitRemovedRemovedType,
): Promise<void> {
  if (allHistory) {
    await refresher.forget({ what: 'everything' });
    return;
  }
  const itemIds = await itemsAtAddresses(database, urls);
  if (itemIds.length > 0) await refresher.forget({ what: 'items', itemIds });
}
