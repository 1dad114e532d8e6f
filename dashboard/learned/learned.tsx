/** What was learned: the shopper's interests in words, and who got how much of what was proposed. */
import { useEffect, useState } from 'preact/hooks';
import { send } from '../../popup/send.ts';
import { message } from '../../popup/words/message.ts';
import type { ExposureReply } from '../../src/messages.ts';
import type { MagpieDatabase } from '../../src/record/database.ts';
import { SectionHead } from '../frame/section-head.tsx';
import { ExposureSection } from './exposure-section.tsx';
import { TopicsSection } from './topics-section.tsx';

export function Learned({ database }: { database: MagpieDatabase }) {
  const report = useExposureReport();
  return (
    <>
      <SectionHead section="learned" lead={message('learned_lead')} />
      <TopicsSection database={database} />
      <ExposureSection report={report} />
    </>
  );
}

/** Null until it is here; "failed" where background does not answer. */
function useExposureReport(): ExposureReply | 'failed' | null {
  const [report, setReport] = useState<ExposureReply | 'failed' | null>(null);
  useEffect(() => {
    send('exposure-report', {}).then(setReport, () => setReport('failed'));
  }, []);
  return report;
}
