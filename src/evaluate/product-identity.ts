/** Measures matching on labelled pairs: learned from the training split, threshold from the validation split, told of the test split. */

import { describe } from '../../models/product-identity/described.ts';
import {
  averagePrecision,
  bestThreshold,
  calibrate,
  calibrated,
  type Hits,
  hitsAt,
} from '../../models/product-identity/learners/calibration.ts';
import { matchCollectively } from '../../models/product-identity/match-collectively.ts';
import { featureGroups, featureNames, pairFeatures } from '../../models/product-identity/pair-features.ts';
import { CountedWords } from '../../models/product-identity/similarity/weighted-words.ts';
import { scoreOf, trainEnsembles } from '../../models/product-identity/train-trees.ts';
import type { PairModel, ProductFacts } from '../core/product-identity.ts';
import { blockingKeysOf } from '../identity/blocking-keys.ts';
import { CandidateIndex } from '../identity/candidate-index.ts';
import { contradictionsOf } from '../identity/contradictions.ts';
import { readFacts } from '../identity/facts/read-facts.ts';
import { keyNumbersOf } from '../identity/key-arena.ts';
import { type LabelledPair, readRecord } from './ditto-pairs.ts';

export interface PairSplits {
  readonly train: readonly LabelledPair[];
  readonly valid: readonly LabelledPair[];
  readonly test: readonly LabelledPair[];
}

export interface WorstError {
  readonly left: string;
  readonly right: string;
  readonly labelled: 'same' | 'different';
  readonly probability: number;
}

export interface ProductIdentityReport extends Hits {
  /** From this calibrated probability on a pair was called the same. */
  readonly threshold: number;
  /** Pairs of the test split. */
  readonly pairs: number;
  readonly averagePrecision: number;
  readonly validF1: number;
  /** Of the pairs labelled the same in all splits, the share that blocking proposes, and how many candidates a record has. */
  readonly blockingRecall: number;
  readonly candidates: { readonly mean: number; readonly most: number };
  /** Each pair judged alone, without the pairs that compete with it. */
  readonly pairAlone: Hits & { readonly validF1: number };
  /** Each pair judged alone, and never the same where the two contradict each other. */
  readonly withContradictions: Hits;
  /** The weights that ship, at their own threshold, and at the one that is best on the validation split. */
  readonly shipped: Hits & { readonly threshold: number; readonly atValidThreshold: Hits };
  /** Each pair judged alone without a group of features, and what the group brought. */
  readonly ablation: readonly { without: string; validF1: number; f1: number; brings: number }[];
  readonly worst: readonly WorstError[];
  readonly seconds: number;
}

const SEED = 1;
const MOST_ERRORS = 12;
/** The features in which a pair is compared with its rivals. */
const SIMILARITIES = ['nameCosine', 'textCosine', 'nameSoftTfIdf', 'trigramCosine'].map((name) =>
  featureNames().indexOf(name),
);

/** One of the two tables that the pairs are drawn from: every record once. */
class Table {
  readonly texts: string[] = [];
  readonly facts: ProductFacts[] = [];
  readonly #places = new Map<string, number>();

  placeOf(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    const place = this.texts.length;
    this.#places.set(text, place);
    this.texts.push(text);
    this.facts.push(readFacts(readRecord(text)));
    return place;
  }
}

export function evaluateProductIdentity(
  { train, valid, test }: PairSplits,
  shipped: PairModel,
  announce: (line: string) => void,
): ProductIdentityReport {
  const started = performance.now();
  const tables = { left: new Table(), right: new Table() };
  const labelled = [...train, ...valid, ...test].map(({ left, right, same }) => ({
    left: tables.left.placeOf(left),
    right: tables.right.placeOf(right),
    same: Number(same),
  }));
  announce(`${tables.left.texts.length} and ${tables.right.texts.length} records, ${labelled.length} labelled pairs`);

  const blocking = block(tables.left, tables.right, shipped);
  const places = new Map(labelled.map((pair, place) => [keyOf(pair.left, pair.right), place]));
  const pairs: { left: number; right: number }[] = [...labelled];
  for (const pair of blocking.pairs) if (!places.has(keyOf(pair.left, pair.right))) pairs.push(pair);
  const isProposed = new Set(blocking.pairs.map(({ left, right }) => keyOf(left, right)));
  const same = labelled.filter((pair) => pair.same === 1);
  const found = same.filter(({ left, right }) => isProposed.has(keyOf(left, right))).length;
  announce(`blocking proposes ${blocking.pairs.length} pairs, among them ${found} of ${same.length} matches`);

  const words = new CountedWords();
  for (const { nameWords, descriptionWords } of [...tables.left.facts, ...tables.right.facts])
    words.add([...nameWords, ...descriptionWords]);
  const described = {
    left: tables.left.facts.map((facts) => describe(facts, words)),
    right: tables.right.facts.map((facts) => describe(facts, words)),
  };
  const rows = pairs.map(({ left, right }) => {
    const [a, b] = [described.left[left], described.right[right]];
    if (!a || !b) throw new RangeError('A pair names a record that is in no table.');
    return pairFeatures(a, b, words);
  });
  const splits = splitPlaces(train.length, valid.length, test.length);
  const labels = labelled.map((pair) => pair.same);
  const take = <T>(values: readonly T[], places: readonly number[]) => places.map((place) => values[place] as T);
  const labelsOf = { valid: take(labels, splits.valid), test: take(labels, splits.test) };

  announce('matching collectively');
  const kept = pairs.map((_, place) => (place < train.length ? (labels[place] ?? null) : null));
  const scores = matchCollectively({ pairs, rows, similarities: SIMILARITIES, labels: kept }, SEED);
  const cut = bestThreshold(take(scores, splits.valid), labelsOf.valid);
  const calibration = calibrate(take(scores, splits.valid), labelsOf.valid);

  const alone = (without: string | null) => {
    announce(without === null ? 'each pair alone' : `without ${without}`);
    const columns = featureGroups().flatMap((group, column) => (group === without ? [] : [column]));
    const narrowed = (places: readonly number[]) => take(rows, places).map((row) => take(row, columns));
    const ensembles = trainEnsembles(narrowed(splits.train), take(labels, splits.train), { seed: SEED, ensembles: 2 });
    const validScores = narrowed(splits.valid).map((row) => scoreOf(ensembles, row));
    const testScores = narrowed(splits.test).map((row) => scoreOf(ensembles, row));
    const threshold = bestThreshold(validScores, labelsOf.valid);
    return {
      validF1: hitsAt(validScores, labelsOf.valid, threshold).f1,
      test: hitsAt(testScores, labelsOf.test, threshold),
      testScores,
      threshold,
    };
  };
  const whole = alone(null);
  const factsAt = (place: number) => {
    const pair = pairs[place];
    const [a, b] = [tables.left.facts[pair?.left ?? -1], tables.right.facts[pair?.right ?? -1]];
    if (!a || !b) throw new RangeError('A pair names a record that is in no table.');
    return [a, b] as const;
  };
  const never = splits.test.map((place) => contradictionsOf(...factsAt(place)).length > 0);
  const shippedOf = (places: readonly number[]) => places.map((place) => shipped.probability(...factsAt(place)));
  const shippedTest = shippedOf(splits.test);
  const testScores = take(scores, splits.test);
  const groups = [...new Set(featureGroups())].filter((group) => group !== 'picture');
  return {
    ...hitsAt(testScores, labelsOf.test, cut),
    threshold: calibrated(cut, calibration),
    pairs: test.length,
    averagePrecision: averagePrecision(testScores, labelsOf.test),
    validF1: hitsAt(take(scores, splits.valid), labelsOf.valid, cut).f1,
    blockingRecall: same.length === 0 ? 0 : found / same.length,
    candidates: blocking.candidates,
    pairAlone: { ...whole.test, validF1: whole.validF1 },
    withContradictions: hitsAt(
      whole.testScores.map((score, row) => (never[row] ? Number.NEGATIVE_INFINITY : score)),
      labelsOf.test,
      whole.threshold,
    ),
    shipped: {
      ...hitsAt(shippedTest, labelsOf.test, shipped.threshold),
      threshold: shipped.threshold,
      atValidThreshold: hitsAt(shippedTest, labelsOf.test, bestThreshold(shippedOf(splits.valid), labelsOf.valid)),
    },
    ablation: groups.map((group) => {
      const { validF1, test: hits } = alone(group);
      return { without: group, validF1, f1: hits.f1, brings: whole.test.f1 - hits.f1 };
    }),
    worst: worstErrors(
      test,
      testScores.map((score) => calibrated(score, calibration)),
      calibrated(cut, calibration),
    ),
    seconds: (performance.now() - started) / 1000,
  };
}

/** Proposes pairs of a left and a right record, as the extension would: mutual candidates of two shops. */
function block(left: Table, right: Table, model: PairModel) {
  const index = new CandidateIndex();
  const rarity = (word: string) => model.rarity(word);
  for (const [group, table] of [
    ['left', left],
    ['right', right],
  ] as const)
    table.facts.forEach((facts, place) => {
      index.set(`${group} ${place}`, { keys: keyNumbersOf(blockingKeysOf(facts, rarity)), group });
    });
  let most = 0;
  const pairs = left.facts.flatMap((_, place) => {
    const candidates = index.mutualCandidates(`left ${place}`);
    most = Math.max(most, candidates.length);
    return candidates.map(({ id }) => ({ left: place, right: Number(id.slice('right '.length)) }));
  });
  return { pairs, candidates: { mean: pairs.length / Math.max(1, left.facts.length), most } };
}

function keyOf(left: number, right: number): string {
  return `${left} ${right}`;
}

function splitPlaces(train: number, valid: number, test: number) {
  const range = (from: number, length: number) => Array.from({ length }, (_, place) => from + place);
  return { train: range(0, train), valid: range(train, valid), test: range(train + valid, test) };
}

/** The pairs whose wrong judgement was the surest. */
function worstErrors(
  pairs: readonly LabelledPair[],
  probabilities: readonly number[],
  threshold: number,
): WorstError[] {
  return pairs
    .map(({ left, right, same }, row) => ({
      left,
      right,
      labelled: same ? ('same' as const) : ('different' as const),
      probability: probabilities[row] as number,
    }))
    .filter(({ labelled, probability }) => probability >= threshold !== (labelled === 'same'))
    .sort((a, b) => Math.abs(b.probability - threshold) - Math.abs(a.probability - threshold))
    .slice(0, MOST_ERRORS);
}
