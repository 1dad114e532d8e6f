/** The nouns TasteCard and Friend: what a shopper ticked to hand to a friend, and what a friend's card left here. */
import * as v from 'valibot';

export const TASTES = ['bought', 'liked'] as const;
/** What the maker of a card did with an item of it. */
export type Taste = (typeof TASTES)[number];

/** A card holds no more items than this: more than anybody ticks by hand. */
export const MOST_CARD_ITEMS = 200;
/** Characters of the name by which the maker calls himself. */
export const LONGEST_MAKER_NAME = 60;
/** Characters of a card that came out of its lock, its signature with it; a full card of long names has a quarter of it. */
export const LONGEST_SIGNED_CARD = 1_000_000;
/** Cards kept at one time. */
export const MOST_FRIENDS = 100;

/** Text that shows as it is: no line feeds, no control characters, and none that turn the direction of what follows. */
const text = (longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(longest),
    v.regex(/^[^\p{Cc}\u2028-\u202e\u2066-\u2069]*$/u, 'a text has to be without control characters'),
  );
const written = (longest: number) => v.pipe(text(longest), v.regex(/\S/u, 'a text has to say something'));

/** Whether an address is one that a card may hold: http or https, no one's name in it, no parameter and no fragment. */
export function isCardAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password, search, hash } = new URL(address);
  return /^https?:$/.test(protocol) && `${username}${password}${search}${hash}` === '' && !/[?#]/.test(address);
}

/** All that a card says of an item: nothing of when or how often, and nothing that names it here. Null is unknown. */
export const cardItem = v.strictObject({
  name: written(200),
  brand: v.nullable(text(120)),
  /** From broad to narrow. */
  category: v.pipe(v.array(text(120)), v.maxLength(12)),
  gtin: v.nullable(v.pipe(v.string(), v.regex(/^\d{8,14}$/))),
  mpn: v.nullable(text(70)),
  /** The shop's own canonical address without parameters. */
  url: v.pipe(text(1024), v.check(isCardAddress, 'an address has to be http or https and without parameters')),
  /** In units of the currency; null when no price was ever read. */
  price: v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e12))),
  priceCurrency: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/))),
  taste: v.picklist(TASTES),
});

export const makerName = written(LONGEST_MAKER_NAME);
/** An Ed25519 public key: 32 bytes, base64url without padding. It names the maker. */
export const makerKey = v.pipe(v.string(), v.regex(/^[\w-]{43}$/));
/** Counts the maker's cards, from 1: of two cards the one with the larger number is the newer. */
const serial = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
export const cardItems = v.pipe(v.array(cardItem), v.minLength(1), v.maxLength(MOST_CARD_ITEMS));

export const CARD_VERSION = 1;
export const tasteCard = v.strictObject({
  version: v.literal(CARD_VERSION),
  maker: makerKey,
  serial,
  name: makerName,
  items: cardItems,
});

/** A friend's card as it is kept. */
export const friend = v.strictObject({
  key: makerKey,
  name: makerName,
  serial,
  items: cardItems,
  /** When the card was taken; milliseconds since the epoch. */
  takenAt: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
});

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;
export type CardItem = DeepReadonly<v.InferOutput<typeof cardItem>>;
export type TasteCard = DeepReadonly<v.InferOutput<typeof tasteCard>>;
export type Friend = DeepReadonly<v.InferOutput<typeof friend>>;

/** Why a card is not taken; nothing is changed then. */
export const CARD_TROUBLES = [
  /** It has more characters than any card. */
  'huge',
  /** It is not a card at all, or was cut short. */
  'not-a-card',
  /** It is locked with a passphrase, and this is another. */
  'wrong-passphrase',
  /** It is locked for somebody else's key. */
  'for-another',
  /** It was changed after it was locked or signed. */
  'tampered',
  /** A newer Magpie made it. */
  'newer-format',
  /** Its signature is right, and yet it says what a card must not say. */
  'malformed',
  /** The card kept of this maker is newer. */
  'older',
  /** It is the card that is kept of this maker. */
  'known',
  /** It was made here. */
  'own',
  /** There are as many cards here as may be. */
  'too-many',
] as const;
export type CardTrouble = (typeof CARD_TROUBLES)[number];
