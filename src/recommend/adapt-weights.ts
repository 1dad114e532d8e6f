/** Lets the recommenders' weights follow what the shopper made of their proposals. */
import { type Exposure, MOST_EXPOSURES_WEIGHED } from '../core/candidate.ts';
import type { InteractionType } from '../core/interaction.ts';
import type { ItemId } from '../core/item.ts';
import { attentionAt } from './fairness.ts';
import { type RankingWeights, weightOf } from './rank.ts';
import type { RecommendationContext } from './recommender.ts';

/** What the shopper says of a proposal, for it and against it. */
const FOR: readonly InteractionType[] = ['open', 'like', 'addToCart', 'purchase'];
const AGAINST: readonly InteractionType[] = ['hide', 'lessLikeThis'];
/** So many answers, as usual as those to any recommender, every one is held to have had before the first: a few change little. */
const PRIOR_ANSWERS = 8;
/** No weight moves beyond this factor from what was shipped, up or down: the shopper's answers are few, and what is never shown is never answered. */
const MOST_CHANGE = 2;

/** What one recommender's proposals met with. */
interface Answers {
  /** How often they were looked at, by chance: see `examined`. */
  examined: number;
  liked: number;
  disliked: number;
}

/**
 * The shipped weights, each times what the shopper's answers make of it:
 *
 *     factor(r) = (likes(r) + PRIOR) / (E likes(r) + PRIOR) x (E dislikes(r) + PRIOR) / (dislikes(r) + PRIOR)
 *
 * where E likes(r) is what r's proposals would have had if all recommenders were liked alike: the part of all examinations that
 * were r's, times all likes. That is clicks over expected clicks (Zhang and Jones 2007), a ratio of observed to expected counts
 * shrunk towards 1 by a gamma prior of PRIOR answers (Clayton and Kaldor 1987). A place in the list is examined with the chance
 * 1 / log2(place + 1), so that nobody gains by standing at the top. The factor stays within MOST_CHANGE of 1. It is worked out
 * of what is recorded each time: nothing is kept, and what was forgotten never counted.
 */
export function adaptWeights(
  shipped: RankingWeights,
  { exposures, interactions }: Pick<RecommendationContext, 'exposures' | 'interactions'>,
): RankingWeights {
  const latest = exposures.slice(-MOST_EXPOSURES_WEIGHED);
  if (latest.length === 0) return shipped;
  const byOrigin = countExaminations(latest);
  countAnswers(byOrigin, latest, interactions);
  const all: Answers = { examined: 0, liked: 0, disliked: 0 };
  for (const { examined, liked, disliked } of byOrigin.values()) {
    all.examined += examined;
    all.liked += liked;
    all.disliked += disliked;
  }
  const weights: Record<string, number> = { ...shipped };
  for (const [name, answers] of byOrigin) weights[name] = weightOf(name, shipped) * factorOf(answers, all);
  return weights;
}

function factorOf({ examined, liked, disliked }: Answers, all: Answers): number {
  const part = examined / all.examined;
  const factor =
    ((liked + PRIOR_ANSWERS) / (part * all.liked + PRIOR_ANSWERS)) *
    ((part * all.disliked + PRIOR_ANSWERS) / (disliked + PRIOR_ANSWERS));
  return Math.min(MOST_CHANGE, Math.max(1 / MOST_CHANGE, factor));
}

function countExaminations(exposures: readonly Exposure[]): Map<string, Answers> {
  const byOrigin = new Map<string, Answers>();
  for (const { list, origin, rank } of exposures) {
    if (list !== 'for-you') continue;
    const answers = byOrigin.get(origin) ?? { examined: 0, liked: 0, disliked: 0 };
    answers.examined += attentionAt(rank);
    byOrigin.set(origin, answers);
  }
  return byOrigin;
}

/** An answer is owed to the recommender that showed the item last before it; one to a deal is nobody's. */
function countAnswers(
  byOrigin: ReadonlyMap<string, Answers>,
  exposures: readonly Exposure[],
  interactions: RecommendationContext['interactions'],
): void {
  const shown = new Map<ItemId, Exposure>();
  const oldest = exposures[0]?.at ?? 0;
  let next = 0;
  for (const { itemId, type, at } of latestSince(interactions, oldest)) {
    for (; next < exposures.length && (exposures[next] as Exposure).at <= at; next += 1)
      shown.set((exposures[next] as Exposure).itemId, exposures[next] as Exposure);
    const exposure = shown.get(itemId);
    const answers = exposure?.list === 'for-you' ? byOrigin.get(exposure.origin) : undefined;
    if (!answers) continue;
    if (FOR.includes(type)) answers.liked += 1;
    if (AGAINST.includes(type)) answers.disliked += 1;
  }
}

/** The interactions from a moment on, of those that are in the order of time. */
function latestSince(interactions: RecommendationContext['interactions'], from: number) {
  let start = interactions.length;
  while (start > 0 && (interactions[start - 1]?.at ?? 0) >= from) start -= 1;
  return interactions.slice(start);
}
