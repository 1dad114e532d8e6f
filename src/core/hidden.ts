/** Whether an item belongs to a shop, brand or category that the shopper never wants proposed. */
import type { Item } from './item.ts';
import type { Settings } from './settings.ts';

type Grouped = Pick<Item, 'shop' | 'brand' | 'category'>;

/**
 * A shop covers its subdomains, as a blocked one does. A brand and a category are meant by their whole names, whatever their
 * capitals, and a category at any step of the item's own: who hides "Toys" has not hidden "Toy storage".
 */
export function createHiddenTest({ shops, brands, categories }: Settings['hidden']): (item: Grouped) => boolean {
  const hiddenBrands = new Set(brands.map(wordOf));
  const hiddenCategories = new Set(categories.map(wordOf));
  return ({ shop, brand, category }) =>
    shops.some((one) => shop === one || shop.endsWith(`.${one}`)) ||
    (brand !== null && hiddenBrands.has(wordOf(brand))) ||
    (hiddenCategories.size > 0 && category.some((step) => hiddenCategories.has(wordOf(step))));
}

function wordOf(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
