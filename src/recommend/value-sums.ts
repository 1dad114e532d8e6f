/** Sums over the values that a catalogue's items have, for all items at once: arrays of numbers instead of strings looked up. */
import { Best, byCodeUnit } from '../core/best.ts';
import type { Candidate } from '../core/candidate.ts';
import type { Catalogue, CatalogueItem } from '../core/catalogue.ts';

/** An item's values, named by strings, each with its weight. */
export type WeightedValues = readonly (readonly [value: string, weight: number])[];

/** Values by their codes, with their weights beside them. */
interface CodedValues {
  readonly codes: readonly number[];
  readonly weights: readonly number[];
}

/**
 * One catalogue's items with their values coded, in the catalogue's own order. It is followed entry by entry: an entry is
 * replaced when its item or offer changes, and only then is it coded anew. Nothing in it outlives the catalogue.
 */
class CodedCatalogue {
  readonly #valuesOf: (entry: CatalogueItem) => WeightedValues;
  readonly #codes = new Map<string, number>();
  readonly #entries: CatalogueItem[] = [];
  readonly #coded: CodedValues[] = [];

  constructor(valuesOf: (entry: CatalogueItem) => WeightedValues) {
    this.#valuesOf = valuesOf;
  }

  /** For each item in the order of the catalogue the sum over its values of weight x number. */
  sums(catalogue: Catalogue, numbers: ReadonlyMap<string, number>): Float64Array {
    this.#follow(catalogue);
    const table = new Float64Array(this.#codes.size);
    for (const [value, number] of numbers) {
      const code = this.#codes.get(value);
      if (code !== undefined) table[code] = number;
    }
    const sums = new Float64Array(catalogue.size);
    for (let place = 0; place < sums.length; place += 1) {
      const { codes, weights } = this.#coded[place] as CodedValues;
      let sum = 0;
      for (let at = 0; at < codes.length; at += 1)
        sum += (weights[at] as number) * (table[codes[at] as number] as number);
      sums[place] = sum;
    }
    return sums;
  }

  #follow(catalogue: Catalogue): void {
    let place = 0;
    for (const entry of catalogue.values()) {
      if (this.#entries[place] !== entry) {
        const values = this.#valuesOf(entry);
        this.#entries[place] = entry;
        this.#coded[place] = {
          codes: values.map(([value]) => this.#codeOf(value)),
          weights: values.map(([, weight]) => weight),
        };
      }
      place += 1;
    }
    this.#entries.length = place;
    this.#coded.length = place;
  }

  #codeOf(value: string): number {
    const known = this.#codes.get(value);
    if (known !== undefined) return known;
    const code = this.#codes.size;
    this.#codes.set(value, code);
    return code;
  }
}

/** Gives the sums for any catalogue; what was coded of one is kept as long as it is. */
export function createValueSums(
  valuesOf: (entry: CatalogueItem) => WeightedValues,
): (catalogue: Catalogue, numbers: ReadonlyMap<string, number>) => Float64Array {
  const byCatalogue = new WeakMap<Catalogue, CodedCatalogue>();
  return (catalogue, numbers) => {
    let coded = byCatalogue.get(catalogue);
    if (!coded) {
      coded = new CodedCatalogue(valuesOf);
      byCatalogue.set(catalogue, coded);
    }
    return coded.sums(catalogue, numbers);
  };
}

/** The same sum for one item. */
export function valueSum(values: WeightedValues, numbers: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [value, weight] of values) sum += weight * (numbers.get(value) ?? 0);
  return sum;
}

/** The best of a catalogue by scores that stand in its order; equal scores in the order of their ids, none that is not above 0. */
export function bestOfCatalogue(
  recommender: string,
  scores: Float64Array,
  catalogue: Catalogue,
  limit: number,
): Candidate[] {
  const best = new Best<Candidate>(limit, (a, b) => b.score - a.score || byCodeUnit(a.itemId, b.itemId));
  let place = 0;
  let bar = 0;
  for (const itemId of catalogue.keys()) {
    const score = scores[place] as number;
    place += 1;
    // Most are turned away with one comparison.
    if (score <= 0 || score < bar) continue;
    best.offer({ itemId, recommender, score });
    bar = best.bar?.score ?? 0;
  }
  return best.sorted();
}
