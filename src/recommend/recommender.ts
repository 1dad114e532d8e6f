/** The one interface behind which every recommender stands, and what each is handed. */
import { Best, byCodeUnit } from '../core/best.ts';
import type { Candidate, Exposure } from '../core/candidate.ts';
import type { Catalogue } from '../core/catalogue.ts';
import type { Dealings } from '../core/dealings.ts';
import type { FriendTaste } from '../core/friend-taste.ts';
import { type Interaction, LATEST_INTERACTIONS, MEANT_TYPES } from '../core/interaction.ts';
import type { ItemId } from '../core/item.ts';
import type { ItemStatistics, SessionIndex } from '../core/session-index.ts';
import type { TextIndex } from '../core/text-index.ts';

/** Everything a recommender may look at. It is never changed by one, and holds all that was learned or indexed for it. */
export interface RecommendationContext {
  readonly catalogue: Catalogue;
  /**
   * The shopper's interactions, oldest first. May name items that are no longer in the catalogue. A recommender looks at the
   * latest LATEST_INTERACTIONS of them at most: the pipeline may hand it no more.
   */
  readonly interactions: readonly Interaction[];
  /** The same interactions by what they say, where it was kept up to date; left out, one walk over all of them tells. */
  readonly dealings?: Dealings;
  readonly textIndex: TextIndex;
  /** The id of the session that the last interaction belongs to, whatever of it is looked at; null when it is not among `sessions`. */
  readonly presentSession: string | null;
  /** Past sessions, found by their items; the session going on may be among them. */
  readonly sessions: SessionIndex;
  /** What followed an item in a session, at any distance: 1 / steps (sequential rules). */
  readonly sequentialRules: ItemStatistics;
  /** What came right after an item (first-order Markov chain). */
  readonly transitions: ItemStatistics;
  /** What an item shared sessions with. */
  readonly coOccurrence: ItemStatistics;
  /** What went with an item in the sessions of many people, counted in people (a shared-history pack); null when there is no pack. */
  readonly sharedHistory: ItemStatistics | null;
  /** What of earlier lists the shopper really saw, oldest first: by it the recommenders are weighed, and none of them looks at it. */
  readonly exposures: readonly Exposure[];
  /** What friends' cards say, in the order of their keys; empty for a shopper who has none. */
  readonly friends: readonly FriendTaste[];
  /** The moment for which to recommend; milliseconds since the epoch. Recommenders never read the clock. */
  readonly now: number;
}

export interface Recommender {
  /** In kebab-case, equal to the file's name. */
  readonly name: string;
  /**
   * Proposes items, best first, each once, at most `limit`.
   * Returns an empty list when it has nothing to say (cold start, empty catalogue); never throws for items it does not know.
   * The same context gives the same list. Viewed items may be among them: the pipeline filters.
   */
  recommend(context: RecommendationContext, limit: number): Candidate[];
  /**
   * The score this recommender gives one item under a context: the same number `recommend` gives it.
   * The pipeline calls it with a view taken away to learn what an explanation hangs on. 0 when it would not propose the item.
   */
  score(context: RecommendationContext, itemId: ItemId): number;
  /**
   * The items dealt with that the score of an item may hang on, the weightiest first: where an explanation is looked for.
   * Whether it does hang on them is found out by recomputing. Left out, the items most like it in text and kind are tried.
   */
  grounds?(context: RecommendationContext, itemId: ItemId): ItemId[];
  /** The friends' finds that the score of an item may hang on, the weightiest first. Left out by a recommender that asks no friends. */
  friendGrounds?(context: RecommendationContext, itemId: ItemId): FriendGround[];
}

/** A friend's find, by the friend's key and its place on the card. */
export interface FriendGround {
  readonly key: string;
  readonly place: number;
}

/** The latest of the interactions, oldest first, at most LATEST_INTERACTIONS; without those of one item, when one is named. */
export function latestInteractions(
  interactions: readonly Interaction[],
  exceptItemId?: ItemId,
): readonly Interaction[] {
  const latest: Interaction[] = [];
  for (let position = interactions.length - 1; position >= 0 && latest.length < LATEST_INTERACTIONS; position -= 1) {
    const interaction = interactions[position];
    if (interaction && interaction.itemId !== exceptItemId) latest.push(interaction);
  }
  return latest.reverse();
}

/**
 * The items of the catalogue that the shopper dealt with last, the latest first, each once, at most `most`. Only the place in
 * this list counts for what comes next, so an item that is gone from the catalogue takes none.
 */
export function latestItems({ interactions, catalogue }: RecommendationContext, most: number): ItemId[] {
  const items = new Set<ItemId>();
  const oldest = Math.max(0, interactions.length - LATEST_INTERACTIONS);
  for (let position = interactions.length - 1; position >= oldest && items.size < most; position -= 1) {
    const interaction = interactions[position];
    if (interaction && MEANT_TYPES.includes(interaction.type) && catalogue.has(interaction.itemId))
      items.add(interaction.itemId);
  }
  return [...items];
}

/** The best of scored items as candidates; equal scores stand in the order of their ids. Only what the catalogue holds. */
export function bestCandidates(
  recommender: string,
  scores: ReadonlyMap<ItemId, number>,
  { catalogue }: RecommendationContext,
  limit: number,
): Candidate[] {
  const best = new Best<Candidate>(limit, (a, b) => b.score - a.score || byCodeUnit(a.itemId, b.itemId));
  let bar = 0;
  for (const [itemId, score] of scores) {
    // Most are turned away with one comparison.
    if (score <= 0 || score < bar || !catalogue.has(itemId)) continue;
    best.offer({ itemId, recommender, score });
    bar = best.bar?.score ?? 0;
  }
  return best.sorted();
}

/** Works a thing out once for each context: a context is asked for many scores, and most of the work is the same for all. */
export function oncePerContext<T>(work: (context: RecommendationContext) => T): (context: RecommendationContext) => T {
  const done = new WeakMap<RecommendationContext, { readonly value: T }>();
  return (context) => {
    let known = done.get(context);
    if (!known) {
      known = { value: work(context) };
      done.set(context, known);
    }
    return known.value;
  };
}
