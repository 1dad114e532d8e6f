/** Proposes what fits the shopper's profile: the items, categories, brands and price bands looked at, of late and at large. */
import type { CatalogueItem } from '../../core/catalogue.ts';
import { type Facet, facetsOf, profileOf } from '../../core/profile.ts';
import { latestInteractions, oncePerContext, type Recommender } from '../recommender.ts';
import { bestOfCatalogue, createValueSums, valueSum, type WeightedValues } from '../value-sums.ts';

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
    return entry ? Math.max(0, valueSum(valuesOf(entry), worthsIn(context))) : 0;
  },
};

/** What one value of one facet adds to the score of an item that has it, under a key that names both. */
const worthsIn = oncePerContext((context): ReadonlyMap<string, number> => {
  const { short, long } = profileOf(latestInteractions(context.interactions), context.catalogue, context.now);
  const worths = new Map<string, number>();
  for (const facet of Object.keys(FACET_WEIGHTS) as Facet[]) {
    for (const value of long[facet].keys()) {
      const share = SHORT_WEIGHT * (short[facet].get(value) ?? 0) + (1 - SHORT_WEIGHT) * (long[facet].get(value) ?? 0);
      worths.set(keyOf(facet, value), FACET_WEIGHTS[facet] * share);
    }
  }
  return worths;
});

function keyOf(facet: Facet, value: string): string {
  return `${facet} ${value}`;
}

/** An item's values that count, each with its part of the facet's mean. */
function valuesOf(entry: CatalogueItem): WeightedValues {
  return (Object.entries(facetsOf(entry)) as [Facet, readonly string[]][])
    .filter(([facet]) => FACET_WEIGHTS[facet] > 0)
    .flatMap(([facet, values]) => values.map((value) => [keyOf(facet, value), 1 / values.length] as const));
}

const sumsOf = createValueSums(valuesOf);

/** One walk over the catalogue, however often more is asked for. Without interests nothing fits. */
const fitsIn = oncePerContext(
  (context): Float64Array =>
    worthsIn(context).size === 0
      ? new Float64Array(context.catalogue.size)
      : sumsOf(context.catalogue, worthsIn(context)),
);
