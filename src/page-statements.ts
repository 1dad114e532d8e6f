/** The schemas of what a content script may state of a page: each bounded, for it comes out of enemy country. */
import * as v from 'valibot';
import { DECLARATION_NAMES } from './core/declarations.ts';
import { MOST_NOTICES } from './core/observation.ts';
import { AVAILABILITIES, ITEM_CONDITIONS } from './core/offer.ts';
import { PAGE_KINDS, PRICE_ROLES } from './core/page-findings.ts';

export const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
export const absentOr = <T extends v.GenericSchema>(schema: T) => v.nullable(schema);
const address = v.pipe(text(2048), v.regex(/^https?:\/\//));
export const moment = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const price = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e12));
export const itemId = v.pipe(text(2048), v.minLength(1));
export const identifier = v.pipe(text(64), v.regex(/^[\w-]+$/));
/** A picture drawn small, as a data address; 64 kB is far more than a thumbnail needs. */
export const picture = v.pipe(text(65_536), v.regex(/^data:image\/(webp|jpeg|png);base64,[A-Za-z0-9+/=]+$/));

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

/** The content script reads no text longer than this. */
const LONGEST_STATED = 20_000;
/** What a page states may be longer than anything that is kept of it: the rest is cut off here, and the page still read. */
const stated = (longest: number) =>
  v.pipe(
    text(LONGEST_STATED),
    v.transform((whole) => whole.slice(0, longest)),
  );
const firstOf = <T extends v.GenericSchema>(schema: T, most: number) =>
  v.pipe(
    v.array(schema),
    v.maxLength(100 * most),
    v.transform((all) => all.slice(0, most)),
  );

const statedOffer = v.strictObject({
  price: absentOr(price),
  priceCurrency: absentOr(stated(10)),
  listPrice: absentOr(price),
  availability: absentOr(v.picklist(AVAILABILITIES)),
  itemCondition: absentOr(v.picklist(ITEM_CONDITIONS)),
  priceValidUntil: absentOr(stated(40)),
  url: absentOr(stated(2048)),
  sku: absentOr(stated(100)),
  gtin: absentOr(stated(14)),
  mpn: absentOr(stated(70)),
});

const facts = v.strictObject({
  name: absentOr(stated(2000)),
  brand: absentOr(stated(500)),
  description: absentOr(stated(12_000)),
  image: absentOr(stated(2049)),
  url: absentOr(stated(2049)),
  sku: absentOr(stated(100)),
  mpn: absentOr(stated(70)),
  gtin: absentOr(stated(14)),
  shopName: absentOr(stated(500)),
  category: firstOf(stated(200), 30),
  offers: firstOf(statedOffer, 500),
  range: absentOr(v.strictObject({ low: price, high: price, priceCurrency: absentOr(stated(10)) })),
  kinds: firstOf(v.picklist(PAGE_KINDS), PAGE_KINDS.length),
});

const printedPrice = v.strictObject({
  amount: price,
  currency: absentOr(stated(20)),
  run: v.pipe(v.number(), v.safeInteger()),
  role: v.picklist(PRICE_ROLES),
  struck: v.boolean(),
  score: v.pipe(v.number(), v.finite()),
  isMain: v.boolean(),
});

export const findings = v.strictObject({
  address: v.pipe(
    address,
    v.check((text) => URL.canParse(text), 'no address'),
  ),
  language: absentOr(text(35)),
  title: stated(1000),
  sharedTitles: v.tuple([absentOr(stated(1000)), absentOr(stated(1000))]),
  heading: absentOr(
    v.strictObject({ text: stated(1000), apart: absentOr(stated(1000)), run: v.pipe(v.number(), v.safeInteger()) }),
  ),
  addresses: firstOf(stated(2049), 2),
  numbers: firstOf(stated(60), 200),
  sources: firstOf(v.tuple([text(40), facts]), 20),
  prices: firstOf(printedPrice, 500),
  buyButton: absentOr(v.strictObject({ label: stated(80), works: v.boolean() })),
  notices: v.pipe(v.array(notice), v.maxLength(MOST_NOTICES)),
});

export const tile = v.strictObject({ item, offer: absentOr(offer) });

/** What the page declares of itself that may keep it out; left out when it declares nothing of the kind. */
export const declared = v.exactOptional(
  v.pipe(v.array(v.picklist(DECLARATION_NAMES)), v.maxLength(DECLARATION_NAMES.length)),
);

export const region = v.strictObject({
  itemId,
  x: v.pipe(v.number(), v.minValue(0), v.maxValue(20_000)),
  y: v.pipe(v.number(), v.minValue(0), v.maxValue(20_000)),
  width: v.pipe(v.number(), v.minValue(1), v.maxValue(20_000)),
  height: v.pipe(v.number(), v.minValue(1), v.maxValue(20_000)),
});
