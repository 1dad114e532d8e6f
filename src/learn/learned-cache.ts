/** What was learned, kept warm: it follows the record step by step, and may be dropped at any time. */
import { byCodeUnit } from '../core/best.ts';
import type { Catalogue, CatalogueItem } from '../core/catalogue.ts';
import type { FriendTaste } from '../core/friend-taste.ts';
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
  readFriends,
  readTermCounts,
} from '../record/record.ts';
import { learnFriendTastes } from './friend-tastes.ts';
import { LearnedStatistics, type SessionKnowledge } from './learned-statistics.ts';
import { ANALYSIS_VERSION, analyseItem, digestOf } from './text-analysis.ts';
import { InvertedIndex } from './text-index.ts';

/** What recommenders are handed. It holds until the cache is next brought up to date. */
interface Learned extends SessionKnowledge {
  readonly catalogue: Catalogue;
  /** Oldest first; those of one moment in the order of their ids. */
  readonly interactions: readonly Interaction[];
  readonly textIndex: TextIndex;
  readonly friends: readonly FriendTaste[];
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
    // Friends are few and seldom change; what their finds are like changes with every text.
    const friends = learnFriendTastes(await readFriends(this.#database), this.#catalogue, this.#textIndex);
    return {
      catalogue: this.#catalogue,
      interactions: this.#interactions.inTime(),
      textIndex: this.#textIndex,
      friends,
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

/** Interactions by id, by session, and in the order of time: one more costs a search for its place, not a sorting of all. */
class OrderedInteractions {
  readonly #byId = new Map<string, Interaction>();
  readonly #bySession = new Map<string, Set<string>>();
  readonly #changedSessions = new Set<string>();
  #ordered: Interaction[] = [];

  setAll(interactions: readonly Interaction[]): void {
    if (this.#byId.size === 0) {
      for (const interaction of interactions) this.#keep(interaction);
      this.#ordered = [...this.#byId.values()].sort(byTime);
      return;
    }
    for (const interaction of interactions) {
      const known = this.#byId.get(interaction.id);
      if (known) {
        this.#ordered.splice(this.#placeOf(known), 1);
        this.#leaveSession(known);
      }
      this.#ordered.splice(this.#placeOf(interaction), 0, interaction);
      this.#keep(interaction);
    }
  }

  keepOnly(ids: ReadonlySet<string>): void {
    this.#ordered = this.#ordered.filter(({ id }) => ids.has(id));
    for (const [id, interaction] of [...this.#byId]) {
      if (ids.has(id)) continue;
      this.#byId.delete(id);
      this.#leaveSession(interaction);
    }
  }

  /** A session's interactions, oldest first. */
  ofSession(sessionId: string): Interaction[] {
    const ids = this.#bySession.get(sessionId) ?? [];
    return [...ids].flatMap((id) => this.#byId.get(id) ?? []).sort(byTime);
  }

  /** The sessions that came, changed or went since this was last asked. */
  takeChangedSessions(): string[] {
    const changed = [...this.#changedSessions];
    this.#changedSessions.clear();
    return changed;
  }

  #keep(interaction: Interaction): void {
    this.#byId.set(interaction.id, interaction);
    const ids = this.#bySession.get(interaction.sessionId);
    if (ids) ids.add(interaction.id);
    else this.#bySession.set(interaction.sessionId, new Set([interaction.id]));
    this.#changedSessions.add(interaction.sessionId);
  }

  #leaveSession({ id, sessionId }: Interaction): void {
    const ids = this.#bySession.get(sessionId);
    ids?.delete(id);
    if (ids?.size === 0) this.#bySession.delete(sessionId);
    this.#changedSessions.add(sessionId);
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
