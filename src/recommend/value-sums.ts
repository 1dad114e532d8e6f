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

/** So much for each value that the item has. */
export type ItemNumbers = Iterable<readonly [entry: CatalogueItem, number: number]>;

/**
 * One catalogue's items with their values coded, in the catalogue's own order. It is followed entry by entry: an entry is
 * replaced when its item or offer changes, and only then is it coded anew. Nothing in it outlives the catalogue.
 *
 *     table[v] = sum over the given items that have v of their number
 *     sum(i)   = sum over the values v of i of weight_i(v) x table[v]
 */
class CodedCatalogue {
  readonly #valuesOf: (entry: CatalogueItem) => WeightedValues;
  readonly #codes = new Map<string, number>();
  readonly #entries: CatalogueItem[] = [];
  readonly #coded: CodedValues[] = [];
  /** Those asked for by themselves: items dealt with, and candidates. */
  readonly #single = new WeakMap<CatalogueItem, CodedValues>();

  constructor(valuesOf: (entry: CatalogueItem) => WeightedValues) {
    this.#valuesOf = valuesOf;
  }

  /** By the value's code. A value coded later has no place in it: it counts as 0. */
  table(numbers: ItemNumbers): Float64Array {
    const given: [CodedValues, number][] = [];
    for (const [entry, number] of numbers) given.push([this.#codedOf(entry), number]);
    const table = new Float64Array(this.#codes.size);
    for (const [{ codes }, number] of given)
      for (let at = 0; at < codes.length; at += 1) {
        const code = codes[at] as number;
        table[code] = (table[code] as number) + number;
      }
    return table;
  }

  sum(entry: CatalogueItem, table: Float64Array): number {
    return sumOf(this.#codedOf(entry), table);
  }

  /** For each item in the order of the catalogue. */
  sums(catalogue: Catalogue, table: Float64Array): Float64Array {
    this.#follow(catalogue);
    // A plain loop: Float64Array.from with a function takes several times as long.
    const sums = new Float64Array(this.#coded.length);
    for (let place = 0; place < sums.length; place += 1) sums[place] = sumOf(this.#coded[place] as CodedValues, table);
    return sums;
  }

  #follow(catalogue: Catalogue): void {
    let place = 0;
    for (const entry of catalogue.values()) {
      if (this.#entries[place] !== entry) {
        this.#entries[place] = entry;
        this.#coded[place] = this.#code(entry);
      }
      place += 1;
    }
    this.#entries.length = place;
    this.#coded.length = place;
  }

  #codedOf(entry: CatalogueItem): CodedValues {
    let coded = this.#single.get(entry);
    if (!coded) {
      coded = this.#code(entry);
      this.#single.set(entry, coded);
    }
    return coded;
  }

  #code(entry: CatalogueItem): CodedValues {
    const values = this.#valuesOf(entry);
    return { codes: values.map(([value]) => this.#codeOf(value)), weights: values.map(([, weight]) => weight) };
  }

  #codeOf(value: string): number {
    const known = this.#codes.get(value);
    if (known !== undefined) return known;
    const code = this.#codes.size;
    this.#codes.set(value, code);
    return code;
  }
}

function sumOf({ codes, weights }: CodedValues, table: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < codes.length; at += 1) sum += (weights[at] as number) * (table[codes[at] as number] ?? 0);
  return sum;
}

/** One coded catalogue for each catalogue, kept as long as that is. */
export function codedPerCatalogue(
  valuesOf: (entry: CatalogueItem) => WeightedValues,
): (catalogue: Catalogue) => CodedCatalogue {
  const byCatalogue = new WeakMap<Catalogue, CodedCatalogue>();
  return (catalogue) => {
    let coded = byCatalogue.get(catalogue);
    if (!coded) {
      coded = new CodedCatalogue(valuesOf);
      byCatalogue.set(catalogue, coded);
    }
    return coded;
  };
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
