/** History: what was done, session by session or one interaction at a time, and forgetting a stretch of it. */
import { useState } from 'preact/hooks';
import { message } from '../../popup/words/message.ts';
import type { MagpieDatabase } from '../../src/record/database.ts';
import { hashOf } from '../frame/route.ts';
import { SectionHead } from '../frame/section-head.tsx';
import { endOfDay, startOfDay } from '../lists/day-bounds.ts';
import { DayFields, ShopField } from '../lists/filter-fields.tsx';
import { ForgetTime } from './forget-time.tsx';
import { InteractionList } from './interaction-list.tsx';
import { SessionList } from './session-list.tsx';

interface Props {
  readonly database: MagpieDatabase;
  /** "interactions"; anything else is the list of sessions. */
  readonly list: string | null;
}

const NO_FILTER = { shop: '', from: '', to: '' };

export function History({ database, list }: Props) {
  const [filter, setFilter] = useState(NO_FILTER);
  const byInteraction = list === 'interactions';
  const set = (part: Partial<typeof NO_FILTER>) => setFilter((before) => ({ ...before, ...part }));
  const from = startOfDay(filter.from);
  const to = endOfDay(filter.to);
  const isFiltered = filter.from !== '' || filter.to !== '' || (byInteraction && filter.shop !== '');
  return (
    <div class="browse">
      <div class="browse-list">
        <SectionHead section="history" lead={message('history_lead')} />
        <div class="list-tools">
          <nav class="switch" aria-label={message('history_lists_label')}>
            <a href={hashOf('history')} aria-current={byInteraction ? undefined : 'page'}>
              {message('figure_sessions')}
            </a>
            <a href={hashOf('history', 'interactions')} aria-current={byInteraction ? 'page' : undefined}>
              {message('figure_interactions')}
            </a>
          </nav>
          <ForgetTime database={database} from={filter.from} to={filter.to} />
        </div>
        <search class="filters">
          {byInteraction && <ShopField database={database} value={filter.shop} onChange={(shop) => set({ shop })} />}
          <DayFields
            from={{ value: filter.from, onChange: (value) => set({ from: value }) }}
            to={{ value: filter.to, onChange: (value) => set({ to: value }) }}
          />
          {isFiltered && (
            <button type="button" class="link" onClick={() => setFilter(NO_FILTER)}>
              {message('clear_filter')}
            </button>
          )}
        </search>
        {byInteraction ? (
          <InteractionList database={database} shop={filter.shop} from={from} to={to} isFiltered={isFiltered} />
        ) : (
          <SessionList database={database} from={from} to={to} isFiltered={isFiltered} />
        )}
      </div>
    </div>
  );
}
