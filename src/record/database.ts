/** The tables in the shopper's own IndexedDB, and how each version of them came from the one before. Migrations only append. */
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Explanation, Exposure } from '../core/candidate.ts';
import type { Deal } from '../core/deal.ts';
import type { Interaction, Session } from '../core/interaction.ts';
import type { Item, ItemId } from '../core/item.ts';
import type { OfferPeriod } from '../core/offer.ts';
import type { IdentityDecision } from '../core/product-identity.ts';

/** An item as kept, with when and how often it was met. */
export interface ItemRow extends Item {
  /** Milliseconds since the epoch. */
  readonly firstSeenAt: number;
  readonly lastSeenAt: number;
  /** When its own page was last viewed; null for an item only ever seen in passing (an index leaves null out). */
  readonly viewedAt: number | null;
  /** How many times it was seen in passing as a tile. */
  readonly timesSeen: number;
  /** When its offer last turned into another; null while only one was ever seen (an index leaves null out). */
  readonly offerChangedAt: number | null;
  /** The revision (see StateRow) in which this row, or one of the item's offers, last changed. */
  readonly revision: number;
}

export interface InteractionRow extends Interaction {
  /** The revision in which this row last changed. */
  readonly revision: number;
  /** The offer period in which this visit's price was counted, so that it is counted once; null when it showed none. */
  readonly offerKey: number | null;
}

export interface OfferRow extends OfferPeriod {
  readonly key?: number;
}

export interface ThumbnailRow {
  readonly itemId: ItemId;
  /** A small picture as a data address, drawn from the page the shopper had open. */
  readonly picture: string;
  readonly at: number;
}

export interface DealRow extends Deal {
  /** 0 is the top of the list. */
  readonly rank: number;
  /** When the shopper saw it in a list of ours; null while it is new. */
  readonly seenAt: number | null;
}

export interface RecommendationRow {
  readonly itemId: ItemId;
  readonly rank: number;
  readonly explanation: Explanation;
}

/** An item's text as counted terms, so that the text index can be filled again without reading every text again. */
export interface TermCountsRow {
  readonly itemId: ItemId;
  /** Which version of the text analysis made it: rows of another version are made anew. */
  readonly analysis: number;
  /** A digest of the text it was made from: a row made from another text is made anew. */
  readonly digest: string;
  readonly terms: readonly string[];
  /** Weighted counts, one for each term. */
  readonly counts: readonly number[];
}

/** That an item is the same product as others; an item that no other shop sells has no row. */
export interface ClusterRow {
  readonly itemId: ItemId;
  /** The same for all items of one product: the first of their ids. */
  readonly clusterId: ItemId;
}

/** Which items an item was found to be linked with, so that it need not be compared again. */
export interface IdentityLinksRow {
  readonly itemId: ItemId;
  /** Which version of the pair model, and of what identity reads, made it: rows of another version are made anew. */
  readonly version: string;
  /** A digest of what was read of the item: a row made from other facts is made anew. */
  readonly digest: string;
  /** The items it is probably the same as, with the probability of each. */
  readonly linked: readonly ItemId[];
  readonly probabilities: readonly number[];
}

/** One attempt to reach the network, whatever became of it. */
export interface DoorRow {
  readonly key?: number;
  readonly at: number;
  readonly host: string;
  readonly outcome: 'refused' | 'sent';
}

/**
 * Small single facts. Each write that learning has to know of takes the next number of "recorded", its revision, and stamps
 * the rows it touched with it; "removed" counts the writes that took rows away, which leave nothing that could be stamped.
 * "identified" is the count of removals up to which the links between items are right.
 */
export interface StateRow {
  readonly name: 'recorded' | 'removed' | 'identified';
  readonly value: number;
}

export class MagpieDatabase extends Dexie {
  readonly items!: EntityTable<ItemRow, 'id'>;
  readonly offers!: EntityTable<OfferRow, 'key'>;
  readonly interactions!: EntityTable<InteractionRow, 'id'>;
  readonly sessions!: EntityTable<Session, 'id'>;
  readonly exposures!: Table<Exposure, number>;
  readonly thumbnails!: EntityTable<ThumbnailRow, 'itemId'>;
  readonly deals!: EntityTable<DealRow, 'id'>;
  readonly recommendations!: EntityTable<RecommendationRow, 'itemId'>;
  readonly termCounts!: EntityTable<TermCountsRow, 'itemId'>;
  readonly clusters!: EntityTable<ClusterRow, 'itemId'>;
  readonly identityLinks!: EntityTable<IdentityLinksRow, 'itemId'>;
  readonly identityDecisions!: Table<IdentityDecision, [ItemId, ItemId]>;
  readonly door!: EntityTable<DoorRow, 'key'>;
  readonly state!: EntityTable<StateRow, 'name'>;

  constructor(name = 'magpie') {
    // "strict": a transaction is complete only when it is on the disk, which is what an acknowledged message promises.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      items: 'id, shop, lastSeenAt, viewedAt, offerChangedAt, revision',
      offers: '++key, itemId, [itemId+lastSeenAt]',
      interactions: 'id, itemId, at, type, sessionId, revision',
      sessions: 'id, endedAt',
      exposures: '++, itemId, at',
      thumbnails: 'itemId, at',
      deals: 'id, itemId, rank',
      recommendations: 'itemId, rank',
      termCounts: 'itemId',
      door: '++key, at',
      state: 'name',
    });
    this.version(4).stores({
      clusters: 'itemId, clusterId',
      identityLinks: 'itemId, *linked',
      identityDecisions: '[a+b], a, b',
    });
  }
}
