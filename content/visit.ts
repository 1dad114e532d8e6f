/** One visit to one address: reads the page when it is there and when it changes, and sends what is new. */

import { MOST_TILES } from '../src/core/observation.ts';
import { readPageAndTiles } from '../src/extract/extract.ts';
import { Dwell } from './dwell.ts';
import { onLateMarkup } from './late-markup.ts';
import { Pictures } from './pictures.ts';
import type { Send } from './send.ts';
import { Shopping, showsConfirmedOrder } from './shopping.ts';
import { createVisitId } from './visit-id.ts';

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
  #shopping: Shopping | null = null;
  #isCart = false;

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
    const tell = (...message: Parameters<Send>) => this.#tell(...message);
    if (allowed) {
      this.#isCart = step === 'cart';
      this.#shopping = new Shopping(this.#document, tell);
      this.#readNowAndLater(() => this.#read());
    } else if (step === 'order-confirmed') tell('order-confirmed', {});
    else if (step === 'order-perhaps')
      this.#readNowAndLater(() => {
        if (!showsConfirmedOrder(this.#document)) return;
        this.#endLateMarkup();
        tell('order-confirmed', {});
      });
  }

  #readNowAndLater(read: () => void): void {
    this.#endLateMarkup = onLateMarkup(this.#document, read);
    read();
  }

  end(): void {
    this.#ended = true;
    this.#endLateMarkup();
    this.#shopping?.end();
    this.#pictures.end();
    this.#dwell?.end();
  }

  #read(): void {
    if (this.#isCart && this.#shopping?.readCart(this.#address)) return;
    const { reading, tiles: seen } = readPageAndTiles(this.#document, this.#address);
    const { product, picture } = reading;
    this.#shopping?.isAbout(product?.item.id ?? null, seen);
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
    if (this.#isCart) return;
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
