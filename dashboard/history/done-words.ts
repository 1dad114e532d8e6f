/** An interaction in words: what was done, and for how long. */
import { type MessageKey, message } from '../../popup/words/message.ts';
import { duration } from '../../popup/words/numbers.ts';
import type { Interaction, InteractionType } from '../../src/core/interaction.ts';

const DONE: Readonly<Record<InteractionType, MessageKey>> = {
  view: 'did_view',
  addToCart: 'did_add_to_cart',
  purchase: 'did_purchase',
  like: 'did_like',
  hide: 'did_hide',
  lessLikeThis: 'did_less',
  open: 'did_open',
};

export function doneWords({ type, dwell }: Pick<Interaction, 'type' | 'dwell'>): string {
  const done = message(DONE[type]);
  return dwell >= 1000 ? message('fact_pair', done, duration(dwell)) : done;
}
