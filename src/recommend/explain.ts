/** Finds the viewed items that a recommendation hangs on, by taking each away and asking again. */
import type { Candidate, Cause, Explanation, FriendCause } from '../core/candidate.ts';
import type { Item, ItemId } from '../core/item.ts';
import { type FriendGround, latestInteractions, type RecommendationContext, type Recommender } from './recommender.ts';

/** The most causes an explanation names. */
const MOST_CAUSES = 3;
/** Causes are looked for among this many viewed items, those viewed last: each is a history to be gone over anew. */
const MOST_VIEWED = 24;
/** For each candidate this many of them are tried, those most like it, because each trial is a score computed anew. */
const MOST_TRIALS = 10;
/** A score has fallen when it is lower by more than this part of itself: less may be dust of floating-point sums. */
const LEAST_FALL = 1e-9;

/**
 * One explanation for each candidate: a counterfactual that was checked (Tran et al. 2021). A viewed item is a cause when the
 * recommender's score of the candidate falls once all that the shopper did to that item is taken away from the present
 * history; what was learned of past sessions stays as it is, as it would for another shopper. A recommender that names the
 * grounds of a score has those tried first; for the others the viewed items most like the candidate are.
 *
 * @param context with the whole history: what comes before the latest interactions moves up when some are taken away
 */
export function explain(
  candidates: readonly Candidate[],
  context: RecommendationContext,
  recommenders: readonly Recommender[],
): Explanation[] {
  const viewed = lastViewed(context);
  const contextWithout = createContextsWithout(context);
  return candidates.map(({ itemId, recommender: name, score }) => {
    const recommender = recommenders.find((one) => one.name === name);
    if (!recommender) throw new Error(`No recommender is called "${name}".`);
    const causes: Cause[] = [];
    const grounds = recommender.grounds?.(context, itemId).filter((one) => viewed.has(one)) ?? null;
    for (const likely of grounds?.slice(0, MOST_TRIALS) ?? likelyCauses(itemId, viewed, context)) {
      const scoreWithout = recommender.score(contextWithout(likely), itemId);
      if (scoreWithout < score * (1 - LEAST_FALL)) causes.push({ itemId: likely, scoreWithout });
    }
    // Equal falls stay in the order of likelihood, which is the same every time.
    causes.sort((a, b) => a.scoreWithout - b.scoreWithout);
    const friendCauses = causesAmongFriends(itemId, score, context, recommender);
    return {
      recommender: name,
      score,
      causes: causes.slice(0, MOST_CAUSES),
      ...(friendCauses.length > 0 ? { friendCauses } : {}),
    };
  });
}

/** The friends' finds without which the score is lower, checked in the same way: each is taken off its card, and the score asked for again. */
function causesAmongFriends(
  itemId: ItemId,
  score: number,
  context: RecommendationContext,
  recommender: Recommender,
): FriendCause[] {
  const causes: FriendCause[] = [];
  for (const ground of recommender.friendGrounds?.(context, itemId).slice(0, MOST_TRIALS) ?? []) {
    const friend = context.friends.find(({ key }) => key === ground.key);
    const find = friend?.finds[ground.place];
    if (!friend || !find) continue;
    const scoreWithout = recommender.score(withoutFind(context, ground), itemId);
    if (scoreWithout >= score * (1 - LEAST_FALL)) continue;
    const { name, taste, matches } = find;
    causes.push({
      key: friend.key,
      friendName: friend.name,
      name,
      taste,
      isSame: matches.get(itemId) === 1,
      scoreWithout,
    });
  }
  return causes.sort((a, b) => a.scoreWithout - b.scoreWithout).slice(0, MOST_CAUSES);
}

/** The context as if a find stood on no card. */
export function withoutFind(context: RecommendationContext, { key, place }: FriendGround): RecommendationContext {
  const friends = context.friends.map((friend) =>
    friend.key === key ? { ...friend, finds: friend.finds.filter((_, at) => at !== place) } : friend,
  );
  return { ...context, friends };
}

/** The items viewed last that are still in the catalogue, the latest first. */
function lastViewed({ interactions, catalogue }: RecommendationContext): ReadonlySet<ItemId> {
  const viewed = new Set<ItemId>();
  for (let position = interactions.length - 1; position >= 0 && viewed.size < MOST_VIEWED; position -= 1) {
    const interaction = interactions[position];
    if (interaction?.type === 'view' && catalogue.has(interaction.itemId)) viewed.add(interaction.itemId);
  }
  return viewed;
}

/** The viewed items most like a candidate in text, category, brand and shop; of equals the one viewed last. */
function likelyCauses(itemId: ItemId, viewed: ReadonlySet<ItemId>, context: RecommendationContext): ItemId[] {
  const item = context.catalogue.get(itemId)?.item;
  if (!item) return [];
  return [...viewed]
    .map((viewedId) => {
      const other = context.catalogue.get(viewedId)?.item;
      const likeness = context.textIndex.similarity(itemId, viewedId) + (other ? kinship(item, other) : 0);
      return { viewedId, likeness };
    })
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_TRIALS)
    .map(({ viewedId }) => viewedId);
}

/** Orders the trials; it decides nothing else, so its numbers are mere precedence: category before brand before shop. */
function kinship(a: Item, b: Item): number {
  const isSameCategory = a.category.length > 0 && a.category.at(-1) === b.category.at(-1);
  return (
    (isSameCategory ? 0.3 : 0) + (a.brand !== null && a.brand === b.brand ? 0.2 : 0) + (a.shop === b.shop ? 0.1 : 0)
  );
}

/** Gives the context without one item's interactions, made once for each item and only when asked for. */
function createContextsWithout(context: RecommendationContext): (itemId: ItemId) => RecommendationContext {
  const made = new Map<ItemId, RecommendationContext>();
  return (itemId) => {
    const known = made.get(itemId);
    if (known) return known;
    const contextWithout = { ...context, interactions: latestInteractions(context.interactions, itemId) };
    made.set(itemId, contextWithout);
    return contextWithout;
  };
}
