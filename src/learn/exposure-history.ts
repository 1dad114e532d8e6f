/** The latest exposures in the order of time, kept warm; they may be dropped at any time. */
import { byCodeUnit } from '../core/best.ts';
import { type Exposure, MOST_EXPOSURES_WEIGHED } from '../core/candidate.ts';
import type { MagpieDatabase } from '../record/database.ts';
import { type ExposureProgress, readExposures } from '../record/read-exposures.ts';

export class ExposureHistory {
  #progress: ExposureProgress | null = null;
  #exposures: readonly Exposure[] = [];

  /** Reads what came since it was last asked, and gives the latest of all, oldest first. */
  async bringUpToDate(database: MagpieDatabase): Promise<readonly Exposure[]> {
    const { isEverything, exposures, progress } = await readExposures(database, this.#progress);
    this.#progress = progress;
    if (isEverything || exposures.length > 0)
      this.#exposures = [...(isEverything ? [] : this.#exposures), ...exposures]
        .sort(byTime)
        .slice(-MOST_EXPOSURES_WEIGHED);
    return this.#exposures;
  }
}

/** A total order, so that it matters not in which order they were written. */
function byTime(a: Exposure, b: Exposure): number {
  return (
    a.at - b.at ||
    byCodeUnit(a.list, b.list) ||
    a.rank - b.rank ||
    byCodeUnit(a.itemId, b.itemId) ||
    byCodeUnit(a.origin, b.origin)
  );
}
