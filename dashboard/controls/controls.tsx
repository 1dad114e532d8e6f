/** Controls: what Magpie may look at, when it may not, and for how long it keeps what it saw. */
import { message } from '../../popup/words/message.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import type { MagpieDatabase } from '../../src/record/database.ts';
import { readSettings } from '../../src/record/read-settings.ts';
import { SectionHead } from '../frame/section-head.tsx';
import { useReading } from '../lists/use-reading.ts';
import { Blocks } from './blocks.tsx';
import { BrowserHistory } from './browser-history.tsx';
import { Hidden } from './hidden.tsx';
import { KeepFor } from './keep-for.tsx';
import { MixSection } from './mix-section.tsx';
import { OnlyTheseShops } from './only-these-shops.tsx';
import { PauseSection } from './pause-section.tsx';
import { Permissions } from './permissions.tsx';
import { usePermissions } from './use-permissions.ts';

export function Controls({ database }: { database: MagpieDatabase }) {
  const read = useReading(database, readSettings).value;
  const settings = read ?? DEFAULT_SETTINGS;
  const origins = usePermissions();
  return (
    <>
      <SectionHead section="controls" lead={message('controls_lead')} />
      <div class="columns" aria-busy={read === null}>
        <div class="column">
          <PauseSection settings={settings} />
          <MixSection settings={settings} />
          <KeepFor database={database} settings={settings} />
          <Permissions origins={origins} />
          <BrowserHistory />
        </div>
        <div class="column">
          <Blocks settings={settings} />
          <Hidden settings={settings} />
          <OnlyTheseShops settings={settings} />
        </div>
      </div>
    </>
  );
}
