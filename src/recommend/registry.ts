/** The list of recommenders. Its order settles ties: of two that propose the same item equally high, the first is named. */
import type { Recommender } from './recommender.ts';
import { recentPopular } from './recommenders/recent-popular.ts';
import { textMatching } from './recommenders/text-matching.ts';

export const recommenders: readonly Recommender[] = [textMatching, recentPopular];
