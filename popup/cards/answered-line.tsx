/** What stands where a card stood after the shopper hid it or asked for less like it: one line, with the way back. */
import { useEffect, useRef } from 'preact/hooks';
import type { ItemCard } from '../../src/record/read.ts';
import type { Answer } from '../lists/use-answers.ts';
import { message } from '../words/message.ts';
import { groupWords } from './groups.ts';

interface Props {
  readonly card: ItemCard;
  readonly answer: Answer;
  readonly onUndo: (card: ItemCard) => void;
}

export function AnsweredLine({ card, answer, onUndo }: Props) {
  const { item } = card;
  const undo = useRef<HTMLButtonElement>(null);
  // The button that had the focus went with the card: what undoes it comes next.
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) undo.current?.focus();
  }, []);
  return (
    <li class="answered" data-item={item.id}>
      <p>
        <span>{message(answer.type === 'lessLikeThis' ? 'less_line' : 'hidden_line')}</span>
        <span class="answered-name" dir="auto">
          {answer.type === 'hideGroup' ? groupWords(answer.group) : item.name}
        </span>
      </p>
      <button
        type="button"
        ref={undo}
        class="link"
        aria-label={message('undo_item', item.name)}
        onClick={() => onUndo(card)}
      >
        {message('undo')}
      </button>
    </li>
  );
}
