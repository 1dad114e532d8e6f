/** Proposes what friends bought or liked, by the cards they handed over, and what is like it. */
import type { FriendFind, FriendTaste } from '../../core/friend-taste.ts';
import type { ItemId } from '../../core/item.ts';
import type { Taste } from '../../core/taste-card.ts';
import {
  bestCandidates,
  type FriendGround,
  latestItems,
  oncePerContext,
  type RecommendationContext,
  type Recommender,
} from '../recommender.ts';

/** How much a find counts by what the friend did: money says more than a thumb. Below 1, so that a second friend adds to the first. */
const TASTE_WEIGHTS: Readonly<Record<Taste, number>> = { bought: 0.9, liked: 0.7 };
/** A friend whose taste agrees in nothing counts this much: the card was handed over by a person who was trusted with that. */
const LEAST_TRUST = 0.5;
/** Taste is compared over this many items, those the shopper dealt with last. */
const MOST_ITEMS = 50;

/**
 * User-based neighbourhood filtering (Resnick et al. 1994) over friends, with trust in place of the unknown crowd (Massa and
 * Avesani 2007), and likeness in place of equality, because two shoppers seldom meet the same item:
 *
 *     score(i)    = 1 - product over the friends f of (1 - trust(f) x liking(f, i))
 *     liking(f,i) = 1 - product over the finds e of f of (1 - weight(e) x likeness(e, i))
 *     trust(f)    = LEAST_TRUST + (1 - LEAST_TRUST) x mean over the items q dealt with last of max over e of likeness(e, q)
 *
 * The products are noisy ors (Pearl 1988): each find is a reason of its own, and a long card is no louder for its length than its
 * finds are alike. Likeness is worked out in learn/friend-tastes.ts. Scores are from 0 to 1.
 */
export const social: Recommender = {
  name: 'social',

  recommend(context, limit) {
    return bestCandidates('social', scoresOf(context), context, limit);
  },

  score(context, itemId) {
    return context.catalogue.has(itemId) ? (scoresOf(context).get(itemId) ?? 0) : 0;
  },

  grounds(context, itemId) {
    const speaking = context.friends.filter(({ finds }) => finds.some(({ matches }) => matches.has(itemId)));
    return latestItems(context, MOST_ITEMS).filter((viewed) => speaking.some((friend) => likest(friend, viewed) > 0));
  },

  friendGrounds(context, itemId) {
    const grounds: (FriendGround & { weight: number })[] = [];
    for (const friend of context.friends) {
      const trust = trustIn(friend, context);
      friend.finds.forEach((find, place) => {
        const weight = trust * weightOf(find, itemId);
        if (weight > 0) grounds.push({ key: friend.key, place, weight });
      });
    }
    return grounds.sort((a, b) => b.weight - a.weight).map(({ key, place }) => ({ key, place }));
  },
};

const scoresOf = oncePerContext((context: RecommendationContext): ReadonlyMap<ItemId, number> => {
  const scores = new Map<ItemId, number>();
  for (const friend of context.friends) {
    const trust = trustIn(friend, context);
    for (const [itemId, liking] of likingsOf(friend))
      scores.set(itemId, either(scores.get(itemId) ?? 0, trust * liking));
  }
  return scores;
});

function likingsOf({ finds }: FriendTaste): ReadonlyMap<ItemId, number> {
  const likings = new Map<ItemId, number>();
  for (const find of finds)
    for (const itemId of find.matches.keys())
      likings.set(itemId, either(likings.get(itemId) ?? 0, weightOf(find, itemId)));
  return likings;
}

/** How far a friend's taste is trusted, from LEAST_TRUST to 1. */
function trustIn(friend: FriendTaste, context: RecommendationContext): number {
  const items = latestItems(context, MOST_ITEMS);
  if (items.length === 0) return LEAST_TRUST;
  const agreement = items.reduce((sum, itemId) => sum + likest(friend, itemId), 0) / items.length;
  return LEAST_TRUST + (1 - LEAST_TRUST) * agreement;
}

/** The likeness of the find that is likest an item. */
function likest({ finds }: FriendTaste, itemId: ItemId): number {
  return finds.reduce((most, { matches }) => Math.max(most, matches.get(itemId) ?? 0), 0);
}

function weightOf({ taste, matches }: FriendFind, itemId: ItemId): number {
  return TASTE_WEIGHTS[taste] * (matches.get(itemId) ?? 0);
}

/** Noisy or of two reasons, each from 0 to 1. */
function either(one: number, other: number): number {
  return 1 - (1 - one) * (1 - other);
}
