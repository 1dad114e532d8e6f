/** One interest as a sentence: "You look at running shoes up to €90 at three shops." */
import { plural } from '../../popup/words/message.ts';
import { wholeMoney } from '../../popup/words/numbers.ts';
import type { Topic } from '../../src/core/topics.ts';

export function topicWords({ category, prices, shops }: Topic): string {
  if (prices === null) return plural('topic', shops, category);
  const { lowest, highest, currency } = prices;
  // Rounded up: a bound that one of the products is above would be untrue.
  const [least, most] = [wholeMoney(Math.floor(lowest), currency), wholeMoney(Math.ceil(highest), currency)];
  // A lower bound tells something where the cheap end of the kind was left alone.
  const isNarrow = lowest > highest / 3 && least !== most;
  return isNarrow
    ? plural('topic_between', shops, category, least, most)
    : plural('topic_under', shops, category, most);
}
