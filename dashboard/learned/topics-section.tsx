/** The shopper's interests in words: what is wanted now beside what is liked at large. */
import { useRef } from 'preact/hooks';
import { percentFormat } from '../../popup/words/formatters.ts';
import { message, plural, wordsLocale } from '../../popup/words/message.ts';
import { LATEST_INTERACTIONS } from '../../src/core/interaction.ts';
import { type Topic, topicsOf } from '../../src/core/topics.ts';
import type { MagpieDatabase } from '../../src/record/database.ts';
import { readLatestDoings } from '../../src/record/read-latest.ts';
import { PartBar } from '../for-you/part-bar.tsx';
import { Section } from '../frame/section.tsx';
import { useReading } from '../lists/use-reading.ts';
import { topicWords } from './topic-words.ts';

const readLatest = (database: MagpieDatabase) => readLatestDoings(database, LATEST_INTERACTIONS);

export function TopicsSection({ database }: { database: MagpieDatabase }) {
  const doings = useReading(database, readLatest).value;
  const now = useRef(Date.now()).current;
  const topics = doings && topicsOf(doings.interactions, doings.catalogue, now);
  const isEmpty = topics !== null && topics.long.length === 0 && topics.unwanted.length === 0;
  return (
    <div aria-busy={topics === null}>
      {isEmpty && <p class="section blank">{message('learned_empty')}</p>}
      {topics && !isEmpty && (
        <div class="columns">
          <TopicList id="long" title={message('topics_long')} lead={message('topics_long_lead')} topics={topics.long} />
          <TopicList
            id="short"
            title={message('topics_short')}
            lead={message('topics_short_lead')}
            topics={topics.short}
            sameAs={topics.long}
          />
        </div>
      )}
      {topics !== null && topics.unwanted.length > 0 && (
        <p class="section unwanted">
          {message('topics_unwanted', new Intl.ListFormat(wordsLocale()).format(topics.unwanted))}
        </p>
      )}
    </div>
  );
}

interface ListProps {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly topics: readonly Topic[];
  /** A list told already: one that says the same words is not told again. */
  readonly sameAs?: readonly Topic[];
}

function TopicList({ id, title, lead, topics: told, sameAs = [] }: ListProps) {
  const percent = percentFormat(wordsLocale());
  const isSame = told.length > 0 && wordsOf(told, percent) === wordsOf(sameAs, percent);
  const topics = isSame ? [] : told;
  return (
    <Section id={`topics-${id}`} title={title} lead={lead}>
      {topics.length === 0 && <p class="blank">{message(isSame ? 'topics_same' : 'topics_none')}</p>}
      <ul class="topics">
        {topics.map((topic) => (
          <li key={topic.category}>
            <p class="topic-words" dir="auto">
              {topicWords(topic)}
            </p>
            <span class="part">
              <PartBar part={topic.part} />
              <span class="part-words">{message('topic_part', percent.format(topic.part))}</span>
            </span>
            <p class="fine">
              {topic.brand === null
                ? plural('topic_items', topic.items)
                : plural('topic_items_brand', topic.items, topic.brand)}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function wordsOf(topics: readonly Topic[], percent: Intl.NumberFormat): string {
  return topics.map((topic) => `${topicWords(topic)} ${percent.format(topic.part)}`).join('\n');
}
