/** What was learned, kept warm: it follows the record step by step, and may be dropped at any time. */
import type { ModelEntry } from '../../models/model.ts';
import { itemItemPack } from '../../models/registry.ts';
import type { Exposure } from '../core/candidate.ts';
import type { Catalogue, CatalogueItem } from '../core/catalogue.ts';
import type { Dealings } from '../core/dealings.ts';
import type { FriendTaste } from '../core/friend-taste.ts';
import { type Interaction, lastSessionStart, MEANT_TYPES, sessionIdOf } from '../core/interaction.ts';
import type { ItemId } from '../core/item.ts';
import type { ItemStatistics } from '../core/session-index.ts';
import type { SharedHistory } from '../core/shared-history.ts';
import type { TextIndex } from '../core/text-index.ts';
import type { MagpieDatabase, TermCountsRow } from '../record/database.ts';
import {
  type Changes,
  keepTermCounts,
  NOTHING_READ,
  type Progress,
  readChanges,
  readFriends,
  readInteractionIds,
  readTermCounts,
} from '../record/record.ts';
import { ExposureHistory } from './exposure-history.ts';
import { learnFriendTastes } from './friend-tastes.ts';
import { Turns } from './in-turns.ts';
import { LearnedStatistics, type SessionKnowledge } from './learned-statistics.ts';
import { OrderedInteractions } from './ordered-interactions.ts';
import { SessionFollower } from './session-follower.ts';
import { loadSharedHistory } from './shared-history.ts';
import { SharedStatistics } from './shared-statistics.ts';
import { ANALYSIS_VERSION, analyseItem, digestOf } from './text-analysis.ts';
import { InvertedIndex } from './text-index.ts';

/** What recommenders are handed. It holds until the cache is next brought up to date. */
interface Learned extends SessionKnowledge {
  readonly catalogue: Catalogue;
  /** Oldest first; those of one moment in the order of their ids. */
  readonly interactions: readonly Interaction[];
  /** The session of the last interaction, among the sessions; null when there is none. */
  readonly presentSession: string | null;
  readonly dealings: Dealings;
  readonly textIndex: TextIndex;
  /** Null when there is nothing to recommend yet, or the pack was refused. */
  readonly sharedHistory: ItemStatistics | null;
  /** The latest, oldest first. */
  readonly exposures: readonly Exposure[];
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
  #follower = new SessionFollower();
  #textIndex = new InvertedIndex();
  #statistics = new LearnedStatistics();
  /** Of which text each item of the index was made. */
  #digests = new Map<ItemId, string>();
  readonly #pack: ModelEntry<SharedHistory>;
  /** Null until an item is known: a pack that nobody needs is not loaded. */
  #shared: SharedStatistics | null = null;
  #exposures = new ExposureHistory();
  #turns = new Turns();
  #running: Promise<unknown> = Promise.resolve();

  /** @param pack the pack that ships, unless a test or the bench has another */
  constructor(database: MagpieDatabase, pack: ModelEntry<SharedHistory> = itemItemPack) {
    this.#database = database;
    this.#pack = pack;
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
    let changes: Changes;
    do {
      changes = await readChanges(this.#database, this.#progress);
      try {
        await this.#apply(changes);
        this.#progress = changes.progress;
      } catch (cause) {
        // Half learned is not learned: the next call begins anew.
        this.#forget();
        throw cause;
      }
      // After everything, what changed while it was read; an empty record has nothing more to tell.
    } while (changes.isEverything && changes.progress.recorded > 0);
    const exposures = await this.#exposures.bringUpToDate(this.#database);
    const interactions = this.#interactions.inTime();
    const startedAt = lastSessionStart(interactions);
    // Friends are few and seldom change; what their finds are like changes with every text.
    const friends = learnFriendTastes(await readFriends(this.#database), this.#catalogue, this.#textIndex);
    return {
      catalogue: this.#catalogue,
      interactions,
      presentSession: startedAt === null ? null : sessionIdOf(startedAt),
      dealings: this.#interactions.dealings(),
      textIndex: this.#textIndex,
      friends,
      sessions: this.#statistics.sessions,
      sequentialRules: this.#statistics.sequentialRules,
      transitions: this.#statistics.transitions,
      coOccurrence: this.#statistics.coOccurrence,
      sharedHistory: this.#shared,
      exposures,
    };
  }

  async #apply(changes: Changes): Promise<void> {
    this.#turns = new Turns();
    if (changes.isEverything) this.#forget();
    if (changes.left) this.#leaveItemsGone(changes.left.itemIds);
    for (const { item, offer } of changes.items)
      this.#catalogue.set(item.id, { item, offer, lastSeenAt: item.lastSeenAt, timesSeen: item.timesSeen });
    await this.#followShared(changes);
    this.#interactions.setAll(changes.interactions);
    if (changes.left && this.#interactions.size !== changes.left.interactions) {
      // Some went whose items stayed. To tell which, a browser hands out as many keys as there are interactions.
      const kept = await readInteractionIds(this.#database);
      this.#interactions.keepOnly(({ id }) => kept.has(id));
    }
    await this.#learnSessions();
    await this.#indexTexts(changes);
  }

  #forget(): void {
    this.#progress = NOTHING_READ;
    this.#catalogue = new Map();
    this.#interactions = new OrderedInteractions();
    this.#follower = new SessionFollower();
    this.#textIndex = new InvertedIndex();
    this.#statistics = new LearnedStatistics();
    this.#digests = new Map();
    this.#shared = null;
  }

  /** Items that are not kept any more go, and what was done with them. */
  #leaveItemsGone(kept: ReadonlySet<ItemId>): void {
    const gone = new Set([...this.#catalogue.keys()].filter((itemId) => !kept.has(itemId)));
    if (gone.size === 0) return;
    for (const itemId of gone) {
      this.#catalogue.delete(itemId);
      this.#textIndex.delete(itemId);
      this.#digests.delete(itemId);
      this.#shared?.delete(itemId);
    }
    this.#interactions.keepOnly(({ itemId }) => !gone.has(itemId));
  }

  async #followShared({ items }: Changes): Promise<void> {
    if (items.length === 0) return;
    const history = await loadSharedHistory(this.#pack);
    if (!history) return;
    this.#shared ??= new SharedStatistics(history);
    for (const { item } of items) {
      this.#shared.set(item);
      if (this.#turns.isOver) await this.#turns.rest();
    }
  }

  async #learnSessions(): Promise<void> {
    const touched = this.#interactions.takeTouched();
    for (const [sessionId, interactions] of this.#follower.changed(this.#interactions.inTime(), touched)) {
      const meant = interactions.filter(({ type }) => MEANT_TYPES.includes(type));
      this.#statistics.sessions.set(
        sessionId,
        meant.at(-1)?.at ?? 0,
        meant.map(({ itemId }) => itemId),
      );
      if (this.#turns.isOver) await this.#turns.rest();
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
      if (this.#turns.isOver) await this.#turns.rest();
    }
    if (analysed.length > 0) await keepTermCounts(this.#database, analysed);
  }
}
