/** What the shopper said of items since the popup was opened, and taking it back. */
import { useCallback, useRef, useState } from 'preact/hooks';
import type { ItemId } from '../../src/core/item.ts';
import type { ItemCard } from '../../src/record/read.ts';
import type { Send } from '../send.ts';
import { message } from '../words/message.ts';

export type AnswerType = 'hide' | 'lessLikeThis';

export interface Answer {
  readonly type: AnswerType;
  /** Names the recorded interaction, so that it can be undone. */
  readonly interactionId: string;
}

export interface Answers {
  readonly given: ReadonlyMap<ItemId, Answer>;
  /** The item whose answer was undone last: its card takes the focus back. */
  readonly restored: ItemId | null;
  /** The latest outcome in words, for screen readers; empty at first. */
  readonly announcement: string;
  /** True when the latest answer could not be recorded, which sighted shoppers have to be told as well. */
  readonly failed: boolean;
  give(card: ItemCard, type: AnswerType): void;
  undo(card: ItemCard): void;
  /** True for a card that was ever answered here, undone or not: it keeps its place. */
  isAnswered(card: ItemCard): boolean;
}

export function useAnswers(send: Send): Answers {
  const [given, setGiven] = useState<ReadonlyMap<ItemId, Answer>>(new Map());
  const [restored, setRestored] = useState<ItemId | null>(null);
  const [said, setSaid] = useState({ announcement: '', failed: false });
  const answered = useRef(new Set<ItemId>());
  const isAnswered = useCallback((card: ItemCard) => answered.current.has(card.item.id), []);
  const apologise = () => setSaid({ announcement: message('not_noted'), failed: true });

  const give = ({ item }: ItemCard, type: AnswerType) => {
    // Held before it is sent: the list may change before the reply is here.
    answered.current.add(item.id);
    send('feedback', { itemId: item.id, type }).then(({ interactionId }) => {
      setGiven((before) => new Map(before).set(item.id, { type, interactionId }));
      const key = type === 'hide' ? 'hidden_announced' : 'less_announced';
      setSaid({ announcement: message(key, item.name), failed: false });
    }, apologise);
  };

  const undo = ({ item }: ItemCard) => {
    const answer = given.get(item.id);
    if (answer === undefined) return;
    send('undo-feedback', { interactionId: answer.interactionId }).then(({ undone }) => {
      if (!undone) return apologise();
      setGiven((before) => new Map([...before].filter(([itemId]) => itemId !== item.id)));
      setRestored(item.id);
      setSaid({ announcement: message('undone_announced', item.name), failed: false });
    }, apologise);
  };

  return { given, restored, ...said, give, undo, isAnswered };
}
