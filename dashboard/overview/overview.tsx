/** The overview: how much is kept, of which shops, and what the privacy gate kept out. */
import { useEffect, useRef } from 'preact/hooks';
import { markAfterPaint } from '../../popup/lists/after-paint.ts';
import { message } from '../../popup/words/message.ts';
import type { MagpieDatabase } from '../../src/record/database.ts';
import { readKept, readShops } from '../../src/record/read.ts';
import { readRefusals } from '../../src/record/read-keeping.ts';
import { SectionHead } from '../frame/section-head.tsx';
import { useReading } from '../lists/use-reading.ts';
import { Figures } from './figures.tsx';
import { Refusals } from './refusals.tsx';
import { Shops } from './shops.tsx';

const readRefusalsNow = (database: MagpieDatabase) => readRefusals(database, Date.now());

export function Overview({ database }: { database: MagpieDatabase }) {
  const kept = useReading(database, readKept);
  const shops = useReading(database, readShops);
  const refusals = useReading(database, readRefusalsNow);
  const now = useRef(Date.now()).current;
  const hasContent = kept.value !== null;
  useEffect(() => {
    if (hasContent) markAfterPaint('magpie:first-content');
  }, [hasContent]);
  return (
    <>
      <SectionHead section="overview" lead={message('overview_lead')} />
      <Figures kept={kept.value} />
      <div class="columns">
        <Shops shops={shops.value} now={now} />
        <Refusals refusals={refusals.value} />
      </div>
    </>
  );
}
