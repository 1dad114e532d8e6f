/** The shopper's profile: how much of the interest lies with which items, brands, categories and price bands, of late and at large. */
import type { Catalogue, CatalogueItem } from './catalogue.ts';
import type { Interaction } from './interaction.ts';
import { interestOf } from './interest.ts';
import type { ItemId } from './item.ts';
import type { Offer } from './offer.ts';

export type Facet = 'item' | 'category' | 'brand' | 'priceBand' | 'shop';

/** The interest in each value of each facet, as a part of all interest: at most 1, below 0 where dislike prevails. */
export type Interests = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

export interface Profile {
  /** What is wanted now: interest halves in SHORT_HALF_LIFE. */
  readonly short: Interests;
  /** What is liked at large: interest halves in LONG_HALF_LIFE. */
  readonly long: Interests;
}

const HOUR = 60 * 60 * 1000;
/** Milliseconds: an evening's errand fades overnight. */
export const SHORT_HALF_LIFE = 6 * HOUR;
/** Milliseconds: a taste fades in two months. */
export const LONG_HALF_LIFE = 60 * 24 * HOUR;

/** ISO 4217's code for "no currency": a price that tells nothing. */
const NO_CURRENCY = 'XXX';
/** Price bands are so many to a doubling of the price. */
const BANDS_PER_DOUBLING = 2;

/** A profile of no interactions has no interest in anything. */
export function profileOf(interactions: readonly Interaction[], catalogue: Catalogue, now: number): Profile {
  return {
    short: interestsOf(interactions, catalogue, now, SHORT_HALF_LIFE),
    long: interestsOf(interactions, catalogue, now, LONG_HALF_LIFE),
  };
}

/** The values an item has in each facet; a category is known by its name, the narrowest last, so that shops may share it. */
export function facetsOf({
  item,
  offer,
}: Pick<CatalogueItem, 'item' | 'offer'>): Readonly<Record<Facet, readonly string[]>> {
  const band = priceBandOf(offer);
  return {
    item: [item.id],
    category: [...new Set(item.category.map(wordOf))],
    brand: item.brand ? [wordOf(item.brand)] : [],
    priceBand: band ? [band] : [],
    shop: [item.shop],
  };
}

/** Names the band of a price, by currency: "EUR 13" holds prices from 2^(13/2) to 2^(14/2), that is 90.5 to 128. Null when no price is known. */
export function priceBandOf(offer: Pick<Offer, 'price' | 'priceCurrency'> | null): string | null {
  if (!offer || offer.price <= 0 || offer.priceCurrency === NO_CURRENCY) return null;
  return `${offer.priceCurrency} ${Math.floor(BANDS_PER_DOUBLING * Math.log2(offer.price))}`;
}

function interestsOf(
  interactions: readonly Interaction[],
  catalogue: Catalogue,
  now: number,
  halfLife: number,
): Interests {
  const byItem = new Map<ItemId, number>();
  let all = 0;
  for (const interaction of interactions) {
    if (!catalogue.has(interaction.itemId)) continue;
    const interest = interestOf(interaction, now, halfLife);
    if (interest === 0) continue;
    byItem.set(interaction.itemId, (byItem.get(interaction.itemId) ?? 0) + interest);
    all += Math.abs(interest);
  }
  const interests = {
    item: new Map<string, number>(),
    category: new Map<string, number>(),
    brand: new Map<string, number>(),
    priceBand: new Map<string, number>(),
    shop: new Map<string, number>(),
  };
  for (const [itemId, interest] of byItem) {
    const entry = catalogue.get(itemId);
    if (!entry) continue;
    for (const [facet, values] of Object.entries(facetsOf(entry)) as [Facet, readonly string[]][])
      for (const value of values) interests[facet].set(value, (interests[facet].get(value) ?? 0) + interest / all);
  }
  return interests;
}

function wordOf(name: string): string {
  return name.trim().toLowerCase();
}
