/** The door: each attempt to reach the network, newest first, whatever became of it. */
import { useCallback, useRef, useState } from 'preact/hooks';
import { message, plural } from '../../popup/words/message.ts';
import { moment } from '../../popup/words/numbers.ts';
import type { DoorRow, MagpieDatabase } from '../../src/record/database.ts';
import { readKept } from '../../src/record/read.ts';
import { readDoor } from '../../src/record/read-keeping.ts';
import { SectionHead } from '../frame/section-head.tsx';
import { useReading } from '../lists/use-reading.ts';

/** Rows shown at first, and more each time they are asked for. */
const ROWS = 50;

export function DoorLog({ database }: { database: MagpieDatabase }) {
  const [limit, setLimit] = useState(ROWS);
  const read = useCallback((opened: MagpieDatabase) => readDoor(opened, limit), [limit]);
  const rows = useReading(database, read).value;
  const kept = useReading(database, readKept).value;
  return (
    <>
      <SectionHead section="door" lead={message('door_lead')} />
      <section class="section" aria-labelledby="door-sums">
        <h2 id="door-sums">
          {kept === null
            ? '\u00a0'
            : message(
                'fact_pair',
                plural('door_sent', kept.requestsSent),
                plural('door_refused', kept.requestsRefused),
              )}
        </h2>
        {rows?.length === 0 && <p class="blank">{message('door_empty')}</p>}
        {rows !== null && rows.length > 0 && <Attempts rows={rows} />}
        {rows?.length === limit && (
          <button type="button" class="link" onClick={() => setLimit(limit + ROWS)}>
            {message('door_earlier')}
          </button>
        )}
      </section>
    </>
  );
}

function Attempts({ rows }: { rows: readonly DoorRow[] }) {
  const now = useRef(Date.now()).current;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{message('host_column')}</th>
          <th scope="col">{message('outcome_column')}</th>
          <th scope="col" class="number">
            {message('when_column')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, host, outcome, at }) => (
          <tr key={key}>
            <th scope="row" dir="ltr">
              {host}
            </th>
            <td>{message(outcome === 'sent' ? 'outcome_sent' : 'outcome_refused')}</td>
            <td class="number">
              <time dateTime={new Date(at).toISOString()}>{moment(at, now)}</time>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
