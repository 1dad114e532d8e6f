/** Learns how much each recommender's say should count, on questions whose answers are known and that test nothing. */
import type { ItemId } from '../../core/item.ts';
import { proposeFor } from '../../recommend/pipeline.ts';
import { type RankingWeights, sharesOf } from '../../recommend/rank.ts';
import type { RecommendationContext } from '../../recommend/recommender.ts';
import { recommenders } from '../../recommend/registry.ts';
import { MEASURES } from './metrics.ts';
import type { TestEvent } from './protocol.ts';
import { contextOf, LIST_LENGTH } from './run.ts';
import type { World } from './world.ts';

/** Weights are sought for on this many questions at most, spread evenly over all of them. */
const MOST_QUESTIONS = 6000;
/** Each weight is tried at these values, the largest of which is as much as any two others may count together. */
export const GRID = [0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.65, 0.8, 1, 1.3];
const FIRST_WEIGHT = 0.3;
/** The search ends when going through all weights changes none, or after so many rounds. */
const MOST_ROUNDS = 5;

/** One question with what each recommender says of each candidate. */
export interface Question {
  /** A row a candidate, a column a recommender: its part of that recommender's list. */
  readonly shares: Float64Array;
  readonly candidates: number;
  /** The row of the right answer; -1 when nobody proposed it. */
  readonly target: number;
}

/**
 * Coordinate ascent on the metric itself (Metzler and Croft 2007): one weight after another is set to the value of a grid at
 * which NDCG@20 is highest, the one measure of the report that counts both whether the answer is in the list and where. It
 * needs no gradient, few weights cannot overfit thousands of questions, and it ends in the same place every time.
 */
export function fitWeights(
  world: World,
  events: readonly TestEvent[],
  mayRepeat: boolean,
  onQuestion?: (done: number, all: number) => void,
): { weights: RankingWeights; questions: number; objective: number } {
  const every = Math.max(1, Math.ceil(events.length / MOST_QUESTIONS));
  const sample = events.filter((_, index) => index % every === 0);
  const questions = sample.map((event, index) => {
    onQuestion?.(index + 1, sample.length);
    return questionOf(contextOf(event, world), event.target, mayRepeat);
  });
  return fitToQuestions(questions, GRID);
}

/** @param grid the values a weight may take, least first */
export function fitToQuestions(
  questions: readonly Question[],
  grid: readonly number[],
): { weights: RankingWeights; questions: number; objective: number } {
  let weights = recommenders.map(() => FIRST_WEIGHT);
  let best = objectiveOf(questions, weights);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = best;
    for (const column of weights.keys()) {
      for (const value of grid) {
        const tried = weights.with(column, value);
        const objective = objectiveOf(questions, tried);
        if (objective > best) [best, weights] = [objective, tried];
      }
    }
    if (best === before) break;
  }
  const named = Object.fromEntries(recommenders.map(({ name }, column) => [name, weights[column] ?? 0]));
  return { weights: named, questions: questions.length, objective: best };
}

/** What the recommenders say to a context of which the right answer is known. */
export function questionOf(context: RecommendationContext, target: ItemId, mayRepeat: boolean): Question {
  const lists = proposeFor(context, LIST_LENGTH, { mayRepeat });
  const rows = new Map<string, number>();
  for (const list of lists) for (const { itemId } of list) if (!rows.has(itemId)) rows.set(itemId, rows.size);
  const shares = new Float64Array(rows.size * lists.length);
  lists.forEach((list, column) => {
    for (const [{ itemId }, share] of sharesOf(list)) shares[(rows.get(itemId) ?? 0) * lists.length + column] = share;
  });
  return { shares, candidates: rows.size, target: rows.get(target) ?? -1 };
}

function objectiveOf(questions: readonly Question[], weights: readonly number[]): number {
  let sum = 0;
  for (const question of questions) sum += MEASURES.ndcg(rankOf(question, weights), LIST_LENGTH);
  return sum / questions.length;
}

/** How many candidates stand before the right answer; ties count against it. */
function rankOf({ shares, candidates, target }: Question, weights: readonly number[]): number {
  if (target < 0) return Number.POSITIVE_INFINITY;
  const columns = weights.length;
  const worthOf = (row: number) => {
    let worth = 0;
    for (let column = 0; column < columns; column += 1)
      worth += (weights[column] as number) * (shares[row * columns + column] as number);
    return worth;
  };
  const own = worthOf(target);
  if (own <= 0) return Number.POSITIVE_INFINITY;
  let rank = 0;
  for (let row = 0; row < candidates && rank < LIST_LENGTH; row += 1)
    if (row !== target && worthOf(row) >= own) rank += 1;
  return rank;
}
