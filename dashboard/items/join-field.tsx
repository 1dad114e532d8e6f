/** Finds another kept item by its name, to be joined by hand with the one that is open. */
import { useCallback, useId, useState } from 'preact/hooks';
import { shopName } from '../../popup/why/shop-name.ts';
import { shortName } from '../../popup/why/short-name.ts';
import { message } from '../../popup/words/message.ts';
import type { MagpieDatabase } from '../../src/record/database.ts';
import { type ItemCard, readItemCards } from '../../src/record/read.ts';
import { listItems } from '../../src/record/read-items.ts';
import { useReading } from '../lists/use-reading.ts';
import { SameRow } from './same-row.tsx';

interface Props {
  readonly database: MagpieDatabase;
  /** Ids that are not offered: the item itself, and those it is joined with. */
  readonly exclude: readonly string[];
  readonly onJoin: (card: ItemCard) => Promise<void>;
}

const MOST_FOUND = 5;

export function JoinField({ database, exclude, onJoin }: Props) {
  const [words, setWords] = useState('');
  const id = useId();
  const excluded = exclude.join('\n');
  const read = useCallback(
    async (opened: MagpieDatabase) => {
      if (words.trim() === '') return [];
      const without = new Set(excluded.split('\n'));
      const newest = await listItems(opened, { words }).newest(MOST_FOUND + without.size);
      const ids = newest.filter((found) => !without.has(found));
      return readItemCards(opened, ids.slice(0, MOST_FOUND));
    },
    [words, excluded],
  );
  const found = useReading(database, read).value ?? [];
  return (
    <div class="join">
      <label class="field wide" for={id}>
        <span class="field-name">{message('join_label')}</span>
        <input
          id={id}
          type="search"
          value={words}
          placeholder={message('search_hint')}
          autocomplete="off"
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </label>
      {found.length > 0 && (
        <ul class="same-list">
          {found.map((card) => (
            <SameRow
              key={card.item.id}
              card={card}
              reason=""
              action={message('is_same')}
              label={message('is_same_item', shortName(card.item.name), shopName(card.item))}
              onAct={() => onJoin(card).then(() => setWords(''))}
            />
          ))}
        </ul>
      )}
      <p class="fine" role="status">
        {words.trim() !== '' && found.length === 0 ? message('join_none') : ''}
      </p>
    </div>
  );
}
