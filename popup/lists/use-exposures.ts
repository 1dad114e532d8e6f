/** Tells the background what was really shown, so that a deal counts as new only until it was seen. */
import { useMemo } from 'preact/hooks';
import type { Send } from '../send.ts';
import { ExposureLog, type Shown } from './exposure-log.ts';

export function useExposures(send: Send): ExposureLog {
  return useMemo(() => new ExposureLog((shown) => tell(send, shown)), [send]);
}

function tell(send: Send, shown: readonly Shown[]): void {
  const messages: Promise<unknown>[] = [];
  for (const list of ['deals', 'for-you'] as const) {
    const entries = shown
      .filter((one) => one.list === list)
      .map(({ itemId, rank, origin }) => ({ itemId, rank, origin }));
    if (entries.length > 0) messages.push(send('shown', { list, entries }));
  }
  const dealIds = shown.flatMap(({ dealId }) => dealId ?? []);
  if (dealIds.length > 0) messages.push(send('deals-seen', { dealIds }));
  // A lost exposure leaves a deal marked as new for longer, and nothing else.
  Promise.all(messages).catch((cause) => console.warn('What was shown could not be noted.', cause));
}
