/** The list of recommenders. Its order settles ties: of two that speak equally for an item, the first is named. */
import type { Recommender } from './recommender.ts';
import { itemItem } from './recommenders/item-item.ts';
import { nextStep } from './recommenders/next-step.ts';
import { personalProfile } from './recommenders/personal-profile.ts';
import { recentPopular } from './recommenders/recent-popular.ts';
import { sequentialRules } from './recommenders/sequential-rules.ts';
import { sessionNeighbours } from './recommenders/session-neighbours.ts';
import { social } from './recommenders/social.ts';
import { textMatching } from './recommenders/text-matching.ts';

export const recommenders: readonly Recommender[] = [
  textMatching,
  sequentialRules,
  nextStep,
  sessionNeighbours,
  itemItem,
  personalProfile,
  social,
  recentPopular,
];
