/** What the messages of our own pages do: feedback, what was shown, and asking for the latest. */
import { CERTAIN } from '../src/core/candidate.ts';
import { interactionIdOf } from '../src/core/interaction.ts';
import { shopOfItem } from '../src/core/item.ts';
import type { MagpieDatabase } from '../src/record/database.ts';
import { markDealsSeen, recordExposures, recordFeedback, undoFeedback } from '../src/record/record.ts';
import type { Handlers } from './answer.ts';
import { type Refresher, showNewDeals } from './refresh.ts';

type PageHandlers = Pick<Handlers, 'feedback' | 'undo-feedback' | 'deals-seen' | 'shown' | 'refresh'>;

export function createPageHandlers(database: MagpieDatabase, refresher: Refresher): PageHandlers {
  return {
    async feedback({ itemId, type }) {
      const interactionId = interactionIdOf(shopOfItem(itemId), crypto.randomUUID());
      const known = await recordFeedback(database, { id: interactionId, itemId, type, at: Date.now() });
      if (!known) throw new Error('This item is no longer kept here.');
      refresher.soon();
      return { interactionId };
    },
    async 'undo-feedback'({ interactionId }) {
      const undone = await undoFeedback(database, interactionId);
      refresher.soon();
      return { undone };
    },
    async 'deals-seen'({ dealIds }) {
      const seen = await markDealsSeen(database, dealIds, Date.now());
      await showNewDeals(database);
      return { seen };
    },
    async shown({ list, entries }) {
      const at = Date.now();
      await recordExposures(
        database,
        entries.map((entry) => ({ ...entry, list, at, propensity: CERTAIN })),
      );
      return { recorded: entries.length };
    },
    refresh: () => refresher.now(),
  };
}
