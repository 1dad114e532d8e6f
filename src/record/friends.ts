/** Keeps friends' cards, a newer in place of an older, and takes a friend away with all that came of the cards. */
import { type CardTrouble, type Friend, MOST_FRIENDS } from '../core/taste-card.ts';
import type { MagpieDatabase } from './database.ts';
import { seal } from './seal.ts';

/** Under this name the recommender that goes by friends' cards logs what it had shown. */
const ORIGIN = 'social';

/**
 * Keeps a friend's card if it is the first or the newest of its maker.
 *
 * @returns null when it is kept, else why not
 */
export function keepFriend(database: MagpieDatabase, friend: Friend): Promise<CardTrouble | null> {
  const { friends, ownKeys } = database;
  return database.transaction('rw', [friends, ownKeys], async () => {
    const [known, own, count] = await Promise.all([friends.get(friend.key), ownKeys.get('own'), friends.count()]);
    if (own?.maker === friend.key) return 'own';
    if (known?.serial === friend.serial) return 'known';
    if (known && known.serial > friend.serial) return 'older';
    if (!known && count >= MOST_FRIENDS) return 'too-many';
    await friends.put(friend);
    return null;
  });
}

/**
 * Takes a friend away as if no card had ever come: the card, the list that was made with it, and the log of what was shown
 * because of friends, for it does not say of which.
 *
 * @returns what was kept, so that it can be put back; null when nothing was
 */
export async function removeFriend(database: MagpieDatabase, key: string): Promise<Friend | null> {
  const { friends, recommendations, exposures } = database;
  const removed = await database.transaction('rw', [friends, recommendations, exposures], async () => {
    const friend = await friends.get(key);
    if (!friend) return null;
    await Promise.all([
      friends.delete(key),
      recommendations.clear(),
      exposures.where('origin').equals(ORIGIN).delete(),
    ]);
    return friend;
  });
  await seal(database);
  return removed;
}

/** Of two cards of one maker the newer is kept. Call it inside a transaction over the friends. @returns how many are new */
export async function mergeFriends({ friends }: MagpieDatabase, brought: readonly Friend[]): Promise<number> {
  const known = new Map((await friends.toArray()).map((friend) => [friend.key, friend]));
  const newer = brought.filter(({ key, serial }) => serial > (known.get(key)?.serial ?? 0));
  const room = MOST_FRIENDS - known.size;
  const fresh = newer.filter(({ key }) => !known.has(key)).slice(0, room);
  const taken = newer.filter((friend) => known.has(friend.key) || fresh.includes(friend));
  await friends.bulkPut([...taken]);
  return taken.length;
}
