/** Counts what people dealt with together, product by product, and drops what too few of them did: a shared-history pack. */
import {
  FEWEST_PEOPLE,
  PACK_FORMAT,
  PACK_FORMAT_VERSION,
  type PackContent,
} from '../../../models/item-item/pack-file.ts';
import { byCodeUnit } from '../../core/best.ts';
import type { ItemId } from '../../core/item.ts';
import { type NamedProduct, productKeysOf } from '../../core/product-keys.ts';
import { countCoOccurrences } from '../../learn/count-sessions.ts';
import type { Sequence } from '../next-item/data-sets.ts';
import type { Person } from '../people.ts';

/** Of a product only this many others, those that go with it most, are kept. */
const MOST_NEIGHBOURS = 50;
/** Weights are kept to a hundredth of a person. */
const PARTS = 100;

interface PairCounts {
  weight: number;
  people: number;
}
type Pairs = Map<string, Map<string, PairCounts>>;

/** A pack, and what was left out of it because too few people did it. */
export interface CountedPeople {
  readonly content: PackContent;
  readonly dropped: { readonly products: number; readonly pairs: number };
}

export interface PackOrigin {
  readonly madeOf: string;
  readonly madeBy: string;
  readonly peopleAre: PackContent['peopleAre'];
}

/**
 * Item-item co-occurrence over people (Linden, Smith and York 2003), each of whom counts once:
 *
 *     weight(a, b) = sum over people of max over their sessions with both of 1 / (steps between the two)
 *
 * so that nobody, however often one shops, moves a weight by more than 1. Products and pairs of fewer than FEWEST_PEOPLE people
 * are dropped (k-anonymity's count, Sweeney 2002, here of people and not of rows).
 *
 * @param productOf what the data say of an item; an item of which they say nothing but its id is named by that
 */
export function countPeople(
  people: Iterable<Person>,
  productOf: (itemId: ItemId) => NamedProduct,
  origin: PackOrigin,
): CountedPeople {
  const products = new KnownProducts(productOf);
  const peopleOf = new Map<string, number>();
  const pairs: Pairs = new Map();
  let peopleCount = 0;
  let sessionCount = 0;
  for (const { sessions } of people) {
    peopleCount += 1;
    sessionCount += sessions.length;
    const { met, nearest } = whatOneDid(sessions, products);
    for (const product of met) peopleOf.set(product, (peopleOf.get(product) ?? 0) + 1);
    for (const [a, row] of nearest)
      for (const [b, weight] of row) {
        const known = pairOf(pairs, a, b);
        known.weight += weight;
        known.people += 1;
      }
  }
  const kept = [...peopleOf].filter(([, count]) => count >= FEWEST_PEOPLE).sort(([a], [b]) => byCodeUnit(a, b));
  const place = new Map(kept.map(([product], index) => [product, index]));
  const content: PackContent = {
    format: PACK_FORMAT,
    formatVersion: PACK_FORMAT_VERSION,
    madeOf: origin.madeOf,
    madeBy: origin.madeBy,
    people: peopleCount,
    sessions: sessionCount,
    peopleAre: origin.peopleAre,
    leastPeople: FEWEST_PEOPLE,
    keys: kept.map(([product]) => products.keysOf(product)),
    peopleOf: kept.map(([, count]) => count),
    pairs: strongestPairs(kept.length, pairs, place),
  };
  let fewPairs = 0;
  for (const row of pairs.values()) for (const { people: of } of row.values()) if (of < FEWEST_PEOPLE) fewPairs += 1;
  return { content, dropped: { products: peopleOf.size - kept.length, pairs: fewPairs } };
}

/** What one person dealt with, and how near any two products ever were; the first product of a pair before the second. */
function whatOneDid(sessions: readonly Sequence[], products: KnownProducts) {
  const met = new Set<string>();
  const nearest = new Map<string, Map<string, number>>();
  for (const { id, steps } of sessions) {
    const itemIds = steps
      .map(({ itemId }) => products.of(itemId))
      .filter((product, place, all) => product !== all[place - 1]);
    const session = { id, at: 0, itemIds };
    for (const product of new Set(itemIds)) {
      met.add(product);
      countCoOccurrences(session, product, (other, weight) => {
        if (other <= product) return;
        const row = nearest.get(product) ?? new Map<string, number>();
        row.set(other, Math.max(row.get(other) ?? 0, weight));
        nearest.set(product, row);
      });
    }
  }
  return { met, nearest };
}

/** The counts of a pair, begun when it is met first. */
function pairOf(pairs: Pairs, a: string, b: string): PairCounts {
  const row = pairs.get(a) ?? new Map<string, PairCounts>();
  pairs.set(a, row);
  const pair = row.get(b) ?? { weight: 0, people: 0 };
  row.set(b, pair);
  return pair;
}

/** For each product its pairs with later ones, of those that are among the strongest of either. */
function strongestPairs(count: number, pairs: Pairs, place: ReadonlyMap<string, number>): number[][] {
  const neighbours = Array.from({ length: count }, (): { other: number; weight: number }[] => []);
  for (const [a, row] of pairs)
    for (const [b, { weight, people }] of row) {
      const [first, second] = [place.get(a), place.get(b)];
      if (people < FEWEST_PEOPLE || first === undefined || second === undefined) continue;
      const rounded = Math.round(weight * PARTS) / PARTS;
      neighbours[first]?.push({ other: second, weight: rounded });
      neighbours[second]?.push({ other: first, weight: rounded });
    }
  const rows = Array.from({ length: count }, () => new Map<number, number>());
  neighbours.forEach((row, product) => {
    row.sort((a, b) => b.weight - a.weight || a.other - b.other);
    for (const { other, weight } of row.slice(0, MOST_NEIGHBOURS))
      rows[Math.min(product, other)]?.set(Math.max(product, other), weight);
  });
  return rows.map((row) => [...row].sort(([a], [b]) => a - b).flat());
}

/** Which items are one product: those whose surest keys are equal; a lesser key leads to a product when only that bears it. */
class KnownProducts {
  readonly #productOf: (itemId: ItemId) => NamedProduct;
  readonly #byItem = new Map<ItemId, string>();
  readonly #bearers = new Map<string, Set<string>>();
  readonly #keys = new Map<string, Set<string>>();

  constructor(productOf: (itemId: ItemId) => NamedProduct) {
    this.#productOf = productOf;
  }

  /** The surest key of an item's product, which names it. */
  of(itemId: ItemId): string {
    const known = this.#byItem.get(itemId);
    if (known !== undefined) return known;
    const keys = productKeysOf(this.#productOf(itemId));
    const product = keys[0] ?? `name ${itemId}`;
    this.#byItem.set(itemId, product);
    const own = this.#keys.get(product) ?? new Set([product]);
    this.#keys.set(product, own);
    for (const key of keys) {
      own.add(key);
      const bearers = this.#bearers.get(key) ?? new Set();
      this.#bearers.set(key, bearers.add(product));
    }
    return product;
  }

  keysOf(product: string): string[] {
    const lesser = [...(this.#keys.get(product) ?? [])].filter((key) => key !== product);
    return [product, ...lesser.filter((key) => this.#bearers.get(key)?.size === 1).sort()];
  }
}
