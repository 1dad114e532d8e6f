/** Says in plain words how deals and proposals come about. */
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../look/icon.tsx';
import { message } from '../words/message.ts';

/** The browser's own modal dialog: it holds the focus, closes with Escape, and gives the focus back. */
export function WhyThese({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => dialog.current?.close();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click is on the backdrop; the keyboard has Escape, by the dialog itself.
    <dialog
      ref={dialog}
      class="sheet"
      aria-labelledby="why-title"
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && close()}
    >
      <div class="sheet-body">
        <div class="sheet-head">
          <h2 id="why-title">{message('why_title')}</h2>
          <button type="button" class="tool" aria-label={message('close')} onClick={close}>
            <Icon name="close" />
          </button>
        </div>
        <dl>
          <dt>{message('tab_deals')}</dt>
          <dd>{message('why_deals')}</dd>
          <dt>{message('tab_for_you')}</dt>
          <dd>{message('why_for_you')}</dd>
          <dt>{message('why_yours_title')}</dt>
          <dd>{message('why_yours')}</dd>
          <dt>{message('why_private_title')}</dt>
          <dd>{message('why_private')}</dd>
        </dl>
      </div>
    </dialog>
  );
}
