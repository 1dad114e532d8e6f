/** Takes a friend's card: opened and verified here, shown in full, and kept only when the shopper says so. */
import { useRef, useState } from 'preact/hooks';
import { send } from '../../popup/send.ts';
import { message, plural } from '../../popup/words/message.ts';
import type { CardTrouble, TasteCard } from '../../src/core/taste-card.ts';
import type { MagpieDatabase } from '../../src/record/database.ts';
import { useAct } from '../frame/outcome.tsx';
import { PassphraseField } from '../frame/passphrase-field.tsx';
import { Section } from '../frame/section.tsx';
import { CardItems } from './card-items.tsx';
import { type LockKind, lockKindOf, openTasteCard, textOfFile } from './open-taste-card.ts';
import { troubleWords } from './trouble-words.ts';

interface Opened {
  readonly card: TasteCard;
  readonly signed: string;
}

export function TakeCard({ database }: { database: MagpieDatabase }) {
  const [text, setText] = useState('');
  const [lock, setLock] = useState<LockKind | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [opened, setOpened] = useState<Opened | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const act = useAct();

  const come = async (coming: string) => {
    setText(coming);
    setRefusal(null);
    setLock(coming.trim() === '' ? null : await lockKindOf(coming));
  };
  const choose = async (chosen: File | undefined) => {
    if (!chosen) return;
    const read = await textOfFile(chosen);
    if (read === null) setRefusal(troubleWords('huge'));
    else await come(read);
  };
  const open = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    setRefusal(null);
    try {
      const found = await openTasteCard(database, text, lock === 'passphrase' ? passphrase : null);
      if (typeof found === 'string') setRefusal(troubleWords(found));
      else setOpened(found);
    } catch (cause) {
      setRefusal(message('action_failed', cause instanceof Error ? cause.message : String(cause)));
    }
    setBusy(false);
  };
  const leave = () => {
    setOpened(null);
    setText('');
    setLock(null);
    setPassphrase('');
    if (file.current) file.current.value = '';
    setTimeout(() => field.current?.focus());
  };
  const keep = async ({ card, signed }: Opened) => {
    const outcomeOf = (trouble: CardTrouble | null) =>
      trouble === null ? message('card_kept', card.name) : troubleWords(trouble);
    if (await act(send('take-card', { signed }), ({ trouble }) => outcomeOf(trouble))) leave();
  };

  return (
    <Section id="take-card" title={message('section_take_card')} lead={message('take_card_lead')}>
      {opened ? (
        <div class="card-preview">
          <p>{plural('card_came', opened.card.items.length, opened.card.name)}</p>
          <CardItems items={opened.card.items} label={message('card_of', opened.card.name)} />
          <p class="fine">{message('friend_key', opened.card.maker.slice(0, 12))}</p>
          <div class="card-buttons">
            {/* The form with the button that opened the card is gone: the focus goes on to what can be done with it. */}
            <button type="button" class="button" ref={(button) => button?.focus()} onClick={() => void keep(opened)}>
              {message('card_keep')}
            </button>
            <button type="button" class="button quiet" onClick={leave}>
              {message('card_discard')}
            </button>
          </div>
        </div>
      ) : (
        <form onSubmit={open}>
          <label class="field wide">
            <span class="field-name">{message('card_text')}</span>
            <textarea
              ref={field}
              rows={4}
              dir="ltr"
              spellcheck={false}
              value={text}
              placeholder="-----BEGIN AGE ENCRYPTED FILE-----"
              onInput={({ currentTarget }) => void come(currentTarget.value)}
            />
          </label>
          <label class="field wide">
            <span class="field-name">{message('card_file')}</span>
            <input
              ref={file}
              type="file"
              accept=".age,.txt"
              onChange={({ currentTarget }) => void choose(currentTarget.files?.[0])}
            />
          </label>
          {lock === 'passphrase' && (
            <PassphraseField
              label={message('card_passphrase_known')}
              value={passphrase}
              isNew={false}
              onInput={setPassphrase}
            />
          )}
          <div role="alert">{refusal !== null && <p class="refusal">{refusal}</p>}</div>
          <button
            type="submit"
            class="button quiet"
            disabled={isBusy || text.trim() === '' || (lock === 'passphrase' && passphrase === '')}
          >
            {message(isBusy ? 'card_opening' : 'card_open')}
          </button>
        </form>
      )}
    </Section>
  );
}
