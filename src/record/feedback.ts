/** Writes what the shopper said of an item, and takes it back. */
import type { Interaction, InteractionType } from '../core/interaction.ts';
import type { MagpieDatabase } from './database.ts';
import { countRemoval, nextRevision } from './revision.ts';
import { joinSession, leaveSessions } from './sessions.ts';

/** What can be said of an item in the popup, and taken back there. A view cannot be. */
const FEEDBACK_TYPES = ['hide', 'lessLikeThis', 'like', 'open'] as const satisfies readonly InteractionType[];
type FeedbackType = (typeof FEEDBACK_TYPES)[number];

type Feedback = Pick<Interaction, 'id' | 'itemId' | 'at'> & { readonly type: FeedbackType };

/**
 * Records feedback once for each id. A hidden or disliked item leaves the lists in the same transaction, so that it is gone
 * even if the worker dies before the lists are made anew.
 *
 * @returns false when the item is not known, or the id is taken by another interaction
 */
export async function recordFeedback(database: MagpieDatabase, { id, itemId, type, at }: Feedback): Promise<boolean> {
  const { items, interactions, sessions, deals, recommendations, state } = database;
  return database.transaction('rw', [items, interactions, sessions, deals, recommendations, state], async () => {
    const [item, known] = await Promise.all([items.get(itemId), interactions.get(id)]);
    if (known) return known.itemId === itemId && known.type === type;
    if (!item) return false;
    const revision = await nextRevision(database);
    await joinSession(database, at);
    await interactions.add({ id, itemId, shop: item.shop, type, at, dwell: 0, revision });
    if (type === 'hide' || type === 'lessLikeThis')
      await Promise.all([deals.where('itemId').equals(itemId).delete(), recommendations.delete(itemId)]);
    return true;
  });
}

/**
 * Takes feedback back as if it had never been given.
 *
 * @returns false when there is no such feedback; a view is never taken back this way
 */
export async function undoFeedback(database: MagpieDatabase, id: string): Promise<boolean> {
  const { interactions, sessions, state } = database;
  return database.transaction('rw', [interactions, sessions, state], async () => {
    const interaction = await interactions.get(id);
    if (!interaction || !FEEDBACK_TYPES.some((type) => type === interaction.type)) return false;
    await interactions.delete(id);
    await leaveSessions(database, [interaction]);
    await nextRevision(database);
    await countRemoval(database);
    return true;
  });
}
