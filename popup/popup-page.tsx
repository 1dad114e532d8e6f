/** The popup: head, tabs, one list, what may be allowed, foot. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DealCard as DealFacts } from '../src/record/read.ts';
import { AccessBar } from './access/access-bar.tsx';
import { useAccess } from './access/use-access.ts';
import { Footer } from './frame/footer.tsx';
import { Header } from './frame/header.tsx';
import { LearningNote } from './frame/learning-note.tsx';
import { panelId, type TabName, Tabs, tabId } from './frame/tabs.tsx';
import { markAfterPaint } from './lists/after-paint.ts';
import { ListPanel } from './lists/list-panel.tsx';
import { useAnswers } from './lists/use-answers.ts';
import { useElsewhere } from './lists/use-elsewhere.ts';
import { useExposures } from './lists/use-exposures.ts';
import { useLearning } from './lists/use-learning.ts';
import { useLists } from './lists/use-lists.ts';
import { viewOf } from './lists/view.ts';
import { PausedBar } from './pause/paused-bar.tsx';
import { usePause } from './pause/use-pause.ts';
import type { FollowedRecord } from './record/followed-record.ts';
import { useRecord } from './record/use-record.ts';
import type { Send } from './send.ts';
import { StorageBar } from './states/storage-bar.tsx';
import { message } from './words/message.ts';

interface Props {
  /** The first few deals, or their reading where it takes its time. */
  readonly firstDeals: readonly DealFacts[] | Promise<readonly DealFacts[]>;
  readonly loadRecord: () => Promise<FollowedRecord>;
  readonly send: Send;
}

export function PopupPage({ firstDeals, loadRecord, send }: Props) {
  const [tab, setTab] = useState<TabName>('deals');
  const answers = useAnswers(send);
  const recordState = useRecord(loadRecord, firstDeals);
  const { record } = recordState;
  const lists = useLists(firstDeals, recordState, answers.isAnswered);
  const accessState = useAccess(record !== null);
  const exposures = useExposures(send);
  const view = viewOf(tab, lists, accessState.access);
  const [painted, setPainted] = useState(false);
  const pauseState = usePause(record, send);
  const elsewhere = useElsewhere(record, lists);
  const learning = useLearning(send, painted);
  const panel = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (view === 'waiting') return;
    if (view === 'cards' && tab === 'deals') markAfterPaint('magpie:first-deal');
    markAfterPaint('magpie:first-content').then(() => setPainted(true));
  }, [view, tab]);

  const select = (next: TabName) => {
    setTab(next);
    panel.current?.scrollTo(0, 0);
  };
  const dealCount = lists.allDealsRead ? (lists.deals?.length ?? null) : null;

  return (
    <>
      <Header pauseState={pauseState} />
      <main class="main">
        <div class="tab-row">
          <Tabs
            selected={tab}
            onSelect={select}
            tabs={[
              { name: 'deals', label: message('tab_deals'), count: dealCount },
              { name: 'for-you', label: message('tab_for_you'), count: lists.recommendations?.length ?? null },
            ]}
          />
          <LearningNote learning={learning} />
        </div>
        <div
          ref={panel}
          class="panel"
          id={panelId(tab)}
          role="tabpanel"
          aria-labelledby={tabId(tab)}
          aria-busy={view === 'waiting'}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard has to be able to scroll it.
          tabIndex={0}
        >
          <ListPanel
            tab={tab}
            view={view}
            lists={lists}
            elsewhere={elsewhere}
            accessState={accessState}
            answers={answers}
            send={send}
            exposures={exposures}
            onLookElsewhere={() => select(tab === 'deals' ? 'for-you' : 'deals')}
          />
        </div>
        {answers.failed && <p class="bar">{answers.announcement}</p>}
        {record !== null && lists.failure === null && <StorageBar record={record} send={send} />}
        <PausedBar {...pauseState} />
        {view !== 'empty' && pauseState.paused === null && <AccessBar {...accessState} />}
        <p class="unseen" role="status">
          {answers.announcement}
        </p>
      </main>
      <Footer kept={lists.kept} />
    </>
  );
}
