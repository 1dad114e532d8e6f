/** The whole evaluation of next-item recommendation: learn, fit, ask, count; in one piece or in shards that are merged. */
import type { ItemId } from '../../core/item.ts';
import type { RankingWeights } from '../../recommend/rank.ts';
import type { Recommender } from '../../recommend/recommender.ts';
import type { ItemRecord } from '../item-records.ts';
import { type Comparison, compare, type Interval, intervalOf } from './bootstrap.ts';
import { fitWeights } from './fit-weights.ts';
import {
  type AtCutOffs,
  CUT_OFFS,
  type CutOff,
  coverageOf,
  diversityOf,
  exposureGini,
  MEASURES,
  type Measure,
  meansOf,
} from './metrics.ts';
import type { Protocol } from './protocol.ts';
import { type Answers, ask, BOUNDED_PIPELINE, PIPELINE, settingsFor } from './run.ts';
import { type Attributes, createWorld } from './world.ts';

export interface Row {
  readonly recommender: string;
  readonly hr: AtCutOffs;
  readonly ndcg: AtCutOffs;
  readonly mrr: AtCutOffs;
  /** 95 % bootstrap intervals of the three measures at each length of list. */
  readonly intervals: Readonly<Record<Measure, Readonly<Record<CutOff, Interval>>>>;
  /** The pipeline's HR@20 less this recommender's, event by event; null for the pipeline, or where it was not asked. */
  readonly pipelineLead: Comparison | null;
  /** The part of all items that was in a list of 20. */
  readonly coverage: number;
  /** The chance that two places of lists hold different items. */
  readonly diversity: number;
  readonly exposureGini: number;
  readonly millisecondsPerList: number;
  /** The greatest part of one list that one shop took, from 0 to 1: what a bound must hold down. */
  readonly mostOfOneShop: number;
}

/** A file that was read, and how to know it again. */
export interface DataFile {
  readonly name: string;
  /** Of the file as it lay there, packed or not. */
  readonly sha256: string;
}

/** Two recommenders that answered the same events: the first's NDCG@20 less the second's. */
export interface PairedComparison extends Comparison {
  readonly first: string;
  readonly second: string;
}

export interface NextItemReport {
  readonly files: readonly DataFile[];
  /** The most memory the process held, in bytes, the largest of all shards; null where it was not measured. */
  readonly peakMemory: number | null;
  readonly events: number;
  readonly items: number;
  readonly seed: number;
  /** The pipeline's weights, fitted on the validation part; null where the pipeline was not asked. */
  readonly weights: RankingWeights | null;
  readonly rows: readonly Row[];
  /** Each two of the rows once. */
  readonly comparisons: readonly PairedComparison[];
}

/** The answers to part of the events, as plain data that can be written to a file. */
export interface Shard {
  readonly index: number;
  readonly of: number;
  readonly seed: number;
  readonly items: number;
  readonly weights: RankingWeights | null;
  readonly files: readonly DataFile[];
  readonly peakMemory: number | null;
  readonly answers: readonly {
    readonly recommender: string;
    readonly ranks: readonly number[];
    readonly exposures: readonly (readonly [ItemId, number])[];
    readonly milliseconds: number;
    readonly mostOfOneShop: number;
  }[];
}

interface Wanted {
  readonly recommenders: readonly Recommender[];
  readonly withPipeline: boolean;
  readonly seed: number;
  /** Every `of`-th event, from the `index`-th on (from 0). */
  readonly shard: { readonly index: number; readonly of: number };
  readonly attributes?: Attributes;
  readonly records?: ReadonlyMap<ItemId, ItemRecord>;
  /** Adds a row: the pipeline with this as the largest part of a list for one shop, brand or price band. */
  readonly bound?: number | null;
  readonly files?: readonly DataFile[];
  /** The most memory the process has held so far, in bytes. */
  readonly peakMemory?: () => number;
  readonly onProgress?: (stage: 'fitting' | 'asking', done: number, all: number) => void;
}

/** Answers one shard's events. The weights are fitted anew in each shard, and come out the same. */
export function evaluateShard(protocol: Protocol, wanted: Wanted): Shard {
  const { recommenders, withPipeline, seed, shard, attributes, records, bound = null, files = [], onProgress } = wanted;
  const { itemIds, validation, test, mayRepeat } = protocol;
  const weights = withPipeline
    ? fitWeights(
        createWorld(validation.learned, itemIds, attributes, records),
        validation.events,
        mayRepeat,
        (done, all) => onProgress?.('fitting', done, all),
      ).weights
    : null;
  const events = test.events.filter((_, place) => place % shard.of === shard.index);
  const answers = ask({
    world: createWorld(test.learned, itemIds, attributes, records),
    events,
    recommenders,
    pipelines: weights ? pipelinesFor(weights, mayRepeat, bound) : [],
    mayRepeat,
    onEvent: (done) => onProgress?.('asking', done, events.length),
  });
  const peakMemory = wanted.peakMemory?.() ?? null;
  return { ...shard, seed, items: itemIds.length, weights, files, peakMemory, answers: answers.map(plain) };
}

function pipelinesFor(weights: RankingWeights, mayRepeat: boolean, bound: number | null) {
  const free = { name: PIPELINE, settings: settingsFor(weights, mayRepeat) };
  if (bound === null) return [free];
  return [free, { name: BOUNDED_PIPELINE, settings: settingsFor(weights, mayRepeat, bound) }];
}

function plain(answers: Answers): Shard['answers'][number] {
  return { ...answers, exposures: [...answers.exposures] };
}

/** Shards that do not belong together, or are not all there; the message says which. */
export class ShardError extends Error {}

/**
 * The figures of all shards together: the same, bit for bit, as of one run over all events (but for the times).
 *
 * @throws ShardError when a shard is missing or of another run
 */
export function mergeShards(shards: readonly Shard[]): NextItemReport {
  const [first] = shards;
  if (!first) throw new ShardError('there is no shard to merge.');
  const ordered = Array.from({ length: first.of }, (_, index) => {
    const shard = shards.find((one) => one.index === index && one.of === first.of);
    if (!shard) throw new ShardError(`shard ${index + 1}/${first.of} is missing.`);
    if (signatureOf(shard) !== signatureOf(first))
      throw new ShardError(`shard ${index + 1}/${first.of} is of another run.`);
    return shard;
  });
  const merged = first.answers.map(({ recommender }, row) => {
    const parts = ordered.map(({ answers }) => answers[row] as Shard['answers'][number]);
    return {
      recommender,
      ranks: interleave(parts.map(({ ranks }) => ranks)),
      exposures: sumOf(parts.map(({ exposures }) => exposures)),
      milliseconds: parts.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
      mostOfOneShop: Math.max(...parts.map(({ mostOfOneShop }) => mostOfOneShop)),
    };
  });
  const pipeline = merged.find(({ recommender }) => recommender === PIPELINE);
  const peaks = ordered.flatMap(({ peakMemory }) => peakMemory ?? []);
  return {
    files: first.files,
    peakMemory: peaks.length > 0 ? Math.max(...peaks) : null,
    events: merged[0]?.ranks.length ?? 0,
    items: first.items,
    seed: first.seed,
    weights: first.weights,
    rows: merged.map((answers) => rowOf(answers, pipeline ?? null, first)),
    comparisons: compareAll(merged, first.seed),
  };
}

function compareAll(all: readonly Pick<Shard['answers'][number], 'recommender' | 'ranks'>[], seed: number) {
  const gains = all.map(({ ranks }) => ranks.map((rank) => MEASURES.ndcg(rank, 20)));
  return all.flatMap(({ recommender: first }, place) =>
    all.slice(place + 1).map(({ recommender: second }, distance): PairedComparison => {
      const other = gains[place + 1 + distance] ?? [];
      return { first, second, ...compare(gains[place] ?? [], other, seed) };
    }),
  );
}

function signatureOf({ seed, items, weights, files, answers }: Shard): string {
  return JSON.stringify([seed, items, weights, files, answers.map(({ recommender }) => recommender)]);
}

function interleave(parts: readonly (readonly number[])[]): number[] {
  const all: number[] = [];
  for (let place = 0; ; place += 1) {
    const before = all.length;
    for (const part of parts) if (place < part.length) all.push(part[place] as number);
    if (all.length === before) return all;
  }
}

function sumOf(parts: readonly (readonly (readonly [ItemId, number])[])[]): Map<ItemId, number> {
  const sum = new Map<ItemId, number>();
  for (const part of parts) for (const [itemId, count] of part) sum.set(itemId, (sum.get(itemId) ?? 0) + count);
  return sum;
}

function rowOf(
  answers: Omit<Answers, 'ranks'> & { ranks: readonly number[] },
  pipeline: { ranks: readonly number[] } | null,
  { items, seed }: Shard,
): Row {
  const { recommender, ranks, exposures, milliseconds, mostOfOneShop } = answers;
  const valuesOf = (measure: Measure, k: CutOff, of = ranks) => of.map((rank) => MEASURES[measure](rank, k));
  const intervals = (measure: Measure) =>
    Object.fromEntries(CUT_OFFS.map((k) => [k, intervalOf(valuesOf(measure, k), seed)])) as Record<CutOff, Interval>;
  return {
    recommender,
    hr: meansOf('hr', ranks),
    ndcg: meansOf('ndcg', ranks),
    mrr: meansOf('mrr', ranks),
    intervals: { hr: intervals('hr'), ndcg: intervals('ndcg'), mrr: intervals('mrr') },
    pipelineLead:
      pipeline && recommender !== PIPELINE
        ? compare(valuesOf('hr', 20, pipeline.ranks), valuesOf('hr', 20), seed)
        : null,
    coverage: coverageOf(exposures, items),
    diversity: diversityOf(exposures),
    exposureGini: exposureGini(exposures, items),
    millisecondsPerList: milliseconds / Math.max(1, ranks.length),
    mostOfOneShop,
  };
}
