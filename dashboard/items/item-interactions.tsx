/** What the shopper did to one item, newest first; the first few, and the rest when asked for. */
import { useState } from 'preact/hooks';
import { message, plural } from '../../popup/words/message.ts';
import { moment } from '../../popup/words/numbers.ts';
import type { InteractionRow } from '../../src/record/database.ts';
import { doneWords } from '../history/done-words.ts';

const FIRST = 8;

export function ItemInteractions({ interactions, now }: { interactions: readonly InteractionRow[]; now: number }) {
  const [shown, setShown] = useState(FIRST);
  if (interactions.length === 0) return <p class="blank">{message('only_in_passing')}</p>;
  const rest = interactions.length - shown;
  return (
    <>
      <ul class="done">
        {interactions.slice(0, shown).map((interaction) => (
          <li key={interaction.id}>
            <span>{doneWords(interaction)}</span>
            <time class="fine" dateTime={new Date(interaction.at).toISOString()}>
              {moment(interaction.at, now)}
            </time>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" class="link" onClick={() => setShown(shown + 50)}>
          {plural('show_more', rest)}
        </button>
      )}
    </>
  );
}
