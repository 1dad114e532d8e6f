/** Every message between contexts: its name, its payload's schema, its reply, and who may send it. */
import * as v from 'valibot';
import type { FacetReport } from './core/exposure-report.ts';
import { INTERACTION_ID, LONGEST_INTERACTION_ID } from './core/interaction.ts';
import type { ItemId } from './core/item.ts';
import { MOST_CART_LINES, MOST_PICTURES, MOST_TILES } from './core/observation.ts';
import type { Contradiction, IdentityVerdict } from './core/product-identity.ts';
import {
  BLOCK_KINDS,
  FEWEST_KEEP_DAYS,
  HIDE_KINDS,
  MIXES,
  MOST_KEEP_DAYS,
  PAUSES,
  type Settings,
} from './core/settings.ts';
import {
  type CardTrouble,
  cardItems,
  type Friend,
  friend,
  LONGEST_SIGNED_CARD,
  makerKey,
  makerName,
} from './core/taste-card.ts';
import {
  absentOr,
  declared,
  findings,
  identifier,
  itemId,
  moment,
  picture,
  region,
  text,
  tile,
} from './page-statements.ts';

/*
 * A content script runs in enemy country: whatever it sends is validated here again, bounded in size, and can only record.
 * Only our own pages may do more.
 */
export type Sender = 'content-script' | 'own-page';

/** An interaction's id as background made it (see core/interaction.ts). */
const interactionId = v.pipe(text(LONGEST_INTERACTION_ID), v.regex(INTERACTION_ID));

export interface Recorded {
  /** False when the privacy gate or the shopper's own choice kept it out; `reason` then says why. */
  readonly recorded: boolean;
  readonly reason?: string;
}

export interface PageRead extends Recorded {
  /** The item whose page it is; null when it is no product's, or was not kept. */
  readonly itemId: ItemId | null;
}

/** What forgetting took away, gone when this is answered; deals and recommendations are then made anew ("refresh" waits for it). */
export interface ForgottenReply {
  /** Items of which nothing is left. */
  readonly items: number;
  readonly interactions: number;
}

/** What became of a part of a file: `refused` names the line of the file (the first is 1) and the reason, in English. */
export interface ImportedLines {
  readonly refused: { readonly line: number; readonly reason: string } | null;
}

export interface ImportedReply extends ImportedLines {
  /** How many were new here. */
  readonly items: number;
  readonly interactions: number;
  /** Lines whose content was here already. */
  readonly known: number;
}

/** What stood of a pair of items before a decision. */
const decisionBefore = v.strictObject({
  a: itemId,
  b: itemId,
  before: absentOr(v.strictObject({ decision: v.picklist(['same', 'different']), at: moment })),
});
/** The pairs between two groups of items; no product is sold by more shops than a few dozen. */
const MOST_DECISIONS = 2000;

/** `refused` says why nothing was decided: two numbers on the packages that differ, which no hand overrules. */
export interface DecidedReply {
  readonly before: readonly v.InferOutput<typeof decisionBefore>[];
  readonly refused: Contradiction | null;
}

/** Another item as it compares with the one asked for; `byHand` is what the shopper decided of the two. */
export interface ComparedReply extends IdentityVerdict {
  readonly itemId: string;
  readonly byHand: 'same' | 'different' | null;
}

export interface ExplainedReply {
  /** Those it is grouped with. */
  readonly fellows: readonly ComparedReply[];
  /** Those it is not grouped with and yet much like, the likest first. */
  readonly suggestions: readonly ComparedReply[];
}

/** A line of an import is one item with all of its readings, or one picture: far less than this many characters. */
const LONGEST_LINE = 1_000_000;
/** The most lines and characters that one part of an import may have. */
export const MOST_IMPORT_LINES = 500;

/** Declares one message: `define<REPLY>()(WHO MAY SEND IT, ITS PAYLOAD)`. */
const define =
  <R>() =>
  <P extends v.GenericSchema>(from: Sender, payload: P) => ({ from, payload, reply: undefined as R });

export const MESSAGES = {
  // What a content script may say: it records, and learns nothing back but whether it may look and whether it was kept.

  /** May this page be looked at? Asked before anything is read; the privacy gate judges the address the browser vouches for. */
  'page-opened': define<{ allowed: boolean }>()('content-script', v.strictObject({})),
  /**
   * What was found on a page that may be a product's. Background judges that, and records the view of one; of any other page
   * nothing is kept. `visitId` is made by the content script, so that a repeated message is recorded once.
   */
  'page-read': define<PageRead>()(
    'content-script',
    v.strictObject({ visitId: identifier, at: moment, findings, declared }),
  ),
  /** How long the page of a visit has been visible so far, in milliseconds; a longer figure replaces a shorter one. */
  'dwell-measured': define<Recorded>()(
    'content-script',
    v.strictObject({ visitId: identifier, dwell: v.pipe(moment, v.maxValue(86_400_000)) }),
  ),
  /** Tiles that the page showed in passing. */
  'tiles-seen': define<Recorded>()(
    'content-script',
    v.strictObject({ at: moment, tiles: v.pipe(v.array(tile), v.maxLength(MOST_TILES)), declared }),
  ),
  /** A button was pressed that puts an item into the shop's cart. `id` is made by the content script, as a visit's is. */
  'cart-added': define<Recorded>()('content-script', v.strictObject({ id: identifier, at: moment, itemId })),
  /** A cart page: for each line the items its links may lead to; a line of which nobody knows has none. */
  'cart-seen': define<Recorded>()(
    'content-script',
    v.strictObject({
      at: moment,
      lines: v.pipe(v.array(v.pipe(v.array(itemId), v.maxLength(6))), v.maxLength(MOST_CART_LINES)),
    }),
  ),
  /** An order at this shop was confirmed: the one bit, and nothing else. */
  'order-confirmed': define<Recorded>()('content-script', v.strictObject({})),
  /** Pictures that the page shows and that may be read, drawn small. */
  'pictures-drawn': define<Recorded>()(
    'content-script',
    v.strictObject({ pictures: v.pipe(v.array(v.strictObject({ itemId, picture })), v.maxLength(MOST_PICTURES)) }),
  ),
  /** Places in the visible tab (CSS pixels) where pictures stand that the page may not read; background may capture them. */
  'pictures-wanted': define<Recorded>()(
    'content-script',
    v.strictObject({
      regions: v.pipe(v.array(region), v.maxLength(MOST_PICTURES)),
      viewport: v.strictObject({ width: v.pipe(v.number(), v.minValue(1)), height: v.pipe(v.number(), v.minValue(1)) }),
    }),
  ),

  // What our own pages may say.

  /** What the shopper said of an item. */
  feedback: define<{ interactionId: string }>()(
    'own-page',
    v.strictObject({ itemId, type: v.picklist(['hide', 'lessLikeThis', 'like', 'open']) }),
  ),
  'undo-feedback': define<{ undone: boolean }>()('own-page', v.strictObject({ interactionId })),
  /** Deals the shopper has now looked at: they no longer count on the toolbar badge. */
  'deals-seen': define<{ seen: number }>()(
    'own-page',
    v.strictObject({ dealIds: v.pipe(v.array(text(2200)), v.maxLength(200)) }),
  ),
  /** What a list really showed. */
  shown: define<{ recorded: number }>()(
    'own-page',
    v.strictObject({
      list: v.picklist(['deals', 'for-you']),
      entries: v.pipe(
        v.array(v.strictObject({ itemId, rank: v.pipe(v.number(), v.safeInteger(), v.minValue(0)), origin: text(60) })),
        v.maxLength(200),
      ),
    }),
  ),
  /** Asks that deals and recommendations be brought up to date with what was recorded; answered when they are. */
  refresh: define<{ deals: number; recommendations: number }>()('own-page', v.strictObject({})),

  /** Who got how much of "For you", against what each had to offer. */
  'exposure-report': define<{ facets: readonly FacetReport[] }>()('own-page', v.strictObject({})),

  // What the shopper decides. Each answers with the settings that then hold.

  /** Stops looking: for an hour, until the end of the shopper's day, or until "resume". */
  pause: define<Settings>()('own-page', v.strictObject({ for: v.picklist(PAUSES) })),
  resume: define<Settings>()('own-page', v.strictObject({})),
  /** A shop may be written as a host or an address; refused with a sentence when nothing can be read in what was written. */
  block: define<Settings>()('own-page', v.strictObject({ kind: v.picklist(BLOCK_KINDS), value: text(300) })),
  unblock: define<Settings>()('own-page', v.strictObject({ kind: v.picklist(BLOCK_KINDS), value: text(300) })),
  'only-these-shops': define<Settings>()(
    'own-page',
    v.strictObject({ on: v.boolean(), shops: v.pipe(v.array(text(300)), v.maxLength(500)) }),
  ),
  /** Interactions older than so many days are forgotten, at once and every day. */
  'keep-for': define<Settings>()(
    'own-page',
    v.strictObject({
      days: v.pipe(v.number(), v.integer(), v.minValue(FEWEST_KEEP_DAYS), v.maxValue(MOST_KEEP_DAYS)),
    }),
  ),
  /** Proposes nothing more of a shop, brand or category, and tells of no deal of it; it is still looked at and kept. */
  'hide-group': define<Settings>()('own-page', v.strictObject({ kind: v.picklist(HIDE_KINDS), value: text(300) })),
  'show-group': define<Settings>()('own-page', v.strictObject({ kind: v.picklist(HIDE_KINDS), value: text(300) })),
  /** How evenly "For you" is spread over shops, brands and price bands. */
  mix: define<Settings>()('own-page', v.strictObject({ mix: v.picklist(MIXES) })),
  /** Forgets; `to` is the first moment that stays. */
  forget: define<ForgottenReply>()(
    'own-page',
    v.variant('what', [
      v.strictObject({ what: v.literal('item'), itemId }),
      v.strictObject({ what: v.literal('shop'), shop: v.pipe(text(253), v.minLength(1)) }),
      v.strictObject({ what: v.literal('time'), from: moment, to: moment }),
      v.strictObject({ what: v.literal('everything') }),
    ]),
  ),
  'dismiss-notice': define<{ dismissed: boolean }>()('own-page', v.strictObject({ name: v.literal('storage-full') })),
  /**
   * Sets a database aside that cannot be opened, with the rows of it that can still be read, and begins an empty one. Refused when a
   * newer Magpie wrote it.
   */
  'start-afresh': define<{ setAside: number }>()('own-page', v.strictObject({})),
  'delete-set-aside': define<{ deleted: boolean }>()(
    'own-page',
    v.strictObject({ name: v.pipe(v.string(), v.maxLength(200)) }),
  ),

  // Which items are the same product, by the shopper's own word. Each answers with what stood before, to be put back by "restore-decisions".

  'join-items': define<DecidedReply>()('own-page', v.strictObject({ a: itemId, b: itemId })),
  /** Takes an item out of the group it is in. */
  'split-item': define<DecidedReply>()('own-page', v.strictObject({ itemId })),
  'restore-decisions': define<{ restored: number }>()(
    'own-page',
    v.strictObject({ before: v.pipe(v.array(decisionBefore), v.maxLength(MOST_DECISIONS)) }),
  ),
  /** Why an item is grouped with others, and which others it may be the same as. */
  'explain-item': define<ExplainedReply>()('own-page', v.strictObject({ itemId })),

  // Taste cards. The keys are made with the first of these that needs them.

  /** Makes the shopper's own keys, unless there are some; answers with the public one that signs. */
  'make-card-keys': define<{ maker: string }>()('own-page', v.strictObject({})),
  /** Signs a card of these very items, with the next number; the page locks it. */
  'sign-card': define<{ signed: string }>()('own-page', v.strictObject({ name: makerName, items: cardItems })),
  /** Keeps a friend's card, opened by the page and verified here once more; `trouble` says why it is not kept. */
  'take-card': define<{ trouble: CardTrouble | null }>()(
    'own-page',
    v.strictObject({ signed: text(LONGEST_SIGNED_CARD) }),
  ),
  /** Takes a friend away with all influence; answers with what was kept, to be put back by "restore-friend". */
  'remove-friend': define<{ removed: Friend | null }>()('own-page', v.strictObject({ key: makerKey })),
  'restore-friend': define<{ trouble: CardTrouble | null }>()('own-page', v.strictObject({ friend })),

  // A file that was exported, brought back in parts. Nothing is changed before "import-end", and then all or nothing.

  'import-begin': define<{ importId: string }>()('own-page', v.strictObject({})),
  'import-lines': define<ImportedLines>()(
    'own-page',
    v.strictObject({
      importId: identifier,
      /** The number of the first of these lines in the file; a file's first line is 1. */
      firstLine: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
      lines: v.pipe(v.array(text(LONGEST_LINE)), v.maxLength(MOST_IMPORT_LINES)),
    }),
  ),
  'import-end': define<ImportedReply>()('own-page', v.strictObject({ importId: identifier })),
  'import-cancel': define<{ cancelled: boolean }>()('own-page', v.strictObject({ importId: identifier })),
} as const;

export type MessageName = keyof typeof MESSAGES;
export type Payload<N extends MessageName> = DeepReadonly<v.InferOutput<(typeof MESSAGES)[N]['payload']>>;

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;
export type Reply<N extends MessageName> = (typeof MESSAGES)[N]['reply'];

/** What travels: the name, and the payload under one key. */
export interface Envelope<N extends MessageName = MessageName> {
  readonly name: N;
  readonly payload: Payload<N>;
}

/** What comes back: the reply, or one sentence that says why there is none. */
export type Answer<N extends MessageName> = { readonly reply: Reply<N> } | { readonly error: string };
