/** Joining and splitting by hand, with the way back. */
import { send } from '../../popup/send.ts';
import { shortName } from '../../popup/why/short-name.ts';
import { message } from '../../popup/words/message.ts';
import type { DecidedReply } from '../../src/messages.ts';
import type { ItemCard } from '../../src/record/read.ts';
import { useTell } from '../frame/outcome.tsx';
import { differenceWords } from './same-reasons.ts';

/** @param own the item whose panel is open */
export function useJoining({ item: own }: ItemCard) {
  const tell = useTell();
  const act = async (deciding: Promise<DecidedReply>, done: string) => {
    try {
      const { before, refused } = await deciding;
      if (refused) tell(message('join_refused', differenceWords(refused)));
      else tell(done, () => send('restore-decisions', { before: [...before] }));
    } catch (cause) {
      tell(message('action_failed', cause instanceof Error ? cause.message : String(cause)));
    }
  };
  return {
    join: ({ item }: ItemCard) =>
      act(send('join-items', { a: own.id, b: item.id }), message('joined_done', shortName(item.name))),
    split: ({ item }: ItemCard) =>
      act(send('split-item', { itemId: item.id }), message('split_done', shortName(item.name))),
  };
}
