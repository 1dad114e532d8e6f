/** Proposes items whose text is like the text of what the shopper looked at. */

import type { Candidate } from '../../core/candidate.ts';
import { interestOf } from '../../core/interest.ts';
import type { ItemId } from '../../core/item.ts';
import type { TermVector } from '../../core/text-index.ts';
import { bestCandidates, latestInteractions, type RecommendationContext, type Recommender } from '../recommender.ts';

/** The profile is made of this many items, those dealt with last: older ones have faded, and the cost stays bounded. */
const MOST_PROFILE_ITEMS = 50;
/** How strongly what is disliked is held against an item, beside what is liked (Rocchio's gamma over beta). */
const DISLIKE_WEIGHT = 0.5;
/** A catalogue is small beside the index when it holds less than this part of its texts. */
const SMALL_PART = 0.1;

/**
 * Content-based filtering: cosine of an item's TF-IDF vector with a profile (Rocchio 1971; Pazzani and Billsus 2007).
 *
 * The profile is the sum of the vectors of the items dealt with, each weighted by the interest of its interactions (type,
 * dwell, recency), less the vectors of the disliked ones, brought to length 1. The score is the cosine, from 0 to 1.
 */
export const textMatching: Recommender = {
  name: 'text-matching',

  recommend(context, limit) {
    if (context.catalogue.size < context.textIndex.size * SMALL_PART) return oneByOne(context, limit);
    return context.textIndex
      .search(profileOf(context), limit)
      .map(({ itemId, similarity }) => ({ itemId, recommender: 'text-matching', score: similarity }));
  },

  score(context, itemId) {
    const vector = context.textIndex.vectorOf(itemId);
    if (!vector) return 0;
    const profile = profileOf(context);
    let product = 0;
    for (const [term, weight] of vector) product += weight * (profile.get(term) ?? 0);
    return Math.min(1, Math.max(0, product));
  },
};

/** Where few of the indexed texts may be proposed, looking at those few is quicker than searching all. */
function oneByOne(context: RecommendationContext, limit: number): Candidate[] {
  const scores = new Map<ItemId, number>();
  for (const itemId of context.catalogue.keys()) scores.set(itemId, textMatching.score(context, itemId));
  return bestCandidates('text-matching', scores, context, limit);
}

/** A context is asked for many scores, and its profile is the same for all of them. */
const profiles = new WeakMap<RecommendationContext, TermVector>();

function profileOf(context: RecommendationContext): TermVector {
  const known = profiles.get(context);
  if (known) return known;
  const profile = makeProfile(context);
  profiles.set(context, profile);
  return profile;
}

function makeProfile(context: RecommendationContext): TermVector {
  const profile = new Map<string, number>();
  for (const [itemId, interest] of latestInterests(context)) {
    const weight = interest < 0 ? interest * DISLIKE_WEIGHT : interest;
    for (const [term, termWeight] of context.textIndex.vectorOf(itemId) ?? [])
      profile.set(term, (profile.get(term) ?? 0) + weight * termWeight);
  }
  let sum = 0;
  for (const weight of profile.values()) sum += weight * weight;
  if (sum === 0) return new Map();
  const length = Math.sqrt(sum);
  for (const [term, weight] of profile) profile.set(term, weight / length);
  return profile;
}

/** The interest in each of the items dealt with last, the latest first. */
function latestInterests({ interactions, now }: RecommendationContext): Map<ItemId, number> {
  const interests = new Map<ItemId, number>();
  for (const interaction of latestInteractions(interactions).toReversed()) {
    const known = interests.get(interaction.itemId);
    if (known === undefined && interests.size >= MOST_PROFILE_ITEMS) continue;
    interests.set(interaction.itemId, (known ?? 0) + interestOf(interaction, now));
  }
  return interests;
}
