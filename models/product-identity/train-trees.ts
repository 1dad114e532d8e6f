/** The learner of the pair model: several boosted ensembles, each from its own sample, whose log-odds are averaged. */
import { type BoostedTrees, type BoostingConfig, logOddsOf, trainBoostedTrees } from './learners/boosted-trees.ts';
import { seededRandom } from './random.ts';

/** Chosen on the validation splits of Abt-Buy and Amazon-Google; deeper or slower learning brought nothing there. */
export const BOOSTING: BoostingConfig = {
  trees: 300,
  learningRate: 0.05,
  depth: 4,
  leastWeight: 2,
  shrinkage: 2,
  rows: 0.7,
  features: 0.5,
};

/** Averaging ensembles (Breiman 1996) takes out part of the chance that sampling brought in. */
export function trainEnsembles(
  rows: readonly ArrayLike<number>[],
  labels: readonly number[],
  { seed, ensembles, config = BOOSTING }: { seed: number; ensembles: number; config?: BoostingConfig },
): BoostedTrees[] {
  return Array.from({ length: ensembles }, (_, number) =>
    trainBoostedTrees(rows, labels, config, seededRandom(seed * 1000 + number)),
  );
}

/** The mean log-odds of the ensembles. */
export function scoreOf(ensembles: readonly BoostedTrees[], row: ArrayLike<number>): number {
  return ensembles.reduce((sum, trees) => sum + logOddsOf(trees, row), 0) / ensembles.length;
}
