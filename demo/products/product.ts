/** A product as its maker would describe it, before any shop has given it a price tag and a title. */
import type { PictureKind } from '../pictures/registry.ts';

export const CATEGORIES = [
  'shoes',
  'jackets',
  'backpacks',
  'headphones',
  'coffee',
  'kitchen',
  'lamps',
  'toys',
  'garden',
  'bikes',
] as const;
export type Category = (typeof CATEGORIES)[number];

export const SHOP_NAMES = [
  'larkfield',
  'kettleby',
  'kastanienhaus',
  'voltora',
  'tinkerlane',
  'spokeyard',
  'harbourhall',
] as const;
export type ShopName = (typeof SHOP_NAMES)[number];

/** What is drawn for a product: the kind, its main colour, its second colour, and a number that varies the shape. */
export type Picture = readonly [kind: PictureKind, main: string, accent: string, shape?: number];

export interface ProductRow {
  readonly brand: string;
  readonly model: string;
  /** What it is, in lower case: "trail running shoe". */
  readonly noun: string;
  readonly colour: string;
  readonly mpn: string;
  /** What it usually costs, in euros; each shop makes its own price of it. */
  readonly price: number;
  /** "Weight: 262 g; Drop: 6 mm". */
  readonly specs: string;
  readonly text: string;
  readonly picture: Picture;
  /** Who sells it, names separated by a space. */
  readonly shops: string;
  /** Sizes to choose from on the page, separated by a space; left out when there is but one. */
  readonly sizes?: string;
  readonly german?: { readonly noun: string; readonly colour: string; readonly specs: string; readonly text: string };
  readonly refurbished?: true;
}

export interface Product extends ProductRow {
  readonly category: Category;
  /** A GTIN-13 of the range that GS1 keeps for use inside a company (prefix 2), so that it is nobody's real number. */
  readonly gtin: string;
}
