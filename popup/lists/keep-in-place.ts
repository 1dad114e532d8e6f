/** A list that is being read does not move: what is on the screen stays where it is, and what is new comes after it. */

/**
 * @param shown the cards as they stand now, in order
 * @param latest the cards as just read, in rank order
 * @param nameOf the card's own name in this list
 * @param isHeld whether a card stays even when it was not read again: one the shopper answered, whose Undo must not vanish
 */
export function keepInPlace<T>(
  shown: readonly T[],
  latest: readonly T[],
  nameOf: (card: T) => string,
  isHeld: (card: T) => boolean,
): T[] {
  const fresh = new Map(latest.map((card) => [nameOf(card), card]));
  const kept = shown.flatMap((card) => {
    const again = fresh.get(nameOf(card));
    fresh.delete(nameOf(card));
    return again ?? (isHeld(card) ? card : []);
  });
  return [...kept, ...fresh.values()];
}
