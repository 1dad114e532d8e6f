/** Items: everything kept of products, to search, to look into, to forget. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { message, plural } from '../../popup/words/message.ts';
import type { MagpieDatabase } from '../../src/record/database.ts';
import { type KeptItem, listItems, readItems } from '../../src/record/read-items.ts';
import { SectionHead } from '../frame/section-head.tsx';
import { Blank } from '../lists/blank.tsx';
import { endOfDay, startOfDay } from '../lists/day-bounds.ts';
import { DayFields, SearchField, ShopField } from '../lists/filter-fields.tsx';
import { LongList } from '../lists/long-list.tsx';
import { useIds } from '../lists/use-ids.ts';
import { ItemPanel } from './item-panel.tsx';
import { ItemRow } from './item-row.tsx';

interface Props {
  readonly database: MagpieDatabase;
  /** The item whose panel is open; null when none is. */
  readonly itemId: string | null;
}

/** Typing is over when no key was pressed for this many milliseconds. */
const TYPED_MILLISECONDS = 150;
const NO_FILTER = { words: '', shop: '', from: '', to: '' };
const idOf = ({ item }: KeptItem) => item.id;

export function Items({ database, itemId }: Props) {
  const [filter, setFilter] = useState(NO_FILTER);
  const words = useSettled(filter.words, TYPED_MILLISECONDS);
  const { shop, from, to } = filter;
  const list = useCallback(
    (opened: MagpieDatabase) => listItems(opened, { words, shop, from: startOfDay(from), to: endOfDay(to) }),
    [words, shop, from, to],
  );
  const readRows = useCallback((ids: readonly string[]) => readItems(database, ids), [database]);
  const listed = useIds(database, list);
  const isFiltered = words !== '' || shop !== '' || from !== '' || to !== '';
  const set = (part: Partial<typeof NO_FILTER>) => setFilter((before) => ({ ...before, ...part }));

  return (
    <div class={itemId === null ? 'browse' : 'browse opened'}>
      <div class="browse-list">
        <SectionHead section="items" lead={message('items_lead')} />
        <search class="filters">
          <SearchField value={filter.words} onChange={(value) => set({ words: value })} />
          <ShopField database={database} value={shop} onChange={(value) => set({ shop: value })} />
          <DayFields
            from={{ value: from, onChange: (value) => set({ from: value }) }}
            to={{ value: to, onChange: (value) => set({ to: value }) }}
          />
          {isFiltered && (
            <button type="button" class="link" onClick={() => setFilter(NO_FILTER)}>
              {message('clear_filter')}
            </button>
          )}
        </search>
        {listed?.count !== 0 && (
          <p class="list-count" role="status">
            {listed?.isCounted ? plural('count_items', listed.count) : '\u00a0'}
          </p>
        )}
        {listed?.count === 0 && <Blank text={message(isFiltered ? 'items_none_found' : 'history_empty')} />}
        {listed !== null && listed.count > 0 && (
          <LongList
            label={message('nav_items')}
            listed={listed}
            read={readRows}
            idOf={idOf}
            rowHeight={4.5}
            draw={(row, tabIndex) => <ItemRow row={row} isOpen={row.item.id === itemId} tabIndex={tabIndex} />}
          />
        )}
      </div>
      {itemId !== null && <ItemPanel key={itemId} database={database} itemId={itemId} />}
    </div>
  );
}

/** A value once it has stood for so many milliseconds. */
function useSettled<T>(value: T, milliseconds: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(setSettled, milliseconds, value);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
