/** The friends whose cards are kept: what each holds, and the button that takes one away with all influence. */
import { useRef } from 'preact/hooks';
import { send } from '../../popup/send.ts';
import { message, plural } from '../../popup/words/message.ts';
import { day } from '../../popup/words/numbers.ts';
import type { Friend } from '../../src/core/taste-card.ts';
import type { MagpieDatabase } from '../../src/record/database.ts';
import { readFriends } from '../../src/record/read-friends.ts';
import { useAct } from '../frame/outcome.tsx';
import { Section } from '../frame/section.tsx';
import { useReading } from '../lists/use-reading.ts';
import { CardItems } from './card-items.tsx';

export function FriendList({ database }: { database: MagpieDatabase }) {
  const { value: friends } = useReading(database, readFriends);
  const act = useAct();
  const place = useRef<HTMLDivElement>(null);
  const remove = async (friend: Friend) => {
    const undo = () => send('restore-friend', { friend });
    const reply = await act(
      send('remove-friend', { key: friend.key }),
      () => message('friend_removed', friend.name),
      undo,
    );
    // The button went with its friend.
    if (reply) place.current?.focus();
  };
  return (
    <Section id="friends" title={message('section_friends')} lead={message('friends_list_lead')}>
      <div ref={place} tabIndex={-1}>
        {friends?.length === 0 && <p class="blank">{message('friends_none')}</p>}
        {friends?.map((friend) => (
          <details key={friend.key} class="friend" data-friend={friend.key}>
            <summary>
              <span class="friend-name" dir="auto">
                {friend.name}
              </span>
              <span class="fine">
                {plural('count_items', friend.items.length)} · {day(friend.takenAt, Date.now())}
              </span>
            </summary>
            <CardItems items={friend.items} label={message('card_of', friend.name)} />
            <p class="fine">{message('friend_key', friend.key.slice(0, 12))}</p>
            <button
              type="button"
              class="button quiet"
              aria-label={message('friend_remove_named', friend.name)}
              onClick={() => void remove(friend)}
            >
              {message('friend_remove')}
            </button>
          </details>
        ))}
      </div>
    </Section>
  );
}
