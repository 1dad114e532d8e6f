/** The mathematics of the pair model; that it has its card and its line in the registry is tested there. */
import { describe, expect, it } from 'vitest';
import { describe as describeFacts } from '../../models/product-identity/described.ts';
import { logOddsOf, trainBoostedTrees } from '../../models/product-identity/learners/boosted-trees.ts';
import { bestThreshold, calibrate, calibrated, hitsAt } from '../../models/product-identity/learners/calibration.ts';
import { matchCollectively } from '../../models/product-identity/match-collectively.ts';
import { featureGroups, featureNames, pairFeatures } from '../../models/product-identity/pair-features.ts';
import { TrainedPairModel } from '../../models/product-identity/pair-model.ts';
import { productIdentity } from '../../models/product-identity/product-identity.ts';
import { seededRandom } from '../../models/product-identity/random.ts';
import { jaroWinkler } from '../../models/product-identity/similarity/jaro-winkler.ts';
import { mongeElkan, softTfIdf } from '../../models/product-identity/similarity/soft-tf-idf.ts';
import { CountedWords, cosine, vectorOf } from '../../models/product-identity/similarity/weighted-words.ts';
import weights from '../../models/product-identity/weights.json' with { type: 'json' };
import { readFacts } from '../../src/identity/facts/read-facts.ts';
import { aRecord } from '../identity/examples.ts';

describe('similarities', () => {
  it.each([
    // The worked examples of Winkler (1990).
    ['martha', 'marhta', 0.9611],
    ['dixon', 'dicksonx', 0.8133],
    ['dwayne', 'duane', 0.84],
    ['lamp', 'lamp', 1],
    ['abc', 'xyz', 0],
  ])('Jaro-Winkler of %s and %s', (a, b, expected) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(expected, 4);
    expect(jaroWinkler(b, a)).toBeCloseTo(expected, 4);
  });

  it('a rare word tells more, and a misspelt one is forgiven', () => {
    const words = new CountedWords();
    for (const text of ['oak desk', 'oak lamp', 'oak chair', 'walnut desk']) words.add(text.split(' '));
    expect(words.idf('walnut')).toBeGreaterThan(words.idf('oak'));
    expect(words.idf('never seen')).toBe(words.idf('walnut'));
    const vector = (text: string) => vectorOf(text.split(' '), words);
    expect(cosine(vector('oak desk'), vector('desk oak'))).toBeCloseTo(1, 10);
    const misspelt = [vector('walnut desk'), vector('wallnut desk')] as const;
    expect(softTfIdf(...misspelt)).toBeGreaterThan(cosine(...misspelt) + 0.2);
    expect(mongeElkan(['walnut', 'desk'], ['desk', 'wallnut'])).toBeGreaterThan(0.95);
    expect(mongeElkan([], ['desk'])).toBeNull();
  });
});

describe('boosted trees', () => {
  const config = {
    trees: 60,
    learningRate: 0.2,
    depth: 3,
    leastWeight: 1,
    shrinkage: 1,
    rows: 0.8,
    features: 1,
  };
  const random = seededRandom(1);
  const rows = Array.from({ length: 400 }, () => [random(), random(), random() < 0.3 ? Number.NaN : random()]);
  const exclusiveOr = rows.map(([a = 0, b = 0]) => Number(a < 0.5 !== b < 0.5));

  it('learn what no single feature tells, and the same from the same seed', () => {
    const model = trainBoostedTrees(rows, exclusiveOr, config, seededRandom(2));
    const right = rows.filter((row, place) => logOddsOf(model, row) > 0 === (exclusiveOr[place] === 1)).length;
    expect(right / rows.length).toBeGreaterThan(0.95);
    expect(trainBoostedTrees(rows, exclusiveOr, config, seededRandom(2))).toEqual(model);
  });

  it('learn which way the unknown goes', () => {
    const labels = rows.map(([, , c = 0]) => Number(Number.isNaN(c)));
    const model = trainBoostedTrees(rows, labels, config, seededRandom(3));
    expect(logOddsOf(model, [0.5, 0.5, Number.NaN])).toBeGreaterThan(2);
    expect(logOddsOf(model, [0.5, 0.5, 0.4])).toBeLessThan(-2);
  });
});

it('calibration takes back what a score exaggerates', () => {
  const random = seededRandom(4);
  const scores = Array.from({ length: 4000 }, () => (random() - 0.5) * 12);
  const labels = scores.map((score) => Number(random() < 1 / (1 + Math.exp(-(score / 3 + 0.5)))));
  const calibration = calibrate(scores, labels);
  expect(calibration.slope).toBeCloseTo(1 / 3, 1);
  expect(calibrated(0, calibration)).toBeCloseTo(1 / (1 + Math.exp(-0.5)), 1);
});

it('the best threshold lies between two scores', () => {
  const scores = [0.9, 0.8, 0.7, 0.2];
  const labels = [1, 1, 0, 0];
  expect(bestThreshold(scores, labels)).toBeCloseTo(0.75, 10);
  expect(hitsAt(scores, labels, 0.75)).toEqual({ precision: 1, recall: 1, f1: 1 });
  expect(hitsAt(scores, labels, 2)).toEqual({ precision: 0, recall: 0, f1: 0 });
});

it('of two equally good pairs the one without a rival is believed', () => {
  const pairs: { left: number; right: number }[] = [];
  const rows: number[][] = [];
  const labels: number[] = [];
  const random = seededRandom(9);
  for (let left = 0; left < 150; left += 1) {
    const isContested = left % 2 === 0;
    pairs.push({ left, right: left });
    rows.push([0.6 + random() * 0.01]);
    labels.push(isContested ? 0 : 1);
    if (!isContested) continue;
    pairs.push({ left, right: 1000 + left });
    rows.push([0.9 + random() * 0.01]);
    labels.push(1);
  }
  const kept = labels.map((label, place) => (place < 160 ? label : null));
  const scores = matchCollectively({ pairs, rows, similarities: [0], labels: kept }, 1);
  const right = scores.filter((score, place) => place >= 160 && score > 0 === (labels[place] === 1)).length;
  expect(right / (labels.length - 160)).toBeGreaterThan(0.95);
}, 60_000);

describe('the model that ships', () => {
  const facts = (name: string, brand: string | null = null) => readFacts(aRecord(name, { brand }));

  it('tells a rewording from another model', async () => {
    const model = await productIdentity.load();
    const one = facts('Bosch KGN36VL35G fridge freezer stainless steel');
    expect(model.probability(one, facts('Bosch Serie 4 KGN36VL35G freestanding fridge freezer'))).toBeGreaterThan(
      model.threshold,
    );
    expect(model.probability(one, facts('Bosch KGV33VW31G fridge freezer white'))).toBeLessThan(0.1);
    expect(model.probability(one, facts('Oak desk with two drawers'))).toBeLessThan(0.02);
  });

  it('refuses weights that belong to other features', () => {
    expect(() => new TrainedPairModel({ ...weights, features: weights.features.slice(1) })).toThrow(/train them again/);
  });

  it('leaves a place for pictures: unknown until both have one', () => {
    const words = { idf: () => 1 };
    const column = featureNames().indexOf('pictureCosine');
    expect(featureGroups()[column]).toBe('picture');
    const withPicture = (values: number[]) =>
      describeFacts(readFacts(aRecord('Lamp'), Float32Array.from(values)), words);
    const cosineOf = (a: number[], b: number[]) => pairFeatures(withPicture(a), withPicture(b), words)[column];
    expect(cosineOf([1, 0], [1, 0])).toBeCloseTo(1, 6);
    expect(cosineOf([1, 0], [0, 1])).toBeCloseTo(0, 6);
    expect(pairFeatures(withPicture([1, 0]), describeFacts(facts('Lamp'), words), words)[column]).toBeNaN();
  });
});
