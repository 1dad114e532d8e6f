/** Matches two whole tables: a pair is judged by its own features and by how it fares against the pairs that compete with it. */
import { scoreOf, trainEnsembles } from './train-trees.ts';

/** Two records, each by its place in its own table. */
export interface TablePair {
  readonly left: number;
  readonly right: number;
}

/** What is matched: candidate pairs of two tables, each once, and the labels of those that may be learned from. */
export interface TablesToMatch {
  readonly pairs: readonly TablePair[];
  /** The features of each pair. */
  readonly rows: readonly (readonly number[])[];
  /** The features that are similarities, by their place: rivals are compared in each of them. */
  readonly similarities: readonly number[];
  /** For each pair 1 or 0, or null where the label is unknown or kept back. */
  readonly labels: readonly (number | null)[];
}

const FOLDS = 5;

/**
 * Stacked matching in two stages (Wolpert 1992). Stage one judges a pair by its features and by its lead, in each
 * similarity, over the pairs that share a record with it; stage two adds what stage one said of those rivals. Tables seldom
 * hold a product twice, so a pair that loses against another is seldom right. Unlabelled pairs compete like the rest: their
 * texts are known, their labels are not.
 *
 * The score of a labelled pair comes from models that did not learn from it (five folds), that of any other is the mean of
 * all; else the labelled ones would look surer than those that are to be judged.
 *
 * @returns log-odds for each pair
 */
export function matchCollectively({ pairs, rows: alone, similarities, labels }: TablesToMatch, seed: number): number[] {
  const leads = similarities.map((column) =>
    leadFeatures(
      pairs,
      alone.map((row) => row[column] as number),
    ),
  );
  const rows = alone.map((row, place) => [...row, ...leads.flatMap((lead) => lead[place] ?? [])]);
  const labelled = [...pairs.keys()].filter((place) => labels[place] !== null);
  const foldOf = (place: number) => (Math.imul(place + 1, 0x9e3779b1) >>> 0) % FOLDS;
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const others = labelled.filter((place) => foldOf(place) !== fold);
    return trainEnsembles(pick(rows, others), pick(labels, others) as number[], {
      seed: seed + 1 + fold,
      ensembles: 1,
    });
  });
  const first = rows.map((row, place) =>
    labels[place] === null
      ? folds.reduce((sum, ensembles) => sum + scoreOf(ensembles, row), 0) / FOLDS
      : scoreOf(folds[foldOf(place)] ?? [], row),
  );
  const competing = competitionFeatures(pairs, first);
  const together = rows.map((row, place) => [...row, ...(competing[place] ?? [])]);
  const final = trainEnsembles(pick(together, labelled), pick(labels, labelled) as number[], { seed, ensembles: 4 });
  return together.map((row) => scoreOf(final, row));
}

/**
 * For each pair its own log-odds, and against the other pairs of its left and of its right record: the best rival's log-odds,
 * the lead over it, the sum of the rivals' probabilities, how many rivals are ahead, and its own share of all probability.
 */
function competitionFeatures(pairs: readonly TablePair[], scores: readonly number[]): number[][] {
  const byLeft = groupBy(pairs, ({ left }) => left);
  const byRight = groupBy(pairs, ({ right }) => right);
  return pairs.map(({ left, right }, place) => [
    scores[place] as number,
    ...against(place, byLeft.get(left) ?? [], scores),
    ...against(place, byRight.get(right) ?? [], scores),
  ]);
}

/** For each pair its lead in a similarity over the best rival, and how many rivals are ahead, on its left and on its right. */
function leadFeatures(pairs: readonly TablePair[], similarities: readonly number[]): number[][] {
  const byLeft = groupBy(pairs, ({ left }) => left);
  const byRight = groupBy(pairs, ({ right }) => right);
  const lead = (place: number, rivals: readonly number[]) => {
    const own = similarities[place] as number;
    let best = 0;
    let ahead = 0;
    for (const rival of rivals) {
      if (rival === place) continue;
      const similarity = similarities[rival] as number;
      best = Math.max(best, similarity);
      if (similarity > own) ahead += 1;
    }
    return [own - best, ahead];
  };
  return pairs.map(({ left, right }, place) => [
    ...lead(place, byLeft.get(left) ?? []),
    ...lead(place, byRight.get(right) ?? []),
  ]);
}

/** The log-odds of a rival where there is none. */
const NO_RIVAL = -9;

function against(place: number, rivals: readonly number[], scores: readonly number[]): number[] {
  const own = scores[place] as number;
  let best = NO_RIVAL;
  let sum = 0;
  let ahead = 0;
  for (const rival of rivals) {
    if (rival === place) continue;
    const score = scores[rival] as number;
    best = Math.max(best, score);
    sum += sigmoid(score);
    if (score > own) ahead += 1;
  }
  return [best, own - best, sum, ahead, sigmoid(own) / (sum + sigmoid(own))];
}

function groupBy(pairs: readonly TablePair[], keyOf: (pair: TablePair) => number): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  pairs.forEach((pair, place) => {
    const group = groups.get(keyOf(pair));
    if (group) group.push(place);
    else groups.set(keyOf(pair), [place]);
  });
  return groups;
}

function pick<T>(values: readonly T[], places: readonly number[]): T[] {
  return places.map((place) => values[place] as T);
}

function sigmoid(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
