/** One visit to one address: reads the page when it is there and when it changes, and sends what is new. */

import { MOST_TILES } from '../src/core/observation.ts';
import { confirmsOrder } from '../src/core/order-confirmation.ts';
import { isBuyClick } from '../src/extract/buy-button.ts';
import { readCart } from '../src/extract/cart.ts';
import { readPageAndTiles, type TileReading } from '../src/extract/extract.ts';
import type { Opened } from '../src/messages.ts';
import { Dwell } from './dwell.ts';
import { onLateMarkup } from './late-markup.ts';
import { Pictures } from './pictures.ts';
import type { Send } from './send.ts';

export class Visit {
  readonly #document: Document;
  readonly #address: string;
  readonly #send: Send;
  readonly #id = createVisitId();
  readonly #at = Date.now();
  readonly #pictures: Pictures;
  #endLateMarkup: () => void = () => undefined;
  #ended = false;
  #dwell: Dwell | null = null;
  #productSent = '';
  readonly #tilesSent = new Set<string>();
  #step: Opened['step'] = null;
  /** What the last reading found, so that a click can be told what it is about. */
  #productId: string | null = null;
  #tiles: readonly TileReading[] = [];
  #cartSent = '';
  readonly #addedToCart = new Set<string>();

  constructor(document: Document, address: string, send: Send) {
    this.#document = document;
    this.#address = address;
    this.#send = (name, payload) =>
      send(name, payload).catch((cause) => {
        // The page must not suffer for us: a message that cannot be delivered is noted in the console, nothing more.
        console.debug('Magpie could not record:', cause);
        throw cause;
      });
    this.#pictures = new Pictures(this.#send);
    void this.#begin().catch(() => undefined);
  }

  /** Reads nothing before the privacy gate, which sits in background, has let this page through. */
  async #begin(): Promise<void> {
    const { allowed, step } = await this.#send('page-opened', {});
    if (this.#ended) return;
    this.#step = step;
    if (allowed) {
      this.#document.addEventListener('click', this.#click, { capture: true, passive: true });
      this.#readNowAndLater(() => this.#read());
    } else if (step === 'order-confirmed') this.#tell('order-confirmed', {});
    else if (step === 'order-perhaps') this.#readNowAndLater(() => this.#readHeadlines());
  }

  #readNowAndLater(read: () => void): void {
    this.#endLateMarkup = onLateMarkup(this.#document, read);
    read();
  }

  end(): void {
    this.#ended = true;
    this.#endLateMarkup();
    this.#document.removeEventListener('click', this.#click, { capture: true });
    this.#pictures.end();
    this.#dwell?.end();
  }

  /** After an order, the headlines are asked for one bit, and nothing else on the page is looked at. */
  #readHeadlines(): void {
    const headings = [...this.#document.querySelectorAll('h1,h2')].slice(0, 4);
    if (![this.#document.title, ...headings.map(({ textContent }) => textContent)].some(confirmsOrder)) return;
    this.#endLateMarkup();
    this.#tell('order-confirmed', {});
  }

  /** What the page's own script clicks is not the shopper's doing. */
  readonly #click = (event: Event): void => {
    if (!event.isTrusted || !isBuyClick(event.composedPath())) return;
    const { target } = event;
    const tile = this.#tiles.find(({ element }) => target instanceof Node && element.contains(target))?.tile;
    const itemId = tile?.item.id ?? this.#productId;
    // Once a visit: the shopper may press twice, or want two.
    if (itemId === null || this.#addedToCart.has(itemId)) return;
    this.#addedToCart.add(itemId);
    this.#tell('cart-added', { id: createVisitId(), at: Date.now(), itemId });
  };

  /** @returns true when the page is a cart, of which its lines are told and nothing else */
  #readCart(): boolean {
    if (this.#step !== 'cart') return false;
    const lines = readCart(this.#document, this.#address);
    if (lines === null) return false;
    const told = JSON.stringify(lines);
    if (told !== this.#cartSent) this.#tell('cart-seen', { at: Date.now(), lines });
    this.#cartSent = told;
    return true;
  }

  #read(): void {
    if (this.#readCart()) return;
    const { reading, tiles: seen } = readPageAndTiles(this.#document, this.#address);
    const { product, picture } = reading;
    this.#tiles = seen;
    this.#productId = product?.item.id ?? null;
    if (product !== null) {
      const told = JSON.stringify(product);
      if (told !== this.#productSent) {
        this.#productSent = told;
        this.#tell('product-viewed', { visitId: this.#id, at: this.#at, product });
        // Only now is there a view whose dwell can be kept; it counts from when the page became visible to us.
        this.#dwell ??= new Dwell(this.#document, (dwell) =>
          this.#tell('dwell-measured', { visitId: this.#id, dwell }),
        );
      }
      if (picture !== null) this.#pictures.watch(product.item.id, picture);
    }
    // A cart that could not be read shows sums, not prices.
    if (this.#step === 'cart') return;
    const unseen = seen.slice(0, MOST_TILES);
    const tiles = unseen
      .map(({ tile }) => tile)
      .filter((tile) => !this.#tilesSent.has(`${tile.item.id} ${tile.offer?.price}`));
    for (const tile of tiles) this.#tilesSent.add(`${tile.item.id} ${tile.offer?.price}`);
    if (tiles.length > 0) this.#tell('tiles-seen', { at: Date.now(), tiles });
    for (const { tile, picture: shown } of unseen) if (shown !== null) this.#pictures.watch(tile.item.id, shown);
  }

  /** Sends without waiting: the page goes on, and a failure has been noted by the sender. */
  #tell(...message: Parameters<Send>): void {
    void this.#send(...message).catch(() => undefined);
  }
}

/** A random id. crypto.randomUUID is for secure contexts only, and a shop may still be on http. */
function createVisitId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
