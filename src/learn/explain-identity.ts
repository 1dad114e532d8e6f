/** Why an item is grouped with others, and which others it may be the same as, for the shopper to judge. */
import type { ItemId } from '../core/item.ts';
import type { IdentityVerdict, PairModel } from '../core/product-identity.ts';
import { decisionOn } from '../identity/decisions.ts';
import { judgePair } from '../identity/judge-pair.ts';
import type { MagpieDatabase } from '../record/database.ts';
import { readDecisionsBefore, readFellows, readIdentityItems } from '../record/record.ts';
import { recordOf } from './identity-cache.ts';

/** Another item, as it compares with the one asked for. */
export interface ComparedItem extends IdentityVerdict {
  readonly itemId: ItemId;
  /** What the shopper decided of the two by hand; null when nothing. */
  readonly byHand: 'same' | 'different' | null;
}

export interface ExplainedItem {
  /** Those it is grouped with. */
  readonly fellows: readonly ComparedItem[];
  /** Those it is not grouped with and yet much like, the likest first. */
  readonly suggestions: readonly ComparedItem[];
}

const MOST_SUGGESTIONS = 4;
/** A suggestion is a variant of the same model, was split by hand, or is no less probable than this. */
const LEAST_PROBABILITY = 0.25;

/** @param candidates what blocking proposes for the item, best first */
export async function explainItem(
  database: MagpieDatabase,
  itemId: ItemId,
  candidates: readonly ItemId[],
  model: PairModel,
): Promise<ExplainedItem> {
  const fellowIds = (await readFellows(database, itemId)).filter((id) => id !== itemId);
  const otherIds = candidates.filter((id) => id !== itemId && !fellowIds.includes(id));
  const read = await readIdentityItems(database, [itemId, ...fellowIds, ...otherIds]);
  const records = new Map(read.map((each) => [each.item.id, recordOf(each)]));
  const own = records.get(itemId);
  if (!own) return { fellows: [], suggestions: [] };
  const decisions = await readDecisionsBefore(
    database,
    [...fellowIds, ...otherIds].map((id) => decisionOn(itemId, id, 'same', 0)),
  );
  const byHand = new Map(decisions.map(({ a, b, before }) => [a === itemId ? b : a, before?.decision ?? null]));
  const compared = (ids: readonly ItemId[]): ComparedItem[] =>
    ids.flatMap((id) => {
      const other = records.get(id);
      return other ? [{ itemId: id, ...judgePair(own, other, model), byHand: byHand.get(id) ?? null }] : [];
    });
  return {
    fellows: compared(fellowIds),
    suggestions: compared(otherIds)
      .filter(isWorthShowing)
      .sort((a, b) => likeness(b) - likeness(a))
      .slice(0, MOST_SUGGESTIONS),
  };
}

function isWorthShowing({ byHand, verdict, probability, contradictions }: ComparedItem): boolean {
  if (byHand === 'different') return true;
  if (contradictions.some(({ kind }) => kind === 'gtin' || kind === 'same-shop')) return false;
  return verdict === 'same-model-other-variant' || probability >= LEAST_PROBABILITY;
}

/** What was split by hand first, so that it is found again; then by probability; variants last. */
function likeness({ byHand, probability }: ComparedItem): number {
  return byHand === 'different' ? 2 : probability;
}
