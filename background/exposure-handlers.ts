/** Tells our pages who got how much of "For you". */
import { reportExposure } from '../src/recommend/exposure-report.ts';
import type { MagpieDatabase } from '../src/record/database.ts';
import { readForYouExposures } from '../src/record/record.ts';
import type { Handlers } from './answer.ts';
import type { Refresher } from './refresh.ts';

export function createExposureHandlers(
  database: MagpieDatabase,
  refresher: Refresher,
): Pick<Handlers, 'exposure-report'> {
  return {
    async 'exposure-report'() {
      const { candidates, list, catalogue } = await refresher.candidates();
      return { facets: reportExposure(candidates, list, await readForYouExposures(database), catalogue) };
    },
  };
}
