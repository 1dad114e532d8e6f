/** What is worked out of one record's facts once, so that comparing it with many others costs little. */
import type { ProductFacts } from '../../src/core/product-identity.ts';
import { trigramsOf, vectorOf, type WordVector, type WordWeights } from './similarity/weighted-words.ts';

export interface Described {
  readonly facts: ProductFacts;
  readonly nameVector: WordVector;
  /** Name and description together. */
  readonly textVector: WordVector;
  readonly nameSet: ReadonlySet<string>;
  readonly textSet: ReadonlySet<string>;
  readonly gramVector: WordVector;
  /** Name, description and part number without anything but letters and digits. */
  readonly compactName: string;
  readonly compactText: string;
  readonly codeSet: ReadonlySet<string>;
  readonly allCodes: ReadonlySet<string>;
}

/** Three neighbouring signs count alike everywhere: their frequencies are the words' business. */
const EVEN: WordWeights = { idf: () => 1 };

export function describe(facts: ProductFacts, words: WordWeights, grams: WordWeights = EVEN): Described {
  const textWords = [...facts.nameWords, ...facts.descriptionWords];
  return {
    facts,
    nameVector: vectorOf(facts.nameWords, words),
    textVector: vectorOf(textWords, words),
    nameSet: new Set(facts.nameWords),
    textSet: new Set(textWords),
    gramVector: vectorOf(trigramsOf(facts.nameWords), grams),
    compactName: facts.nameWords.join('') + (facts.mpn ?? ''),
    compactText: textWords.join('') + (facts.mpn ?? ''),
    codeSet: new Set(facts.codes),
    allCodes: new Set([...facts.codes, ...facts.descriptionCodes]),
  };
}
