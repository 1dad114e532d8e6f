/** Writes what goes into a shop's cart and out of it, and turns it into purchases when the shop confirms an order. */
import { type InteractionType, interactionIdOf } from '../core/interaction.ts';
import type { ItemId } from '../core/item.ts';
import type { MagpieDatabase } from './database.ts';
import { nextRevision } from './revision.ts';
import { joinSession } from './sessions.ts';

/** What has lain in a cart for longer than this, in milliseconds (7 days), is not taken to be bought with the next order. */
export const CART_FORGOTTEN_AFTER = 7 * 24 * 60 * 60 * 1000;

interface Addition {
  /** Made by the page's context and unique to one press of the button. */
  readonly id: string;
  readonly itemId: ItemId;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/**
 * Records once for each id that an item was put into the cart of its shop.
 *
 * @returns false when the item is not known, or the id is taken by another interaction
 */
export async function recordCartAddition(database: MagpieDatabase, { id, itemId, at }: Addition): Promise<boolean> {
  return database.transaction('rw', tablesOf(database), async () => {
    const [item, known] = await Promise.all([database.items.get(itemId), database.interactions.get(id)]);
    if (known) return known.itemId === itemId && known.type === 'addToCart';
    if (!item) return false;
    await addInteraction(database, { id, itemId, shop: item.shop, at, type: 'addToCart' });
    await database.carts.put({ itemId, shop: item.shop, addedAt: at });
    return true;
  });
}

interface CartPage {
  readonly shop: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** For each line the items its links may lead to; a line of which nobody knows has none. */
  readonly lines: readonly (readonly ItemId[])[];
}

/**
 * Brings what is known of a shop's cart up to date with its page. An item there that nobody saw going in was put in; one that is
 * not there was taken out, unless a line is left that nobody knows, which may be it under another address.
 *
 * @returns how many lines are items that are known
 */
export async function recordCart(database: MagpieDatabase, { shop, at, lines }: CartPage): Promise<number> {
  return database.transaction('rw', tablesOf(database), async () => {
    const kept = await database.carts.where('shop').equals(shop).toArray();
    const found = await Promise.all(lines.map((line) => firstKnown(database, shop, line)));
    const inCart = new Set(found.filter((itemId) => itemId !== null));
    for (const itemId of inCart) {
      if (kept.some((row) => row.itemId === itemId)) continue;
      await addInteraction(database, {
        id: interactionIdOf(shop, `cart-${at}-${inCart.size}-${digest(itemId)}`),
        itemId,
        shop,
        at,
        type: 'addToCart',
      });
      await database.carts.put({ itemId, shop, addedAt: at });
    }
    if (found.every((itemId) => itemId !== null))
      await database.carts.bulkDelete(kept.flatMap(({ itemId }) => (inCart.has(itemId) ? [] : [itemId])));
    return inCart.size;
  });
}

/**
 * Records that an order was confirmed at a shop: what is in its cart was bought, and the cart is empty. Said again, it finds
 * an empty cart and changes nothing.
 *
 * @param host where the order was confirmed: the shop's host, or one of its own under it ("checkout.shop.example")
 * @returns the items bought
 */
export async function recordPurchase(database: MagpieDatabase, host: string, at: number): Promise<ItemId[]> {
  return database.transaction('rw', tablesOf(database), async () => {
    const rows = await database.carts.filter(({ shop }) => host === shop || host.endsWith(`.${shop}`)).toArray();
    const bought: ItemId[] = [];
    for (const { itemId, shop, addedAt } of rows) {
      if (at - addedAt > CART_FORGOTTEN_AFTER || !(await database.items.get(itemId))) continue;
      await addInteraction(database, {
        id: interactionIdOf(shop, `purchase-${addedAt}-${digest(itemId)}`),
        itemId,
        shop,
        at,
        type: 'purchase',
      });
      bought.push(itemId);
    }
    await database.carts.bulkDelete(rows.map(({ itemId }) => itemId));
    return bought;
  });
}

function tablesOf({ items, interactions, sessions, carts, state }: MagpieDatabase) {
  return [items, interactions, sessions, carts, state];
}

async function addInteraction(
  database: MagpieDatabase,
  { id, itemId, shop, at, type }: Addition & { readonly shop: string; readonly type: InteractionType },
): Promise<void> {
  const revision = await nextRevision(database);
  await joinSession(database, at);
  await database.interactions.put({ id, itemId, shop, type, at, dwell: 0, revision });
}

/** The item a line is about: a cart often links to a variant, which differs from the item by its parameters alone. */
async function firstKnown(database: MagpieDatabase, shop: string, line: readonly ItemId[]): Promise<ItemId | null> {
  for (const itemId of line) {
    const item = await database.items.get(itemId);
    if (item?.shop === shop) return itemId;
  }
  for (const itemId of line) {
    const path = itemId.replace(/\?.*$/, '');
    const item = await database.items
      .where('id')
      .startsWith(path)
      .and(({ id, shop: its }) => its === shop && (id === path || id.startsWith(`${path}?`)))
      .first();
    if (item) return item.id;
  }
  return null;
}

/** A short name for an item id inside an interaction's id (FNV-1a, 32 bits): the moment beside it does the rest. */
function digest(itemId: ItemId): string {
  let hash = 0x811c9dc5;
  for (const character of itemId) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}
