/** Fits the recommenders' weights that ship: on simulated shoppers, each of whom has a history of their own and the shipped pack alone. */
import type { SharedHistory } from '../core/shared-history.ts';
import { proposeFor } from '../recommend/pipeline.ts';
import { combine, type RankingWeights } from '../recommend/rank.ts';
import type { RecommendationContext } from '../recommend/recommender.ts';
import { recommenders } from '../recommend/registry.ts';
import type { ItemRecord } from './item-records.ts';
import { type Comparison, compare } from './next-item/bootstrap.ts';
import { fitToQuestions, GRID, type Question, questionOf } from './next-item/fit-weights.ts';
import { MEASURES, meansOf } from './next-item/metrics.ts';
import { LIST_LENGTH } from './next-item/run.ts';
import { RememberedShopper, type SharedShelves, stockShelves } from './on-device/remembered-shopper.ts';
import type { Person } from './people.ts';
import { PACK_PEOPLE, PEOPLE_SEED, simulatedMall } from './shared-history/shipped-pack.ts';
import { SHOPPER_PARAMETERS } from './simulated-shoppers/parameters.ts';
import { simulateShoppers } from './simulated-shoppers/simulate.ts';

/** People whose next items the weights are fitted on, and as many others on whom what was fitted is told. None of them is in the pack. */
const FITTED_PEOPLE = 250;
/** Of one person's steps only this many, the first, ask something: else a few busy people would decide. */
const MOST_STEPS = 30;
/**
 * No weight falls below this: simulated shoppers are no proof that a recommender has nothing to say to a real one, and a weight of
 * 0 could never be lifted by a shopper's answers.
 */
const LEAST_WEIGHT = 0.05;

export interface TrainedRanking {
  readonly weights: RankingWeights;
  readonly report: {
    readonly questions: number;
    readonly heldOut: {
      readonly questions: number;
      readonly equal: { readonly hr20: number; readonly mrr20: number };
      readonly fitted: { readonly hr20: number; readonly mrr20: number };
      /** Reciprocal rank, fitted less equal, question by question. */
      readonly lead: Comparison;
    };
  };
}

/**
 * Coordinate ascent (see fit-weights.ts) over the questions "what will this person look at next that was not seen before",
 * asked after every step as the extension would. The same weights every time.
 *
 * @param people how many to fit on; fewer for a test
 */
export async function trainRanking(pack: SharedHistory | null, people = FITTED_PEOPLE): Promise<TrainedRanking> {
  const mall = simulatedMall();
  const records = new Map<string, ItemRecord>(mall.items.map((one) => [one.item.id, one]));
  const shelves = stockShelves(records, pack);
  const draw = (first: number) => simulateShoppers(mall, SHOPPER_PARAMETERS, { first, people, seed: PEOPLE_SEED });
  const questions: Question[] = [];
  await forEachQuestion(draw(PACK_PEOPLE), shelves, (context, target) => {
    questions.push(questionOf(context, target, false));
  });
  const { weights } = fitToQuestions(
    questions,
    GRID.filter((value) => value >= LEAST_WEIGHT),
  );
  return {
    weights,
    report: {
      questions: questions.length,
      heldOut: await compareWithEqual(draw(PACK_PEOPLE + people), shelves, weights),
    },
  };
}

/** Puts a question for each of a person's first steps that something unseen follows. */
async function forEachQuestion(
  people: readonly Person[],
  shelves: SharedShelves,
  put: (context: RecommendationContext, target: string) => void,
): Promise<void> {
  for (const { sessions } of people) {
    const steps = sessions.flatMap((session) => session.steps);
    const shopper = new RememberedShopper(shelves, steps[0]?.at ?? 0);
    const viewed = new Set<string>();
    for (const [place, step] of steps.slice(0, MOST_STEPS).entries()) {
      await shopper.view(step);
      viewed.add(step.itemId);
      const next = steps[place + 1];
      if (next && !viewed.has(next.itemId)) put(await shopper.context(), next.itemId);
    }
  }
}

async function compareWithEqual(people: readonly Person[], shelves: SharedShelves, fitted: RankingWeights) {
  const equal = Object.fromEntries(recommenders.map(({ name }) => [name, 1]));
  const ranks: { equal: number[]; fitted: number[] } = { equal: [], fitted: [] };
  await forEachQuestion(people, shelves, (context, target) => {
    const proposed = proposeFor(context, LIST_LENGTH, { mayRepeat: false });
    const rankWith = (weights: RankingWeights) =>
      combine(proposed, weights)
        .slice(0, LIST_LENGTH)
        .findIndex(({ itemId }) => itemId === target);
    ranks.equal.push(rankWith(equal));
    ranks.fitted.push(rankWith(fitted));
  });
  const figures = (of: readonly number[]) => ({ hr20: meansOf('hr', of)[20], mrr20: meansOf('mrr', of)[20] });
  const reciprocal = (of: readonly number[]) => of.map((rank) => MEASURES.mrr(rank, LIST_LENGTH));
  return {
    questions: ranks.fitted.length,
    equal: figures(ranks.equal),
    fitted: figures(ranks.fitted),
    lead: compare(reciprocal(ranks.fitted), reciprocal(ranks.equal), 1),
  };
}
