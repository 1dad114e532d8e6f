/** One simulated shopper: what that one likes, and how a step is chosen by it. */
import { geometric, normal, weighted } from './draw.ts';
import type { ShopperParameters } from './parameters.ts';
import type { ShopItem, SimulatedCatalogue } from './simulated-catalogue.ts';

/** Every how many-th kind goes with a kind: a fixed pairing, so that all shoppers agree on what goes together. */
const GOES_WITH = [1, 3];

export class Shopper {
  readonly #catalogue: SimulatedCatalogue;
  readonly #parameters: ShopperParameters;
  readonly #random: () => number;
  readonly #kinds: ReadonlyMap<string, number>;
  readonly #brands: ReadonlyMap<string, number>;
  /** The natural logarithm of what is paid beside the usual price. */
  readonly #budget: number;
  #traits: readonly number[];
  #errand: string | null = null;

  constructor(catalogue: SimulatedCatalogue, parameters: ShopperParameters, random: () => number) {
    this.#catalogue = catalogue;
    this.#parameters = parameters;
    this.#random = random;
    const order = catalogue.kinds.map((kind) => [random(), kind] as const).sort(([a], [b]) => a - b);
    this.#kinds = new Map(order.map(([, kind], place) => [kind, (place + 1) ** -parameters.categoryExponent]));
    this.#brands = new Map(catalogue.brands.map((brand) => [brand, normal(random)]));
    this.#budget = normal(random) * parameters.budgetSpread;
    this.#traits = Array.from({ length: parameters.hiddenTraits }, () => normal(random));
  }

  /** Begins a session: tastes have drifted, and the errand goes on or is another. */
  beginSession(): void {
    const { drift, errandGoesOn, errandGoesWith } = this.#parameters;
    this.#traits = this.#traits.map((liking) => liking + normal(this.#random) * drift);
    const goesOn = this.#random() < errandGoesOn;
    if (this.#errand !== null && goesOn) return;
    const place = this.#errand === null ? -1 : this.#catalogue.kinds.indexOf(this.#errand);
    const fellows = GOES_WITH.flatMap(
      (step) => this.#catalogue.kinds[(place + step) % this.#catalogue.kinds.length] ?? [],
    );
    const isFellow = place >= 0 && this.#random() < errandGoesWith;
    this.#errand = this.#kindAmong(isFellow ? fellows : this.#catalogue.kinds);
  }

  /** How many steps the session has. */
  steps(): number {
    return geometric(this.#random, this.#parameters.meanSteps);
  }

  /** The next item of a session, given those before; null when nothing is left to look at. */
  next(session: readonly ShopItem[]): ShopItem | null {
    const { compares, returns, glances, staysInShop } = this.#parameters;
    const last = session.at(-1);
    const chance = this.#random();
    if (last && chance < compares) {
      const others = this.#catalogue.ofProduct(last.product).filter((one) => !session.includes(one));
      if (others.length > 0) return this.#choose(others, last);
    } else if (last && chance < compares + returns && session.length > 1) {
      return session[Math.floor(this.#random() * (session.length - 1))] ?? null;
    }
    const kind = this.#random() < glances ? this.#kindAmong(this.#catalogue.kinds) : this.#errand;
    const left = this.#catalogue.ofKind(kind ?? '').filter((one) => !session.includes(one));
    const nearby = left.filter(({ item }) => item.shop === last?.item.shop);
    const stays = this.#random() < staysInShop;
    return this.#choose(stays && nearby.length > 0 ? nearby : left, last);
  }

  #kindAmong(kinds: readonly string[]): string | null {
    return weighted(this.#random, kinds, (kind) => this.#kinds.get(kind) ?? 0) ?? null;
  }

  /** A multinomial logit (McFadden 1974): the chance of each grows with the exponential of how attractive it is. */
  #choose(from: readonly ShopItem[], last: ShopItem | undefined): ShopItem | null {
    return weighted(this.#random, from, (one) => Math.exp(this.#attractionOf(one, last))) ?? null;
  }

  #attractionOf({ item, product, kind, price }: ShopItem, last: ShopItem | undefined): number {
    const { weights, hiddenTraits } = this.#parameters;
    const { traits, popularity } = this.#catalogue.appealOf(product);
    const lastTraits = last && last.kind === kind ? this.#catalogue.appealOf(last.product).traits : [];
    const tooDear = Math.log(price / this.#catalogue.usualPriceOf(kind)) - this.#budget;
    return (
      (weights.traits * innerProduct(this.#traits, traits)) / hiddenTraits +
      (weights.likeness * innerProduct(lastTraits, traits)) / hiddenTraits +
      weights.brand * (this.#brands.get(item.brand ?? '') ?? 0) +
      weights.popularity * popularity -
      weights.price * Math.abs(tooDear)
    );
  }
}

/** The inner product; 0 with an empty one. */
function innerProduct(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, place) => sum + value * (b[place] ?? 0), 0);
}
