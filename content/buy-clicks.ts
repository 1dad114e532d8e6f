/** Sees the shopper press a button that puts a product of the page into the cart. */
import { isBuyClick } from '../src/extract/buy-button.ts';
import type { TileReading } from '../src/extract/extract.ts';

/** The clicks of one visit, from its making until `end`. */
export class BuyClicks {
  readonly #document: Document;
  readonly #added: (itemId: string) => void;
  /** What the last reading found, so that a click can be told what it is about. */
  #productId: string | null = null;
  #tiles: readonly TileReading[] = [];
  readonly #told = new Set<string>();

  constructor(document: Document, added: (itemId: string) => void) {
    this.#document = document;
    this.#added = added;
    document.addEventListener('click', this.#click, { capture: true, passive: true });
  }

  end(): void {
    this.#document.removeEventListener('click', this.#click, { capture: true });
  }

  areAbout(productId: string | null, tiles: readonly TileReading[]): void {
    this.#productId = productId;
    this.#tiles = tiles;
  }

  /** What the page's own script clicks is not the shopper's doing. */
  readonly #click = (event: Event): void => {
    if (!event.isTrusted || !isBuyClick(event.composedPath())) return;
    const { target } = event;
    const tile = this.#tiles.find(({ element }) => element.contains(target as Node))?.tile;
    const itemId = tile?.item.id ?? this.#productId;
    // Once a visit: the shopper may press twice, or want two.
    if (itemId === null || this.#told.has(itemId)) return;
    this.#told.add(itemId);
    this.#added(itemId);
  };
}
