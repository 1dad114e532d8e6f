/** The noun shared history: what many people dealt with together, counted by product; the same file for everyone. */
import type { NamedProduct } from './product-keys.ts';

/** A product's place in a pack. */
export type ProductPlace = number;

export interface SharedHistory {
  /** The product that an item is, found by the surest of its keys that the pack knows; null when it knows none of them. */
  productOf(item: NamedProduct): ProductPlace | null;
  /** What went with a product, in people: one who dealt with both within a session counts 1 / (steps between them). */
  rowOf(product: ProductPlace): ReadonlyMap<ProductPlace, number>;
  /** How many people dealt with a product; 0 for a place that is none. */
  peopleOf(product: ProductPlace): number;
}
