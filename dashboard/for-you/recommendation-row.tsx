/** One recommendation with its reason in full: who proposed it, the views it hangs on, and every recommender's say. */
import { Thumbnail } from '../../popup/cards/thumbnail.tsx';
import { recommendationReason } from '../../popup/why/recommendation-reason.ts';
import { recommenderHow, recommenderName } from '../../popup/why/recommender-words.ts';
import { shopName } from '../../popup/why/shop-name.ts';
import { percentFormat } from '../../popup/words/formatters.ts';
import { message, wordsLocale } from '../../popup/words/message.ts';
import { money } from '../../popup/words/numbers.ts';
import type { RecommendationCard } from '../../src/record/read.ts';
import { hashOf } from '../frame/route.ts';
import { PartBar } from './part-bar.tsx';

export function RecommendationRow({ card }: { card: RecommendationCard }) {
  const { item, offer, explanation } = card;
  return (
    <li class="section reason" data-item={item.id} data-origin={explanation.recommender}>
      <div class="reason-head">
        <Thumbnail {...card} />
        <div class="reason-facts">
          <h2 lang={item.language ?? undefined} dir="auto">
            <a href={hashOf('items', item.id)}>{item.name}</a>
          </h2>
          <p class="fine" dir="auto">
            {shopName(item)}
          </p>
          <p class="reason-words" dir="auto">
            {recommendationReason(card)}
          </p>
        </div>
        <strong class="reason-price">
          {offer ? money(offer.price, offer.priceCurrency) : <span class="fine">{message('no_price')}</span>}
        </strong>
      </div>
      <div class="reason-parts">
        <Causes card={card} />
        <Says card={card} />
      </div>
    </li>
  );
}

/** The viewed items and the friends' finds, each with the part of the score that is lost without it. */
function Causes({ card: { explanation, causes } }: { card: RecommendationCard }) {
  const { friendCauses = [] } = explanation;
  const lostWithout = (score: number) => 1 - score / explanation.score;
  const lost = new Map(explanation.causes.map(({ itemId, scoreWithout }) => [itemId, lostWithout(scoreWithout)]));
  return (
    <section>
      <h3>{message('causes_title')}</h3>
      {causes.length + friendCauses.length === 0 ? (
        <p class="fine">{message('causes_none')}</p>
      ) : (
        <ul class="parts">
          {causes.map((cause) => (
            <li key={cause.id} data-cause={cause.id}>
              <a href={hashOf('items', cause.id)} dir="auto">
                {cause.name}
              </a>
              <LostPart part={lost.get(cause.id) ?? 0} />
            </li>
          ))}
          {friendCauses.map(({ key, friendName, name, taste, scoreWithout }) => (
            <li key={`${key} ${name}`} data-friend-cause={key}>
              <span dir="auto">
                {message(taste === 'bought' ? 'friend_cause_bought' : 'friend_cause_liked', friendName, name)}
              </span>
              <LostPart part={lostWithout(scoreWithout)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Every recommender that spoke for it; the one it is owed to is told how it goes about it. */
function Says({ card: { explanation, says } }: { card: RecommendationCard }) {
  const how = recommenderHow(explanation.recommender);
  return (
    <section>
      <h3>{message('says_title')}</h3>
      <p class="fine">
        {message('proposed_by', recommenderName(explanation.recommender))} {how}
      </p>
      <ul class="parts">
        {says.map(({ recommender, part }) => (
          <li key={recommender} data-say={recommender}>
            <span>{recommenderName(recommender)}</span>
            <Part part={part} words={percent(part)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function LostPart({ part }: { part: number }) {
  return <Part part={part} words={message('cause_part', percent(part))} />;
}

function Part({ part, words }: { part: number; words: string }) {
  return (
    <span class="part">
      <PartBar part={part} />
      <span class="part-words">{words}</span>
    </span>
  );
}

/** A part too small for a whole percent is not told as nothing. */
function percent(part: number): string {
  const format = percentFormat(wordsLocale());
  return part > 0 && part < 0.01 ? `< ${format.format(0.01)}` : format.format(part);
}
