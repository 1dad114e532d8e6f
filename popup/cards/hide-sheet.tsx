/** The sheet on which the shopper chooses how much is never shown again: the item, or all of its brand, shop or category. */
import { useEffect, useRef } from 'preact/hooks';
import type { Item } from '../../src/core/item.ts';
import { Icon } from '../look/icon.tsx';
import { message } from '../words/message.ts';
import { type Group, groupsOf, groupWords } from './groups.ts';

interface Props {
  readonly item: Item;
  readonly onHide: () => void;
  readonly onHideGroup: (group: Group) => void;
  readonly onClose: () => void;
}

/** The browser's own modal dialog: it holds the focus, closes with Escape, and gives the focus back. */
export function HideSheet({ item, onHide, onHideGroup, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => dialog.current?.close();
  const choose = (answer: () => void) => {
    close();
    answer();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click is on the backdrop; the keyboard has Escape, by the dialog itself.
    <dialog
      ref={dialog}
      class="sheet"
      aria-labelledby="hide-title"
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && close()}
    >
      <div class="sheet-body">
        <div class="sheet-head">
          <h2 id="hide-title">{message('hide_tip')}</h2>
          <button type="button" class="tool" aria-label={message('close')} onClick={close}>
            <Icon name="close" />
          </button>
        </div>
        <p class="sheet-lead">{message('hide_sheet_lead')}</p>
        <div class="sheet-buttons">
          <button type="button" class="button quiet" data-hide="item" onClick={() => choose(onHide)}>
            {message('hide_only_item')}
          </button>
          {groupsOf(item).map((group) => (
            <button
              type="button"
              key={group.kind}
              class="button quiet"
              dir="auto"
              data-hide={group.kind}
              onClick={() => choose(() => onHideGroup(group))}
            >
              {groupWords(group)}
            </button>
          ))}
        </div>
      </div>
    </dialog>
  );
}
