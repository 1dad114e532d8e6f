/** Every session kept, newest first: when it was, where, what was looked at, and forgetting it. */
import { useCallback, useRef } from 'preact/hooks';
import { Icon } from '../../popup/look/icon.tsx';
import { send } from '../../popup/send.ts';
import { shortName } from '../../popup/why/short-name.ts';
import { message, plural } from '../../popup/words/message.ts';
import { day, duration, timeOfDay } from '../../popup/words/numbers.ts';
import type { MagpieDatabase } from '../../src/record/database.ts';
import { type KeptSession, listSessions, readSessions } from '../../src/record/read-interactions.ts';
import { useConfirmation } from '../frame/confirmation.tsx';
import { useAct } from '../frame/outcome.tsx';
import { hashOf } from '../frame/route.ts';
import { Blank } from '../lists/blank.tsx';
import { LongList } from '../lists/long-list.tsx';
import { useIds } from '../lists/use-ids.ts';

interface Props {
  readonly database: MagpieDatabase;
  /** Milliseconds since the epoch; `to` is left out. Null for no bound. */
  readonly from: number | null;
  readonly to: number | null;
  readonly isFiltered: boolean;
}

/** How many items a row names; the rest is counted. */
const NAMED = 3;
const idOf = ({ session }: KeptSession) => session.id;

export function SessionList({ database, from, to, isFiltered }: Props) {
  const now = useRef(Date.now()).current;
  const act = useAct();
  const { ask, dialog } = useConfirmation();
  const list = useCallback((opened: MagpieDatabase) => listSessions(opened, { from, to }), [from, to]);
  const readRows = useCallback((ids: readonly string[]) => readSessions(database, ids), [database]);
  const listed = useIds(database, list);
  if (listed === null) return null;
  if (listed.count === 0) return <Blank text={message(isFiltered ? 'history_none_found' : 'history_empty')} />;

  const forget = ({ session, interactions }: KeptSession) =>
    ask({
      title: message('forget_session_title', whenOf(session.startedAt, now)),
      sentences: [message('forget_time_goes', plural('count_interactions', interactions)), message('cannot_undo')],
      action: message('forget_session'),
      onConfirm: () => {
        act(send('forget', { what: 'time', from: session.startedAt, to: session.endedAt + 1 }), (gone) =>
          message('forgot', plural('count_items', gone.items), plural('count_interactions', gone.interactions)),
        );
      },
    });

  return (
    <>
      <p class="list-count" role="status">
        {listed.isCounted ? plural('count_sessions', listed.count) : '\u00a0'}
      </p>
      <LongList
        label={message('figure_sessions')}
        listed={listed}
        read={readRows}
        idOf={idOf}
        rowHeight={5.5}
        draw={(row, tabIndex) => <SessionRow row={row} tabIndex={tabIndex} now={now} onForget={() => forget(row)} />}
      />
      {dialog}
    </>
  );
}

interface RowProps {
  readonly row: KeptSession;
  readonly tabIndex: 0 | -1;
  readonly now: number;
  readonly onForget: () => void;
}

function SessionRow({ row, tabIndex, now, onForget }: RowProps) {
  const { session, shops, interactions, items } = row;
  const lasted = session.endedAt - session.startedAt;
  const when = whenOf(session.startedAt, now);
  return (
    <div class="session-row">
      <p class="session-when">
        <span>{day(session.startedAt, now)}</span>
        <span class="fine">
          {lasted < 60_000
            ? timeOfDay(session.startedAt)
            : message('fact_pair', timeOfDay(session.startedAt), duration(lasted))}
        </span>
      </p>
      <div class="session-what">
        <p class="session-items">
          {items.slice(0, NAMED).map(({ id, name }) => (
            <a key={id} href={hashOf('items', id)} tabIndex={tabIndex} dir="auto">
              {shortName(name, 36)}
            </a>
          ))}
          {items.length > NAMED && <span class="fine">{plural('and_more', items.length - NAMED)}</span>}
        </p>
        <p class="fine">
          {plural('count_interactions', interactions)} · <bdi>{shops.join(', ')}</bdi>
        </p>
      </div>
      <button
        type="button"
        class="tool"
        tabIndex={tabIndex}
        aria-label={message('forget_session_title', when)}
        title={message('forget_session')}
        onClick={onForget}
      >
        <Icon name="forget" />
      </button>
    </div>
  );
}

function whenOf(at: number, now: number): string {
  return message('day_and_time', day(at, now), timeOfDay(at));
}
