/** Which way the shopper's own word leans a candidate: "more like this" lifts it, "less like this" presses it down. */
import { decay } from '../core/interest.ts';
import type { ItemId } from '../core/item.ts';
import { Kinds, kindOf } from './kind.ts';
import type { RecommendationContext } from './recommender.ts';

/** A candidate of a kind that the shopper wants less of keeps this part of its worth: it comes only where little else is. */
const PRESSED = 0.1;
/** A candidate that is the very same as a liked item is worth this much more, as a part of its worth. */
const LIFT = 3;
/** Two items of one kind are alike by this much at least, whatever their words: between 0 and 1, as a cosine is. */
const ALIKE_BY_KIND = 0.3;
/** Milliseconds: what was asked for more of is asked for half as loudly after two months. What is disliked does not fade. */
const LIKE_HALF_LIFE = 60 * 24 * 60 * 60 * 1000;
/** Only this many likes, the latest, are compared with: each comparison costs. */
const MOST_LIKES = 20;

/** What a candidate's worth is multiplied by: 1 where the shopper said nothing of the like. */
export type Leaning = (itemId: ItemId) => number;

/**
 * Direct relevance feedback, beside what the recommenders learn of it:
 *
 *     factor(i) = 0.1                                                        where i is of a kind that was disliked
 *     factor(i) = 1 + 3 x max over the liked items l of likeness(i, l) x 2^-(age of the like / two months)    elsewhere
 *
 * where likeness is the cosine of the texts, or 0.3 for two items of one kind where that is more. Of a kind both liked and
 * disliked the later word holds.
 *
 * @returns null where the shopper never said either: nothing leans
 */
export function createLeaning(context: RecommendationContext): Leaning | null {
  const { catalogue, textIndex } = context;
  const { likes, disliked } = whatWasSaid(context);
  if (likes.length === 0 && disliked.size === 0) return null;
  const factors = new Map<ItemId, number>();
  const factorOf: Leaning = (itemId) => {
    const item = catalogue.get(itemId)?.item;
    const kind = item ? kindOf(item) : null;
    if (kind !== null && disliked.has(kind)) return PRESSED;
    let most = 0;
    for (const like of likes) {
      const byKind = kind !== null && like.kinds.has(kind) ? ALIKE_BY_KIND : 0;
      most = Math.max(most, like.loudness * Math.max(byKind, textIndex.similarity(itemId, like.itemId)));
    }
    return 1 + LIFT * most;
  };
  return (itemId) => {
    const known = factors.get(itemId);
    if (known !== undefined) return known;
    const factor = factorOf(itemId);
    factors.set(itemId, factor);
    return factor;
  };
}

interface Like {
  readonly itemId: ItemId;
  readonly kinds: ReadonlySet<string>;
  /** From 1 for a like of this moment towards 0. */
  readonly loudness: number;
}

/** The latest likes, and the kinds that were disliked and not liked since. */
function whatWasSaid({ interactions, dealings, catalogue, now }: RecommendationContext) {
  const said = (dealings?.others ?? interactions).filter(({ type }) => type === 'like' || type === 'lessLikeThis');
  const likes = new Map<ItemId, Like>();
  const disliked = new Set<string>();
  const kindsOf = said.length > 0 ? new Kinds(catalogue) : null;
  for (const { itemId, type, at } of said) {
    const item = catalogue.get(itemId)?.item;
    if (!item || !kindsOf) continue;
    const kinds = kindsOf.of(item);
    likes.delete(itemId);
    if (type === 'like') likes.set(itemId, { itemId, kinds, loudness: decay(at, now, LIKE_HALF_LIFE) });
    for (const kind of kinds)
      if (type === 'like') disliked.delete(kind);
      else disliked.add(kind);
  }
  return { likes: [...likes.values()].slice(-MOST_LIKES), disliked };
}
