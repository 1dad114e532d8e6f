/** Reads what of the lists the shopper saw, a little at a time. */
import { type Exposure, MOST_EXPOSURES_WEIGHED } from '../core/candidate.ts';
import type { MagpieDatabase } from './database.ts';

/** How far a reader of exposures has come. */
export interface ExposureProgress {
  /** How many there were. */
  readonly count: number;
  /** The key of the last; 0 when there was none. */
  readonly lastKey: number;
}

/** What came since, or, where rows went away or nothing was read yet, the latest of all. In no order. */
export interface ReadExposures {
  readonly isEverything: boolean;
  readonly exposures: readonly Exposure[];
  readonly progress: ExposureProgress;
}

export async function readExposures(
  { exposures }: MagpieDatabase,
  since: ExposureProgress | null,
): Promise<ReadExposures> {
  return exposures.db.transaction('r', [exposures], async () => {
    const [count, [lastKey = 0], fresh] = await Promise.all([
      exposures.count(),
      exposures.toCollection().reverse().limit(1).primaryKeys(),
      since ? exposures.where(':id').above(since.lastKey).toArray() : [],
    ]);
    const progress = { count, lastKey };
    if (since && count === since.count + fresh.length) return { isEverything: false, exposures: fresh, progress };
    const latest = await exposures.orderBy('at').reverse().limit(MOST_EXPOSURES_WEIGHED).toArray();
    return { isEverything: true, exposures: latest, progress };
  });
}
