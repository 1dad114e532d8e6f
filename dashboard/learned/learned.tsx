/** What was learned: the shopper's interests in words, and who got how much of what was proposed. */
import { useEffect, useState } from 'preact/hooks';
import { send } from '../../popup/send.ts';
import { message } from '../../popup/words/message.ts';
import type { FacetReport } from '../../src/core/exposure-report.ts';
import type { MagpieDatabase } from '../../src/record/database.ts';
import { readShops } from '../../src/record/read.ts';
import { SectionHead } from '../frame/section-head.tsx';
import { useReading } from '../lists/use-reading.ts';
import { ExposureSection } from './exposure-section.tsx';
import { TopicsSection } from './topics-section.tsx';

export function Learned({ database }: { database: MagpieDatabase }) {
  const report = useExposureReport();
  const shops = useReading(database, readShops).value;
  const shopNames = new Map(
    (shops ?? []).flatMap(({ shop, shopName }) => (shopName ? [[shop, shopName] as const] : [])),
  );
  return (
    <>
      <SectionHead section="learned" lead={message('learned_lead')} />
      <TopicsSection database={database} />
      <ExposureSection report={report} shopNames={shopNames} />
    </>
  );
}

/** Null until it is here; "failed" where background does not answer. */
function useExposureReport(): readonly FacetReport[] | 'failed' | null {
  const [report, setReport] = useState<readonly FacetReport[] | 'failed' | null>(null);
  useEffect(() => {
    send('exposure-report', {}).then(
      ({ facets }) => setReport(facets),
      () => setReport('failed'),
    );
  }, []);
  return report;
}
