/** The features of a pair of records: everything that is compared of the two alone, in named groups. */
import type { ProductFacts, Quantity } from '../../src/core/product-identity.ts';
import { type Described, describe } from './described.ts';
import { jaroWinkler } from './similarity/jaro-winkler.ts';
import { mongeElkan, softTfIdf } from './similarity/soft-tf-idf.ts';
import { cosine, type WordWeights } from './similarity/weighted-words.ts';

/** Groups of features, for saying what each brings. */
export type FeatureGroup = 'words' | 'characters' | 'codes' | 'numbers' | 'fields' | 'picture';

type Values = Readonly<Record<string, number>>;

/** NaN stands for "cannot be told": a record without codes neither agrees nor disagrees in them. */
const UNKNOWN = Number.NaN;

const GROUPS: Readonly<Record<FeatureGroup, (a: Described, b: Described, words: WordWeights) => Values>> = {
  words: compareWords,
  characters: compareCharacters,
  codes: compareCodes,
  numbers: compareNumbers,
  fields: compareFields,
  picture: comparePictures,
};

/** The features of a pair in a fixed order; the same both ways round. */
export function pairFeatures(a: Described, b: Described, words: WordWeights): number[] {
  const row: number[] = [];
  for (const compare of Object.values(GROUPS)) row.push(...Object.values(compare(a, b, words)));
  return row;
}

/** The groups of the features of pairFeatures, in its order. */
export function featureGroups(): FeatureGroup[] {
  const nothing = describe(NO_FACTS, EVEN);
  return (Object.keys(GROUPS) as FeatureGroup[]).flatMap((group) =>
    Object.keys(GROUPS[group](nothing, nothing, EVEN)).map(() => group),
  );
}

/** The names of the features of pairFeatures, in its order. */
export function featureNames(): string[] {
  const nothing = describe(NO_FACTS, EVEN);
  return Object.values(GROUPS).flatMap((compare) => Object.keys(compare(nothing, nothing, EVEN)));
}

const EVEN: WordWeights = { idf: () => 1 };
/** A record that states nothing: which features there are does not hang on what is stated. */
const NO_FACTS: ProductFacts = {
  nameWords: [],
  descriptionWords: [],
  codes: [],
  descriptionCodes: [],
  numbers: [],
  quantities: [],
  descriptionQuantities: [],
  packCount: null,
  colours: [],
  garmentSize: null,
  condition: null,
  brand: null,
  categoryWords: [],
  gtin: null,
  mpn: null,
  price: null,
  priceCurrency: null,
  picture: null,
};

function compareWords(a: Described, b: Described, words: WordWeights): Values {
  const name = overlap(a.nameSet, b.nameSet, words);
  const inText = [share(a.nameSet, b.textSet, words), share(b.nameSet, a.textSet, words)] as const;
  return {
    nameCosine: cosine(a.nameVector, b.nameVector),
    textCosine: cosine(a.textVector, b.textVector),
    nameSoftTfIdf: softTfIdf(a.nameVector, b.nameVector),
    nameMongeElkan: mongeElkan(a.facts.nameWords, b.facts.nameWords) ?? UNKNOWN,
    nameJaccard: name.shared / Math.max(1e-9, name.shared + name.onlyA + name.onlyB),
    nameShared: name.shared,
    nameContained: name.shared / Math.max(1e-9, name.shared + Math.min(name.onlyA, name.onlyB)),
    nameContains: name.shared / Math.max(1e-9, name.shared + Math.max(name.onlyA, name.onlyB)),
    nameRarestShared: name.rarestShared,
    nameRarestMissingLess: Math.min(name.rarestOnlyA, name.rarestOnlyB),
    nameRarestMissingMore: Math.max(name.rarestOnlyA, name.rarestOnlyB),
    nameMissingLess: Math.min(name.onlyA, name.onlyB),
    nameMissingMore: Math.max(name.onlyA, name.onlyB),
    nameInTextLess: Math.min(...inText),
    nameInTextMore: Math.max(...inText),
    lengthRatio: ratio(a.facts.nameWords.length, b.facts.nameWords.length),
    shorterLength: Math.min(a.facts.nameWords.length, b.facts.nameWords.length),
  };
}

function compareCharacters(a: Described, b: Described): Values {
  const common = longestCommonRun(a.compactName, b.compactName);
  const shorter = Math.min(a.compactName.length, b.compactName.length);
  const compact = jaroWinkler(a.compactName.slice(0, 60), b.compactName.slice(0, 60));
  return {
    trigramCosine: cosine(a.gramVector, b.gramVector),
    compactJaroWinkler: compact,
    longestCommonRun: common,
    longestCommonShare: shorter === 0 ? UNKNOWN : common / shorter,
  };
}

function compareCodes(a: Described, b: Described, words: WordWeights): Values {
  const shared = a.facts.codes.filter((code) => b.codeSet.has(code));
  const crossed = [
    ...a.facts.codes.filter((code) => b.allCodes.has(code) || b.compactText.includes(code)),
    ...b.facts.codes.filter((code) => a.allCodes.has(code) || a.compactText.includes(code)),
  ];
  const both = a.facts.codes.length > 0 && b.facts.codes.length > 0;
  const closest = both ? closestCodes(a.facts.codes, b.facts.codes) : null;
  return {
    codesShared: both ? shared.length : UNKNOWN,
    codesSharedRarity: Math.max(0, ...shared.map((code) => words.idf(code))),
    codesSharedLongest: Math.max(0, ...shared.map((code) => code.length)),
    codesCrossed: a.facts.codes.length + b.facts.codes.length > 0 ? crossed.length : UNKNOWN,
    codesCrossedLongest: Math.max(0, ...crossed.map((code) => code.length)),
    codesOfBoth: both ? 1 : a.facts.codes.length + b.facts.codes.length > 0 ? 0.5 : 0,
    codesPrefix: closest?.prefix ?? UNKNOWN,
    codesPrefixLength: closest?.prefixLength ?? UNKNOWN,
    codesSimilarity: closest?.similarity ?? UNKNOWN,
    codesContradict: both && crossed.length === 0 ? 1 : 0,
    codesUnsharedLess: Math.min(a.facts.codes.length, b.facts.codes.length) - shared.length,
    mpnEqual: a.facts.mpn === null || b.facts.mpn === null ? UNKNOWN : Number(a.facts.mpn === b.facts.mpn),
    mpnPrefix:
      a.facts.mpn === null || b.facts.mpn === null
        ? UNKNOWN
        : commonPrefix(a.facts.mpn, b.facts.mpn) / Math.max(1, Math.min(a.facts.mpn.length, b.facts.mpn.length)),
  };
}

function compareNumbers(a: Described, b: Described): Values {
  const numbersA = new Set(a.facts.numbers);
  const numbersB = new Set(b.facts.numbers);
  const shared = [...numbersA].filter((number) => numbersB.has(number)).length;
  const eitherText = (number: string, other: Described) =>
    other.textSet.has(number) || other.compactText.includes(number);
  const missingA = [...numbersA].filter((number) => !eitherText(number, b)).length;
  const missingB = [...numbersB].filter((number) => !eitherText(number, a)).length;
  const quantities = compareQuantities(a.facts.quantities, b.facts.quantities);
  const described = compareQuantities(
    [...a.facts.quantities, ...a.facts.descriptionQuantities],
    [...b.facts.quantities, ...b.facts.descriptionQuantities],
  );
  return {
    numbersShared: shared,
    numbersJaccard: numbersA.size + numbersB.size === 0 ? UNKNOWN : shared / (numbersA.size + numbersB.size - shared),
    numbersOfBoth: Math.min(numbersA.size, numbersB.size),
    numbersMissingLess: Math.min(missingA, missingB),
    numbersMissingMore: Math.max(missingA, missingB),
    firstNumberEqual:
      numbersA.size === 0 || numbersB.size === 0 ? UNKNOWN : Number(a.facts.numbers[0] === b.facts.numbers[0]),
    quantitiesAgree: quantities.agree,
    quantitiesDiffer: quantities.differ,
    quantitiesAgreeInText: described.agree,
    quantitiesDifferInText: described.differ,
    packDiffers: Number((a.facts.packCount ?? 1) !== (b.facts.packCount ?? 1)),
  };
}

function compareFields(a: Described, b: Described): Values {
  const { facts: one } = a;
  const { facts: other } = b;
  const isPriced = one.price !== null && other.price !== null && one.priceCurrency === other.priceCurrency;
  return {
    brandSimilarity: one.brand === null || other.brand === null ? UNKNOWN : brandSimilarity(one.brand, other.brand),
    brandNamed: brandNamed(one, b) ?? brandNamed(other, a) ?? UNKNOWN,
    priceLogRatio: isPriced ? Math.abs(Math.log((one.price as number) / (other.price as number))) : UNKNOWN,
    firstWordEqual: Number(one.nameWords[0] !== undefined && one.nameWords[0] === other.nameWords[0]),
    categoryJaccard: jaccard(one.categoryWords, other.categoryWords),
    coloursAgree:
      one.colours.length === 0 || other.colours.length === 0
        ? UNKNOWN
        : Number(one.colours.some((colour) => other.colours.includes(colour))),
  };
}

/** Cosine of the pictures' vectors; unknown until both have one. */
function comparePictures(a: Described, b: Described): Values {
  const one = a.facts.picture;
  const other = b.facts.picture;
  if (!one || !other || one.length !== other.length) return { pictureCosine: UNKNOWN };
  let product = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (let place = 0; place < one.length; place += 1) {
    const x = one[place] as number;
    const y = other[place] as number;
    product += x * y;
    squaresA += x * x;
    squaresB += y * y;
  }
  return { pictureCosine: product / Math.max(1e-9, Math.sqrt(squaresA * squaresB)) };
}

interface Overlap {
  readonly shared: number;
  readonly onlyA: number;
  readonly onlyB: number;
  readonly rarestShared: number;
  readonly rarestOnlyA: number;
  readonly rarestOnlyB: number;
}

/** Sums and maxima of the idf of the words both have, and of those only one has. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>, words: WordWeights): Overlap {
  let shared = 0;
  let onlyA = 0;
  let onlyB = 0;
  let rarestShared = 0;
  let rarestOnlyA = 0;
  let rarestOnlyB = 0;
  for (const word of a) {
    const idf = words.idf(word);
    if (b.has(word)) {
      shared += idf;
      rarestShared = Math.max(rarestShared, idf);
    } else {
      onlyA += idf;
      rarestOnlyA = Math.max(rarestOnlyA, idf);
    }
  }
  for (const word of b) {
    if (a.has(word)) continue;
    const idf = words.idf(word);
    onlyB += idf;
    rarestOnlyB = Math.max(rarestOnlyB, idf);
  }
  return { shared, onlyA, onlyB, rarestShared, rarestOnlyA, rarestOnlyB };
}

/** The part of the first set's idf that the second holds. */
function share(of: ReadonlySet<string>, within: ReadonlySet<string>, words: WordWeights): number {
  let all = 0;
  let held = 0;
  for (const word of of) {
    const idf = words.idf(word);
    all += idf;
    if (within.has(word)) held += idf;
  }
  return all === 0 ? UNKNOWN : held / all;
}

/** Of all pairs of codes the pair that has most in common. */
function closestCodes(a: readonly string[], b: readonly string[]) {
  let best = { prefix: 0, prefixLength: 0, similarity: 0 };
  for (const one of a.slice(0, 6))
    for (const other of b.slice(0, 6)) {
      const prefixLength = commonPrefix(one, other);
      const prefix = prefixLength / Math.min(one.length, other.length);
      const similarity = jaroWinkler(one, other);
      if (similarity > best.similarity) best = { prefix, prefixLength, similarity };
    }
  return best;
}

function commonPrefix(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length;
}

/** In how many dimensions two lists of quantities have one in common (within 2 %), and in how many none though both state some. */
function compareQuantities(a: readonly Quantity[], b: readonly Quantity[]): { agree: number; differ: number } {
  const result = { agree: 0, differ: 0 };
  for (const dimension of new Set(a.map((quantity) => quantity.dimension))) {
    const others = b.filter((quantity) => quantity.dimension === dimension);
    if (others.length === 0) continue;
    const isShared = a.some(
      (one) =>
        one.dimension === dimension &&
        others.some(({ value }) => Math.abs(value - one.value) <= 0.02 * Math.max(value, one.value)),
    );
    if (isShared) result.agree += 1;
    else result.differ += 1;
  }
  return result;
}

/** 1 when the brand's first word stands in the other record, 0 when not; null without a brand. */
function brandNamed({ brand }: ProductFacts, other: Described): number | null {
  const first = brand === null ? undefined : /[\p{L}\p{N}]+/u.exec(brand)?.[0];
  if (first === undefined) return null;
  return Number(other.textSet.has(first) || other.compactText.includes(first));
}

function brandSimilarity(a: string, b: string): number {
  if (a.startsWith(b) || b.startsWith(a)) return 1;
  return jaroWinkler(a, b);
}

function jaccard(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return UNKNOWN;
  const one = new Set(a);
  const other = new Set(b);
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / (one.size + other.size - shared);
}

function ratio(a: number, b: number): number {
  return Math.max(a, b) === 0 ? UNKNOWN : Math.min(a, b) / Math.max(a, b);
}

/** The longest text compared sign by sign; what follows in a longer one is left out. */
const LONGEST_COMPARED = 160;
/** Two rows of the table below, used again for every pair. */
const ROWS = [new Uint16Array(LONGEST_COMPARED + 1), new Uint16Array(LONGEST_COMPARED + 1)] as const;

/** The length of the longest run of signs that two texts share (longest common substring). */
function longestCommonRun(a: string, b: string): number {
  const height = Math.min(a.length, LONGEST_COMPARED);
  const width = Math.min(b.length, LONGEST_COMPARED);
  let [before, row] = ROWS as readonly [Uint16Array, Uint16Array];
  before.fill(0, 0, width + 1);
  let longest = 0;
  for (let i = 0; i < height; i += 1) {
    const sign = a.charCodeAt(i);
    for (let j = 0; j < width; j += 1) {
      const length = sign === b.charCodeAt(j) ? (before[j] as number) + 1 : 0;
      row[j + 1] = length;
      if (length > longest) longest = length;
    }
    [before, row] = [row, before];
  }
  return longest;
}
