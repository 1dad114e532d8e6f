/** A shared history as a pack holds it, with its products found by their keys. */
import { isGtinKey, type NamedProduct, productKeysOf } from '../../src/core/product-keys.ts';
import type { ProductPlace, SharedHistory } from '../../src/core/shared-history.ts';
import type { PackContent } from './pack-file.ts';

export class PackedHistory implements SharedHistory {
  readonly #places = new Map<string, ProductPlace>();
  readonly #keys: PackContent['keys'];
  readonly #peopleOf: PackContent['peopleOf'];
  readonly #rows: ReadonlyMap<ProductPlace, number>[];

  /** @param content checked by `openPack`, or just made */
  constructor({ keys, peopleOf, pairs }: PackContent) {
    this.#keys = keys;
    this.#peopleOf = peopleOf;
    const rows = keys.map(() => new Map<ProductPlace, number>());
    keys.forEach((names, place) => {
      for (const name of names) this.#places.set(name, place);
    });
    pairs.forEach((row, product) => {
      for (let place = 0; place < row.length; place += 2) {
        const [other = -1, weight = 0] = row.slice(place, place + 2);
        rows[product]?.set(other, weight);
        rows[other]?.set(product, weight);
      }
    });
    this.#rows = rows;
  }

  productOf(item: NamedProduct): ProductPlace | null {
    const keys = productKeysOf(item);
    for (const key of keys) {
      const place = this.#places.get(key);
      if (place !== undefined) return this.#contradicts(place, keys[0]) ? null : place;
    }
    return null;
  }

  rowOf(product: ProductPlace): ReadonlyMap<ProductPlace, number> {
    return this.#rows[product] ?? NO_ROW;
  }

  peopleOf(product: ProductPlace): number {
    return this.#peopleOf[product] ?? 0;
  }

  /** Two different GTINs are two different products, whatever else they have in common. */
  #contradicts(place: ProductPlace, surest: string | undefined): boolean {
    const known = this.#keys[place]?.filter(isGtinKey) ?? [];
    return surest !== undefined && isGtinKey(surest) && known.length > 0 && !known.includes(surest);
  }
}

const NO_ROW: ReadonlyMap<ProductPlace, number> = new Map();
