/** Proposes what the shops show often and lately, lifted where the shopper's own views lie: the cold start. */
import { Best, byCodeUnit } from '../../core/best.ts';
import type { CatalogueItem } from '../../core/catalogue.ts';
import { decay, interestOf } from '../../core/interest.ts';
import type { Item, ItemId } from '../../core/item.ts';
import { latestInteractions, type RecommendationContext, type Recommender } from '../recommender.ts';

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
    const best = new Best<{ itemId: ItemId; score: number }>(
      limit,
      (a, b) => b.score - a.score || byCodeUnit(a.itemId, b.itemId),
    );
    const interests = interestsOf(context);
    const mostLift = 1 + mostAffinity(interests);
    for (const [itemId, entry] of context.catalogue) {
      const popularity = popularityOf(entry, context.now);
      // Most items are too little seen for any interest to lift them into the list: they cost no more than this.
      const bar = best.bar;
      if (bar && popularity * mostLift < bar.score) continue;
      best.offer({ itemId, score: popularity * (1 + affinityOf(entry.item, interests)) });
    }
    return best.sorted().map(({ itemId, score }) => ({ itemId, recommender: 'recent-popular', score }));
  },

  score(context, itemId) {
    const entry = context.catalogue.get(itemId);
    return entry ? scoreOf(entry, interestsOf(context), context.now) : 0;
  },
};

type GroupInterests = ReadonlyMap<string, number>;

function scoreOf(entry: CatalogueItem, interests: GroupInterests, now: number): number {
  return popularityOf(entry, now) * (1 + affinityOf(entry.item, interests));
}

function popularityOf({ lastSeenAt, timesSeen }: CatalogueItem, now: number): number {
  return Math.log(2 + timesSeen) * decay(lastSeenAt, now, POPULARITY_HALF_LIFE);
}

function affinityOf(item: Item, interests: GroupInterests): number {
  let affinity = 0;
  if (interests.size > 0)
    for (const [group, weight] of groupsOf(item)) affinity += weight * Math.max(0, interests.get(group) ?? 0);
  return affinity;
}

/** No item's affinity is above this: two categories' weights and those of brand and shop, each with the greatest interest of all. */
function mostAffinity(interests: GroupInterests): number {
  let most = 0;
  for (const interest of interests.values()) most = Math.max(most, interest);
  // The weights of an item's categories halve from step to step, so together they stay below 2.
  return most * (2 + BRAND_WEIGHT + SHOP_WEIGHT);
}

/** An item's groups are asked for with every list, and change only with the item. */
const groupsByItem = new WeakMap<Item, readonly (readonly [string, number])[]>();

/** The groups an item belongs to, each with its weight. */
function groupsOf(item: Item): readonly (readonly [string, number])[] {
  const known = groupsByItem.get(item);
  if (known) return known;
  const groups = makeGroups(item);
  groupsByItem.set(item, groups);
  return groups;
}

function makeGroups(item: Item): [string, number][] {
  const names = [...new Set(item.category.map((name) => name.trim().toLowerCase()))].reverse();
  const groups = names.map((name, steps): [string, number] => [`category ${name}`, 2 ** -steps]);
  if (item.brand) groups.push([`brand ${item.brand.trim().toLowerCase()}`, BRAND_WEIGHT]);
  groups.push([`shop ${item.shop}`, SHOP_WEIGHT]);
  return groups;
}

/** A context is asked for many scores, and the interests are the same for all of them. */
const interestsByContext = new WeakMap<RecommendationContext, GroupInterests>();

function interestsOf(context: RecommendationContext): GroupInterests {
  const known = interestsByContext.get(context);
  if (known) return known;
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
  interestsByContext.set(context, interests);
  return interests;
}
