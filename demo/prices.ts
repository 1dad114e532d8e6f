/** What a listing costs on a day of the mall's clock: the same day always gives the same price. */
import { chanceOf } from './chance.ts';
import { FALSE_FORMER_PRICES, FLASH_SALES, isOn, SHORTAGES } from './events.ts';
import type { Listing } from './listings.ts';

export interface PriceTag {
  /** In units of the currency. */
  readonly price: number;
  /** The struck-through price beside it; null when the listing is not on sale. */
  readonly was: number | null;
  readonly availability: 'InStock' | 'OutOfStock';
  /** The day of the mall's clock on which the flash sale that makes this price ends; null outside of one. */
  readonly flashSaleEnds: number | null;
}

/** After so many days the story of a listing's price begins anew, so that a clock may be turned as far as anyone likes. */
const CYCLE_DAYS = 42;

/** How a listing's price moves: from a day until a day it is its usual price times a factor. */
interface Movement {
  readonly from: number;
  readonly until: number;
  readonly factor: number;
}

export function priceTagOf(listing: Listing, day: number): PriceTag {
  const { shop, product, basePrice, round } = listing;
  const shortage = SHORTAGES.some((each) => each.shop === shop && each.mpn === product.mpn && isOn(each, day));
  const availability = shortage ? 'OutOfStock' : 'InStock';
  const sale = FLASH_SALES.find((each) => each.shop === shop && each.mpns.includes(product.mpn));
  const invented = FALSE_FORMER_PRICES.find((each) => each.shop === shop && each.mpn === product.mpn);
  if (invented) return { price: basePrice, was: round(basePrice * invented.times), availability, flashSaleEnds: null };
  if (sale) {
    const on = isOn(sale, day);
    const price = on ? round(basePrice * (1 - sale.percent / 100)) : basePrice;
    return { price, was: on ? basePrice : null, availability, flashSaleEnds: on ? sale.until : null };
  }
  const movement = movementOf(`${shop} ${product.gtin}`);
  const dayOfCycle = ((day % CYCLE_DAYS) + CYCLE_DAYS) % CYCLE_DAYS;
  const price = movement && isOn(movement, dayOfCycle) ? round(basePrice * movement.factor) : basePrice;
  return { price, was: price < basePrice ? basePrice : null, availability, flashSaleEnds: null };
}

/** About three in five never move, one in six falls by day three, one in ten rises by then, the rest move later. */
function movementOf(seed: string): Movement | null {
  const kind = chanceOf(`kind ${seed}`);
  const when = chanceOf(`when ${seed}`);
  const how = chanceOf(`how ${seed}`);
  if (kind < 0.17) return { from: when < 0.5 ? 2 : 3, until: 9 + Math.floor(when * 6), factor: 0.69 + how * 0.17 };
  if (kind < 0.27) return { from: 1 + Math.floor(when * 3), until: 18, factor: 1.04 + how * 0.08 };
  if (kind < 0.37) return { from: 5 + Math.floor(when * 12), until: 24, factor: 0.68 + how * 0.2 };
  if (kind < 0.41) return { from: 6 + Math.floor(when * 12), until: 30, factor: 1.05 + how * 0.1 };
  return null;
}
