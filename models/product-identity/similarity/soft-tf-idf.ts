/** Compares names word by word, forgiving a misspelt word: soft TF-IDF and Monge-Elkan. */
import { jaroWinkler } from './jaro-winkler.ts';
import type { WordVector } from './weighted-words.ts';

/** Two words are close from this Jaro-Winkler similarity on (Cohen, Ravikumar and Fienberg 2003, section 2.4). */
const CLOSE = 0.9;

/**
 * Soft TF-IDF (Cohen, Ravikumar and Fienberg 2003): the sum over words w of a that are close to a word of b, v the closest,
 * of weight(w, a) x weight(v, b) x similarity(w, v). Taken both ways round, the mean.
 */
export function softTfIdf(a: WordVector, b: WordVector): number {
  return Math.min(1, (oneWay(a, b) + oneWay(b, a)) / 2);
}

function oneWay(a: WordVector, b: WordVector): number {
  let sum = 0;
  for (const [word, weight] of a) {
    const equal = b.get(word);
    if (equal !== undefined) {
      sum += weight * equal;
      continue;
    }
    let best = 0;
    let bestWeight = 0;
    for (const [other, otherWeight] of b) {
      if (!mayBeClose(word, other)) continue;
      const similarity = jaroWinkler(word, other);
      if (similarity >= CLOSE && similarity > best) {
        best = similarity;
        bestWeight = otherWeight;
      }
    }
    sum += weight * bestWeight * best;
  }
  return sum;
}

/** What cannot be close is not compared: short words, other first letters, numbers (7 and 8 are no misspelling). */
function mayBeClose(a: string, b: string): boolean {
  return (
    a.length > 3 &&
    b.length > 3 &&
    a.charCodeAt(0) === b.charCodeAt(0) &&
    Math.abs(a.length - b.length) <= 4 &&
    !(/\d/.test(a) || /\d/.test(b))
  );
}

/**
 * Monge and Elkan (1996): the mean over the words of the shorter text of the best similarity to a word of the other.
 *
 * @returns 0 to 1; null when one text has no words
 */
export function mongeElkan(a: readonly string[], b: readonly string[]): number | null {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  if (few.length === 0) return null;
  const known = new Set(many);
  let sum = 0;
  for (const word of few) {
    if (known.has(word)) sum += 1;
    else {
      let best = 0;
      for (const other of many) if (mayBeClose(word, other)) best = Math.max(best, jaroWinkler(word, other));
      sum += best;
    }
  }
  return sum / few.length;
}
