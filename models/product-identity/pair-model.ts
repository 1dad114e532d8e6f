/** The pair model as it is used: weights in, a calibrated probability for two records out. */
import type { PairModel, ProductFacts } from '../../src/core/product-identity.ts';
import { type Described, describe } from './described.ts';
import type { BoostedTrees } from './learners/boosted-trees.ts';
import { type Calibration, calibrated } from './learners/calibration.ts';
import { featureNames, pairFeatures } from './pair-features.ts';
import { CarriedWords, type WordWeights } from './similarity/weighted-words.ts';
import { scoreOf } from './train-trees.ts';

/** What is carried in weights.json. */
export interface PairModelWeights {
  readonly version: number;
  /** The features in the order in which the trees number them. */
  readonly features: readonly string[];
  readonly words: { readonly documents: number; readonly counts: Readonly<Record<string, number>> };
  readonly ensembles: readonly BoostedTrees[];
  readonly calibration: Calibration;
  readonly threshold: number;
}

/** Judges pairs by names, codes, numbers and fields. It never read a description when it was trained, so it reads none now. */
export class TrainedPairModel implements PairModel {
  readonly threshold: number;
  readonly #weights: PairModelWeights;
  readonly #words: WordWeights;
  /** Dropped with the facts they were made of. */
  readonly #described = new WeakMap<ProductFacts, Described>();

  /** @throws Error when the weights were trained with other features than this code computes */
  constructor(weights: PairModelWeights) {
    this.#weights = weights;
    this.#words = new CarriedWords(weights.words.documents, weights.words.counts);
    this.threshold = weights.threshold;
    if (featureNames().join() !== weights.features.join())
      throw new Error('The weights of product-identity belong to other features: train them again.');
  }

  probability(a: ProductFacts, b: ProductFacts): number {
    const row = pairFeatures(this.#describe(a), this.#describe(b), this.#words);
    return calibrated(scoreOf(this.#weights.ensembles, row), this.#weights.calibration);
  }

  rarity(word: string): number {
    return this.#words.idf(word);
  }

  #describe(facts: ProductFacts): Described {
    let described = this.#described.get(facts);
    if (!described) {
      described = describe(withoutDescription(facts), this.#words);
      this.#described.set(facts, described);
    }
    return described;
  }
}

function withoutDescription(facts: ProductFacts): ProductFacts {
  return { ...facts, descriptionWords: [], descriptionCodes: [], descriptionQuantities: [] };
}
