/** One visit to one address: reads the page when it is there and when it changes, and sends what is new. */

import type { Declaration } from '../src/core/declarations.ts';
import type { ItemId } from '../src/core/item.ts';
import { MOST_TILES } from '../src/core/observation.ts';
import type { PageFindings } from '../src/core/page-findings.ts';
import { findingSteps } from '../src/extract/extract.ts';
import { inSlices } from '../src/extract/in-slices.ts';
import { BuyClicks } from './buy-clicks.ts';
import { readDeclarations } from './declarations.ts';
import { Dwell } from './dwell.ts';
import { onLateMarkup } from './late-markup.ts';
import { Pictures } from './pictures.ts';
import { leakWhatWasViewed } from './planted-leak.ts';
import type { Send } from './send.ts';
import { createVisitId } from './visit-id.ts';

export class Visit {
  readonly #document: Document;
  readonly #address: string;
  readonly #send: Send;
  readonly #id = createVisitId();
  readonly #at = Date.now();
  readonly #pictures: Pictures;
  #endLateMarkup: () => void = () => undefined;
  #reading = 0;
  #ended = false;
  #dwell: Dwell | null = null;
  #findingsSent = '';
  /** True once the privacy gate has refused what was found here: it is not asked again of this visit. */
  #isRefused = false;
  /** The item whose page this is, as background judged it; null when it is none, or is not yet known. */
  #itemId: ItemId | null = null;
  readonly #tilesSent = new Set<string>();
  #buyClicks: BuyClicks | null = null;

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
    this.#buyClicks = new BuyClicks(this.#document, (itemId) =>
      this.#tell('cart-added', { id: createVisitId(), at: Date.now(), itemId }),
    );
    this.#endLateMarkup = onLateMarkup(this.#document, () => void this.#read());
    void this.#read();
  }

  end(): void {
    this.#ended = true;
    this.#endLateMarkup();
    this.#buyClicks?.end();
    this.#pictures.end();
    this.#dwell?.end();
  }

  /** Reads in slices; a page that was left, or changed so that a new reading began, ends the one under way. */
  async #read(): Promise<void> {
    const turn = ++this.#reading;
    const found = await inSlices(findingSteps(this.#document, this.#address), async () => {
      await pageTurn();
      return turn === this.#reading && !this.#ended;
    });
    if (!found) return;
    const { findings, picture, tiles: seen } = found;
    const declared = readDeclarations(this.#document);
    const judged = this.#judge(findings, declared);
    const unseen = seen.slice(0, MOST_TILES);
    const tiles = unseen
      .map(({ tile }) => tile)
      .filter((tile) => !this.#tilesSent.has(`${tile.item.id} ${tile.offer?.price}`));
    for (const tile of tiles) this.#tilesSent.add(`${tile.item.id} ${tile.offer?.price}`);
    if (tiles.length > 0) this.#tell('tiles-seen', { at: Date.now(), tiles, declared });
    for (const { tile, picture: shown } of unseen) if (shown !== null) this.#pictures.watch(tile.item.id, shown);
    await judged;
    this.#buyClicks?.areAbout(this.#itemId, seen);
    if (this.#itemId !== null && picture !== null) this.#pictures.watch(this.#itemId, picture);
  }

  /** Has background judge what was found, unless it has seen just that. */
  async #judge(findings: PageFindings | null, declared: Declaration[]): Promise<void> {
    const sent = JSON.stringify(findings);
    if (sent === this.#findingsSent || this.#isRefused) return;
    this.#findingsSent = sent;
    const reply =
      findings &&
      (await this.#send('page-read', { visitId: this.#id, at: this.#at, findings, declared }).catch(() => null));
    this.#itemId = reply?.itemId ?? null;
    this.#isRefused = reply?.reason !== undefined;
    if (this.#itemId === null || this.#ended) return;
    leakWhatWasViewed(this.#itemId);
    // Only now is there a view whose dwell can be kept.
    this.#dwell ??= new Dwell(this.#document, (dwell) => this.#tell('dwell-measured', { visitId: this.#id, dwell }));
  }

  /** Sends without waiting: the page goes on, and a failure has been noted by the sender. */
  #tell(...message: Parameters<Send>): void {
    void this.#send(...message).catch(() => undefined);
  }
}

/** Resolves when the page has had a turn. A message to oneself, unlike a timer, is as quick in a tab in the background. */
function pageTurn(): Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(0);
  });
}
