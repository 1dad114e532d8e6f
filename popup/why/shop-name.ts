/** What a shop is called: by the name it gives itself, else by its host. */
import type { Item } from '../../src/core/item.ts';

export function shopName(item: Pick<Item, 'shop' | 'shopName'>): string {
  return item.shopName ?? item.shop;
}
