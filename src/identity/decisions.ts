/** What the shopper decided by hand: which items are the same and which are not, remembered pair by pair. */
import type { ItemId } from '../core/item.ts';
import type { Contradiction, IdentityDecision } from '../core/product-identity.ts';
import { isBeyondDoubt } from './contradictions.ts';
import { contradictionsBetween, type IdentityRecord } from './judge-pair.ts';

/** A decision on two items, which are put in the order of their ids. */
export function decisionOn(
  one: ItemId,
  other: ItemId,
  decision: IdentityDecision['decision'],
  at: number,
): IdentityDecision {
  return one < other ? { a: one, b: other, decision, at } : { a: other, b: one, decision, at };
}

/** The decisions that take one item out of its cluster: it is none of the others. */
export function splitOff(itemId: ItemId, cluster: readonly ItemId[], at: number): IdentityDecision[] {
  return cluster.filter((id) => id !== itemId).map((id) => decisionOn(itemId, id, 'different', at));
}

/**
 * Why two items may not be joined by hand; null when they may. The shopper's hand overrules a doubt about colour, size,
 * count, condition or part number, which are read from texts; two valid GTINs that differ are two products.
 */
export function whyNotJoined(a: IdentityRecord, b: IdentityRecord): Contradiction | null {
  return contradictionsBetween(a, b).find(isBeyondDoubt) ?? null;
}
