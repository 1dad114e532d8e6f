/** Proposes what the shops show often and lately, lifted where the shopper's own views lie: the cold start. */
import type { CatalogueItem } from '../../core/catalogue.ts';
import { decay, interestOf } from '../../core/interest.ts';
import type { Item, ItemId } from '../../core/item.ts';
import { latestInteractions, oncePerContext, type Recommender } from '../recommender.ts';
import { bestOfCatalogue, createValueSums, valueSum } from '../value-sums.ts';

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
    return entry ? popularityOf(entry, context.now) * (1 + valueSum(groupsOf(entry.item), interestsOf(context))) : 0;
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

/** The interest in each group; a dislike of a group takes nothing from what the shops put forward. */
const interestsOf = oncePerContext((context): ReadonlyMap<string, number> => {
  const byItem = new Map<ItemId, number>();
  for (const interaction of latestInteractions(context.interactions)) {
    const interest = interestOf(interaction, context.now);
    byItem.set(interaction.itemId, (byItem.get(interaction.itemId) ?? 0) + interest);
  }
  const interests = new Map<string, number>();
  for (const [itemId, interest] of byItem) {
    const item = context.catalogue.get(itemId)?.item;
    if (!item || interest === 0) continue;
    for (const [group] of groupsOf(item)) interests.set(group, (interests.get(group) ?? 0) + interest);
  }
  for (const [group, interest] of interests) if (interest < 0) interests.set(group, 0);
  return interests;
});

const affinitiesOf = createValueSums(({ item }) => groupsOf(item));

/** Every item's score in the order of the catalogue: one walk over it, however often more is asked for. */
const scoresIn = oncePerContext((context): Float64Array => {
  const scores = affinitiesOf(context.catalogue, interestsOf(context));
  let place = 0;
  for (const entry of context.catalogue.values()) {
    scores[place] = popularityOf(entry, context.now) * (1 + (scores[place] as number));
    place += 1;
  }
  return scores;
});
