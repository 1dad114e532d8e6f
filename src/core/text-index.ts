/** What was learned of texts, as the recommenders are handed it: weighted terms, and an index that finds items by them. */
import type { ItemId } from './item.ts';

/** A text as weighted terms; the weights of a text have the Euclidean length 1. */
export type TermVector = ReadonlyMap<string, number>;

/** Finds items by cosine similarity of TF-IDF term vectors (Salton and Buckley 1988). */
export interface TextIndex {
  readonly size: number;
  /** The vector of an indexed item; null for one that is not indexed. */
  vectorOf(itemId: ItemId): TermVector | null;
  /** The items most similar to a query vector, best first, at most `limit`, similarity in (0, 1]. */
  search(query: TermVector, limit: number): { itemId: ItemId; similarity: number }[];
  /** Cosine of two indexed items, 0 when either is unknown. */
  similarity(a: ItemId, b: ItemId): number;
}
