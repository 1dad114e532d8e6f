/** What was learned, kept warm: it follows the record step by step, and may be dropped at any time. */
import { byCodeUnit } from '../core/best.ts';
import type { Catalogue, CatalogueItem } from '../core/catalogue.ts';
import type { Interaction } from '../core/interaction.ts';
import type { ItemId } from '../core/item.ts';
import type { TextIndex } from '../core/text-index.ts';
import type { MagpieDatabase, TermCountsRow } from '../record/database.ts';
import {
  type Changes,
  keepTermCounts,
  NOTHING_READ,
  type Progress,
  readChanges,
  readTermCounts,
} from '../record/record.ts';
import { ANALYSIS_VERSION, analyseItem, digestOf } from './text-analysis.ts';
import { InvertedIndex } from './text-index.ts';

/** What recommenders are handed. It holds until the cache is next brought up to date. */
interface Learned {
  readonly catalogue: Catalogue;
  /** Oldest first; those of one moment in the order of their ids. */
  readonly interactions: readonly Interaction[];
  readonly textIndex: TextIndex;
}

/**
 * Catalogue, interactions and text index as learned from the record.
 *
 * Cold, it reads everything, and the texts that were analysed before are not analysed again. Warm, it reads what was
 * recorded since. Either way it ends in the same state.
 */
export class LearnedCache {
  readonly #database: MagpieDatabase;
  #progress: Progress = NOTHING_READ;
  #catalogue = new Map<ItemId, CatalogueItem>();
  #interactions = new OrderedInteractions();
  #textIndex = new InvertedIndex();
  /** Of which text each item of the index was made. */
  #digests = new Map<ItemId, string>();
  #running: Promise<unknown> = Promise.resolve();

  constructor(database: MagpieDatabase) {
    this.#database = database;
  }

  /** Learns all that was recorded before the call. Calls wait for one another. */
  bringUpToDate(): Promise<Learned> {
    const next = this.#running.then(
      () => this.#catchUp(),
      () => this.#catchUp(),
    );
    this.#running = next;
    return next;
  }

  async #catchUp(): Promise<Learned> {
    const changes = await readChanges(this.#database, this.#progress);
    try {
      await this.#apply(changes);
      this.#progress = changes.progress;
    } catch (cause) {
      // Half learned is not learned: the next call begins anew.
      this.#forget();
      throw cause;
    }
    return {
      catalogue: this.#catalogue,
      interactions: this.#interactions.inTime(),
      textIndex: this.#textIndex,
    };
  }

  async #apply(changes: Changes): Promise<void> {
    if (changes.isEverything) this.#forget();
    if (changes.left) this.#keepOnly(changes.left);
    for (const { item, offer } of changes.items)
      this.#catalogue.set(item.id, { item, offer, lastSeenAt: item.lastSeenAt, timesSeen: item.timesSeen });
    this.#interactions.setAll(changes.interactions);
    await this.#indexTexts(changes);
  }

  #forget(): void {
    this.#progress = NOTHING_READ;
    this.#catalogue = new Map();
    this.#interactions = new OrderedInteractions();
    this.#textIndex = new InvertedIndex();
    this.#digests = new Map();
  }

  #keepOnly({ itemIds, interactionIds }: NonNullable<Changes['left']>): void {
    for (const itemId of [...this.#catalogue.keys()]) {
      if (itemIds.has(itemId)) continue;
      this.#catalogue.delete(itemId);
      this.#textIndex.delete(itemId);
      this.#digests.delete(itemId);
    }
    this.#interactions.keepOnly(interactionIds);
  }

  async #indexTexts({ items, isEverything }: Changes): Promise<void> {
    const changed = items
      .map(({ item }) => ({ item, digest: digestOf(item) }))
      .filter(({ item, digest }) => this.#digests.get(item.id) !== digest);
    if (changed.length === 0) return;
    const ids = isEverything ? null : changed.map(({ item }) => item.id);
    const kept = new Map((await readTermCounts(this.#database, ids)).map((row) => [row.itemId, row]));
    const analysed: TermCountsRow[] = [];
    for (const { item, digest } of changed) {
      let row = kept.get(item.id);
      if (row?.analysis !== ANALYSIS_VERSION || row.digest !== digest) {
        row = { itemId: item.id, analysis: ANALYSIS_VERSION, digest, ...analyseItem(item) };
        analysed.push(row);
      }
      this.#textIndex.set(item.id, row);
      this.#digests.set(item.id, digest);
    }
    if (analysed.length > 0) await keepTermCounts(this.#database, analysed);
  }
}

/** Interactions by id, and in the order of time: one more costs a search for its place, not a sorting of all. */
class OrderedInteractions {
  readonly #byId = new Map<string, Interaction>();
  #ordered: Interaction[] = [];

  setAll(interactions: readonly Interaction[]): void {
    if (this.#byId.size === 0) {
      for (const interaction of interactions) this.#byId.set(interaction.id, interaction);
      this.#ordered = [...this.#byId.values()].sort(byTime);
      return;
    }
    for (const interaction of interactions) {
      const known = this.#byId.get(interaction.id);
      if (known) this.#ordered.splice(this.#placeOf(known), 1);
      this.#ordered.splice(this.#placeOf(interaction), 0, interaction);
      this.#byId.set(interaction.id, interaction);
    }
  }

  keepOnly(ids: ReadonlySet<string>): void {
    this.#ordered = this.#ordered.filter(({ id }) => ids.has(id));
    for (const id of [...this.#byId.keys()]) if (!ids.has(id)) this.#byId.delete(id);
  }

  inTime(): readonly Interaction[] {
    return this.#ordered;
  }

  /** The place of the first interaction that is not before this one. */
  #placeOf(interaction: Interaction): number {
    let low = 0;
    let high = this.#ordered.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (byTime(this.#ordered[middle] as Interaction, interaction) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function byTime(a: Interaction, b: Interaction): number {
  return a.at - b.at || byCodeUnit(a.id, b.id);
}
