/** What kind of thing an item is, in the words of its shop, and which of another shop's words mean the same. */
import type { Catalogue } from '../core/catalogue.ts';
import type { Item } from '../core/item.ts';

/** Joins the words of a category's name and tells nothing: "Coffee & tea" is "Tea and coffee". */
const JOINING = new Set(['and', 'und', 'et', 'y', 'e', 'en', 'og', 'och', 'for', 'für', 'pour', 'para']);
/** Two shops' words mean the same kind once so many products are known under both: one alone may stand there by chance. */
const FEWEST_IN_COMMON = 2;

/** A kind is asked for with every list, and changes only with the item. */
const kindByItem = new WeakMap<object, string | null>();

/**
 * The words of the narrowest category, in lower case and in the order of the alphabet: the same for two shops that use the same
 * words in another order. A name in a script without spaces is one word. Null when the shop states no category.
 */
export function kindOf(item: Pick<Item, 'category'>): string | null {
  const known = kindByItem.get(item);
  if (known !== undefined) return known;
  const words = (item.category.at(-1) ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !JOINING.has(word));
  const kind = words.length > 0 ? [...new Set(words)].sort().join(' ') : null;
  kindByItem.set(item, kind);
  return kind;
}

/** Which kinds are the same by the products (by GTIN) that several shops sell: "Sound" here is "Headphones & speakers" there. */
export class Kinds {
  readonly #ofProduct = new Map<string, Set<string>>();
  readonly #inCommon = new Map<string, Map<string, number>>();

  constructor(catalogue: Catalogue) {
    for (const { item } of catalogue.values()) {
      const kind = item.gtin === null ? null : kindOf(item);
      if (item.gtin === null || kind === null) continue;
      const kinds = this.#ofProduct.get(item.gtin);
      if (kinds) kinds.add(kind);
      else this.#ofProduct.set(item.gtin, new Set([kind]));
    }
    for (const kinds of this.#ofProduct.values())
      if (kinds.size > 1)
        for (const one of kinds) for (const other of kinds) if (one !== other) this.#count(one, other);
  }

  #count(one: string, other: string): void {
    const counts = this.#inCommon.get(one) ?? new Map<string, number>();
    counts.set(other, (counts.get(other) ?? 0) + 1);
    this.#inCommon.set(one, counts);
  }

  /** The kinds an item is of: its own shop's word, those of other shops for this very product, and those that mean the same. */
  of(item: Pick<Item, 'category' | 'gtin'>): Set<string> {
    const own = kindOf(item);
    const kinds = new Set(item.gtin === null ? [] : this.#ofProduct.get(item.gtin));
    if (own === null) return kinds;
    kinds.add(own);
    for (const [other, count] of this.#inCommon.get(own) ?? []) if (count >= FEWEST_IN_COMMON) kinds.add(other);
    return kinds;
  }
}
