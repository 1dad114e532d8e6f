/** Records for tests of identity, and models that judge them by a plain rule. */
import type { PairModel, ProductRecord } from '../../src/core/product-identity.ts';
import { readFacts } from '../../src/identity/facts/read-facts.ts';
import type { IdentityRecord } from '../../src/identity/judge-pair.ts';

export function aRecord(name: string, stated: Partial<ProductRecord> = {}): ProductRecord {
  return {
    name,
    brand: null,
    category: [],
    description: null,
    gtin: null,
    mpn: null,
    sku: null,
    price: null,
    priceCurrency: null,
    itemCondition: null,
    ...stated,
  };
}

/** An item of the shop before the first slash of its id. */
export function anIdentityRecord(id: string, name: string, stated: Partial<ProductRecord> = {}): IdentityRecord {
  return { id, shop: id.split('/')[0] ?? '', facts: readFacts(aRecord(name, stated)) };
}

/** Holds everything for the same: what still stays apart is kept apart by the rules. */
export const GULLIBLE: PairModel = { probability: () => 0.9, threshold: 0.5, rarity: () => 5 };

/** The more words two names share, the more probable: a model that is sure of some pairs and unsure of others. */
export const WORD_COUNTING: PairModel = {
  probability(a, b) {
    const words = new Set(b.nameWords);
    const shared = new Set(a.nameWords.filter((word) => words.has(word))).size;
    return shared / Math.max(1, new Set([...a.nameWords, ...b.nameWords]).size);
  },
  threshold: 0.5,
  rarity: (word) => 2 + (word.length % 5),
};
