/** The time as a page needs it: from its opening on, and again when a moment it waits for has come. */
import { useEffect, useState } from 'preact/hooks';

/** Longer timers overflow in browsers; a page that is open for so long looks again then. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** @param until milliseconds since the epoch at which the page has to be drawn again; null for never */
export function useClock(until: number | null): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setNow(Date.now());
    if (until === null || until <= Date.now()) return;
    const timer = setTimeout(() => setNow(Date.now()), Math.min(LONGEST_TIMER, until - Date.now() + 10));
    return () => clearTimeout(timer);
  }, [until]);
  return now;
}
