/** Friends: the cards they handed over, taking another, making one's own, and the key to be handed out. */
import { message } from '../../popup/words/message.ts';
import type { MagpieDatabase } from '../../src/record/database.ts';
import { SectionHead } from '../frame/section-head.tsx';
import { FriendList } from './friend-list.tsx';
import { MakeCard } from './make-card.tsx';
import { OwnKey } from './own-key.tsx';
import { TakeCard } from './take-card.tsx';

export function Friends({ database }: { database: MagpieDatabase }) {
  return (
    <>
      <SectionHead section="friends" lead={message('friends_lead')} />
      <div class="columns">
        <div class="column">
          <FriendList database={database} />
          <TakeCard database={database} />
        </div>
        <div class="column">
          <MakeCard database={database} />
          <OwnKey database={database} />
        </div>
      </div>
    </>
  );
}
