/** The shopper's interests as they can be told in a sentence: what kind of thing, at what price, by whom, where. */
import { byCodeUnit } from './best.ts';
import type { Catalogue, CatalogueItem } from './catalogue.ts';
import type { Interaction } from './interaction.ts';
import { MEANT_TYPES } from './interaction.ts';
import type { ItemId } from './item.ts';
import { type Interests, profileOf } from './profile.ts';

/** One kind of thing, as its shops call it. */
export interface Topic {
  readonly category: string;
  /** Its part of all interest, from 0 to 1. */
  readonly part: number;
  readonly items: number;
  readonly shops: number;
  /** Of the items dealt with, in the currency most of them are in; null when no price is known. */
  readonly prices: { readonly lowest: number; readonly highest: number; readonly currency: string } | null;
  /** The brand most of them are of, where two at least are and that is half of them; null elsewhere. */
  readonly brand: string | null;
}

export interface LearnedTopics {
  /** What is wanted now, greatest first. */
  readonly short: readonly Topic[];
  /** What is liked at large. */
  readonly long: readonly Topic[];
  /** Kinds of which less is wanted, as their shops call them; the latest word first. */
  readonly unwanted: readonly string[];
}

/** More than a handful is a list and no longer a sentence. */
const MOST_TOPICS = 5;
/** A smaller part of the interest is chance. */
const LEAST_PART = 0.03;

/**
 * What the profile (see profile.ts) says, told by the narrowest category of each item; items without one are told of nowhere.
 *
 * @param interactions oldest first
 * @param now milliseconds since the epoch
 */
export function topicsOf(interactions: readonly Interaction[], catalogue: Catalogue, now: number): LearnedTopics {
  const byKind = new Map<string, { name: string; entries: Map<ItemId, CatalogueItem> }>();
  const unwanted = new Map<string, string>();
  for (const { itemId, type } of interactions) {
    const entry = catalogue.get(itemId);
    const name = entry?.item.category.at(-1)?.trim();
    if (!entry || !name) continue;
    const kind = name.toLowerCase();
    if (type === 'like' || type === 'lessLikeThis') unwanted.delete(kind);
    if (type === 'lessLikeThis') unwanted.set(kind, name);
    if (!MEANT_TYPES.includes(type)) continue;
    const known = byKind.get(kind) ?? { name, entries: new Map() };
    known.entries.set(itemId, entry);
    byKind.set(kind, known);
  }
  const { short, long } = profileOf(interactions, catalogue, now);
  const greatest = (interests: Interests) =>
    [...byKind]
      .map(([kind, { name, entries }]) => topicOf(name, interests.category.get(kind) ?? 0, [...entries.values()]))
      .filter(({ part }) => part >= LEAST_PART)
      .sort((a, b) => b.part - a.part || byCodeUnit(a.category, b.category))
      .slice(0, MOST_TOPICS);
  return { short: greatest(short), long: greatest(long), unwanted: [...unwanted.values()].reverse() };
}

function topicOf(category: string, part: number, entries: readonly CatalogueItem[]): Topic {
  const shops = new Set(entries.map(({ item }) => item.shop)).size;
  return { category, part, items: entries.length, shops, prices: pricesOf(entries), brand: commonBrand(entries) };
}

function pricesOf(entries: readonly CatalogueItem[]): Topic['prices'] {
  const offers = entries.flatMap(({ offer }) => (offer && offer.price > 0 ? [offer] : []));
  const currency = mostCommon(offers.map(({ priceCurrency }) => priceCurrency))?.value;
  if (currency === undefined) return null;
  const prices = offers.filter((offer) => offer.priceCurrency === currency).map(({ price }) => price);
  return { lowest: Math.min(...prices), highest: Math.max(...prices), currency };
}

function commonBrand(entries: readonly CatalogueItem[]): string | null {
  const common = mostCommon(entries.flatMap(({ item }) => item.brand?.trim() || []));
  return common && common.count >= 2 && common.count * 2 >= entries.length ? common.value : null;
}

function mostCommon(values: readonly string[]): { value: string; count: number } | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first] = [...counts].sort(([a, one], [b, other]) => other - one || byCodeUnit(a, b));
  return first ? { value: first[0], count: first[1] } : null;
}
