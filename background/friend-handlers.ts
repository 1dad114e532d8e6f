/** What taste cards do: the shopper's own are signed here, friends' are verified here and kept, and a friend is taken away. */
import { CARD_VERSION } from '../src/core/taste-card.ts';
import type { MagpieDatabase, OwnKeysRow } from '../src/record/database.ts';
import { keepFriend, keepOwnKeys, readOwnKeys, removeFriend, takeSerial, withRoom } from '../src/record/record.ts';
import { createOwnKeys } from '../src/social/own-keys.ts';
import { readSignedCard, signCard } from '../src/social/signed-card.ts';
import type { Handlers } from './answer.ts';
import type { Refresher } from './refresh.ts';

type FriendHandlers = Pick<Handlers, 'make-card-keys' | 'sign-card' | 'take-card' | 'remove-friend' | 'restore-friend'>;

export function createFriendHandlers(database: MagpieDatabase, refresher: Refresher): FriendHandlers {
  const keys = async (): Promise<OwnKeysRow> =>
    (await readOwnKeys(database)) ?? keepOwnKeys(database, await createOwnKeys());
  return {
    async 'make-card-keys'() {
      return { maker: (await keys()).maker };
    },
    async 'sign-card'({ name, items }) {
      const { maker, signing } = await keys();
      const serial = await takeSerial(database, name);
      return { signed: await signCard({ version: CARD_VERSION, maker, serial, name, items }, signing.privateKey) };
    },
    async 'take-card'({ signed }) {
      const card = await readSignedCard(signed);
      if (typeof card === 'string') return { trouble: card };
      const { maker: key, name, serial, items } = card;
      const now = Date.now();
      const trouble = await withRoom(database, now, () =>
        keepFriend(database, { key, name, serial, items, takenAt: now }),
      );
      if (trouble === null) refresher.soon();
      return { trouble };
    },
    async 'remove-friend'({ key }) {
      // In the queue of refreshes, so that none that still knew the friend writes a list afterwards.
      return {
        removed: await refresher.afterForgetting(
          () => removeFriend(database, key),
          (gone) => gone !== null,
        ),
      };
    },
    async 'restore-friend'({ friend }) {
      const trouble = await keepFriend(database, friend);
      if (trouble === null) refresher.soon();
      return { trouble };
    },
  };
}
