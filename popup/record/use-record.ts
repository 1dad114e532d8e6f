/** Loads what follows the record once the first deals are on the screen: until then nothing competes with them. */
import { useLayoutEffect, useState } from 'preact/hooks';
import type { DealCard } from '../../src/record/read.ts';
import { afterPaint } from '../lists/after-paint.ts';
import type { FollowedRecord } from './followed-record.ts';

export interface RecordState {
  /** Null until it is loaded. */
  readonly record: FollowedRecord | null;
  /** What the browser said when the first deals could not be read; null while all is well. */
  readonly failure: unknown;
}

export function useRecord(
  load: () => Promise<FollowedRecord>,
  firstDeals: readonly DealCard[] | Promise<readonly DealCard[]>,
): RecordState {
  const [state, setState] = useState<RecordState>({ record: null, failure: null });
  // Not an ordinary effect: those wait for the empty frame to be painted first.
  useLayoutEffect(() => {
    let ended = false;
    const begin = async () => {
      const deals = await firstDeals;
      if (deals.length > 0) await afterPaint();
      const record = await load();
      if (!ended) setState({ record, failure: null });
    };
    begin().catch((failure) => setState({ record: null, failure: failure ?? new Error() }));
    return () => {
      ended = true;
    };
  }, [load, firstDeals]);
  return state;
}
