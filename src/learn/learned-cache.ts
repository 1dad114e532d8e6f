/** What was learned, kept warm: it follows the record step by step, and may be dropped at any time. */
import type { Catalogue, CatalogueItem } from '../core/catalogue.ts';
import type { Dealings } from '../core/dealings.ts';
import { type Interaction, MEANT_TYPES } from '../core/interaction.ts';
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
import { LearnedStatistics, type SessionKnowledge } from './learned-statistics.ts';
import { OrderedInteractions } from './ordered-interactions.ts';
import { ANALYSIS_VERSION, analyseItem, digestOf } from './text-analysis.ts';
import { InvertedIndex } from './text-index.ts';

/** What recommenders are handed. It holds until the cache is next brought up to date. */
interface Learned extends SessionKnowledge {
  readonly catalogue: Catalogue;
  /** Oldest first; those of one moment in the order of their ids. */
  readonly interactions: readonly Interaction[];
  readonly dealings: Dealings;
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
  #statistics = new LearnedStatistics();
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
      dealings: this.#interactions.dealings(),
      textIndex: this.#textIndex,
      sessions: this.#statistics.sessions,
      sequentialRules: this.#statistics.sequentialRules,
      transitions: this.#statistics.transitions,
      coOccurrence: this.#statistics.coOccurrence,
    };
  }

  async #apply(changes: Changes): Promise<void> {
    if (changes.isEverything) this.#forget();
    if (changes.left) this.#keepOnly(changes.left);
    for (const { item, offer } of changes.items)
      this.#catalogue.set(item.id, { item, offer, lastSeenAt: item.lastSeenAt, timesSeen: item.timesSeen });
    this.#interactions.setAll(changes.interactions);
    this.#learnSessions();
    await this.#indexTexts(changes);
  }

  #forget(): void {
    this.#progress = NOTHING_READ;
    this.#catalogue = new Map();
    this.#interactions = new OrderedInteractions();
    this.#textIndex = new InvertedIndex();
    this.#statistics = new LearnedStatistics();
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

  #learnSessions(): void {
    for (const sessionId of this.#interactions.takeChangedSessions()) {
      const meant = this.#interactions.ofSession(sessionId).filter(({ type }) => MEANT_TYPES.includes(type));
      this.#statistics.sessions.set(
        sessionId,
        meant.at(-1)?.at ?? 0,
        meant.map(({ itemId }) => itemId),
      );
    }
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
