/** The nouns of product identity: what a text states of a product, the verdict on two items, and the model that judges them. */
import type { Item, ItemId } from './item.ts';
import type { ItemCondition } from './offer.ts';

/** What a quantity measures; quantities of different dimensions say nothing of one another. */
export type Dimension =
  | 'length'
  | 'volume'
  | 'mass'
  | 'storage'
  | 'power'
  | 'voltage'
  | 'charge'
  | 'frequency'
  | 'pixels'
  | 'time'
  | 'shoe-size';

export interface Quantity {
  readonly dimension: Dimension;
  /** In the dimension's base unit: metre, litre, gram, byte, watt, volt, ampere-hour, hertz, pixel, second, EU size. */
  readonly value: number;
}

/** What may be compared of an item, and of any record of a catalogue that is no item yet. */
export type ProductRecord = Pick<Item, 'name' | 'brand' | 'category' | 'description' | 'gtin' | 'mpn' | 'sku'> & {
  readonly price: number | null;
  readonly priceCurrency: string | null;
  readonly itemCondition: ItemCondition | null;
};

/** What the texts and the markup of one record state, read once. Absent facts are null or empty. */
export interface ProductFacts {
  /** Folded words of the name, the brand first when the name leaves it out. */
  readonly nameWords: readonly string[];
  /** Folded words of the description. */
  readonly descriptionWords: readonly string[];
  /** Codes (see codes.ts) of the name and the maker's part number, without separators. */
  readonly codes: readonly string[];
  readonly descriptionCodes: readonly string[];
  /** Numbers of the name that are neither part of a code nor a quantity: "7", "2007", "5.0". */
  readonly numbers: readonly string[];
  readonly quantities: readonly Quantity[];
  readonly descriptionQuantities: readonly Quantity[];
  /** How many of the thing the offer holds; null when it does not say, which most often means one. */
  readonly packCount: number | null;
  /** Colours by their English name, in the order of the name. */
  readonly colours: readonly string[];
  /** A garment's size in letters ("XL"); null when none is stated. */
  readonly garmentSize: string | null;
  readonly condition: 'new' | 'used' | 'refurbished' | null;
  readonly brand: string | null;
  /** Folded words of the category path. */
  readonly categoryWords: readonly string[];
  /** Digits, padded to 14 (GTIN-14), with a right check digit. */
  readonly gtin: string | null;
  /** The maker's part number without separators, in lower case. */
  readonly mpn: string | null;
  readonly price: number | null;
  readonly priceCurrency: string | null;
  /** The picture as a vector, once there is a model that makes one; null until then. */
  readonly picture: Float32Array | null;
}

/** Judges whether two records are the same product. A function of the two alone, and the same both ways round. */
export interface PairModel {
  /** Calibrated, 0 to 1. */
  probability(a: ProductFacts, b: ProductFacts): number;
  /** From this probability on two records are taken for the same product. */
  readonly threshold: number;
  /** How rare a word is in the names of products, in nats: 0 for one that stands in all of them. */
  rarity(word: string): number;
}

export const CONTRADICTIONS = [
  'gtin',
  'mpn',
  'condition',
  'pack-count',
  'size',
  'capacity',
  'colour',
  'same-shop',
] as const;
/** Why two items cannot be the same offer, whatever their texts have in common. */
export interface Contradiction {
  readonly kind: (typeof CONTRADICTIONS)[number];
  /** What each of the two states, as people write it. */
  readonly a: string;
  readonly b: string;
}

/** What speaks for two items being the same. */
export interface Agreement {
  readonly kind: 'gtin' | 'mpn' | 'model-code' | 'brand' | 'words' | 'quantity';
  /** What both state. */
  readonly value: string;
}

export interface IdentityVerdict {
  readonly verdict: 'same' | 'same-model-other-variant' | 'different';
  /** That the two are the same product, 0 to 1; 0 where they contradict each other. */
  readonly probability: number;
  readonly contradictions: readonly Contradiction[];
  readonly agreements: readonly Agreement[];
}

/** What the shopper decided by hand on two items; `a` before `b` by code unit. */
export interface IdentityDecision {
  readonly a: ItemId;
  readonly b: ItemId;
  readonly decision: 'same' | 'different';
  /** Milliseconds since the epoch. */
  readonly at: number;
}
