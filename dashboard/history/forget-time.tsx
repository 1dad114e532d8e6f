/** Forgetting a stretch of time: the last hour, today, a week, or the days chosen; how much goes is said first. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../popup/look/icon.tsx';
import { send } from '../../popup/send.ts';
import { message, plural } from '../../popup/words/message.ts';
import type { MagpieDatabase } from '../../src/record/database.ts';
import { countOfTime } from '../../src/record/read-counts.ts';
import { useAct } from '../frame/outcome.tsx';
import { endOfDay, startOfDay } from '../lists/day-bounds.ts';
import { DayFields } from '../lists/filter-fields.tsx';
import { useReading } from '../lists/use-reading.ts';

const STRETCHES = ['hour', 'today', 'week', 'days'] as const;
type Stretch = (typeof STRETCHES)[number];

const NAMES = {
  hour: 'forget_last_hour',
  today: 'forget_today',
  week: 'forget_week',
  days: 'forget_days',
} as const;

interface Props {
  readonly database: MagpieDatabase;
  /** The days the list is narrowed to, as date fields write them: what is offered first. */
  readonly from: string;
  readonly to: string;
}

export function ForgetTime(props: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="button quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Icon name="forget" />
        {message('forget_time_button')}
      </button>
      {isOpen && <TimeDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function TimeDialog({ database, onClose, ...given }: Props & { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const act = useAct();
  const [stretch, setStretch] = useState<Stretch>(given.from || given.to ? 'days' : 'hour');
  const [from, setFrom] = useState(given.from);
  const [to, setTo] = useState(given.to);
  const now = useRef(Date.now()).current;
  const bounds = boundsOf(stretch, from, to, now);
  const readCount = useCallback(
    (opened: MagpieDatabase) => countOfTime(opened, bounds.from, bounds.to),
    [bounds.from, bounds.to],
  );
  const count = useReading(database, readCount).value;
  useEffect(() => dialog.current?.showModal(), []);
  const forget = () => {
    dialog.current?.close();
    act(send('forget', { what: 'time', ...bounds }), (gone) =>
      message('forgot', plural('count_items', gone.items), plural('count_interactions', gone.interactions)),
    );
  };
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="time-title" onClose={onClose}>
      <h2 id="time-title">{message('forget_time_title')}</h2>
      <fieldset class="radios">
        <legend class="unseen">{message('forget_time_title')}</legend>
        {STRETCHES.map((name) => (
          <label key={name} class="radio">
            <input type="radio" name="stretch" checked={stretch === name} onChange={() => setStretch(name)} />
            {message(NAMES[name])}
          </label>
        ))}
      </fieldset>
      {stretch === 'days' && (
        <div class="filters">
          <DayFields from={{ value: from, onChange: setFrom }} to={{ value: to, onChange: setTo }} />
        </div>
      )}
      <p role="status">{count !== null && message('forget_time_goes', plural('count_interactions', count))}</p>
      <p>{message('cannot_undo')}</p>
      <div class="dialog-buttons">
        <button type="button" class="button quiet" onClick={() => dialog.current?.close()}>
          {message('cancel')}
        </button>
        <button type="button" class="button" disabled={count === 0} onClick={forget}>
          {message('forget_time_action')}
        </button>
      </div>
    </dialog>
  );
}

/** Milliseconds since the epoch; `to` is the first moment that stays. An empty day sets no bound. */
function boundsOf(stretch: Stretch, from: string, to: string, now: number): { from: number; to: number } {
  const end = Number.MAX_SAFE_INTEGER;
  if (stretch === 'hour') return { from: now - 3_600_000, to: end };
  if (stretch === 'days') return { from: startOfDay(from) ?? 0, to: endOfDay(to) ?? end };
  const midnight = new Date(now);
  midnight.setHours(0, 0, 0, 0);
  if (stretch === 'week') midnight.setDate(midnight.getDate() - 6);
  return { from: midnight.getTime(), to: end };
}
