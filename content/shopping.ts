/** What the shopper does with a page's products besides looking: puts them into the cart, has them in it, buys them. */
import { confirmsOrder } from '../src/core/order-confirmation.ts';
import { isBuyClick } from '../src/extract/buy-button.ts';
import { readCart } from '../src/extract/cart.ts';
import type { TileReading } from '../src/extract/extract.ts';
import type { Send } from './send.ts';
import { createVisitId } from './visit-id.ts';

/** Tells background, and does not wait. */
type Tell = (...message: Parameters<Send>) => void;

/** The buttons and the cart of one visit. */
export class Shopping {
  readonly #document: Document;
  readonly #tell: Tell;
  /** What the last reading found, so that a click can be told what it is about. */
  #productId: string | null = null;
  #tiles: readonly TileReading[] = [];
  #cartSent = '';
  readonly #added = new Set<string>();

  constructor(document: Document, tell: Tell) {
    this.#document = document;
    this.#tell = tell;
    document.addEventListener('click', this.#click, { capture: true, passive: true });
  }

  end(): void {
    this.#document.removeEventListener('click', this.#click, { capture: true });
  }

  isAbout(productId: string | null, tiles: readonly TileReading[]): void {
    this.#productId = productId;
    this.#tiles = tiles;
  }

  /** Tells the lines of a cart page, and nothing else of it; false when none can be made out. */
  readCart(address: string): boolean {
    const lines = readCart(this.#document, address);
    if (lines === null) return false;
    const told = JSON.stringify(lines);
    if (told !== this.#cartSent) this.#tell('cart-seen', { at: Date.now(), lines });
    this.#cartSent = told;
    return true;
  }

  /** What the page's own script clicks is not the shopper's doing. */
  readonly #click = (event: Event): void => {
    if (!event.isTrusted || !isBuyClick(event.composedPath())) return;
    const { target } = event;
    const tile = this.#tiles.find(({ element }) => element.contains(target as Node))?.tile;
    const itemId = tile?.item.id ?? this.#productId;
    // Once a visit: the shopper may press twice, or want two.
    if (itemId === null || this.#added.has(itemId)) return;
    this.#added.add(itemId);
    this.#tell('cart-added', { id: createVisitId(), at: Date.now(), itemId });
  };
}

/** After an order the headlines are asked for one bit, and nothing else on the page is looked at. */
export function showsConfirmedOrder(document: Document): boolean {
  const headings = [...document.querySelectorAll('h1,h2')].slice(0, 4).map(({ textContent }) => textContent);
  return [document.title, ...headings].some(confirmsOrder);
}
