/** Trains and calibrates the pair model that ships, on pairs made from known products. */

import { describe } from '../../models/product-identity/described.ts';
import {
  averagePrecision,
  bestThreshold,
  calibrate,
  calibrated,
  type Hits,
  hitsAt,
} from '../../models/product-identity/learners/calibration.ts';
import { featureNames, pairFeatures } from '../../models/product-identity/pair-features.ts';
import { type PairModelWeights, TrainedPairModel } from '../../models/product-identity/pair-model.ts';
import { PRODUCT_IDENTITY_VERSION } from '../../models/product-identity/product-identity.ts';
import { CountedWords } from '../../models/product-identity/similarity/weighted-words.ts';
import { BOOSTING, scoreOf, trainEnsembles } from '../../models/product-identity/train-trees.ts';
import { type ClusteredOffer, type FactsPair, factsOf, pairsOfClusters } from './offer-clusters.ts';

export interface TrainingReport extends Hits {
  readonly threshold: number;
  /** Pairs of the test split. */
  readonly pairs: number;
  readonly trainedOn: number;
  readonly averagePrecision: number;
  /** The mean distance of probability and truth in ten bands of probability, weighted by the pairs in each. */
  readonly calibrationError: number;
  readonly seconds: number;
}

const SEED = 1;
/** Words that stand in fewer names are as rare as one that was never seen. */
const LEAST_DOCUMENTS = 4;
/** Joining two products is worse than missing one: the threshold favours precision (F-measure with this beta). */
const BETA = 0.25;

export function trainProductIdentity(
  offers: readonly ClusteredOffer[],
  announce: (line: string) => void,
): { weights: PairModelWeights; report: TrainingReport } {
  const started = performance.now();
  const counted = new CountedWords();
  for (const offer of offers) counted.add(factsOf(offer).nameWords);
  const frequent = counted.frequent(LEAST_DOCUMENTS);
  // As carried, so that training sees what use will see.
  const words = { documents: counted.documents, counts: Object.fromEntries(frequent) };
  const known = new Map(frequent);
  const rarity = { idf: (word: string) => Math.log(1 + words.documents / (known.get(word) ?? 1)) };

  const { train, valid, test } = pairsOfClusters(offers, rarity.idf);
  announce(`${train.length} pairs to learn from, ${valid.length} to calibrate on, ${test.length} to test`);
  const rowsOf = (pairs: readonly FactsPair[]) =>
    pairs.map(({ a, b }) => pairFeatures(describe(a, rarity), describe(b, rarity), rarity));
  const labelsOf = (pairs: readonly FactsPair[]) => pairs.map(({ same }) => Number(same));
  announce('learning');
  const ensembles = trainEnsembles(rowsOf(train), labelsOf(train), { seed: SEED, ensembles: 1, config: BOOSTING });
  const validScores = rowsOf(valid).map((row) => scoreOf(ensembles, row));
  const calibration = calibrate(validScores, labelsOf(valid));
  const weights: PairModelWeights = {
    version: PRODUCT_IDENTITY_VERSION,
    features: featureNames(),
    words,
    ensembles: ensembles.map(({ base, trees }) => ({ base: short(base), trees: trees.map(shortened) })),
    calibration: { slope: short(calibration.slope), offset: short(calibration.offset) },
    threshold: short(calibrated(bestThreshold(validScores, labelsOf(valid), BETA), calibration)),
  };

  const model = new TrainedPairModel(weights);
  const probabilities = test.map(({ a, b }) => model.probability(a, b));
  const labels = labelsOf(test);
  return {
    weights,
    report: {
      ...hitsAt(probabilities, labels, weights.threshold),
      threshold: weights.threshold,
      pairs: test.length,
      trainedOn: train.length,
      averagePrecision: averagePrecision(probabilities, labels),
      calibrationError: calibrationError(probabilities, labels),
      seconds: (performance.now() - started) / 1000,
    },
  };
}

/** Expected calibration error (Naeini et al. 2015) over ten bands of equal width. */
function calibrationError(probabilities: readonly number[], labels: readonly number[]): number {
  const bands = Array.from({ length: 10 }, () => ({ count: 0, sum: 0, same: 0 }));
  probabilities.forEach((probability, row) => {
    const band = bands[Math.min(9, Math.floor(probability * 10))];
    if (!band) return;
    band.count += 1;
    band.sum += probability;
    band.same += labels[row] as number;
  });
  return bands.reduce((error, { sum, same }) => error + Math.abs(sum - same), 0) / Math.max(1, labels.length);
}

/** What five digits do not tell of a threshold or a leaf, nobody will miss. */
function short(value: number): number {
  return Number(value.toPrecision(5));
}

function shortened<T extends { threshold: number[]; value: number[] }>(tree: T): T {
  return {
    ...tree,
    threshold: tree.threshold.map((value) => Number(value.toPrecision(6))),
    value: tree.value.map(short),
  };
}
