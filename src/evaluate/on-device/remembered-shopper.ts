/** A shopper whose views are kept in memory, with what learning makes of them: the same lists, many times as fast. */
import type { CatalogueItem } from '../../core/catalogue.ts';
import { type Interaction, SESSION_GAP_MILLISECONDS, sessionIdOf } from '../../core/interaction.ts';
import { FULL_DWELL } from '../../core/interest.ts';
import type { ItemId } from '../../core/item.ts';
import type { ItemStatistics } from '../../core/session-index.ts';
import type { SharedHistory } from '../../core/shared-history.ts';
import { LearnedStatistics } from '../../learn/learned-statistics.ts';
import { SharedStatistics } from '../../learn/shared-statistics.ts';
import { analyseItem } from '../../learn/text-analysis.ts';
import { InvertedIndex } from '../../learn/text-index.ts';
import type { RecommendationContext } from '../../recommend/recommender.ts';
import type { ItemRecord } from '../item-records.ts';
import { type RecordedShopper, SEEN_BEFORE, type ViewedStep } from './recorded-shopper.ts';

/** What is the same for all shoppers of one catalogue, made once. */
export interface SharedShelves {
  readonly records: ReadonlyMap<ItemId, ItemRecord>;
  readonly textIndex: InvertedIndex;
  readonly sharedHistory: ItemStatistics | null;
}

export function stockShelves(records: ReadonlyMap<ItemId, ItemRecord>, history: SharedHistory | null): SharedShelves {
  const textIndex = new InvertedIndex();
  const shared = history && new SharedStatistics(history);
  for (const { item } of records.values()) {
    textIndex.set(item.id, analyseItem(item));
    shared?.set(item);
  }
  return { records, textIndex, sharedHistory: shared };
}

export class RememberedShopper implements RecordedShopper {
  readonly #shelves: SharedShelves;
  readonly #catalogue = new Map<ItemId, CatalogueItem>();
  readonly #learned = new LearnedStatistics();
  readonly #interactions: Interaction[] = [];
  #session: { readonly id: string; readonly itemIds: ItemId[] } | null = null;
  #now = Number.NEGATIVE_INFINITY;

  /** @param firstAt the moment of the first view */
  constructor(shelves: SharedShelves, firstAt: number) {
    this.#shelves = shelves;
    for (const [itemId, record] of shelves.records)
      this.#catalogue.set(itemId, { ...record, lastSeenAt: firstAt - SEEN_BEFORE, timesSeen: 1 });
  }

  async view({ itemId, at }: ViewedStep): Promise<void> {
    const entry = this.#catalogue.get(itemId);
    if (!entry) return;
    this.#catalogue.set(itemId, { ...entry, lastSeenAt: at });
    if (!this.#session || at - this.#now > SESSION_GAP_MILLISECONDS)
      this.#session = { id: sessionIdOf(at), itemIds: [] };
    const { id: sessionId, itemIds } = this.#session;
    itemIds.push(itemId);
    this.#learned.sessions.set(sessionId, at, itemIds);
    const id = `view-${this.#interactions.length + 1}`;
    this.#interactions.push({ id, itemId, type: 'view', at, dwell: FULL_DWELL });
    this.#now = at;
  }

  async context(): Promise<RecommendationContext> {
    const { textIndex, sharedHistory } = this.#shelves;
    const { sessions, sequentialRules, transitions, coOccurrence } = this.#learned;
    return {
      catalogue: this.#catalogue,
      interactions: this.#interactions,
      presentSession: this.#session?.id ?? null,
      textIndex,
      sessions,
      sequentialRules,
      transitions,
      coOccurrence,
      sharedHistory,
      exposures: [],
      friends: [],
      now: this.#now,
    };
  }

  async close(): Promise<void> {}
}
