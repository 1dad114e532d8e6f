/** What a person sees of the product on a page (buy button, prices, tiles), worked out once for all who ask. */
import { type BuyButton, findBuyButton } from './buy-button.ts';
import { atOnce } from './in-slices.ts';
import type { Page } from './page.ts';
import type { PriceMention } from './price-mention.ts';
import { Tiles } from './repeated.ts';
import { findPrices } from './visible-prices.ts';

export interface Sight {
  readonly tiles: Tiles;
  readonly buyButton: BuyButton | null;
  /** Every amount printed as a price, in document order, those of other products too. */
  readonly prices: readonly PriceMention[];
}

const sights = new WeakMap<Page, Sight>();

/** Call it only after the page's title was set: what counts as the main section hangs on it. */
export function sightOf(page: Page): Sight {
  return atOnce(lookAt(page));
}

/** The same in steps. */
export function* lookAt(page: Page): Generator<void, Sight> {
  const known = sights.get(page);
  if (known) return known;
  const tiles = new Tiles(page);
  const buyButton = yield* findBuyButton(page, tiles);
  const sight = { tiles, buyButton, prices: yield* findPrices(page, tiles, buyButton) };
  sights.set(page, sight);
  return sight;
}
