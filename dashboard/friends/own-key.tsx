/** The shopper's own public key: a friend who has it can lock a card so that only this browser opens it. */
import { useEffect, useId, useState } from 'preact/hooks';
import { send } from '../../popup/send.ts';
import { message } from '../../popup/words/message.ts';
import type { MagpieDatabase } from '../../src/record/database.ts';
import { readOwnKeys } from '../../src/record/read-friends.ts';
import { useAct, useTell } from '../frame/outcome.tsx';
import { Section } from '../frame/section.tsx';
import { useReading } from '../lists/use-reading.ts';

export function OwnKey({ database }: { database: MagpieDatabase }) {
  const { value: keys } = useReading(database, readOwnKeys);
  const [recipient, setRecipient] = useState<string | null>(null);
  const act = useAct();
  const tell = useTell();
  const id = useId();
  useEffect(() => {
    if (!keys) return setRecipient(null);
    let isCurrent = true;
    import('../../src/social/locked-card.ts')
      .then(({ recipientOf }) => recipientOf(keys.opening))
      .then((found) => isCurrent && setRecipient(found))
      .catch((cause) => tell(message('action_failed', String(cause))));
    return () => {
      isCurrent = false;
    };
  }, [keys, tell]);
  return (
    <Section id="own-key" title={message('section_own_key')} lead={message('own_key_lead')}>
      {recipient === null ? (
        <button
          type="button"
          class="button quiet card-button"
          onClick={() => void act(send('make-card-keys', {}), () => message('own_key_made'))}
        >
          {message('own_key_make')}
        </button>
      ) : (
        <>
          <label class="field wide" for={id}>
            <span class="field-name">{message('own_key')}</span>
            <input
              id={id}
              type="text"
              readOnly
              dir="ltr"
              value={recipient}
              onFocus={(event) => event.currentTarget.select()}
            />
          </label>
          <button
            type="button"
            class="button quiet card-button"
            onClick={() => void act(navigator.clipboard.writeText(recipient), () => message('copied'))}
          >
            {message('copy')}
          </button>
        </>
      )}
    </Section>
  );
}
