/** Binary search: where something begins to hold. */

/** The place of the first of which something holds that holds of all after it; the length when it holds of none. */
export function firstPlace<T>(all: readonly T[], holds: (one: T) => boolean): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(all[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
