/** Every product of the mall, with its number; one line a category. */
import { BACKPACKS } from './backpacks.ts';
import { BIKES } from './bikes.ts';
import { COFFEE } from './coffee.ts';
import { GARDEN } from './garden.ts';
import { gtinOf } from './gtin.ts';
import { HEADPHONES } from './headphones.ts';
import { JACKETS } from './jackets.ts';
import { KITCHEN } from './kitchen.ts';
import { LAMPS } from './lamps.ts';
import type { Category, Product, ProductRow } from './product.ts';
import { SHOES } from './shoes.ts';
import { TOYS } from './toys.ts';

const ROWS: Readonly<Record<Category, readonly ProductRow[]>> = {
  shoes: SHOES,
  jackets: JACKETS,
  backpacks: BACKPACKS,
  headphones: HEADPHONES,
  coffee: COFFEE,
  kitchen: KITCHEN,
  lamps: LAMPS,
  toys: TOYS,
  garden: GARDEN,
  bikes: BIKES,
};

export const PRODUCTS: readonly Product[] = (Object.entries(ROWS) as [Category, readonly ProductRow[]][]).flatMap(
  ([category, rows]) => rows.map((row) => ({ ...row, category, gtin: gtinOf(row.brand, row.mpn) })),
);
