/** What the shopper said of items since the popup was opened, and taking it back. */
import { useCallback, useRef, useState } from 'preact/hooks';
import type { ItemId } from '../../src/core/item.ts';
import type { ItemCard } from '../../src/record/read.ts';
import { type Group, groupWords } from '../cards/groups.ts';
import type { Send } from '../send.ts';
import { type MessageKey, message } from '../words/message.ts';

export type AnswerType = 'hide' | 'lessLikeThis' | 'like';

export type Answer =
  /** `interactionId` names the recorded interaction, so that it can be undone. */
  { readonly type: AnswerType; readonly interactionId: string } | { readonly type: 'hideGroup'; readonly group: Group };

/** What a card is handed to answer with. */
export interface CardAnswers {
  readonly onAnswer: (card: ItemCard, type: AnswerType) => void;
  readonly onHideGroup: (card: ItemCard, group: Group) => void;
  readonly onUndo: (card: ItemCard) => void;
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
  hideGroup(card: ItemCard, group: Group): void;
  undo(card: ItemCard): void;
  /** True for a card that was ever answered here, undone or not: it keeps its place. */
  isAnswered(card: ItemCard): boolean;
}

const ANNOUNCED: Readonly<Record<AnswerType, MessageKey>> = {
  hide: 'hidden_announced',
  lessLikeThis: 'less_announced',
  like: 'more_announced',
};

export function useAnswers(send: Send): Answers {
  const [given, setGiven] = useState<ReadonlyMap<ItemId, Answer>>(new Map());
  const [restored, setRestored] = useState<ItemId | null>(null);
  const [said, setSaid] = useState({ announcement: '', failed: false });
  const answered = useRef(new Set<ItemId>());
  const isAnswered = useCallback((card: ItemCard) => answered.current.has(card.item.id), []);
  const apologise = () => setSaid({ announcement: message('not_noted'), failed: true });
  const keep = ({ item }: ItemCard, answer: Answer, announcement: string) => {
    setGiven((before) => new Map(before).set(item.id, answer));
    setSaid({ announcement, failed: false });
  };

  const give = (card: ItemCard, type: AnswerType) => {
    const { id, name } = card.item;
    // Held before it is sent: the list may change before the reply is here.
    answered.current.add(id);
    send('feedback', { itemId: id, type }).then(
      ({ interactionId }) => keep(card, { type, interactionId }, message(ANNOUNCED[type], name)),
      apologise,
    );
  };

  const hideGroup = (card: ItemCard, group: Group) => {
    answered.current.add(card.item.id);
    const { kind, value } = group;
    send('hide-group', { kind, value }).then(
      () => keep(card, { type: 'hideGroup', group }, message('hidden_announced', groupWords(group))),
      apologise,
    );
  };

  const undo = ({ item }: ItemCard) => {
    const answer = given.get(item.id);
    if (answer === undefined) return;
    takeBack(send, answer).then((undone) => {
      if (!undone) return apologise();
      setGiven((before) => new Map([...before].filter(([itemId]) => itemId !== item.id)));
      // Where the card never went, the focus stays on its button.
      if (answer.type !== 'like') setRestored(item.id);
      setSaid({ announcement: message('undone_announced', item.name), failed: false });
    }, apologise);
  };

  return { given, restored, ...said, give, hideGroup, undo, isAnswered };
}

/** @returns whether it was taken back */
async function takeBack(send: Send, answer: Answer): Promise<boolean> {
  if (answer.type !== 'hideGroup') return (await send('undo-feedback', { interactionId: answer.interactionId })).undone;
  const { kind, value } = answer.group;
  await send('show-group', { kind, value });
  return true;
}
