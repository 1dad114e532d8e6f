/** The tables in the shopper's own IndexedDB, and how each version of them came from the one before. Migrations only append. */
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Explanation, Exposure, Say } from '../core/candidate.ts';
import type { Deal } from '../core/deal.ts';
import type { Interaction, Session } from '../core/interaction.ts';
import type { Item, ItemId } from '../core/item.ts';
import type { Coupon, Marketing, SaleEnd } from '../core/observation.ts';
import type { Offer, OfferPeriod } from '../core/offer.ts';
import type { Refusal } from '../core/privacy-gate.ts';
import type { IdentityDecision } from '../core/product-identity.ts';
import type { Settings } from '../core/settings.ts';
import type { Friend } from '../core/taste-card.ts';
import { beginSightings } from './upgrades/begin-sightings.ts';
import { dropSessionIds } from './upgrades/drop-session-ids.ts';
import { DATABASE_NAME } from './version.ts';

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
  /** The item's shop, so that what was done there can be listed in the order of time. */
  readonly shop: string;
  /** The revision in which this row last changed. */
  readonly revision: number;
}

export interface SessionRow extends Session {
  /** When each of its interactions was, oldest first: what is needed to fit it to those that stay when some are forgotten. */
  readonly moments: readonly number[];
}

/** One reading of an item: what its page or a tile said at a moment. */
export interface Sighting {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly source: 'page' | 'tile';
  /** The visit (an interaction's id) whose page it was; null for a tile, and for a page whose visit is no longer kept. */
  readonly visitId: string | null;
  readonly item: Item;
  readonly offer: Offer | null;
  /** Null for a tile, and for a page that shows none. */
  readonly marketing: Marketing | null;
}

/**
 * All readings kept of one item, in the order of `sightings.ts`. Items, offers, coupons, sale ends and search words are made from these rows alone, which is
 * why a reading can be forgotten as if it had never been. Readings that say the same share one object: the browser writes a
 * shared object once.
 */
export interface SightingsRow {
  readonly itemId: ItemId;
  readonly sightings: readonly Sighting[];
}

/** The words by which an item is found; a row of its own, because it changes with the name and not with each visit. */
export interface SearchWordsRow {
  readonly itemId: ItemId;
  readonly words: readonly string[];
}

export interface SettingsRow extends Settings {
  readonly name: 'settings';
}

/** How often the privacy gate refused something for one reason on one day. Nothing says which page it was. */
export interface RefusalRow {
  /** The shopper's own day, as 2026-11-24. */
  readonly day: string;
  readonly reason: Refusal | 'another-shop';
  readonly count: number;
}

/** Something the shopper has to be told, until it is read. */
export interface NoticeRow {
  readonly name: 'storage-full';
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** How many thumbnails went to make room. */
  readonly thumbnails: number;
}

/** A part of a file that is being imported: checked, and waiting for the rest. */
export interface StagingRow {
  readonly key?: number;
  readonly importId: string;
  /** When it was put here; what lies here for a day was given up. */
  readonly at: number;
  /** Lines of the export format, each parsed and checked. */
  readonly lines: readonly unknown[];
}

export interface OfferRow extends OfferPeriod {
  readonly key?: number;
}

/** A coupon as the page of an item showed it when that was last viewed. */
export interface CouponRow extends Coupon {
  readonly itemId: ItemId;
  readonly shop: string;
  /** Milliseconds since the epoch. */
  readonly firstSeenAt: number;
  readonly lastSeenAt: number;
}

/** When the sale of an item ends, as its page told when it was last viewed. */
export interface SaleEndRow extends SaleEnd {
  readonly itemId: ItemId;
  /** Milliseconds since the epoch: when the page was viewed. */
  readonly seenAt: number;
}

/** An item that lies in the cart of its shop, as far as is known here. */
export interface CartRow {
  readonly itemId: ItemId;
  readonly shop: string;
  /** Milliseconds since the epoch. */
  readonly addedAt: number;
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
  /** Absent in a row that an earlier version made, until the list is made anew. */
  readonly says?: readonly Say[];
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
  /** The keys by which it was found, as numbers. */
  readonly keys: readonly number[];
  /** How good its worst candidate was at least, where it had as many as it may; else 0. */
  readonly worstScore: number;
  /** The count of "unlinked" (see StateRow) up to which it is right. An earlier one does where "identified" says so, or worstScore is 0. */
  readonly unlinked: number;
}

/** The shopper's own keys for taste cards (see social/own-keys.ts): as the browser keeps keys, the private ones out of reach. */
export interface OwnKeysRow {
  readonly name: 'own';
  readonly signing: CryptoKeyPair;
  readonly opening: CryptoKeyPair;
  /** The public half of `signing`: 32 bytes as base64url. */
  readonly maker: string;
  /** The serial of the card made last; 0 before the first. */
  readonly serial: number;
  /** As the shopper called himself on that card; null before the first. */
  readonly madeAs: string | null;
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
 * "unlinked" counts the writes that took items away, or facts of them, so that others may be linked that were not before;
 * "identified" is the count of these up to which the links between items are right.
 */
export interface StateRow {
  readonly name: 'recorded' | 'removed' | 'unlinked' | 'identified';
  readonly value: number;
}

export class MagpieDatabase extends Dexie {
  readonly items!: EntityTable<ItemRow, 'id'>;
  readonly offers!: EntityTable<OfferRow, 'key'>;
  readonly interactions!: EntityTable<InteractionRow, 'id'>;
  readonly sessions!: EntityTable<SessionRow, 'id'>;
  readonly exposures!: Table<Exposure, number>;
  readonly coupons!: Table<CouponRow, [ItemId, string]>;
  readonly saleEnds!: EntityTable<SaleEndRow, 'itemId'>;
  readonly carts!: EntityTable<CartRow, 'itemId'>;
  readonly thumbnails!: EntityTable<ThumbnailRow, 'itemId'>;
  readonly deals!: EntityTable<DealRow, 'id'>;
  readonly recommendations!: EntityTable<RecommendationRow, 'itemId'>;
  readonly termCounts!: EntityTable<TermCountsRow, 'itemId'>;
  readonly clusters!: EntityTable<ClusterRow, 'itemId'>;
  readonly identityLinks!: EntityTable<IdentityLinksRow, 'itemId'>;
  readonly identityDecisions!: Table<IdentityDecision, [ItemId, ItemId]>;
  readonly door!: EntityTable<DoorRow, 'key'>;
  readonly state!: EntityTable<StateRow, 'name'>;
  readonly sightings!: EntityTable<SightingsRow, 'itemId'>;
  readonly searchWords!: EntityTable<SearchWordsRow, 'itemId'>;
  readonly settings!: EntityTable<SettingsRow, 'name'>;
  readonly refusals!: Table<RefusalRow, [string, string]>;
  readonly notices!: EntityTable<NoticeRow, 'name'>;
  readonly staging!: EntityTable<StagingRow, 'key'>;
  readonly friends!: EntityTable<Friend, 'key'>;
  readonly ownKeys!: EntityTable<OwnKeysRow, 'name'>;

  constructor(name = DATABASE_NAME) {
    // "relaxed", as both browsers have it by themselves: a transaction is complete when the operating system has it, which outlives
    // the worker and the browser. Waiting for the disk takes half as long again; forgetting alone waits (seal.ts).
    super(name, { chromeTransactionDurability: 'relaxed' });
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
    this.version(2).stores({
      coupons: '[itemId+code], itemId, shop',
      saleEnds: 'itemId, latest',
      carts: 'itemId, shop',
    });
    this.version(3)
      .stores({
        items: 'id, shop, lastSeenAt, viewedAt, offerChangedAt, revision, [shop+lastSeenAt]',
        interactions: 'id, itemId, at, type, sessionId, revision, [shop+at]',
        carts: 'itemId, shop, addedAt',
        sightings: 'itemId',
        searchWords: 'itemId, *words',
        settings: 'name',
        refusals: '[day+reason]',
        notices: 'name',
        staging: '++key, importId, at',
      })
      .upgrade(beginSightings);
    this.version(4).stores({
      clusters: 'itemId, clusterId',
      identityLinks: 'itemId, *linked',
      identityDecisions: '[a+b], a, b, at',
    });
    this.version(5)
      .stores({
        interactions: 'id, itemId, at, revision, [shop+at]',
        exposures: '++, itemId, at, origin',
        friends: 'key',
        ownKeys: 'name',
      })
      .upgrade(dropSessionIds);
    // Dexie would go on with a database that a newer Magpie wrote, and record into tables whose meaning it does not know.
    const ours = this.verno;
    this.on(
      'ready',
      () => {
        // The browser's own number is ten times Dexie's.
        if (Math.floor(this.backendDB().version / 10) > ours)
          throw new Dexie.VersionError('A newer Magpie wrote this database.');
      },
      true,
    );
  }
}
