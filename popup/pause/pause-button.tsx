/** The pause button in the popup's head, and the sheet on which the shopper chooses for how long. */
import { useRef } from 'preact/hooks';
import { PAUSES, type Pause } from '../../src/core/settings.ts';
import { Icon } from '../look/icon.tsx';
import { message } from '../words/message.ts';
import { PAUSE_NAMES } from './pause-words.ts';
import type { PauseState } from './use-pause.ts';

export function PauseButton({ paused, pause, resume }: PauseState) {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  const label = message(paused === null ? 'pause' : 'resume');
  const choose = (how: Pause) => {
    close();
    pause(how);
  };
  return (
    <>
      <button
        type="button"
        class="tool"
        aria-label={label}
        title={label}
        aria-haspopup={paused === null ? 'dialog' : undefined}
        onClick={() => (paused === null ? dialog.current?.showModal() : resume())}
      >
        <Icon name={paused === null ? 'pause' : 'play'} />
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the click is on the backdrop; the keyboard has Escape, by the dialog itself. */}
      <dialog
        ref={dialog}
        class="sheet"
        aria-labelledby="pause-title"
        onClick={(event) => event.target === event.currentTarget && close()}
      >
        <div class="sheet-body">
          <div class="sheet-head">
            <h2 id="pause-title">{message('section_pause')}</h2>
            <button type="button" class="tool" aria-label={message('close')} onClick={close}>
              <Icon name="close" />
            </button>
          </div>
          <p class="sheet-lead">{message('pause_lead')}</p>
          <div class="sheet-buttons">
            {PAUSES.map((how) => (
              <button type="button" key={how} class="button quiet" onClick={() => choose(how)}>
                {message(PAUSE_NAMES[how])}
              </button>
            ))}
          </div>
        </div>
      </dialog>
    </>
  );
}
