/** What the shopper may say of a card: less like this, more like this, never show this, or all of its brand, shop or category. */
import { useState } from 'preact/hooks';
import type { ItemCard } from '../../src/record/read.ts';
import type { CardAnswers as Answering } from '../lists/use-answers.ts';
import { Icon } from '../look/icon.tsx';
import { message } from '../words/message.ts';
import { HideSheet } from './hide-sheet.tsx';

interface Props extends Answering {
  readonly card: ItemCard;
  readonly isLiked: boolean;
}

export function CardAnswers({ card, isLiked, onAnswer, onUndo, onHideGroup }: Props) {
  const [isChoosing, setChoosing] = useState(false);
  const { name } = card.item;
  return (
    <div class="card-tools">
      <button
        type="button"
        class="tool"
        aria-label={message('less_item', name)}
        title={message('less_tip')}
        onClick={() => onAnswer(card, 'lessLikeThis')}
      >
        <Icon name="less" />
      </button>
      <button
        type="button"
        class="tool"
        aria-label={message('more_item', name)}
        aria-pressed={isLiked}
        title={message('more_tip')}
        onClick={() => (isLiked ? onUndo(card) : onAnswer(card, 'like'))}
      >
        <Icon name="more" />
      </button>
      <button
        type="button"
        class="tool"
        aria-label={message('hide_item', name)}
        title={message('hide_tip')}
        onClick={() => onAnswer(card, 'hide')}
      >
        <Icon name="hide" />
      </button>
      <button
        type="button"
        class="tool narrow"
        aria-label={message('hide_choices_item', name)}
        title={message('hide_choices_tip')}
        aria-haspopup="dialog"
        onClick={() => setChoosing(true)}
      >
        <Icon name="choices" />
      </button>
      {isChoosing && (
        <HideSheet
          item={card.item}
          onHide={() => onAnswer(card, 'hide')}
          onHideGroup={(group) => onHideGroup(card, group)}
          onClose={() => setChoosing(false)}
        />
      )}
    </div>
  );
}
