/** How a list that was read before looks once its newest were read again. */

/**
 * The newest, and behind them what was there before. Fewer than were asked for are all there are.
 *
 * @param asked how many of the newest were asked for
 */
export function withNewest(before: readonly string[], newest: readonly string[], asked: number): readonly string[] {
  if (newest.length < asked) return newest;
  const head = new Set(newest);
  return [...newest, ...before.filter((id) => !head.has(id))];
}
