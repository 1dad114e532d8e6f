/** Whether an item belongs to a shop, brand or category that the shopper never wants proposed. */
import type { Item } from './item.ts';
import type { Settings } from './settings.ts';

type Grouped = Pick<Item, 'shop' | 'name' | 'brand' | 'category'>;

/**
 * A shop covers its subdomains, as a blocked one does. A brand and a category are meant by their whole names, whatever their
 * capitals, and a category at any step of the item's own: who hides "Toys" has not hidden "Toy storage". Of an item whose brand is
 * unknown, as a tile's mostly is, the name is asked for the brand's whole words.
 */
export function createHiddenTest({ shops, brands, categories }: Settings['hidden']): (item: Grouped) => boolean {
  const hiddenBrands = new Set(brands.map(wordOf));
  const hiddenCategories = new Set(categories.map(wordOf));
  const brandWords = brands.map(wholeWords).filter((words) => words.trim() !== '');
  return ({ shop, name, brand, category }) =>
    shops.some((one) => shop === one || shop.endsWith(`.${one}`)) ||
    (brand !== null
      ? hiddenBrands.has(wordOf(brand))
      : brandWords.length > 0 && brandWords.some((words) => wholeWords(name).includes(words))) ||
    (hiddenCategories.size > 0 && category.some((step) => hiddenCategories.has(wordOf(step))));
}

/** The words of a text, each between spaces; a script without spaces is left in one piece, and then only the whole matches. */
function wholeWords(text: string): string {
  return ` ${wordOf(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ')} `;
}

function wordOf(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
