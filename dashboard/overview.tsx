/** The overview: what is kept here, where Magpie may look, and what went out. */
import { useRef } from 'preact/hooks';
import { Failure } from '../popup/states/failure.tsx';
import { message } from '../popup/words/message.ts';
import type { MagpieDatabase } from '../src/record/database.ts';
import { readKept, readShops } from '../src/record/read.ts';
import { Door } from './door.tsx';
import { Figures } from './figures.tsx';
import { PageHead } from './page-head.tsx';
import { Permissions } from './permissions.tsx';
import { Shops } from './shops.tsx';
import { usePermissions } from './use-permissions.ts';
import { useReading } from './use-reading.ts';

export function Overview({ database }: { database: MagpieDatabase }) {
  const kept = useReading(database, readKept);
  const shops = useReading(database, readShops);
  const origins = usePermissions();
  const now = useRef(Date.now()).current;
  const failure = kept.failure ?? shops.failure;
  return (
    <div class="page">
      <PageHead />
      <main>
        <h1>{message('overview_title')}</h1>
        <p class="lead">{message('overview_lead')}</p>
        {failure === null ? <Figures kept={kept.value} /> : <Failure cause={failure} />}
        <div class="columns">
          {failure === null && <Shops shops={shops.value} now={now} />}
          <div class="column">
            <Permissions origins={origins} />
            {failure === null && <Door kept={kept.value} />}
          </div>
        </div>
      </main>
    </div>
  );
}
