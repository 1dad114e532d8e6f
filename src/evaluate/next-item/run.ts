/** Asks every recommender, and the pipeline, each question of a test, and notes at which place the right answer stood. */
import type { CatalogueItem } from '../../core/catalogue.ts';
import type { ItemId } from '../../core/item.ts';
import { choose } from '../../recommend/pipeline.ts';
import type { RankingWeights } from '../../recommend/rank.ts';
import type { RecommendationContext, Recommender } from '../../recommend/recommender.ts';
import { DEFAULT_SETTINGS, type RecommendationSettings } from '../../recommend/settings.ts';
import type { TestEvent } from './protocol.ts';
import type { World } from './world.ts';

/** Lists are this long: the largest k of the metrics. */
export const LIST_LENGTH = 20;

/** The name of the row of the whole pipeline. */
export const PIPELINE = 'pipeline';
/** The name of its row under a bound on how much of a list one shop, brand or price band may take. */
export const BOUNDED_PIPELINE = 'pipeline, bounded';

/** One recommender's answers to the events of one shard, in the order of the events. */
export interface Answers {
  readonly recommender: string;
  /** The place of the target in each event's list, 0 the first; -1 where it is not among the LIST_LENGTH. */
  readonly ranks: number[];
  /** How often each item was in a list. */
  readonly exposures: Map<ItemId, number>;
  milliseconds: number;
  /** The greatest part of the places of one list that one shop took, from 0 to 1. */
  mostOfOneShop: number;
}

/**
 * The pipeline as evaluated: its ranking alone, without variety and without places given away.
 *
 * @param bound the largest part of a list that one shop, brand or price band may take; 1 sets none
 */
export function settingsFor(weights: RankingWeights, mayRepeat: boolean, bound = 1): RecommendationSettings {
  return {
    ...DEFAULT_SETTINGS,
    weights,
    mayRepeat,
    rankWeight: 1,
    mostSharePerShop: bound,
    mostSharePerBrand: bound,
    mostSharePerPriceBand: bound,
    placesPerRecommender: 0,
  };
}

interface Asked {
  readonly world: World;
  readonly events: readonly TestEvent[];
  readonly recommenders: readonly Recommender[];
  /** A row each: the pipeline under these settings. */
  readonly pipelines: readonly { readonly name: string; readonly settings: RecommendationSettings }[];
  readonly mayRepeat: boolean;
  /** Called after each event with how many are done. */
  readonly onEvent?: (done: number) => void;
}

export function ask({ world, events, recommenders, pipelines, mayRepeat, onEvent }: Asked): Answers[] {
  const answerOf = (recommender: string): Answers => ({
    recommender,
    ranks: [],
    exposures: new Map(),
    milliseconds: 0,
    mostOfOneShop: 0,
  });
  const rows = recommenders.map((recommender) => ({ recommender, answers: answerOf(recommender.name) }));
  const pipelineRows = pipelines.map(({ name, settings }) => ({ settings, answers: answerOf(name) }));
  for (const [place, event] of events.entries()) {
    const context = contextOf(event, world);
    const known = new Set(mayRepeat ? [] : event.history.map(({ itemId }) => itemId));
    for (const { recommender, answers } of rows) {
      note(answers, event, world, () =>
        // A context of its own, so that each is timed with all of its work.
        recommender
          .recommend({ ...context }, LIST_LENGTH + known.size)
          .filter(({ itemId }) => !known.has(itemId))
          .slice(0, LIST_LENGTH),
      );
    }
    for (const { settings, answers } of pipelineRows)
      note(answers, event, world, () => choose({ ...context }, LIST_LENGTH, settings));
    onEvent?.(place + 1);
  }
  return [...rows, ...pipelineRows].map(({ answers }) => answers);
}

function note(
  answers: Answers,
  { target }: TestEvent,
  { catalogue }: World,
  recommend: () => readonly { itemId: ItemId }[],
): void {
  const started = performance.now();
  const list = recommend();
  answers.milliseconds += performance.now() - started;
  answers.ranks.push(list.findIndex(({ itemId }) => itemId === target));
  const perShop = new Map<string, number>();
  for (const { itemId } of list) {
    answers.exposures.set(itemId, (answers.exposures.get(itemId) ?? 0) + 1);
    const shop = catalogue.get(itemId)?.item.shop ?? '';
    perShop.set(shop, (perShop.get(shop) ?? 0) + 1);
  }
  answers.mostOfOneShop = Math.max(answers.mostOfOneShop, ...[...perShop.values()].map((count) => count / LIST_LENGTH));
}

/**
 * The context in which an event's question is put: at the moment of the last interaction, not of the answer. Where the
 * candidates are given, they and what the shopper met are the whole catalogue, so the very same code ranks them alone.
 */
export function contextOf({ history, candidates }: TestEvent, world: World): RecommendationContext {
  const now = history.at(-1)?.at ?? 0;
  if (!candidates) return { ...world, interactions: history, now };
  const catalogue = new Map<ItemId, CatalogueItem>();
  for (const itemId of [...candidates, ...history.map((interaction) => interaction.itemId)]) {
    const entry = world.catalogue.get(itemId);
    if (entry) catalogue.set(itemId, entry);
  }
  return { ...world, catalogue, interactions: history, now };
}
