/** What one tab holds: its cards, or the page that stands in for them. */
import { useRef } from 'preact/hooks';
import type { ItemCard } from '../../src/record/read.ts';
import type { AccessState } from '../access/use-access.ts';
import { AnsweredLine } from '../cards/answered-line.tsx';
import type { CardActions } from '../cards/card.tsx';
import { CardList } from '../cards/card-list.tsx';
import { DealCard } from '../cards/deal-card.tsx';
import { RecommendationCard } from '../cards/recommendation-card.tsx';
import { Skeleton } from '../cards/skeleton.tsx';
import type { TabName } from '../frame/tabs.tsx';
import type { Send } from '../send.ts';
import { Failure } from '../states/failure.tsx';
import { NothingYet } from '../states/nothing-yet.tsx';
import { OtherList } from '../states/other-list.tsx';
import type { ExposureLog } from './exposure-log.ts';
import type { Answers } from './use-answers.ts';
import type { Elsewhere } from './use-elsewhere.ts';
import type { Lists } from './use-lists.ts';
import { usePatience } from './use-patience.ts';
import type { View } from './view.ts';

/** Reading is expected to be done within this many milliseconds of the page's start; then a skeleton says that cards are coming. */
const PATIENCE_MILLISECONDS = 120;

interface Props {
  readonly tab: TabName;
  readonly view: View;
  readonly lists: Lists;
  readonly elsewhere: Elsewhere;
  readonly accessState: AccessState;
  readonly answers: Answers;
  readonly send: Send;
  readonly exposures: ExposureLog;
  readonly onLookElsewhere: () => void;
}

export function ListPanel({ tab, view, lists, elsewhere, accessState, answers, ...rest }: Props) {
  const { send, exposures, onLookElsewhere } = rest;
  const waitedLong = usePatience(PATIENCE_MILLISECONDS);
  // New when the popup opened is new until it closes, though it counts as seen from the first moment on.
  const news = useRef(new Set<string>());
  const now = useRef(Date.now()).current;

  if (view === 'waiting') return waitedLong ? <Skeleton /> : null;
  if (view === 'failure') return <Failure cause={lists.failure} />;
  if (view === 'empty') return <NothingYet accessState={accessState} kept={lists.kept} />;
  const deals = lists.deals ?? [];
  const recommendations = lists.recommendations ?? [];
  if (view === 'other-has') {
    const others = tab === 'deals' ? recommendations.length : deals.length;
    return <OtherList tab={tab} others={others} onLook={onLookElsewhere} />;
  }

  const actions: CardActions = {
    send,
    exposures,
    onAnswer: answers.give,
    onHideGroup: answers.hideGroup,
    onUndo: answers.undo,
  };
  const isLiked = ({ item }: ItemCard) => answers.given.get(item.id)?.type === 'like';
  /** The line in the card's place; of a card that was liked nothing stands in the place. */
  const answered = (card: ItemCard, key: string) => {
    const answer = answers.given.get(card.item.id);
    if (answer === undefined || answer.type === 'like') return null;
    return <AnsweredLine key={`answered ${key}`} card={card} answer={answer} onUndo={answers.undo} />;
  };
  for (const { deal, isNew } of deals) if (isNew) news.current.add(deal.id);

  if (tab === 'deals') {
    return (
      <CardList
        key={tab}
        cards={deals}
        draw={(facts, rank) =>
          answered(facts, facts.deal.id) ?? (
            <DealCard
              {...actions}
              key={facts.deal.id}
              facts={facts}
              rank={rank}
              now={now}
              isNew={news.current.has(facts.deal.id)}
              takesFocus={answers.restored === facts.item.id}
              isLiked={isLiked(facts)}
              elsewhere={elsewhere.get(facts.item.id)}
            />
          )
        }
      />
    );
  }
  return (
    <CardList
      key={tab}
      cards={recommendations}
      draw={(facts, rank) =>
        answered(facts, facts.item.id) ?? (
          <RecommendationCard
            {...actions}
            key={facts.item.id}
            facts={facts}
            rank={rank}
            takesFocus={answers.restored === facts.item.id}
            isLiked={isLiked(facts)}
            elsewhere={elsewhere.get(facts.item.id)}
          />
        )
      }
    />
  );
}
