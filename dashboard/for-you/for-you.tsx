/** For you: what is recommended now, each with the reason in full. */
import { message, plural } from '../../popup/words/message.ts';
import type { MagpieDatabase } from '../../src/record/database.ts';
import { readRecommendations } from '../../src/record/read.ts';
import { SectionHead } from '../frame/section-head.tsx';
import { Blank } from '../lists/blank.tsx';
import { useReading } from '../lists/use-reading.ts';
import { RecommendationRow } from './recommendation-row.tsx';

const readNow = (database: MagpieDatabase) => readRecommendations(database);

export function ForYou({ database }: { database: MagpieDatabase }) {
  const cards = useReading(database, readNow).value;
  return (
    <>
      <SectionHead section="for-you" lead={message('for_you_lead')} />
      {cards?.length === 0 && <Blank text={message('for_you_empty')} />}
      {cards !== null && cards.length > 0 && (
        <>
          <p class="list-count" role="status">
            {plural('count_recommendations', cards.length)}
          </p>
          <ol class="reasons">
            {cards.map((card) => (
              <RecommendationRow key={card.item.id} card={card} />
            ))}
          </ol>
        </>
      )}
    </>
  );
}
