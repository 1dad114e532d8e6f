/** What was liked or bought, each with a box to tick; nothing is ticked beforehand. */
import { useState } from 'preact/hooks';
import { shopName } from '../../popup/why/shop-name.ts';
import { message, plural } from '../../popup/words/message.ts';
import { MOST_CARD_ITEMS } from '../../src/core/taste-card.ts';
import type { TastedItem } from '../../src/record/read-friends.ts';

interface Props {
  readonly tasted: readonly TastedItem[];
  /** The ids of the items that go on the card. */
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (ticked: ReadonlySet<string>) => void;
}

export function TickList({ tasted, ticked, onTick }: Props) {
  const [words, setWords] = useState('');
  const wanted = words.trim().toLowerCase();
  const found = tasted.filter(({ item }) => `${item.name} ${item.brand ?? ''}`.toLowerCase().includes(wanted));
  const toggle = (itemId: string) => {
    const after = new Set(ticked);
    if (!after.delete(itemId)) after.add(itemId);
    onTick(after);
  };
  return (
    <fieldset class="ticks">
      <legend class="field-name">{message('card_tick')}</legend>
      <input
        type="search"
        autocomplete="off"
        aria-label={message('card_search')}
        placeholder={message('search_hint')}
        value={words}
        onInput={({ currentTarget }) => setWords(currentTarget.value)}
      />
      <ul class="tick-list">
        {found.map(({ item, taste }) => (
          <li key={item.id}>
            <label class="check">
              <input
                type="checkbox"
                checked={ticked.has(item.id)}
                disabled={!ticked.has(item.id) && ticked.size >= MOST_CARD_ITEMS}
                onChange={() => toggle(item.id)}
              />
              <span>
                <span dir="auto" lang={item.language ?? undefined}>
                  {item.name}
                </span>
                <span class="fine tick-facts">
                  {message(taste === 'bought' ? 'taste_bought' : 'taste_liked')} · <bdi>{shopName(item)}</bdi>
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p class="fine" role="status">
        {found.length === 0 ? message('card_search_none') : plural('card_ticked', ticked.size)}
      </p>
    </fieldset>
  );
}
