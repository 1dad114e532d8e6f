/** Reads lines of an exported file back into rows, and refuses each that is not exactly what an export writes. */
import * as v from 'valibot';
import type { Exposure } from '../../core/candidate.ts';
import { INTERACTION_ID, INTERACTION_TYPES, LONGEST_INTERACTION_ID } from '../../core/interaction.ts';
import { type Item, shopOfItem } from '../../core/item.ts';
import { COUPON_SCOPES, MOST_COUPONS, SALE_END_DOUBTS } from '../../core/observation.ts';
import { AVAILABILITIES, ITEM_CONDITIONS, type Offer } from '../../core/offer.ts';
import { REFUSALS } from '../../core/privacy-gate.ts';
import type { IdentityDecision } from '../../core/product-identity.ts';
import { DEFAULT_SETTINGS, FEWEST_KEEP_DAYS, MIXES, MOST_KEEP_DAYS, type Settings } from '../../core/settings.ts';
import { type Friend, friend } from '../../core/taste-card.ts';
import type { CartRow, DoorRow, InteractionRow, RefusalRow, SightingsRow, ThumbnailRow } from '../database.ts';
import { sorted } from '../sightings.ts';
import { ACTIONS, FORMAT_VERSION, SCHEMA_ORG } from './export-format.ts';

/** An interaction as a file states it: its shop is told from its item. */
export type ImportedInteraction = Omit<InteractionRow, 'revision'>;

/** What one line brings. */
export type ImportedLine =
  | { readonly table: 'head' }
  | { readonly table: 'sightings'; readonly row: SightingsRow }
  | { readonly table: 'interactions'; readonly row: ImportedInteraction }
  | { readonly table: 'exposures'; readonly row: Exposure }
  | { readonly table: 'carts'; readonly row: CartRow }
  | { readonly table: 'identityDecisions'; readonly row: IdentityDecision }
  | { readonly table: 'thumbnails'; readonly row: ThumbnailRow }
  | { readonly table: 'settings'; readonly row: Settings }
  | { readonly table: 'refusals'; readonly row: RefusalRow }
  | { readonly table: 'friends'; readonly row: Friend }
  | { readonly table: 'door'; readonly row: Omit<DoorRow, 'key'> };

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const moment = v.pipe(
  v.string(),
  v.isoTimestamp('a moment has to be written as 2026-11-24T10:30:00.000Z'),
  v.transform((iso) => Date.parse(iso)),
  v.safeInteger('a moment has to be one that exists'),
);
const itemId = v.pipe(text(2048), v.regex(/^[^/]+\//, 'an item is named by its shop’s host and a path'));
const reference = v.strictObject({ '@id': itemId });
const identifier = v.pipe(text(LONGEST_INTERACTION_ID), v.regex(INTERACTION_ID));
const price = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e12));
const currency = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/));
/** An optional fact: left out is unknown, which is null. */
const known = <T extends v.GenericSchema>(schema: T) => v.optional(v.nullable(schema), null);
const word = <const T extends readonly string[]>(words: T) =>
  v.pipe(
    v.string(),
    v.startsWith(SCHEMA_ORG),
    v.transform((address) => address.slice(SCHEMA_ORG.length)),
    v.picklist(words),
  );

const head = v.object({
  '@context': v.literal(SCHEMA_ORG),
  '@type': v.literal('DataFeed'),
  name: v.literal('Magpie'),
  schemaVersion: v.literal(FORMAT_VERSION, `only version ${FORMAT_VERSION} of the format can be read`),
});

const facts = v.strictObject({
  url: v.pipe(text(2048), v.regex(/^https?:\/\//, 'an address has to begin with http')),
  name: v.pipe(text(500), v.minLength(1)),
  category: v.pipe(v.array(text(120)), v.maxLength(12)),
  description: known(text(2000)),
  image: known(text(2048)),
  gtin: known(text(14)),
  mpn: known(text(70)),
  sku: known(text(100)),
  inLanguage: known(text(35)),
  brand: known(text(120)),
  seller: known(text(120)),
});

const offer = v.strictObject({
  '@type': v.literal('Offer'),
  price,
  priceCurrency: currency,
  listPrice: known(price),
  availability: known(word(AVAILABILITIES)),
  itemCondition: known(word(ITEM_CONDITIONS)),
  priceValidUntil: known(text(40)),
});

const marketing = v.strictObject({
  coupons: v.pipe(
    v.array(
      v.strictObject({
        code: text(40),
        appliesTo: v.nullable(v.picklist(COUPON_SCOPES)),
        minimumOrder: v.nullable(v.strictObject({ amount: price, currency })),
      }),
    ),
    v.maxLength(MOST_COUPONS),
  ),
  saleEnd: v.nullable(
    v.strictObject({
      earliest: count,
      latest: count,
      doubts: v.array(v.picklist(SALE_END_DOUBTS)),
      source: v.picklist(['markup', 'page']),
    }),
  ),
});

const product = v.pipe(
  v.strictObject({
    '@type': v.literal('Product'),
    '@id': itemId,
    versions: v.pipe(v.array(facts), v.minLength(1)),
    offers: v.array(offer),
    marketing: v.optional(v.array(marketing), []),
    observations: v.pipe(
      v.array(
        v.strictObject({
          '@type': v.literal('Observation'),
          observationDate: moment,
          measurementMethod: v.picklist(['page', 'tile']),
          identifier: known(identifier),
          version: count,
          offer: known(count),
          marketing: known(count),
        }),
      ),
      v.minLength(1),
    ),
  }),
  v.check(
    ({ versions, offers, marketing: marketings, observations }) =>
      observations.every(
        (one) =>
          one.version < versions.length &&
          (one.offer === null || one.offer < offers.length) &&
          (one.marketing === null || one.marketing < marketings.length),
      ),
    'an observation names a version, an offer or a marketing that is not there',
  ),
);

const typeOfAction = new Map(INTERACTION_TYPES.map((type) => [ACTIONS[type] as string, type]));
const action = v.pipe(
  v.strictObject({
    '@type': v.pipe(
      v.string(),
      v.transform((name) => typeOfAction.get(name)),
      v.picklist(INTERACTION_TYPES),
    ),
    identifier,
    object: reference,
    startTime: moment,
    duration: v.optional(
      v.pipe(
        v.string(),
        v.regex(/^PT\d+(?:\.\d{1,3})?S$/, 'a duration has to be written as PT12.5S'),
        v.transform((duration) => Math.round(Number(duration.slice(2, -1)) * 1000)),
      ),
      'PT0S',
    ),
  }),
  v.check(
    ({ identifier: id, object }) => !id.includes('/') || shopOfItem(id) === shopOfItem(object['@id']),
    'an interaction is named by the shop of its item',
  ),
);

const exposure = v.strictObject({
  '@type': v.literal('ListItem'),
  item: reference,
  position: count,
  list: v.picklist(['deals', 'for-you']),
  origin: text(60),
  startTime: moment,
  propensity: v.optional(v.pipe(v.number(), v.gtValue(0), v.maxValue(1))),
});

const image = v.strictObject({
  '@type': v.literal('ImageObject'),
  about: reference,
  contentUrl: v.pipe(
    text(65_536),
    v.regex(/^data:image\/(webp|jpeg|png);base64,[A-Za-z0-9+/=]+$/, 'a picture has to be a data address'),
  ),
  dateCreated: moment,
});

const names = v.pipe(v.array(text(300)), v.maxLength(2000));
const settings = v.strictObject({
  paused: v.nullable(v.strictObject({ until: v.nullable(count) })),
  blocked: v.strictObject({ shops: names, brands: names, categories: names, words: names }),
  // Absent in files of before they could be decided.
  hidden: v.optional(
    v.strictObject({ shops: names, brands: names, categories: names }),
    structuredClone(DEFAULT_SETTINGS.hidden) as { shops: string[]; brands: string[]; categories: string[] },
  ),
  onlyTheseShops: v.strictObject({ on: v.boolean(), shops: names }),
  keepDays: v.pipe(v.number(), v.integer(), v.minValue(FEWEST_KEEP_DAYS), v.maxValue(MOST_KEEP_DAYS)),
  mix: v.optional(v.picklist(MIXES), DEFAULT_SETTINGS.mix),
});
const refusal = v.strictObject({
  day: v.pipe(v.string(), v.isoDate()),
  reason: v.picklist([...REFUSALS, 'another-shop']),
  count,
});
const cart = v.strictObject({ item: reference, addedAt: moment });
const decision = v.strictObject({
  a: reference,
  b: reference,
  decision: v.picklist(['same', 'different']),
  at: moment,
});
const friendValue = v.strictObject({ ...friend.entries, takenAt: moment });
const door = v.strictObject({ at: moment, host: text(300), outcome: v.picklist(['refused', 'sent']) });

const property = <const N extends string, T extends v.GenericSchema>(name: N, value: T) =>
  v.strictObject({ '@type': v.literal('PropertyValue'), name: v.literal(name), value });

/**
 * What a line brings, or one sentence (in English) that says what is wrong with it.
 *
 * @param isFirst the first line of a file has to say what file it is, and no other may
 */
export function parseLine(line: string, isFirst: boolean): ImportedLine | { readonly reason: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { reason: 'This line is not JSON.' };
  }
  try {
    const type = typeOf(value);
    if (isFirst !== (type === 'DataFeed'))
      return {
        reason: isFirst ? 'This file does not begin as an export of Magpie does.' : 'A second file begins here.',
      };
    return read(type, value) ?? { reason: `Lines of the type "${type.slice(0, 60)}" are unknown here.` };
  } catch (cause) {
    if (!(cause instanceof v.ValiError)) throw cause;
    const [issue] = cause.issues;
    return { reason: `${v.getDotPath(issue) ?? 'This line'}: ${issue.message}.` };
  }
}

function typeOf(value: unknown): string {
  const { '@type': type, name } = v.parse(v.looseObject({ '@type': v.string(), name: v.optional(v.unknown()) }), value);
  return type === 'PropertyValue' ? `PropertyValue ${String(name)}` : type;
}

function read(type: string, value: unknown): ImportedLine | null {
  if (typeOfAction.has(type)) {
    const line = v.parse(action, value);
    return {
      table: 'interactions',
      row: {
        id: line.identifier,
        itemId: line.object['@id'],
        shop: shopOfItem(line.object['@id']),
        type: line['@type'],
        at: line.startTime,
        dwell: typeof line.duration === 'number' ? line.duration : 0,
      },
    };
  }
  switch (type) {
    case 'DataFeed':
      v.parse(head, value);
      return { table: 'head' };
    case 'Product':
      return { table: 'sightings', row: sightingsOf(v.parse(product, value)) };
    case 'ListItem': {
      const { item, list, position, origin, startTime, propensity } = v.parse(exposure, value);
      const shown = { itemId: item['@id'], list, rank: position, origin, at: startTime };
      return { table: 'exposures', row: propensity === undefined ? shown : { ...shown, propensity } };
    }
    case 'ImageObject': {
      const { about, contentUrl, dateCreated } = v.parse(image, value);
      return { table: 'thumbnails', row: { itemId: about['@id'], picture: contentUrl, at: dateCreated } };
    }
    case 'PropertyValue cart': {
      const { item, addedAt } = v.parse(property('cart', cart), value).value;
      return { table: 'carts', row: { itemId: item['@id'], shop: shopOfItem(item['@id']), addedAt } };
    }
    case 'PropertyValue identity': {
      const { a, b, ...decided } = v.parse(property('identity', decision), value).value;
      return { table: 'identityDecisions', row: { a: a['@id'], b: b['@id'], ...decided } };
    }
    case 'PropertyValue settings':
      return { table: 'settings', row: v.parse(property('settings', settings), value).value };
    case 'PropertyValue refusals':
      return { table: 'refusals', row: v.parse(property('refusals', refusal), value).value };
    case 'PropertyValue friend':
      return { table: 'friends', row: v.parse(property('friend', friendValue), value).value };
    case 'PropertyValue door':
      return { table: 'door', row: v.parse(property('door', door), value).value };
    default:
      return null;
  }
}

function sightingsOf(line: v.InferOutput<typeof product>): SightingsRow {
  const id = line['@id'];
  const versions = line.versions.map(
    (one): Item => ({
      id,
      shop: shopOfItem(id),
      shopName: one.seller,
      url: one.url,
      name: one.name,
      brand: one.brand,
      category: one.category,
      description: one.description,
      image: one.image,
      gtin: one.gtin,
      mpn: one.mpn,
      sku: one.sku,
      language: one.inLanguage,
    }),
  );
  const offers = line.offers.map(
    (one): Offer => ({
      price: one.price,
      priceCurrency: one.priceCurrency,
      listPrice: one.listPrice,
      availability: one.availability,
      itemCondition: one.itemCondition,
      priceValidUntil: one.priceValidUntil,
    }),
  );
  return {
    itemId: id,
    sightings: sorted(
      line.observations.map(
        ({ observationDate, measurementMethod, identifier: visitId, version, offer: place, marketing: told }) => ({
          at: observationDate,
          source: measurementMethod,
          visitId,
          item: versions[version] as Item,
          offer: place === null ? null : (offers[place] ?? null),
          marketing: told === null ? null : (line.marketing[told] ?? null),
        }),
      ),
    ),
  };
}
