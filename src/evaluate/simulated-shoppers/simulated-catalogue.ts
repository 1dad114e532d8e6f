/** What simulated shoppers shop in: the items of several shops, with what of them no page states. */
import type { Item, ItemId } from '../../core/item.ts';
import type { Offer } from '../../core/offer.ts';
import { createRandom } from '../random.ts';
import { normal } from './draw.ts';

/** An item as its shop's pages show it, and which product it is. */
export interface ShopItem {
  readonly item: Item;
  readonly offer: Offer;
  /** The same for one product in every shop, whatever its pages state. */
  readonly product: string;
  /** What kind of thing it is, the same in every shop's language. */
  readonly kind: string;
  /** In one currency for all shops. */
  readonly price: number;
}

/** A product as shoppers find it, with what they like it for. */
interface Appeal {
  readonly traits: readonly number[];
  /** Standard normal. */
  readonly popularity: number;
}

export class SimulatedCatalogue {
  readonly items: readonly ShopItem[];
  readonly kinds: readonly string[];
  readonly brands: readonly string[];
  readonly #byId: ReadonlyMap<ItemId, ShopItem>;
  readonly #byKind = new Map<string, ShopItem[]>();
  readonly #byProduct = new Map<string, ShopItem[]>();
  readonly #appeal = new Map<string, Appeal>();
  readonly #usualPrice = new Map<string, number>();

  /** @param seed draws what no page states: traits and popularity of each product */
  constructor(items: readonly ShopItem[], hiddenTraits: number, seed: number) {
    this.items = items;
    this.#byId = new Map(items.map((one) => [one.item.id, one]));
    const random = createRandom(seed);
    for (const one of items) {
      push(this.#byKind, one.kind, one);
      push(this.#byProduct, one.product, one);
      if (this.#appeal.has(one.product)) continue;
      const traits = Array.from({ length: hiddenTraits }, () => normal(random));
      this.#appeal.set(one.product, { traits, popularity: normal(random) });
    }
    this.kinds = [...this.#byKind.keys()];
    this.brands = [...new Set(items.flatMap(({ item }) => item.brand ?? []))];
    for (const [kind, of] of this.#byKind) {
      const prices = of.map(({ price }) => price).sort((a, b) => a - b);
      this.#usualPrice.set(kind, prices[prices.length >> 1] ?? 1);
    }
  }

  get(itemId: ItemId): ShopItem | undefined {
    return this.#byId.get(itemId);
  }

  ofKind(kind: string): readonly ShopItem[] {
    return this.#byKind.get(kind) ?? [];
  }

  ofProduct(product: string): readonly ShopItem[] {
    return this.#byProduct.get(product) ?? [];
  }

  appealOf(product: string): Appeal {
    return this.#appeal.get(product) ?? { traits: [], popularity: 0 };
  }

  /** The median price of a kind. */
  usualPriceOf(kind: string): number {
    return this.#usualPrice.get(kind) ?? 1;
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
