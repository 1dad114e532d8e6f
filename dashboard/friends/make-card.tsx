/** Makes a card: ticks what goes on it, shows exactly that, locks it for a friend, and hands it over as text or file. */
import { useState } from 'preact/hooks';
import { send } from '../../popup/send.ts';
import { message, plural } from '../../popup/words/message.ts';
import { LONGEST_MAKER_NAME, MOST_CARD_ITEMS } from '../../src/core/taste-card.ts';
import type { MagpieDatabase } from '../../src/record/database.ts';
import { readOwnKeys, readTasted } from '../../src/record/read-friends.ts';
import { cardItemOf } from '../../src/social/card-item.ts';
import { useAct } from '../frame/outcome.tsx';
import { PassphraseField } from '../frame/passphrase-field.tsx';
import { Section } from '../frame/section.tsx';
import { useReading } from '../lists/use-reading.ts';
import { download } from '../transfer/download.ts';
import { CardItems } from './card-items.tsx';
import { TickList } from './tick-list.tsx';

/** Characters; age's own advice is eight to ten at the least. */
const SHORTEST_PASSPHRASE = 8;

export function MakeCard({ database }: { database: MagpieDatabase }) {
  const tasted = useReading(database, readTasted).value;
  const keys = useReading(database, readOwnKeys).value;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [named, setNamed] = useState<string | null>(null);
  const [secret, setSecret] = useState('');
  const [kind, setKind] = useState<'passphrase' | 'recipient'>('passphrase');
  const [made, setMade] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const act = useAct();

  const name = named ?? keys?.madeAs ?? '';
  const items = (tasted ?? [])
    .filter(({ item }) => ticked.has(item.id))
    .slice(0, MOST_CARD_ITEMS)
    .map(({ item, offer, taste }) => cardItemOf(item, offer, taste));
  // Whatever changes, the card made before is not this one.
  const changing =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      setMade(null);
      setRefusal(null);
      set(value);
    };

  const make = async (event: Event) => {
    event.preventDefault();
    setRefusal(null);
    setBusy(true);
    try {
      const { isRecipient, lockCard } = await import('../../src/social/locked-card.ts');
      if (kind === 'passphrase' && secret.length < SHORTEST_PASSPHRASE) setRefusal(message('card_passphrase_short'));
      else if (kind === 'recipient' && !isRecipient(secret.trim())) setRefusal(message('card_no_recipient'));
      else {
        const { signed } = await send('sign-card', { name: name.trim(), items });
        setMade(await lockCard(signed, kind === 'passphrase' ? { passphrase: secret } : { recipient: secret.trim() }));
      }
    } catch (cause) {
      setRefusal(message('action_failed', cause instanceof Error ? cause.message : String(cause)));
    }
    setBusy(false);
  };

  return (
    <Section id="make-card" title={message('section_make_card')} lead={message('make_card_lead')}>
      {tasted?.length === 0 && <p class="blank">{message('make_card_none')}</p>}
      {tasted !== null && tasted.length > 0 && (
        <form onSubmit={make}>
          <TickList tasted={tasted} ticked={ticked} onTick={changing(setTicked)} />
          <label class="field">
            <span class="field-name">{message('card_name')}</span>
            <input
              type="text"
              dir="auto"
              autocomplete="off"
              maxLength={LONGEST_MAKER_NAME}
              value={name}
              onInput={({ currentTarget }) => changing(setNamed)(currentTarget.value)}
            />
          </label>
          {items.length > 0 && (
            <div class="card-preview">
              <p class="field-name">{message('card_preview')}</p>
              <p>{plural('card_came', items.length, name.trim() || '…')}</p>
              <CardItems items={items} label={message('card_preview')} />
              <p class="fine">{message('card_preview_note')}</p>
            </div>
          )}
          <fieldset class="radios">
            <legend class="field-name">{message('card_lock')}</legend>
            {(['passphrase', 'recipient'] as const).map((one) => (
              <label key={one} class="radio">
                <input
                  type="radio"
                  name="card-lock"
                  checked={kind === one}
                  onChange={() => {
                    changing(setKind)(one);
                    setSecret('');
                  }}
                />
                {message(one === 'passphrase' ? 'card_lock_passphrase' : 'card_lock_recipient')}
              </label>
            ))}
          </fieldset>
          {kind === 'passphrase' ? (
            <PassphraseField
              label={message('card_passphrase_new')}
              value={secret}
              isNew
              onInput={changing(setSecret)}
            />
          ) : (
            <label class="field wide">
              <span class="field-name">{message('card_recipient')}</span>
              <input
                type="text"
                autocomplete="off"
                dir="ltr"
                value={secret}
                onInput={({ currentTarget }) => changing(setSecret)(currentTarget.value)}
              />
            </label>
          )}
          <div role="alert">{refusal !== null && <p class="refusal">{refusal}</p>}</div>
          <button
            type="submit"
            class="button"
            disabled={isBusy || items.length === 0 || name.trim() === '' || secret === ''}
          >
            {message(isBusy ? 'card_making' : 'card_make')}
          </button>
          <div role="status">
            {made !== null && (
              <div class="card-made">
                <p>{message('card_made')}</p>
                <textarea readOnly rows={4} dir="ltr" aria-label={message('card_text')} value={made} />
                <div class="card-buttons">
                  <button
                    type="button"
                    class="button quiet"
                    onClick={() => void act(navigator.clipboard.writeText(made), () => message('copied'))}
                  >
                    {message('copy')}
                  </button>
                  <button
                    type="button"
                    class="button quiet"
                    onClick={() => download(new Blob([made], { type: 'text/plain' }), 'taste-card.age')}
                  >
                    {message('card_save')}
                  </button>
                </div>
              </div>
            )}
          </div>
        </form>
      )}
    </Section>
  );
}
