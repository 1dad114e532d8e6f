/** A shared history as the shopper's own catalogue sees it: products become the items that this browser knows of them. */
import type { Item, ItemId } from '../core/item.ts';
import type { ItemStatistics } from '../core/session-index.ts';
import type { ProductPlace, SharedHistory } from '../core/shared-history.ts';

/** Follows the catalogue item by item; which items it holds decides alone what it says, in whatever order they came. */
export class SharedStatistics implements ItemStatistics {
  readonly #history: SharedHistory;
  readonly #products = new Map<ItemId, ProductPlace>();
  readonly #items = new Map<ProductPlace, Set<ItemId>>();

  constructor(history: SharedHistory) {
    this.#history = history;
  }

  set(item: Item): void {
    const product = this.#history.productOf(item);
    if (product === (this.#products.get(item.id) ?? null)) return;
    this.delete(item.id);
    if (product === null) return;
    this.#products.set(item.id, product);
    const items = this.#items.get(product);
    if (items) items.add(item.id);
    else this.#items.set(product, new Set([item.id]));
  }

  delete(itemId: ItemId): void {
    const product = this.#products.get(itemId);
    if (product === undefined) return;
    this.#products.delete(itemId);
    const items = this.#items.get(product);
    items?.delete(itemId);
    if (items?.size === 0) this.#items.delete(product);
  }

  /** The items whose products went with this one's; the same product at another shop is none of them. */
  rowOf(itemId: ItemId): ReadonlyMap<ItemId, number> {
    const product = this.#products.get(itemId);
    const row = new Map<ItemId, number>();
    if (product === undefined) return row;
    for (const [other, weight] of this.#history.rowOf(product))
      for (const otherId of this.#items.get(other) ?? []) row.set(otherId, weight);
    return row;
  }

  /** In people. */
  totalOf(itemId: ItemId): number {
    const product = this.#products.get(itemId);
    return product === undefined ? 0 : this.#history.peopleOf(product);
  }
}
