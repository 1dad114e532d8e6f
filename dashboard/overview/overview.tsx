/** The overview: how much is kept, of which shops, and what the privacy gate kept out. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { markAfterPaint } from '../../popup/lists/after-paint.ts';
import { message } from '../../popup/words/message.ts';
import type { MagpieDatabase } from '../../src/record/database.ts';
import { readShops } from '../../src/record/read.ts';
import { readRefusals } from '../../src/record/read-keeping.ts';
import { SectionHead } from '../frame/section-head.tsx';
import { useReading } from '../lists/use-reading.ts';
import { FIGURE_COUNT, Figures } from './figures.tsx';
import { Refusals } from './refusals.tsx';
import { Shops } from './shops.tsx';

const readRefusalsNow = (database: MagpieDatabase) => readRefusals(database, Date.now());

export function Overview({ database }: { database: MagpieDatabase }) {
  const refusals = useReading(database, readRefusalsNow);
  const shops = useReading(database, readShops);
  const now = useRef(Date.now()).current;
  const counted = useRef(new Set<string>());
  const [isCounted, setCounted] = useState(false);
  const onCounted = useCallback((figure: string) => {
    counted.current.add(figure);
    if (counted.current.size === FIGURE_COUNT) setCounted(true);
  }, []);
  const isWhole = isCounted && shops.value !== null && refusals.value !== null;
  useEffect(() => {
    if (isWhole) markAfterPaint('magpie:whole-content');
  }, [isWhole]);
  return (
    <>
      <SectionHead section="overview" lead={message('overview_lead')} />
      <Figures database={database} onCounted={onCounted} />
      <div class="columns">
        <Shops shops={shops.value} now={now} />
        <Refusals refusals={refusals.value} />
      </div>
    </>
  );
}
