/** What the shopper decides by hand of which items are the same product: joined, split, and taken back. */
import type { ItemId } from '../core/item.ts';
import type { Contradiction, IdentityDecision } from '../core/product-identity.ts';
import { decisionOn, splitOff, whyNotJoined } from '../identity/decisions.ts';
import type { MagpieDatabase } from '../record/database.ts';
import {
  type DecisionBefore,
  readDecisionsBefore,
  readFellows,
  readIdentityItems,
  recordDecisions,
} from '../record/record.ts';
import { recordOf } from './identity-cache.ts';

/** `before` is what stood of each pair decided on: handed back, it takes the decision back. */
export interface Decided {
  readonly before: readonly DecisionBefore[];
  /** Why nothing was decided; null when it was. */
  readonly refused: Contradiction | null;
}

/**
 * Decides that two items are the same product, and with them those that each is grouped with: what was split by hand between
 * the two groups is split no more. Refused when any two of them carry different GTINs.
 */
export async function joinItems(database: MagpieDatabase, a: ItemId, b: ItemId, at: number): Promise<Decided> {
  const [own, others] = [await readFellows(database, a), await readFellows(database, b)];
  const records = new Map(
    (await readIdentityItems(database, [...own, ...others])).map((read) => [read.item.id, recordOf(read)]),
  );
  const pairs = own.flatMap((one) =>
    others.flatMap((other) => (one === other ? [] : [decisionOn(one, other, 'same', at)])),
  );
  for (const pair of pairs) {
    const [one, other] = [records.get(pair.a), records.get(pair.b)];
    const refused = one && other && whyNotJoined(one, other);
    if (refused) return { before: [], refused };
  }
  const before = await readDecisionsBefore(database, pairs);
  const wanted = decisionOn(a, b, 'same', at);
  const decided = pairs.filter(
    (pair, place) => (pair.a === wanted.a && pair.b === wanted.b) || before[place]?.before?.decision === 'different',
  );
  return decide(database, decided);
}

/** Decides that an item is none of those that it is grouped with. */
export async function splitItem(database: MagpieDatabase, itemId: ItemId, at: number): Promise<Decided> {
  return decide(database, splitOff(itemId, await readFellows(database, itemId), at));
}

async function decide(database: MagpieDatabase, decisions: readonly IdentityDecision[]): Promise<Decided> {
  const before = await readDecisionsBefore(database, decisions);
  await recordDecisions(database, decisions);
  return { before, refused: null };
}
