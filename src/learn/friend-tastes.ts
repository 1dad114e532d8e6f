/** Finds the items of the catalogue that friends' finds are like: the same product by what names it, others by their text. */
import type { Catalogue } from '../core/catalogue.ts';
import type { FriendFind, FriendTaste } from '../core/friend-taste.ts';
import { type Item, type ItemId, itemIdOf } from '../core/item.ts';
import { isNameKey, productKeysOf } from '../core/product-keys.ts';
import type { CardItem, Friend } from '../core/taste-card.ts';
import { analyseItem } from './text-analysis.ts';
import type { InvertedIndex } from './text-index.ts';

/** Of each find so many items are matched by text, the likest. */
const MOST_ALIKE = 40;
/** A smaller cosine than this is a word in common and no likeness. */
const LEAST_ALIKE = 0.2;
/** What is only alike by its text is never as good as the very same product. */
const MOST_BY_TEXT = 0.9;

/**
 * What a recommender is handed of friends. A find is the very same product as an item (likeness 1) when both state one GTIN,
 * or one maker's part number and one brand, or stand at one address; else the likeness is 0.9 x the cosine of their TF-IDF
 * vectors under the catalogue's own idf (see text-index.ts), where that cosine is at least 0.2.
 */
export function learnFriendTastes(
  friends: readonly Friend[],
  catalogue: Catalogue,
  textIndex: InvertedIndex,
): FriendTaste[] {
  if (friends.length === 0) return [];
  const byKey = itemsByKey(catalogue);
  // In an order of their own: the sums of a recommender are the same however the friends came.
  return friends
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ key, name, items }) => ({
      key,
      name,
      finds: items.map((item): FriendFind => {
        const { name: called, taste } = item;
        return { name: called, taste, matches: matchesOf(item, byKey, textIndex) };
      }),
    }));
}

function matchesOf(
  find: CardItem,
  byKey: ReadonlyMap<string, readonly ItemId[]>,
  textIndex: InvertedIndex,
): Map<ItemId, number> {
  const matches = new Map<ItemId, number>();
  const query = textIndex.weigh(analyseItem({ ...find, description: null, language: null }));
  for (const { itemId, similarity } of textIndex.search(query, MOST_ALIKE))
    if (similarity >= LEAST_ALIKE) matches.set(itemId, MOST_BY_TEXT * similarity);
  for (const key of keysOf(find)) for (const itemId of byKey.get(key) ?? []) matches.set(itemId, 1);
  return matches;
}

function itemsByKey(catalogue: Catalogue): ReadonlyMap<string, readonly ItemId[]> {
  const byKey = new Map<string, ItemId[]>();
  for (const { item } of catalogue.values())
    for (const key of keysOf(item)) {
      const known = byKey.get(key);
      if (known) known.push(item.id);
      else byKey.set(key, [item.id]);
    }
  return byKey;
}

/** What names a product for certain, as texts that are equal for the same one: its numbers, and the address it stands at. */
function keysOf(product: Pick<Item, 'gtin' | 'mpn' | 'brand' | 'name' | 'url'>): string[] {
  const numbers = productKeysOf(product).filter((key) => !isNameKey(key));
  return product.url.includes('?') ? numbers : [...numbers, `address ${itemIdOf(product.url)}`];
}
