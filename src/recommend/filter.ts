/** Which items must not be recommended, whoever proposes them. */
import { createHiddenTest } from '../core/hidden.ts';
import type { InteractionType } from '../core/interaction.ts';
import type { ItemId } from '../core/item.ts';
import { isSoldOut } from '../core/offer.ts';
import type { RecommendationContext } from './recommender.ts';
import { DEFAULT_SETTINGS, type RecommendationSettings } from './settings.ts';

/** After "less like this", items with at least this cosine to the disliked one stay away. */
export const DISLIKED_SIMILARITY = 0.3;
/** Only this many dislikes, the latest, are compared with: each comparison costs, and the profile remembers the rest. */
const MOST_DISLIKES = 50;

/** Left out, nothing is hidden: a bench has no shopper who would. */
export type FilterSettings = Pick<RecommendationSettings, 'mayRepeat'> &
  Partial<Pick<RecommendationSettings, 'hidden'>>;

/** An interaction of these types means that the shopper knows the item: it comes back as a deal, not as a discovery. */
const KNOWING: readonly InteractionType[] = ['view', 'addToCart', 'purchase'];

/**
 * Tells whether an item may be recommended: it is in the catalogue, can be bought at a known price, was never viewed, and was
 * neither hidden nor disliked; nor was the same product (by GTIN) at another shop, nor something very like it; nor was the same
 * product bought elsewhere. Nothing is of a shop, brand or category that the shopper hid.
 */
export function createFilter(
  context: RecommendationContext,
  { mayRepeat, hidden: hiddenGroups = DEFAULT_SETTINGS.hidden }: FilterSettings,
): (itemId: ItemId) => boolean {
  const { catalogue, textIndex } = context;
  const { known, bought, hidden, disliked } = whatWasSaid(context);
  const isKnown = (itemId: ItemId) => known.has(itemId) || context.dealings?.isViewed(itemId);
  const settledProducts = new Set(
    [...bought, ...hidden, ...disliked].flatMap((itemId) => catalogue.get(itemId)?.item.gtin ?? []),
  );
  const isHidden = createHiddenTest(hiddenGroups);
  const dislikes = [...disliked].slice(-MOST_DISLIKES);
  return (itemId) => {
    const entry = catalogue.get(itemId);
    if (!entry?.offer || isSoldOut(entry.offer) || isHidden(entry.item)) return false;
    if ((!mayRepeat && isKnown(itemId)) || hidden.has(itemId) || disliked.has(itemId)) return false;
    if (entry.item.gtin !== null && settledProducts.has(entry.item.gtin)) return false;
    return dislikes.every((dislike) => textIndex.similarity(dislike, itemId) < DISLIKED_SIMILARITY);
  };
}

function whatWasSaid({ interactions, dealings }: RecommendationContext) {
  const known = new Set<ItemId>();
  const bought = new Set<ItemId>();
  const hidden = new Set<ItemId>();
  const disliked = new Set<ItemId>();
  for (const { itemId, type } of dealings?.others ?? interactions) {
    if (type === 'purchase') bought.add(itemId);
    if (KNOWING.includes(type)) known.add(itemId);
    else if (type === 'hide') hidden.add(itemId);
    else if (type === 'lessLikeThis') disliked.add(itemId);
  }
  return { known, bought, hidden, disliked };
}
