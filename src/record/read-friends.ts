/** Reads friends' cards, the shopper's own keys, and what the shopper liked or bought and may put on a card. */
import type { Item } from '../core/item.ts';
import type { Friend, Taste } from '../core/taste-card.ts';
import type { MagpieDatabase, OwnKeysRow } from './database.ts';
import { type ItemCard, readItemCards } from './read.ts';

/** Friends in the order of their names, so that the list is the same every time. */
export async function readFriends({ friends }: MagpieDatabase): Promise<Friend[]> {
  return (await friends.toArray()).sort((a, b) => a.name.localeCompare(b.name) || (a.key < b.key ? -1 : 1));
}

/** Null before the first card was made or the first key handed out. */
export async function readOwnKeys({ ownKeys }: MagpieDatabase): Promise<OwnKeysRow | null> {
  return (await ownKeys.get('own')) ?? null;
}

/** An item that was liked or bought; of both, the purchase says more. */
export interface TastedItem extends ItemCard {
  readonly item: Item;
  readonly taste: Taste;
}

/** What the shopper liked or bought, the latest first. */
export async function readTasted(database: MagpieDatabase): Promise<TastedItem[]> {
  const done = await database.interactions.where('type').anyOf(['like', 'purchase']).toArray();
  done.sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
  const tastes = new Map<string, Taste>();
  for (const { itemId, type } of done)
    tastes.set(itemId, type === 'purchase' || tastes.get(itemId) === 'bought' ? 'bought' : 'liked');
  const cards = await readItemCards(database, [...tastes.keys()]);
  return cards.map((card) => ({ ...card, taste: tastes.get(card.item.id) ?? 'liked' }));
}
