/** The brand, shop and category of an item, as what may be hidden as a whole. */
import type { Item } from '../../src/core/item.ts';
import type { HideKind } from '../../src/core/settings.ts';
import { shopName } from '../why/shop-name.ts';
import { shortName } from '../why/short-name.ts';
import { type MessageKey, message } from '../words/message.ts';

export interface Group {
  readonly kind: HideKind;
  /** As it is sent and kept: of a shop the host. */
  readonly value: string;
  /** As a person knows it. */
  readonly name: string;
}

const WORDS: Readonly<Record<HideKind, MessageKey>> = {
  brands: 'hide_all_brand',
  shops: 'hide_all_shop',
  categories: 'hide_all_category',
};

/** The groups an item is in; of its categories the narrowest. What is unknown cannot be hidden. */
export function groupsOf(item: Pick<Item, 'brand' | 'shop' | 'shopName' | 'category'>): Group[] {
  const category = item.category.at(-1)?.trim() ?? '';
  const brand = item.brand?.trim() ?? '';
  return [
    ...(brand === '' ? [] : [{ kind: 'brands' as const, value: brand, name: brand }]),
    ...(category === '' ? [] : [{ kind: 'categories' as const, value: category, name: category }]),
    { kind: 'shops', value: item.shop, name: shopName(item) },
  ];
}

/** "Everything by Kestrel". */
export function groupWords({ kind, name }: Pick<Group, 'kind' | 'name'>): string {
  return message(WORDS[kind], shortName(name, 32));
}
