/** What the extension would have learned from a data set: filled by the very code that fills it in the browser. */
import type { CatalogueItem } from '../../core/catalogue.ts';
import type { Interaction } from '../../core/interaction.ts';
import { FULL_DWELL } from '../../core/interest.ts';
import type { ItemId } from '../../core/item.ts';
import { LearnedStatistics } from '../../learn/learned-statistics.ts';
import { analyseItem } from '../../learn/text-analysis.ts';
import { InvertedIndex } from '../../learn/text-index.ts';
import type { RecommendationContext } from '../../recommend/recommender.ts';
import { type ItemRecord, unnamedRecord } from '../item-records.ts';
import { endOf, type Sequence } from './data-sets.ts';

/** A context without a shopper. */
export type World = Omit<RecommendationContext, 'interactions' | 'now'>;

/** What a file says of items: for each the names (or numbers) of its attributes, such as brands and categories. */
export type Attributes = ReadonlyMap<ItemId, readonly string[]>;

/**
 * Learns from sequences.
 *
 * @param itemIds every item that may be recommended, known from the statistics or not
 * @param records what is known of items beside their ids: where it is, it is what text, brand, shop and price are taken from
 */
export function createWorld(
  sequences: readonly Sequence[],
  itemIds: Iterable<ItemId>,
  attributes: Attributes = new Map(),
  records: ReadonlyMap<ItemId, ItemRecord> = new Map(),
): World {
  const learned = new LearnedStatistics();
  const met = new Map<ItemId, { times: number; lastAt: number }>();
  for (const sequence of sequences) {
    if (sequence.steps.length === 0) continue;
    learned.sessions.set(
      sequence.id,
      endOf(sequence),
      sequence.steps.map(({ itemId }) => itemId),
    );
    for (const { itemId, at } of sequence.steps) {
      const known = met.get(itemId);
      met.set(itemId, { times: (known?.times ?? 0) + 1, lastAt: Math.max(known?.lastAt ?? 0, at) });
    }
  }
  const catalogue = new Map<ItemId, CatalogueItem>();
  const textIndex = new InvertedIndex();
  for (const itemId of itemIds) {
    const { times = 0, lastAt = 0 } = met.get(itemId) ?? {};
    const record = records.get(itemId);
    const { item, offer } = record ?? withAttributes(unnamedRecord(itemId), attributes.get(itemId) ?? []);
    // The name of an item that is named by number alone tells nothing.
    if (record) textIndex.set(itemId, analyseItem(item));
    else if (item.category.length > 0) textIndex.set(itemId, analyseItem({ ...item, name: '' }));
    catalogue.set(itemId, { item, offer, timesSeen: times, lastSeenAt: lastAt });
  }
  return {
    catalogue,
    textIndex,
    presentSession: null,
    friends: [],
    sessions: learned.sessions,
    sequentialRules: learned.sequentialRules,
    transitions: learned.transitions,
    coOccurrence: learned.coOccurrence,
    sharedHistory: null,
    exposures: [],
  };
}

/** Attributes, such as brands and categories, stand in for categories. */
function withAttributes({ item, offer }: ItemRecord, category: readonly string[]): ItemRecord {
  return { item: { ...item, category }, offer };
}

/** A shopper's steps as the extension records views; a file tells no dwell, so each counts as looked at in full. */
export function interactionsOf({ id, steps }: Sequence): Interaction[] {
  return steps.map(({ itemId, at }, place) => ({
    id: `${id}.${place}`,
    itemId,
    type: 'view',
    at,
    dwell: FULL_DWELL,
  }));
}
