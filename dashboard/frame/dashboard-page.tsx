/** The dashboard: the way to each section, the open one, and what the last action came to. */
import { useEffect, useRef } from 'preact/hooks';
import { Failure } from '../../popup/states/failure.tsx';
import { message } from '../../popup/words/message.ts';
import type { MagpieDatabase } from '../../src/record/database.ts';
import { readSettings } from '../../src/record/read-settings.ts';
import { Controls } from '../controls/controls.tsx';
import { DoorLog } from '../door/door-log.tsx';
import { ForYou } from '../for-you/for-you.tsx';
import { Friends } from '../friends/friends.tsx';
import { History } from '../history/history.tsx';
import { Items } from '../items/items.tsx';
import { Learned } from '../learned/learned.tsx';
import { useReading } from '../lists/use-reading.ts';
import { Overview } from '../overview/overview.tsx';
import { YourData } from '../your-data/your-data.tsx';
import { Navigation, SECTION_TITLES } from './navigation.tsx';
import { OutcomeLine, TellingProvider, useOutcome } from './outcome.tsx';
import { type Route, type SectionName, useRoute } from './route.ts';

const DRAWN: Readonly<Record<SectionName, (database: MagpieDatabase, route: Route) => preact.ComponentChild>> = {
  overview: (database) => <Overview database={database} />,
  'for-you': (database) => <ForYou database={database} />,
  learned: (database) => <Learned database={database} />,
  items: (database, { detail }) => <Items database={database} itemId={detail} />,
  history: (database, { detail }) => <History database={database} list={detail} />,
  friends: (database) => <Friends database={database} />,
  controls: (database) => <Controls database={database} />,
  'your-data': (database) => <YourData database={database} />,
  door: (database) => <DoorLog database={database} />,
};

export function DashboardPage({ database }: { database: MagpieDatabase }) {
  const route = useRoute();
  const { section } = route;
  const { outcome, tell, clear } = useOutcome();
  // The smallest reading there is: it tells whether anything can be read at all.
  const { failure } = useReading(database, readSettings);
  const main = useRef<HTMLElement>(null);
  const shown = useRef(section);

  useEffect(() => {
    document.title = message('page_title', message(SECTION_TITLES[section]));
    if (shown.current === section) return;
    shown.current = section;
    // A reader who followed the link is told where it led, and reads on from there.
    main.current?.querySelector('h1')?.focus();
    scrollTo(0, 0);
  }, [section]);

  return (
    <TellingProvider value={tell}>
      <div class="frame">
        <Navigation current={section} />
        <main ref={main} class={`main ${section}`}>
          {failure === null ? DRAWN[section](database, route) : <Failure cause={failure} />}
        </main>
        <OutcomeLine outcome={outcome} tell={tell} onClose={clear} />
      </div>
    </TellingProvider>
  );
}
