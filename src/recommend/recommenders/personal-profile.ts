/** Proposes what fits the shopper's profile: the items, categories, brands and price bands looked at, of late and at large. */
import type { CatalogueItem } from '../../core/catalogue.ts';
import { interestOf } from '../../core/interest.ts';
import { type Facet, facetsOf, LONG_HALF_LIFE, SHORT_HALF_LIFE } from '../../core/profile.ts';
import { latestInteractions, oncePerContext, type Recommender } from '../recommender.ts';
import { bestOfCatalogue, codedPerCatalogue } from '../value-sums.ts';

/** How much a facet counts. An item looked at is wanted itself, above all; where it was looked at says nothing of what is wanted. */
const FACET_WEIGHTS: Readonly<Record<Facet, number>> = { item: 1, category: 0.5, brand: 0.3, priceBand: 0.15, shop: 0 };
/** How much the short interest counts; the long interest counts the rest to 1. */
const SHORT_WEIGHT = 0.6;

/**
 * A user model of weighted facets (Pazzani and Billsus 2007), with long and short interest apart (Billsus and Pazzani 2000):
 *
 *     score(i)    = 0.6 x fit_short(i) + 0.4 x fit_long(i)
 *     fit_h(i)    = sum over the facets f of weight(f) x the mean over the values v of i in f of share_h(f, v)
 *
 * where share_h(f, v) is the part of all interest, fading with half-life h, that went to items with value v. Interest is
 * weighed by the type of interaction and by dwell; dislikes count below zero. Categories are weighed alike, broad and narrow:
 * the narrow ones are shared by few items, which is what tells them apart.
 */
export const personalProfile: Recommender = {
  name: 'personal-profile',

  recommend(context, limit) {
    return bestOfCatalogue('personal-profile', fitsIn(context), context.catalogue, limit);
  },

  score(context, itemId) {
    const entry = context.catalogue.get(itemId);
    if (!entry) return 0;
    const { items, values } = worthsIn(context);
    const itself = FACET_WEIGHTS.item * (items.get(entry) ?? 0);
    return Math.max(0, itself + codedOf(context.catalogue).sum(entry, values));
  },
};

/**
 * An item's values that count, each with its facet's weight and its part of the facet's mean. The item itself is a value that no
 * other has: it is kept apart, or every table would be as long as the catalogue.
 */
const codedOf = codedPerCatalogue((entry) =>
  (Object.entries(facetsOf(entry)) as [Facet, readonly string[]][])
    .filter(([facet]) => facet !== 'item' && FACET_WEIGHTS[facet] > 0)
    .flatMap(([facet, values]) =>
      values.map((value) => [`${facet} ${value}`, FACET_WEIGHTS[facet] / values.length] as const),
    ),
);

/** The part of all interest, short and long together, that went to each item, and to each other value by its code. */
interface Worths {
  readonly items: ReadonlyMap<CatalogueItem, number>;
  readonly values: Float64Array;
}

const worthsIn = oncePerContext(({ interactions, catalogue, now }): Worths => {
  const items = new Map<CatalogueItem, number>();
  const latest = latestInteractions(interactions);
  for (const [halfLife, weight] of [
    [SHORT_HALF_LIFE, SHORT_WEIGHT] as const,
    [LONG_HALF_LIFE, 1 - SHORT_WEIGHT] as const,
  ]) {
    const interests: [CatalogueItem, number][] = [];
    let all = 0;
    for (const interaction of latest) {
      const entry = catalogue.get(interaction.itemId);
      const interest = entry ? interestOf(interaction, now, halfLife) : 0;
      if (!entry || interest === 0) continue;
      interests.push([entry, interest]);
      all += Math.abs(interest);
    }
    for (const [entry, interest] of interests) items.set(entry, (items.get(entry) ?? 0) + (weight * interest) / all);
  }
  return { items, values: codedOf(catalogue).table(items) };
});

/** One walk over the catalogue, however often more is asked for. Without interests nothing fits. */
const fitsIn = oncePerContext((context): Float64Array => {
  const { items, values } = worthsIn(context);
  const fits = codedOf(context.catalogue).sums(context.catalogue, values);
  let place = 0;
  for (const entry of context.catalogue.values()) {
    const interest = items.get(entry);
    if (interest !== undefined) fits[place] = (fits[place] as number) + FACET_WEIGHTS.item * interest;
    place += 1;
  }
  return fits;
});
