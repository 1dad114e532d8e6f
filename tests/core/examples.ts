/** An item, an offer, an interaction as examples: each test says only what it is about. */
import type { Interaction } from '../../src/core/interaction.ts';
import { type Item, itemIdOf, shopOf } from '../../src/core/item.ts';
import type { ProductObservation, TileObservation } from '../../src/core/observation.ts';
import type { Offer, OfferPeriod } from '../../src/core/offer.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** A moment to count from. */
export const START = 1_760_000_000_000;

/** An item at an address such as "alpha.example/lamp". */
export function anItem(address: string, facts: Partial<Item> = {}): Item {
  const url = `https://${address}`;
  return {
    id: itemIdOf(url),
    shop: shopOf(new URL(url)),
    shopName: null,
    url,
    name: address.split('/').slice(1).join(' ').replaceAll('-', ' '),
    brand: null,
    category: [],
    description: null,
    image: null,
    gtin: null,
    mpn: null,
    sku: null,
    language: 'en',
    ...facts,
  };
}

export function anOffer(price: number, facts: Partial<Offer> = {}): Offer {
  return {
    price,
    priceCurrency: 'EUR',
    listPrice: null,
    availability: null,
    itemCondition: null,
    priceValidUntil: null,
    ...facts,
  };
}

export function aPeriod(price: number, at: number, facts: Partial<OfferPeriod> = {}): OfferPeriod {
  return {
    itemId: 'alpha.example/lamp',
    ...anOffer(price),
    firstSeenAt: at,
    lastSeenAt: at,
    observations: 1,
    ...facts,
  };
}

export function anInteraction(itemId: string, at: number, facts: Partial<Interaction> = {}): Interaction {
  return {
    id: `${facts.type ?? 'view'}-${itemId}-${at}`,
    itemId,
    type: 'view',
    at,
    dwell: 20_000,
    ...facts,
  };
}

export function aProduct(item: Item, offer: Offer | null): ProductObservation {
  return { item, offer, coupons: [], saleEnd: null, confidence: 0.9, source: {} };
}

export function aTile(item: Item, offer: Offer | null): TileObservation {
  return { item, offer };
}
