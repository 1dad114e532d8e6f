/** How telling a word is: inverse document frequencies, counted over a collection or carried with the weights. */

export interface WordWeights {
  /** Inverse document frequency of a word, in nats: the rarer, the more telling. A word never seen is as rare as one seen once. */
  idf(word: string): number;
}

/** Document frequencies counted over the texts of a collection. */
export class CountedWords implements WordWeights {
  readonly #counts = new Map<string, number>();
  #documents = 0;

  add(words: Iterable<string>): void {
    this.#documents += 1;
    for (const word of new Set(words)) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
  }

  /** ln(1 + N/n), N the documents and n those that hold the word. */
  idf(word: string): number {
    return Math.log(1 + this.#documents / (this.#counts.get(word) ?? 1));
  }

  /** The words that stand in at least `least` documents, with their count, the most frequent first. */
  frequent(least: number): [string, number][] {
    return [...this.#counts]
      .filter(([, count]) => count >= least)
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  }

  get documents(): number {
    return this.#documents;
  }
}

/** Document frequencies that came with the weights: how many documents there were, and the words that stood in many. */
export class CarriedWords implements WordWeights {
  readonly #counts: ReadonlyMap<string, number>;
  readonly #documents: number;

  constructor(documents: number, counts: Readonly<Record<string, number>>) {
    this.#documents = documents;
    this.#counts = new Map(Object.entries(counts));
  }

  idf(word: string): number {
    return Math.log(1 + this.#documents / (this.#counts.get(word) ?? 1));
  }
}

/** A text as weighted words; the Euclidean length of the weights is 1. */
export type WordVector = ReadonlyMap<string, number>;

/** TF-IDF with tf = 1 + ln(count) (Salton and Buckley 1988). */
export function vectorOf(words: readonly string[], weights: WordWeights): WordVector {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let sum = 0;
  for (const [word, count] of counts) {
    const weight = (1 + Math.log(count)) * weights.idf(word);
    counts.set(word, weight);
    sum += weight * weight;
  }
  const length = Math.sqrt(sum);
  if (length > 0) for (const [word, weight] of counts) counts.set(word, weight / length);
  return counts;
}

export function cosine(a: WordVector, b: WordVector): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [word, weight] of few) {
    const other = many.get(word);
    if (other !== undefined) sum += weight * other;
  }
  return Math.min(1, sum);
}

/** The runs of three signs of the words, each word with a space around it, so that beginnings and ends tell. */
export function trigramsOf(words: readonly string[]): string[] {
  const grams: string[] = [];
  for (const word of words) {
    const padded = ` ${word} `;
    for (let start = 0; start + 3 <= padded.length; start += 1) grams.push(padded.slice(start, start + 3));
  }
  return grams;
}
