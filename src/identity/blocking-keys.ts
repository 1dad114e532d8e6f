/** The keys by which a record is found again: identifiers, model codes, and words the rarer the better. */
import type { ProductFacts } from '../core/product-identity.ts';

export interface BlockingKey {
  readonly key: string;
  /** How much sharing it says: of one key always the same, and a whole number, so that sums come out the same in every order. */
  readonly weight: number;
}

/** Inverse document frequency of a word, in nats. */
export type Rarity = (word: string) => number;

/** A code shared by two names says more than the rarest word; one that a description has, less. */
const CODE_WEIGHT = 160;
const DESCRIBED_CODE_WEIGHT = 60;
const CODE_BEGINNING_WEIGHT = 70;
const CODE_BEGINNING = 5;
/** The most keys of one kind, so that no page can flood the index. */
const MOST_CODES = 12;
const MOST_WORDS = 24;
/** A word in more than every seventh record finds everything, and so nothing. */
const LEAST_RARITY = Math.log(1 + 7);

/** The keys of a record, each once. An equal GTIN is kept apart (see CandidateIndex): it is proof, not a hint. */
export function blockingKeysOf(facts: ProductFacts, rarity: Rarity): BlockingKey[] {
  const keys = new Map<string, number>();
  const add = (key: string, weight: number) => keys.set(key, weight);
  for (const code of facts.codes.slice(0, MOST_CODES)) {
    add(`c:${code}`, CODE_WEIGHT);
    add(`d:${code}`, DESCRIBED_CODE_WEIGHT);
    if (code.length > CODE_BEGINNING) add(`b:${code.slice(0, CODE_BEGINNING)}`, CODE_BEGINNING_WEIGHT);
  }
  for (const code of facts.descriptionCodes.slice(0, MOST_CODES)) add(`d:${code}`, DESCRIBED_CODE_WEIGHT);
  for (const word of new Set(facts.nameWords.slice(0, MOST_WORDS))) {
    const idf = rarity(word);
    if (idf >= LEAST_RARITY) add(`w:${word}`, Math.round(idf * idf));
  }
  for (const pair of neighboursOf(facts.nameWords.slice(0, MOST_WORDS))) add(`p:${pair}`, 12);
  return [...keys].map(([key, weight]) => ({ key, weight }));
}

/** Neighbouring words written as one: "print shop" is found by "printshop". */
function neighboursOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, position) => `${words[position]}${word}`);
}
