/** Tells when the page has painted the first thing that was read. */
import { useEffect, useState } from 'preact/hooks';
import { firstContent } from '../../popup/lists/after-paint.ts';

export function useFirstContent(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => void firstContent().then(() => setPainted(true)), []);
  return isPainted;
}
