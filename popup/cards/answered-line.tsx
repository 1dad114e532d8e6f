/** What stands where a card stood after the shopper hid it or asked for less like it: one line, with the way back. */
import { useEffect, useRef } from 'preact/hooks';
import type { ItemCard } from '../../src/record/read.ts';
import type { AnswerType } from '../lists/use-answers.ts';
import { message } from '../words/message.ts';

interface Props {
  readonly card: ItemCard;
  readonly type: AnswerType;
  readonly onUndo: (card: ItemCard) => void;
}

export function AnsweredLine({ card, type, onUndo }: Props) {
  const { item } = card;
  const undo = useRef<HTMLButtonElement>(null);
  // The button that had the focus went with the card: what undoes it comes next.
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) undo.current?.focus();
  }, []);
  return (
    <li class="answered" data-item={item.id}>
      <p>
        <span>{message(type === 'hide' ? 'hidden_line' : 'less_line')}</span>
        <span class="answered-name" dir="auto">
          {item.name}
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
