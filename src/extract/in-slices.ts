/** Work in steps, done in short slices of the page's time. */

/** Runs steps to their end without a pause, where nobody waits. */
export function atOnce<T>(steps: Iterator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Milliseconds after which the page gets a turn; a step that has begun is finished. */
const SLICE = 8;

/**
 * Runs steps to their end, with a pause whenever a slice is used up.
 *
 * @param pause resolves when the page has had its turn
 * @param onSlice told how long each slice took, in milliseconds
 * @returns null when `pause` answers false: what was begun is then of no use any more
 */
export async function inSlices<T>(
  steps: Iterator<void, T>,
  pause: () => Promise<boolean>,
  onSlice: (milliseconds: number) => void = () => undefined,
): Promise<T | null> {
  for (let start = performance.now(); ; ) {
    const { done, value } = steps.next();
    const taken = performance.now() - start;
    if (!done && taken < SLICE) continue;
    onSlice(taken);
    if (done) return value;
    if (!(await pause())) return null;
    start = performance.now();
  }
}
