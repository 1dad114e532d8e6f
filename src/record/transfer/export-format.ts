/** How rows are written as lines of JSON in schema.org's terms. The format is documented in docs/export-format.md. */
import type { Exposure } from '../../core/candidate.ts';
import type { InteractionType } from '../../core/interaction.ts';
import type { Item } from '../../core/item.ts';
import type { Offer } from '../../core/offer.ts';
import type { IdentityDecision } from '../../core/product-identity.ts';
import type { Settings } from '../../core/settings.ts';
import type { Friend } from '../../core/taste-card.ts';
import type { CartRow, DoorRow, InteractionRow, RefusalRow, SightingsRow, ThumbnailRow } from '../database.ts';

export const FORMAT_VERSION = '1';

/** schema.org's actions for what a shopper does to an item. */
export const ACTIONS = {
  view: 'ViewAction',
  addToCart: 'AddAction',
  purchase: 'BuyAction',
  like: 'LikeAction',
  hide: 'IgnoreAction',
  lessLikeThis: 'DislikeAction',
  open: 'InteractAction',
} as const satisfies Readonly<Record<InteractionType, string>>;

export const SCHEMA_ORG = 'https://schema.org/';

/** The first line of a file. `now`: milliseconds since the epoch. */
export function headLine(now: number) {
  return {
    '@context': SCHEMA_ORG,
    '@type': 'DataFeed',
    name: 'Magpie',
    schemaVersion: FORMAT_VERSION,
    dateModified: isoOf(now),
  };
}

/** One item with every reading of it. Facts and offers that several readings share are written once and named by their place. */
export function productLine({ itemId, sightings }: SightingsRow) {
  const versions = [...new Set(sightings.map(({ item }) => item))];
  const offers = [...new Set(sightings.flatMap(({ offer }) => offer ?? []))];
  const marketings = [...new Set(sightings.flatMap(({ marketing }) => marketing ?? []))];
  return {
    '@type': 'Product',
    '@id': itemId,
    versions: versions.map(factsLine),
    offers: offers.map(offerLine),
    ...(marketings.length === 0 ? {} : { marketing: marketings }),
    observations: sightings.map(({ at, source, visitId, item, offer, marketing }) => ({
      '@type': 'Observation',
      observationDate: isoOf(at),
      measurementMethod: source,
      ...stated({ identifier: visitId }),
      version: versions.indexOf(item),
      ...(offer === null ? {} : { offer: offers.indexOf(offer) }),
      ...(marketing === null ? {} : { marketing: marketings.indexOf(marketing) }),
    })),
  };
}

function factsLine(item: Item) {
  return {
    url: item.url,
    name: item.name,
    category: item.category,
    ...stated({
      description: item.description,
      image: item.image,
      gtin: item.gtin,
      mpn: item.mpn,
      sku: item.sku,
      inLanguage: item.language,
      brand: item.brand,
      seller: item.shopName,
    }),
  };
}

function offerLine(offer: Offer) {
  return {
    '@type': 'Offer',
    price: offer.price,
    priceCurrency: offer.priceCurrency,
    ...stated({
      listPrice: offer.listPrice,
      availability: offer.availability && SCHEMA_ORG + offer.availability,
      itemCondition: offer.itemCondition && SCHEMA_ORG + offer.itemCondition,
      priceValidUntil: offer.priceValidUntil,
    }),
  };
}

export function actionLine({ id, itemId, type, at, dwell }: InteractionRow) {
  return {
    '@type': ACTIONS[type],
    identifier: id,
    object: { '@id': itemId },
    startTime: isoOf(at),
    ...(dwell > 0 ? { duration: `PT${dwell / 1000}S` } : {}),
  };
}

export function exposureLine({ itemId, list, rank, origin, at, propensity }: Exposure) {
  return {
    '@type': 'ListItem',
    item: { '@id': itemId },
    position: rank,
    list,
    origin,
    startTime: isoOf(at),
    ...(propensity === undefined ? {} : { propensity }),
  };
}

export function imageLine({ itemId, picture, at }: ThumbnailRow) {
  return { '@type': 'ImageObject', about: { '@id': itemId }, contentUrl: picture, dateCreated: isoOf(at) };
}

export function cartLine({ itemId, addedAt }: CartRow) {
  return { '@type': 'PropertyValue', name: 'cart', value: { item: { '@id': itemId }, addedAt: isoOf(addedAt) } };
}

export function decisionLine({ a, b, decision, at }: IdentityDecision) {
  return {
    '@type': 'PropertyValue',
    name: 'identity',
    value: { a: { '@id': a }, b: { '@id': b }, decision, at: isoOf(at) },
  };
}

export function settingsLine(value: Settings) {
  return { '@type': 'PropertyValue', name: 'settings', value };
}

export function refusalLine(value: RefusalRow) {
  return { '@type': 'PropertyValue', name: 'refusals', value };
}

export function doorLine({ at, host, outcome }: DoorRow) {
  return { '@type': 'PropertyValue', name: 'door', value: { at: isoOf(at), host, outcome } };
}

export function friendLine({ takenAt, ...card }: Friend) {
  return { '@type': 'PropertyValue', name: 'friend', value: { ...card, takenAt: isoOf(takenAt) } };
}

/** A moment (milliseconds since the epoch) as ISO 8601, which keeps every millisecond. */
function isoOf(at: number): string {
  return new Date(at).toISOString();
}

/** What is known: null means unknown, and is left out. */
function stated<T extends Record<string, unknown>>(facts: T): Partial<T> {
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== null)) as Partial<T>;
}
