/** How the keyboard walks a long list. */

/** The place a key leads to from a place among `length`; null for any other key. `page`: rows a page. */
export function placeAfter(key: string, at: number, length: number, page: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: length - 1,
  };
  const next = steps[key];
  return next === undefined || length === 0 ? null : Math.min(length - 1, Math.max(0, next));
}
