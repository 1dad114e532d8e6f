/** What the shopper's word on which items are the same product does, and what is told of why they are held for it. */
import { explainItem } from '../src/learn/explain-identity.ts';
import { joinItems, splitItem } from '../src/learn/shopper-decisions.ts';
import type { MagpieDatabase } from '../src/record/database.ts';
import { restoreDecisions } from '../src/record/record.ts';
import type { Handlers } from './answer.ts';
import type { Refresher } from './refresh.ts';

type IdentityHandlers = Pick<Handlers, 'join-items' | 'split-item' | 'restore-decisions' | 'explain-item'>;

/** Who asks for suggestions waits for no more than this; what was found by then is told. */
const PATIENCE_MILLISECONDS = 1500;

export function createIdentityHandlers(database: MagpieDatabase, refresher: Refresher): IdentityHandlers {
  return {
    async 'join-items'({ a, b }) {
      const decided = await joinItems(database, a, b, Date.now());
      refresher.identifySoon();
      return decided;
    },
    async 'split-item'({ itemId }) {
      const decided = await splitItem(database, itemId, Date.now());
      refresher.identifySoon();
      return decided;
    },
    async 'restore-decisions'({ before }) {
      await restoreDecisions(database, before);
      refresher.identifySoon();
      return { restored: before.length };
    },
    async 'explain-item'({ itemId }) {
      const { identity } = refresher;
      const isLate = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MILLISECONDS));
      // One that is stopped, by forgetting, has nothing to suggest.
      await Promise.race([identity.bringUpToDate().catch(() => undefined), isLate]);
      return explainItem(database, itemId, identity.candidatesOf(itemId), await identity.model());
    },
  };
}
