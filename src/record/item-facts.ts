/** What becomes of an item's facts when it is met again. Pure: it knows no database. */
import type { Item } from '../core/item.ts';
import type { ItemRow } from './database.ts';

/**
 * The row of an item whose own page was viewed.
 *
 * The newest page is believed; a fact it does not state keeps what an earlier one stated. A view that arrives late fills
 * gaps only.
 */
export function afterView(known: ItemRow | undefined, item: Item, at: number, revision: number): ItemRow {
  if (!known) return { ...begin(item, at, revision), viewedAt: at };
  const isNewest = at >= (known.viewedAt ?? 0);
  return {
    ...known,
    ...(isNewest ? factsOf(item, known) : factsOf(known, item)),
    firstSeenAt: Math.min(known.firstSeenAt, at),
    lastSeenAt: Math.max(known.lastSeenAt, at),
    viewedAt: Math.max(known.viewedAt ?? 0, at),
    revision,
  };
}

/** The row of an item seen in passing as a tile: what its own page said stands, a tile fills gaps only. */
export function afterTile(known: ItemRow | undefined, item: Item, at: number, revision: number): ItemRow {
  if (!known) return { ...begin(item, at, revision), timesSeen: 1 };
  const isBetter = known.viewedAt === null && at >= known.lastSeenAt;
  // A tile carries no visit id: its moment tells a repeated message from a new one.
  const isRepeated = at === known.lastSeenAt && known.timesSeen > 0;
  return {
    ...known,
    ...(isBetter ? factsOf(item, known) : factsOf(known, item)),
    firstSeenAt: Math.min(known.firstSeenAt, at),
    lastSeenAt: Math.max(known.lastSeenAt, at),
    timesSeen: known.timesSeen + (isRepeated ? 0 : 1),
    revision,
  };
}

function begin(item: Item, at: number, revision: number): ItemRow {
  return {
    ...factsOf(item, item),
    firstSeenAt: at,
    lastSeenAt: at,
    viewedAt: null,
    timesSeen: 0,
    offerChangedAt: null,
    revision,
  };
}

/** The facts of the first, and those of the second where the first has none. Names every field, so that no other is kept. */
export function factsOf(first: Item, second: Item): Item {
  return {
    id: first.id,
    shop: first.shop,
    shopName: first.shopName ?? second.shopName,
    url: first.url,
    name: first.name,
    brand: first.brand ?? second.brand,
    category: first.category.length > 0 ? first.category : second.category,
    description: first.description ?? second.description,
    image: first.image ?? second.image,
    gtin: first.gtin ?? second.gtin,
    mpn: first.mpn ?? second.mpn,
    sku: first.sku ?? second.sku,
    language: first.language ?? second.language,
  };
}
