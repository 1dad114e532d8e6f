/** Gradient-boosted decision trees for yes-or-no questions: trained on binned features, carried as plain numbers. */
import type { Random } from '../random.ts';

export interface BoostingConfig {
  readonly trees: number;
  /** How much of each tree is believed. */
  readonly learningRate: number;
  readonly depth: number;
  /** The least sum of second derivatives a leaf must hold. */
  readonly leastWeight: number;
  /** Added to the second derivatives of a leaf: pulls small leaves to 0. */
  readonly shrinkage: number;
  /** Share of the rows, and of the features, that a tree may see. */
  readonly rows: number;
  readonly features: number;
}

/** A tree in parallel lists: node i asks whether feature[i] < threshold[i]; a leaf has feature -1 and its value. */
export interface Tree {
  readonly feature: number[];
  readonly threshold: number[];
  /** The node for "yes"; the one for "no" is the next. Unknown (NaN) goes to "yes" where `unknown` is 1. */
  readonly yes: number[];
  readonly unknown: number[];
  readonly value: number[];
}

/** What the trees add up to, as log-odds. */
export interface BoostedTrees {
  readonly base: number;
  readonly trees: readonly Tree[];
}

export function logOddsOf({ base, trees }: BoostedTrees, row: ArrayLike<number>): number {
  let sum = base;
  for (const tree of trees) {
    let node = 0;
    let feature = tree.feature[0] as number;
    while (feature >= 0) {
      const value = row[feature] as number;
      const isYes = Number.isNaN(value) ? tree.unknown[node] === 1 : value < (tree.threshold[node] as number);
      node = (tree.yes[node] as number) + (isYes ? 0 : 1);
      feature = tree.feature[node] as number;
    }
    sum += tree.value[node] as number;
  }
  return sum;
}

const BINS = 48;
/** The bin of unknown values. */
const UNKNOWN = BINS;

/**
 * Second-order boosting of the logistic loss (Friedman 2001; Chen and Guestrin 2016, section 2.2), with histograms of
 * quantile bins and a learned direction for unknown values (section 3.4).
 *
 * @param rows features, NaN where unknown
 * @param labels 0 or 1
 */
export function trainBoostedTrees(
  rows: readonly ArrayLike<number>[],
  labels: readonly number[],
  config: BoostingConfig,
  random: Random,
): BoostedTrees {
  const width = rows[0]?.length ?? 0;
  const edges = Array.from({ length: width }, (_, feature) => edgesOf(rows, feature));
  const binned = Array.from({ length: width }, (_, feature) => binsOf(rows, feature, edges[feature] ?? []));
  const positive = labels.reduce((sum, label) => sum + label, 0);
  const base = Math.log((positive + 0.5) / (labels.length - positive + 0.5));
  const score = new Float64Array(rows.length).fill(base);
  const gradient = new Float64Array(rows.length);
  const curvature = new Float64Array(rows.length);
  const trees: Tree[] = [];
  for (let round = 0; round < config.trees; round += 1) {
    for (let row = 0; row < rows.length; row += 1) {
      const probability = 1 / (1 + Math.exp(-(score[row] as number)));
      gradient[row] = probability - (labels[row] as number);
      curvature[row] = probability * (1 - probability);
    }
    const sampled = Uint32Array.from(rows.keys()).filter(() => random() < config.rows);
    const features = Array.from({ length: width }, (_, feature) => feature).filter(() => random() < config.features);
    const tree = growTree({ sampled, features, binned, edges, gradient, curvature, config });
    trees.push(tree);
    for (let row = 0; row < rows.length; row += 1)
      score[row] = (score[row] as number) + logOddsOf({ base: 0, trees: [tree] }, rows[row] as ArrayLike<number>);
  }
  return { base, trees };
}

interface Growing {
  readonly sampled: Uint32Array;
  readonly features: readonly number[];
  readonly binned: readonly Uint8Array[];
  readonly edges: readonly (readonly number[])[];
  readonly gradient: Float64Array;
  readonly curvature: Float64Array;
  readonly config: BoostingConfig;
}

interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
  readonly unknownIsYes: boolean;
}

function growTree(growing: Growing): Tree {
  const tree: Tree = { feature: [], threshold: [], yes: [], unknown: [], value: [] };
  const grow = (node: number, rows: Uint32Array, depth: number): void => {
    const split = depth < growing.config.depth ? bestSplit(growing, rows) : null;
    if (!split) {
      tree.value[node] = leafValue(growing, rows);
      return;
    }
    const bins = growing.binned[split.feature] as Uint8Array;
    const isYes = (row: number) => (bins[row] === UNKNOWN ? split.unknownIsYes : (bins[row] as number) <= split.bin);
    const yes = addNode(tree);
    addNode(tree);
    tree.feature[node] = split.feature;
    tree.threshold[node] = growing.edges[split.feature]?.[split.bin] ?? 0;
    tree.yes[node] = yes;
    tree.unknown[node] = split.unknownIsYes ? 1 : 0;
    grow(yes, rows.filter(isYes), depth + 1);
    grow(
      yes + 1,
      rows.filter((row) => !isYes(row)),
      depth + 1,
    );
  };
  addNode(tree);
  grow(0, growing.sampled, 0);
  return tree;
}

function addNode(tree: Tree): number {
  tree.feature.push(-1);
  tree.threshold.push(0);
  tree.yes.push(-1);
  tree.unknown.push(0);
  tree.value.push(0);
  return tree.feature.length - 1;
}

function leafValue({ gradient, curvature, config }: Growing, rows: Uint32Array): number {
  let g = 0;
  let h = 0;
  for (const row of rows) {
    g += gradient[row] as number;
    h += curvature[row] as number;
  }
  return (-config.learningRate * g) / (h + config.shrinkage);
}

function bestSplit({ features, binned, edges, gradient, curvature, config }: Growing, rows: Uint32Array): Split | null {
  const { shrinkage, leastWeight } = config;
  let best: Split | null = null;
  const g = new Float64Array(BINS + 1);
  const h = new Float64Array(BINS + 1);
  for (const feature of features) {
    const last = edges[feature]?.length ?? 0;
    if (last === 0) continue;
    const bins = binned[feature] as Uint8Array;
    g.fill(0);
    h.fill(0);
    for (const row of rows) {
      const bin = bins[row] as number;
      g[bin] = (g[bin] as number) + (gradient[row] as number);
      h[bin] = (h[bin] as number) + (curvature[row] as number);
    }
    const allG = g.reduce((sum, value) => sum + value, 0);
    const allH = h.reduce((sum, value) => sum + value, 0);
    const parent = (allG * allG) / (allH + shrinkage);
    for (const unknownIsYes of (h[UNKNOWN] as number) > 0 ? [true, false] : [true]) {
      let yesG = unknownIsYes ? (g[UNKNOWN] as number) : 0;
      let yesH = unknownIsYes ? (h[UNKNOWN] as number) : 0;
      for (let bin = 0; bin < last; bin += 1) {
        yesG += g[bin] as number;
        yesH += h[bin] as number;
        const noH = allH - yesH;
        if (yesH < leastWeight || noH < leastWeight) continue;
        const noG = allG - yesG;
        const gain = (yesG * yesG) / (yesH + shrinkage) + (noG * noG) / (noH + shrinkage) - parent;
        if (gain > (best?.gain ?? 1e-6)) best = { gain, feature, bin, unknownIsYes };
      }
    }
  }
  return best;
}

/** Thresholds between bins: quantiles of the known values, each between two values that occur. */
function edgesOf(rows: readonly ArrayLike<number>[], feature: number): number[] {
  const values = rows.map((row) => row[feature] as number).filter((value) => !Number.isNaN(value));
  values.sort((a, b) => a - b);
  const edges: number[] = [];
  for (let quantile = 1; quantile < BINS; quantile += 1) {
    const position = Math.floor((values.length * quantile) / BINS);
    const value = values[position];
    const before = lastBelow(values, position);
    if (value === undefined || before === undefined) continue;
    const edge = Number(((value + before) / 2).toPrecision(6));
    if (edge > before && edge <= value && edge !== edges.at(-1)) edges.push(edge);
  }
  // A quantile may jump over a value that only the last few rows have: the step up to it is an edge too.
  const top = values.at(-1);
  const below = top === undefined ? undefined : lastBelow(values, values.length - 1);
  if (top !== undefined && below !== undefined && edges.length < BINS - 1) {
    const edge = Number(((top + below) / 2).toPrecision(6));
    if (edge > (edges.at(-1) ?? Number.NEGATIVE_INFINITY)) edges.push(edge);
  }
  return edges;
}

/** The greatest value before a position that is smaller than the one there; undefined when there is none. */
function lastBelow(sorted: readonly number[], position: number): number | undefined {
  const value = sorted[position] as number;
  let low = 0;
  let high = position;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1];
}

function binsOf(rows: readonly ArrayLike<number>[], feature: number, edges: readonly number[]): Uint8Array {
  return Uint8Array.from(rows, (row) => {
    const value = row[feature] as number;
    if (Number.isNaN(value)) return UNKNOWN;
    let low = 0;
    let high = edges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value < (edges[middle] as number)) high = middle;
      else low = middle + 1;
    }
    return low;
  });
}
