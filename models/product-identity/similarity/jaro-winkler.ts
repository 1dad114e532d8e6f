/** Jaro-Winkler similarity of two words. */

/** A common beginning counts up to this many letters, each by this share of what is missing to 1 (Winkler 1990). */
const LONGEST_PREFIX = 4;
const PREFIX_SHARE = 0.1;

/**
 * Jaro (1989) with Winkler's (1990) bonus for a common beginning: 0 for nothing in common, 1 for equal words.
 *
 * m letters match when they are equal and no further apart than half the longer word, t of them stand in another order:
 * (m/|a| + m/|b| + (m - t/2)/m) / 3.
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const reach = Math.max(0, (Math.max(a.length, b.length) >> 1) - 1);
  const taken = new Uint8Array(b.length);
  const matched: number[] = [];
  for (let i = 0; i < a.length; i += 1) {
    const last = Math.min(b.length - 1, i + reach);
    for (let j = Math.max(0, i - reach); j <= last; j += 1) {
      if (taken[j] === 1 || a.charCodeAt(i) !== b.charCodeAt(j)) continue;
      taken[j] = 1;
      matched.push(a.charCodeAt(i));
      break;
    }
  }
  const m = matched.length;
  if (m === 0) return 0;
  let outOfOrder = 0;
  let next = 0;
  for (let j = 0; j < b.length; j += 1) {
    if (taken[j] === 0) continue;
    if (b.charCodeAt(j) !== matched[next]) outOfOrder += 1;
    next += 1;
  }
  const jaro = (m / a.length + m / b.length + (m - outOfOrder / 2) / m) / 3;
  let prefix = 0;
  while (prefix < LONGEST_PREFIX && prefix < a.length && a[prefix] === b[prefix]) prefix += 1;
  return jaro + prefix * PREFIX_SHARE * (1 - jaro);
}
