/** Proposes what the shops show often and lately, lifted where the shopper's own views lie: the cold start. */
import type { CatalogueItem } from '../../core/catalogue.ts';
import { decay, interestOf } from '../../core/interest.ts';
import type { Item } from '../../core/item.ts';
import { latestInteractions, oncePerContext, type Recommender } from '../recommender.ts';
import { bestOfCatalogue, codedPerCatalogue } from '../value-sums.ts';

/** Popularity halves in this time, in milliseconds, when an item is no longer seen: a week. */
const POPULARITY_HALF_LIFE = 7 * 24 * 60 * 60 * 1000;
/** How much the interest in an item's brand and in its shop counts beside that in its narrowest category (1). */
const BRAND_WEIGHT = 0.5;
const SHOP_WEIGHT = 0.1;

/**
 * Popularity with decay, as one browser can know it: what the shops put forward.
 *
 *     popularity(i) = ln(2 + times i was seen as a tile) x 2^(-(time since i was last seen) / half-life)
 *     affinity(i)   = sum over k of 2^-k A(category k steps above i's narrowest) + 0.5 A(brand) + 0.1 A(shop)
 *     score(i)      = popularity(i) x (1 + affinity(i))
 *
 * where A(group) is the faded interest of the shopper's interactions in the group's items. A category is known by its name,
 * so that two shops may share it. Without interactions the score is the popularity alone.
 */
export const recentPopular: Recommender = {
  name: 'recent-popular',

  recommend(context, limit) {
    return bestOfCatalogue('recent-popular', scoresIn(context), context.catalogue, limit);
  },

  score(context, itemId) {
    const entry = context.catalogue.get(itemId);
    if (!entry) return 0;
    const affinity = groupsIn(context.catalogue).sum(entry, interestsOf(context));
    return popularityOf(entry, context.now) * (1 + affinity);
  },
};

function popularityOf({ lastSeenAt, timesSeen }: CatalogueItem, now: number): number {
  return Math.log(2 + timesSeen) * decay(lastSeenAt, now, POPULARITY_HALF_LIFE);
}

/** The groups an item belongs to, each with its weight. */
function groupsOf(item: Item): [string, number][] {
  const names = [...new Set(item.category.map((name) => name.trim().toLowerCase()))].reverse();
  const groups = names.map((name, steps): [string, number] => [`category ${name}`, 2 ** -steps]);
  if (item.brand) groups.push([`brand ${item.brand.trim().toLowerCase()}`, BRAND_WEIGHT]);
  groups.push([`shop ${item.shop}`, SHOP_WEIGHT]);
  return groups;
}

const groupsIn = codedPerCatalogue(({ item }) => groupsOf(item));

/** The interest in each group, by its code; a dislike of a group takes nothing from what the shops put forward. */
const interestsOf = oncePerContext(({ interactions, catalogue, now }): Float64Array => {
  const parts: [CatalogueItem, number][] = [];
  for (const interaction of latestInteractions(interactions)) {
    const entry = catalogue.get(interaction.itemId);
    if (entry) parts.push([entry, interestOf(interaction, now)]);
  }
  const interests = groupsIn(catalogue).table(parts);
  return interests.map((interest) => Math.max(0, interest));
});

/** Every item's score in the order of the catalogue: one walk over it, however often more is asked for. */
const scoresIn = oncePerContext((context): Float64Array => {
  const scores = groupsIn(context.catalogue).sums(context.catalogue, interestsOf(context));
  let place = 0;
  for (const entry of context.catalogue.values()) {
    scores[place] = popularityOf(entry, context.now) * (1 + (scores[place] as number));
    place += 1;
  }
  return scores;
});
