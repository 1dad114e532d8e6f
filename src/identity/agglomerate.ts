/** Joins items into clusters, the surest pairs first, and never across a contradiction. */
import { byCodeUnit } from '../core/best.ts';
import type { ItemId } from '../core/item.ts';

/** A pair that may be joined. */
export interface Link {
  readonly a: ItemId;
  readonly b: ItemId;
  readonly probability: number;
}

/** What decides whether two clusters may become one; every question is asked of two items. */
export interface JoinRules {
  /** A doubt that only the shopper's hand may overrule. */
  contradict(a: ItemId, b: ItemId): boolean;
  /** A contradiction that nothing overrules. */
  contradictBeyondDoubt(a: ItemId, b: ItemId): boolean;
  isSplitByHand(a: ItemId, b: ItemId): boolean;
  probability(a: ItemId, b: ItemId): number;
  /** The least mean probability over all pairs of two clusters that are joined. */
  readonly leastMean: number;
}

/**
 * Constrained agglomerative clustering (Davidson and Ravi 2005): what the shopper joined first, then the links from the most
 * probable on. A link joins its two clusters unless any two of their items contradict each other or were split by hand, or
 * their items are on the whole improbable to be the same (average link, Sokal and Michener 1958).
 *
 * Links are taken in the order of probability and then of ids, so the clusters depend on the items, the links and the
 * decisions, and not on any order of arrival.
 *
 * @returns the clusters of two items or more, each in the order of ids
 */
export function agglomerate(
  items: readonly ItemId[],
  joinedByHand: readonly Omit<Link, 'probability'>[],
  links: readonly Link[],
  rules: JoinRules,
): ItemId[][] {
  const clusters = new Map<ItemId, ItemId[]>(items.map((id) => [id, [id]]));
  const join = (one: ItemId[], other: ItemId[]) => {
    one.push(...other);
    for (const id of other) clusters.set(id, one);
  };
  for (const { a, b } of [...joinedByHand].sort(byIds)) {
    const [one, other] = [clusters.get(a), clusters.get(b)];
    if (!one || !other || one === other) continue;
    if (everyPair(one, other, (x, y) => !rules.contradictBeyondDoubt(x, y) && !rules.isSplitByHand(x, y)))
      join(one, other);
  }
  for (const { a, b } of [...links].sort((x, y) => y.probability - x.probability || byIds(x, y))) {
    const [one, other] = [clusters.get(a), clusters.get(b)];
    if (!one || !other || one === other) continue;
    if (!everyPair(one, other, (x, y) => !rules.contradict(x, y) && !rules.isSplitByHand(x, y))) continue;
    if (meanOf(one, other, rules) >= rules.leastMean) join(one, other);
  }
  return [...new Set(clusters.values())].filter(({ length }) => length > 1).map((ids) => [...ids].sort(byCodeUnit));
}

function byIds(x: Omit<Link, 'probability'>, y: Omit<Link, 'probability'>): number {
  return byCodeUnit(x.a, y.a) || byCodeUnit(x.b, y.b);
}

function everyPair(one: readonly ItemId[], other: readonly ItemId[], holds: (a: ItemId, b: ItemId) => boolean) {
  return one.every((a) => other.every((b) => holds(a, b)));
}

function meanOf(one: readonly ItemId[], other: readonly ItemId[], rules: JoinRules): number {
  // In the order of ids, so that the sum comes out the same however the clusters came about.
  const ordered = [...one].sort(byCodeUnit);
  const others = [...other].sort(byCodeUnit);
  let sum = 0;
  for (const a of ordered) for (const b of others) sum += rules.probability(a, b);
  return sum / (one.length * other.length);
}
