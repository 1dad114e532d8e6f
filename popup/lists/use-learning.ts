/** Asks once that deals and recommendations be brought up to date, and says how that goes. */
import { useEffect, useState } from 'preact/hooks';
import type { Send } from '../send.ts';

/** "slow" after a second without an answer; "failed" when the lists on the screen are from before. */
export type Learning = 'quiet' | 'slow' | 'failed';

const SLOW_MILLISECONDS = 1000;

/** @param ready turns true when the first content has been painted: learning delays no paint */
export function useLearning(send: Send, ready: boolean): Learning {
  const [learning, setLearning] = useState<Learning>('quiet');
  useEffect(() => {
    if (!ready) return;
    const timer = setTimeout(() => setLearning('slow'), SLOW_MILLISECONDS);
    send('refresh', {})
      .then(
        () => setLearning('quiet'),
        () => setLearning('failed'),
      )
      .finally(() => clearTimeout(timer));
    return () => clearTimeout(timer);
  }, [send, ready]);
  return learning;
}
