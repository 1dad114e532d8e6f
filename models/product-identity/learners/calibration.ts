/** Turns scores into probabilities that mean what they say, and finds the threshold that serves best. */

/** Probability = 1 / (1 + exp(-(slope x score + offset))). */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

export function calibrated(score: number, { slope, offset }: Calibration): number {
  return 1 / (1 + Math.exp(-(slope * score + offset)));
}

const STEPS = 100;

/**
 * Platt (1999) with his softened targets, (n+ + 1)/(n+ + 2) and 1/(n- + 2), fitted by Newton's method.
 *
 * @param scores log-odds of examples the scorer was not trained on
 */
export function calibrate(scores: readonly number[], labels: readonly number[]): Calibration {
  const positive = labels.reduce((sum, label) => sum + label, 0);
  const yes = (positive + 1) / (positive + 2);
  const no = 1 / (labels.length - positive + 2);
  /** The cross-entropy, by its numerically safe form. */
  const loss = (calibration: Calibration) =>
    scores.reduce((sum, score, row) => {
      const z = calibration.slope * score + calibration.offset;
      return sum + Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - (labels[row] === 1 ? yes : no) * z;
    }, 0);
  let slope = 1;
  let offset = 0;
  for (let step = 0; step < STEPS; step += 1) {
    let gs = 0;
    let go = 0;
    let hss = 1e-9;
    let hso = 0;
    let hoo = 1e-9;
    scores.forEach((score, row) => {
      const probability = calibrated(score, { slope, offset });
      const error = probability - (labels[row] === 1 ? yes : no);
      const weight = probability * (1 - probability);
      gs += error * score;
      go += error;
      hss += weight * score * score;
      hso += weight * score;
      hoo += weight;
    });
    const determinant = hss * hoo - hso * hso;
    if (Math.abs(determinant) < 1e-12) break;
    let stepSlope = (hoo * gs - hso * go) / determinant;
    let stepOffset = (hss * go - hso * gs) / determinant;
    // Far from the optimum a whole step may lead away from it (Lin, Lin and Weng 2007): halve it until it does not.
    const before = loss({ slope, offset });
    for (let half = 0; half < 30; half += 1) {
      if (loss({ slope: slope - stepSlope, offset: offset - stepOffset }) <= before) break;
      stepSlope /= 2;
      stepOffset /= 2;
    }
    slope -= stepSlope;
    offset -= stepOffset;
    if (Math.abs(stepSlope) + Math.abs(stepOffset) < 1e-9) break;
  }
  return { slope, offset };
}

export interface Hits {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** What a threshold gets right: a score of at least it says yes. 0 where nothing was said or nothing was there. */
export function hitsAt(scores: ArrayLike<number>, labels: readonly number[], threshold: number): Hits {
  let right = 0;
  let said = 0;
  let there = 0;
  labels.forEach((label, row) => {
    const isSaid = (scores[row] as number) >= threshold;
    there += label;
    if (isSaid) said += 1;
    if (isSaid) right += label;
  });
  const precision = said === 0 ? 0 : right / said;
  const recall = there === 0 ? 0 : right / there;
  return { precision, recall, f1: right === 0 ? 0 : (2 * right) / (said + there) };
}

/**
 * The threshold with the greatest F-measure (van Rijsbergen 1979), halfway between two scores that occur.
 *
 * @param beta how much more recall counts than precision: 1 gives F1, .5 prefers precision
 */
export function bestThreshold(scores: readonly number[], labels: readonly number[], beta = 1): number {
  const order = [...scores.keys()].sort((a, b) => (scores[b] as number) - (scores[a] as number));
  const there = labels.reduce((sum, label) => sum + label, 0);
  let right = 0;
  let best = -1;
  let threshold = Number.POSITIVE_INFINITY;
  order.forEach((row, place) => {
    right += labels[row] as number;
    const score = scores[row] as number;
    const next = order[place + 1] === undefined ? score - 1 : (scores[order[place + 1] as number] as number);
    // Equal scores fall on the same side.
    if (next === score) return;
    const measure = ((1 + beta * beta) * right) / (place + 1 + beta * beta * there);
    if (measure > best) {
      best = measure;
      threshold = (score + next) / 2;
    }
  });
  return threshold;
}

/** The area under the precision-recall curve: the mean, over the positives, of the precision at each one's place. */
export function averagePrecision(scores: readonly number[], labels: readonly number[]): number {
  const order = [...scores.keys()].sort((a, b) => (scores[b] as number) - (scores[a] as number));
  let right = 0;
  let sum = 0;
  order.forEach((row, place) => {
    if (labels[row] !== 1) return;
    right += 1;
    sum += right / (place + 1);
  });
  return right === 0 ? 0 : sum / right;
}
