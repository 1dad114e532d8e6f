/** Every message between contexts: its name, its payload's schema, its reply, and who may send it. */
import * as v from 'valibot';
import { MOST_CART_LINES, MOST_NOTICES, MOST_PICTURES, MOST_TILES } from './core/observation.ts';
import { AVAILABILITIES, ITEM_CONDITIONS } from './core/offer.ts';

/*
 * A content script runs in enemy country: whatever it sends is validated here again, bounded in size, and can only record.
 * Only our own pages may do more.
 */
export type Sender = 'content-script' | 'own-page';

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const absentOr = <T extends v.GenericSchema>(schema: T) => v.nullable(schema);
const address = v.pipe(text(2048), v.regex(/^https?:\/\//));
const moment = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const price = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e12));
const itemId = v.pipe(text(2048), v.minLength(1));
const identifier = v.pipe(text(64), v.regex(/^[\w-]+$/));
/** A picture drawn small, as a data address; 64 kB is far more than a thumbnail needs. */
const picture = v.pipe(text(65_536), v.regex(/^data:image\/(webp|jpeg|png);base64,[A-Za-z0-9+/=]+$/));

const item = v.strictObject({
  id: itemId,
  shop: v.pipe(text(253), v.minLength(1)),
  shopName: absentOr(text(120)),
  url: address,
  name: v.pipe(text(500), v.minLength(1)),
  brand: absentOr(text(120)),
  category: v.pipe(v.array(text(120)), v.maxLength(12)),
  description: absentOr(text(2000)),
  image: absentOr(text(2048)),
  gtin: absentOr(text(14)),
  mpn: absentOr(text(70)),
  sku: absentOr(text(100)),
  language: absentOr(text(35)),
});

const offer = v.strictObject({
  price,
  priceCurrency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
  listPrice: absentOr(price),
  availability: absentOr(v.picklist(AVAILABILITIES)),
  itemCondition: absentOr(v.picklist(ITEM_CONDITIONS)),
  priceValidUntil: absentOr(text(40)),
});

const notice = v.strictObject({
  text: text(300),
  isBesideProduct: v.boolean(),
  names: text(200),
  moments: v.pipe(v.array(text(40)), v.maxLength(4)),
});

const product = v.strictObject({
  item,
  offer: absentOr(offer),
  notices: v.pipe(v.array(notice), v.maxLength(MOST_NOTICES)),
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  source: v.record(text(40), text(40)),
});

const tile = v.strictObject({ item, offer: absentOr(offer) });

const region = v.strictObject({
  itemId,
  x: v.pipe(v.number(), v.minValue(0), v.maxValue(20_000)),
  y: v.pipe(v.number(), v.minValue(0), v.maxValue(20_000)),
  width: v.pipe(v.number(), v.minValue(1), v.maxValue(20_000)),
  height: v.pipe(v.number(), v.minValue(1), v.maxValue(20_000)),
});

export interface Recorded {
  /** False when the privacy gate or the shopper's own choice kept it out; `reason` then says why. */
  readonly recorded: boolean;
  readonly reason?: string;
}

/** Declares one message: `define<REPLY>()(WHO MAY SEND IT, ITS PAYLOAD)`. */
const define =
  <R>() =>
  <P extends v.GenericSchema>(from: Sender, payload: P) => ({ from, payload, reply: undefined as R });

export const MESSAGES = {
  // What a content script may say: it records, and learns nothing back but whether it may look and whether it was kept.

  /** May this page be looked at? Asked before anything is read; the privacy gate judges the address the browser vouches for. */
  'page-opened': define<{ allowed: boolean }>()('content-script', v.strictObject({})),
  /** A product page was opened. `visitId` is made by the content script, so that a repeated message is recorded once. */
  'product-viewed': define<Recorded>()('content-script', v.strictObject({ visitId: identifier, at: moment, product })),
  /** How long the page of a visit has been visible so far, in milliseconds; a longer figure replaces a shorter one. */
  'dwell-measured': define<Recorded>()(
    'content-script',
    v.strictObject({ visitId: identifier, dwell: v.pipe(moment, v.maxValue(86_400_000)) }),
  ),
  /** Tiles that the page showed in passing. */
  'tiles-seen': define<Recorded>()(
    'content-script',
    v.strictObject({ at: moment, tiles: v.pipe(v.array(tile), v.maxLength(MOST_TILES)) }),
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
  'undo-feedback': define<{ undone: boolean }>()('own-page', v.strictObject({ interactionId: identifier })),
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
} as const;

export type MessageName = keyof typeof MESSAGES;
export type Payload<N extends MessageName> = v.InferOutput<(typeof MESSAGES)[N]['payload']>;
export type Reply<N extends MessageName> = (typeof MESSAGES)[N]['reply'];

/** What travels: the name, and the payload under one key. */
export interface Envelope<N extends MessageName = MessageName> {
  readonly name: N;
  readonly payload: Payload<N>;
}

/** What comes back: the reply, or one sentence that says why there is none. */
export type Answer<N extends MessageName> = { readonly reply: Reply<N> } | { readonly error: string };
