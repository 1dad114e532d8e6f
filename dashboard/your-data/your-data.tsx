/** Your data: taking it along, bringing it back, the room it takes, and forgetting all of it. */
import { message } from '../../popup/words/message.ts';
import type { MagpieDatabase } from '../../src/record/database.ts';
import { SectionHead } from '../frame/section-head.tsx';
import { ExportSection } from './export-section.tsx';
import { ForgetEverything } from './forget-everything.tsx';
import { ImportSection } from './import-section.tsx';
import { SetAsideSection } from './set-aside-section.tsx';
import { StorageSection } from './storage-section.tsx';

export function YourData({ database }: { database: MagpieDatabase }) {
  return (
    <>
      <SectionHead section="your-data" lead={message('your_data_lead')} />
      <div class="columns">
        <div class="column">
          <ExportSection database={database} />
          <StorageSection database={database} />
        </div>
        <div class="column">
          <ImportSection />
          <SetAsideSection />
          <ForgetEverything database={database} />
        </div>
      </div>
    </>
  );
}
