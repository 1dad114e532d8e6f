/** One visit to one address: reads the page when it is there and when it changes, and sends what is new. */

import { MOST_TILES } from '../src/core/observation.ts';
import { readPageAndTiles } from '../src/extract/extract.ts';
import { readDeclarations } from './declarations.ts';
import { Dwell } from './dwell.ts';
import { onLateMarkup } from './late-markup.ts';
import { Pictures } from './pictures.ts';
import { leakWhatWasViewed } from './planted-leak.ts';
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
    const { allowed } = await this.#send('page-opened', {});
    if (!allowed || this.#ended) return;
    this.#endLateMarkup = onLateMarkup(this.#document, () => this.#read());
    this.#read();
  }

  end(): void {
    this.#ended = true;
    this.#endLateMarkup();
    this.#pictures.end();
    this.#dwell?.end();
  }

  #read(): void {
    const { reading, tiles: seen } = readPageAndTiles(this.#document, this.#address);
    const { product, picture } = reading;
    const declared = readDeclarations(this.#document);
    if (product !== null) {
      const told = JSON.stringify(product);
      if (told !== this.#productSent) {
        this.#productSent = told;
        leakWhatWasViewed(product.item.id);
        this.#tell('product-viewed', { visitId: this.#id, at: this.#at, product, declared });
        // Only now is there a view whose dwell can be kept; it counts from when the page became visible to us.
        this.#dwell ??= new Dwell(this.#document, (dwell) =>
          this.#tell('dwell-measured', { visitId: this.#id, dwell }),
        );
      }
      if (picture !== null) this.#pictures.watch(product.item.id, picture);
    }
    const unseen = seen.slice(0, MOST_TILES);
    const tiles = unseen
      .map(({ tile }) => tile)
      .filter((tile) => !this.#tilesSent.has(`${tile.item.id} ${tile.offer?.price}`));
    for (const tile of tiles) this.#tilesSent.add(`${tile.item.id} ${tile.offer?.price}`);
    if (tiles.length > 0) this.#tell('tiles-seen', { at: Date.now(), tiles, declared });
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
