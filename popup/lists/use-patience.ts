/** Tells when waiting has become long enough to be worth a word: a page that flashes a skeleton feels slower than one that does not. */
import { useEffect, useState } from 'preact/hooks';

/** @returns true once `milliseconds` have passed since the page's start */
export function usePatience(milliseconds: number): boolean {
  const [over, setOver] = useState(performance.now() >= milliseconds);
  useEffect(() => {
    if (over) return;
    const timer = setTimeout(() => setOver(true), milliseconds - performance.now());
    return () => clearTimeout(timer);
  }, [over, milliseconds]);
  return over;
}
