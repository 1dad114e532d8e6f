/** Chooses the list from the ranked candidates: not all alike, none left out, and not all from one shop, brand or price band. */
import type { Candidate } from '../core/candidate.ts';
import { priceBandOf } from '../core/profile.ts';
import type { RankedCandidate } from './rank.ts';
import type { RecommendationContext } from './recommender.ts';
import type { RecommendationSettings } from './settings.ts';

type ReRankSettings = Pick<
  RecommendationSettings,
  'rankWeight' | 'mostSharePerShop' | 'mostSharePerBrand' | 'mostSharePerPriceBand' | 'placesPerRecommender'
>;

/** Variety is sought among this many of the ranked for each place: who stands further back has no chance, and comparing costs. */
const COMPARED_PER_PLACE = 8;

/**
 * Maximal marginal relevance (Carbonell and Goldstein 1998) under bounds on exposure.
 *
 * The next place goes to the candidate with the highest lambda x relevance - (1 - lambda) x its greatest cosine with what was
 * chosen before. Relevance falls evenly from 1 at the top of the ranked list to 0 at its end. A shop, brand or price band that
 * has taken its share of the places asked for is passed over; when nothing else is left, the list ends there. A bound does not
 * hold where all candidates are of one group: there is no other to be fair to. The last places go to the recommenders that
 * were not chosen from yet, each to the first of its own list.
 *
 * @param proposed the recommenders' own lists, of which `ranked` was made
 */
export function reRank(
  ranked: readonly RankedCandidate[],
  proposed: readonly (readonly Candidate[])[],
  context: RecommendationContext,
  limit: number,
  settings: ReRankSettings,
): RankedCandidate[] {
  const bounds = new ExposureBounds(ranked, context, limit, settings);
  const left = new Set(ranked.keys());
  const variety = new Variety(ranked, context, limit, settings.rankWeight);
  const unheard = new Unheard(ranked, proposed, settings.placesPerRecommender);
  const chosen: RankedCandidate[] = [];
  while (chosen.length < limit) {
    for (const position of left) if (!bounds.hasRoom(position)) left.delete(position);
    const owed = limit - chosen.length <= unheard.places ? unheard.next(left) : null;
    const position = owed?.position ?? variety.best(left);
    const candidate = ranked[position];
    if (!candidate) break;
    const { recommender, score } = owed?.candidate ?? candidate;
    chosen.push({ ...candidate, recommender, score });
    left.delete(position);
    bounds.take(position);
    unheard.hear(recommender);
    variety.take(position, left);
  }
  return chosen;
}

/** Weighs rank against likeness to what was chosen before. */
class Variety {
  readonly #ranked: readonly RankedCandidate[];
  readonly #context: RecommendationContext;
  readonly #compared: number;
  readonly #rankWeight: number;
  readonly #likeness: Float64Array;

  constructor(ranked: readonly RankedCandidate[], context: RecommendationContext, limit: number, rankWeight: number) {
    this.#ranked = ranked;
    this.#context = context;
    this.#compared = limit * COMPARED_PER_PLACE;
    this.#rankWeight = rankWeight;
    this.#likeness = new Float64Array(ranked.length);
  }

  /** The position worth most among those left, which stand in the order of rank; -1 when none is left. */
  best(left: Iterable<number>): number {
    let best = -1;
    let bestWorth = Number.NEGATIVE_INFINITY;
    for (const position of left) {
      const byRank = this.#rankWeight * (1 - position / this.#ranked.length);
      // From here on rank alone is worth less than what was found.
      if (byRank <= bestWorth) break;
      const worth = byRank - (1 - this.#rankWeight) * (this.#likeness[position] ?? 0);
      if (worth > bestWorth) {
        best = position;
        bestWorth = worth;
      }
    }
    return best;
  }

  take(taken: number, left: Iterable<number>): void {
    if (this.#rankWeight === 1) return;
    const itemId = this.#ranked[taken]?.itemId ?? '';
    for (const position of left) {
      if (position >= this.#compared) break;
      const similarity = this.#context.textIndex.similarity(itemId, this.#ranked[position]?.itemId ?? '');
      this.#likeness[position] = Math.max(this.#likeness[position] ?? 0, similarity);
    }
  }
}

/** The recommenders that have something to propose and fewer places than each is owed. */
class Unheard {
  readonly #lists: Map<string, { owed: number; readonly list: readonly Candidate[] }>;
  readonly #positions: ReadonlyMap<string, number>;

  constructor(ranked: readonly RankedCandidate[], proposed: readonly (readonly Candidate[])[], placesEach: number) {
    this.#positions = new Map(placesEach > 0 ? ranked.map(({ itemId }, position) => [itemId, position]) : []);
    this.#lists = new Map();
    if (placesEach > 0)
      for (const list of proposed) if (list[0]) this.#lists.set(list[0].recommender, { owed: placesEach, list });
  }

  /** How many places are owed in all. */
  get places(): number {
    let places = 0;
    for (const { owed } of this.#lists.values()) places += owed;
    return places;
  }

  /** The best candidate left of the first that is owed a place; who has none left is owed nothing more. */
  next(left: ReadonlySet<number>): { position: number; candidate: Candidate } | null {
    for (const [recommender, { list }] of this.#lists) {
      for (const candidate of list) {
        const position = this.#positions.get(candidate.itemId) ?? -1;
        if (left.has(position)) return { position, candidate };
      }
      this.#lists.delete(recommender);
    }
    return null;
  }

  hear(recommender: string): void {
    const one = this.#lists.get(recommender);
    if (!one) return;
    one.owed -= 1;
    if (one.owed <= 0) this.#lists.delete(recommender);
  }
}

/** Counts the places that shops, brands and price bands have taken, and says which have room left. */
class ExposureBounds {
  readonly #groups: readonly {
    readonly of: readonly (string | null)[];
    readonly most: number;
    readonly taken: Map<string, number>;
  }[];

  constructor(
    ranked: readonly RankedCandidate[],
    { catalogue }: RecommendationContext,
    limit: number,
    { mostSharePerShop, mostSharePerBrand, mostSharePerPriceBand }: ReRankSettings,
  ) {
    const entries = ranked.map(({ itemId }) => catalogue.get(itemId));
    const bound = (of: readonly (string | null)[], share: number) => {
      const isOne = new Set(of).size <= 1;
      return { of, most: isOne || share >= 1 ? limit : Math.ceil(limit * share), taken: new Map<string, number>() };
    };
    this.#groups = [
      bound(
        entries.map((entry) => entry?.item.shop ?? null),
        mostSharePerShop,
      ),
      bound(
        entries.map((entry) => entry?.item.brand?.trim().toLowerCase() ?? null),
        mostSharePerBrand,
      ),
      bound(
        entries.map((entry) => priceBandOf(entry?.offer ?? null)),
        mostSharePerPriceBand,
      ),
    ];
  }

  hasRoom(position: number): boolean {
    return this.#groups.every(({ of, most, taken }) => {
      const group = of[position] ?? null;
      return group === null || (taken.get(group) ?? 0) < most;
    });
  }

  take(position: number): void {
    for (const { of, taken } of this.#groups) {
      const group = of[position] ?? null;
      if (group !== null) taken.set(group, (taken.get(group) ?? 0) + 1);
    }
  }
}
