/** The one interface behind which every recommender stands, and what each is handed. */
import type { Candidate } from '../core/candidate.ts';
import type { Catalogue } from '../core/catalogue.ts';
import type { Interaction } from '../core/interaction.ts';
import type { ItemId } from '../core/item.ts';
import type { TextIndex } from '../core/text-index.ts';

/** Everything a recommender may look at. It is never changed by one, and holds all that was learned or indexed for it. */
export interface RecommendationContext {
  readonly catalogue: Catalogue;
  /**
   * The shopper's interactions, oldest first. May name items that are no longer in the catalogue. A recommender looks at the
   * latest LATEST_INTERACTIONS of them at most: the pipeline may hand it no more.
   */
  readonly interactions: readonly Interaction[];
  readonly textIndex: TextIndex;
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
}

/** So many interactions say what the shopper wants now; the bound keeps a list as quick after years as after a week. */
const LATEST_INTERACTIONS = 500;

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
