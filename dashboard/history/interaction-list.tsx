/** Every interaction kept, newest first. */
import { useCallback, useRef } from 'preact/hooks';
import { message, plural } from '../../popup/words/message.ts';
import { moment } from '../../popup/words/numbers.ts';
import type { MagpieDatabase } from '../../src/record/database.ts';
import { type KeptInteraction, listInteractions, readInteractions } from '../../src/record/read-interactions.ts';
import { hashOf } from '../frame/route.ts';
import { Blank } from '../lists/blank.tsx';
import { LongList } from '../lists/long-list.tsx';
import { useIds } from '../lists/use-ids.ts';
import { doneWords } from './done-words.ts';

interface Props {
  readonly database: MagpieDatabase;
  /** A host; empty for any. */
  readonly shop: string;
  /** Milliseconds since the epoch; `to` is left out. Null for no bound. */
  readonly from: number | null;
  readonly to: number | null;
  readonly isFiltered: boolean;
}

const idOf = ({ interaction }: KeptInteraction) => interaction.id;

export function InteractionList({ database, shop, from, to, isFiltered }: Props) {
  const now = useRef(Date.now()).current;
  const list = useCallback((opened: MagpieDatabase) => listInteractions(opened, { shop, from, to }), [shop, from, to]);
  const readRows = useCallback((ids: readonly string[]) => readInteractions(database, ids), [database]);
  const listed = useIds(database, list);
  if (listed === null) return null;
  if (listed.count === 0) return <Blank text={message(isFiltered ? 'history_none_found' : 'history_empty')} />;
  return (
    <>
      <p class="list-count" role="status">
        {listed.isCounted ? plural('count_interactions', listed.count) : '\u00a0'}
      </p>
      <LongList
        label={message('figure_interactions')}
        listed={listed}
        read={readRows}
        idOf={idOf}
        rowHeight={4}
        draw={({ interaction, name, shopName }, tabIndex) => (
          <a class="history-row" href={hashOf('items', interaction.itemId)} tabIndex={tabIndex}>
            <span class="history-what">
              <span class="history-name" dir="auto">
                {name}
              </span>
              <span class="fine">
                {doneWords(interaction)} · <bdi>{shopName ?? interaction.shop}</bdi>
              </span>
            </span>
            <time class="history-when" dateTime={new Date(interaction.at).toISOString()}>
              {moment(interaction.at, now)}
            </time>
          </a>
        )}
      />
    </>
  );
}
