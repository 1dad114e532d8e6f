/** The popup's head: who this is, what it promises, the pause, and the way to everything that is kept. */
import browser from 'webextension-polyfill';
import { Icon } from '../look/icon.tsx';
import { Mark } from '../look/mark.tsx';
import { PrivacyPromise } from '../look/privacy-promise.tsx';
import { PauseButton } from '../pause/pause-button.tsx';
import type { PauseState } from '../pause/use-pause.ts';
import { message } from '../words/message.ts';

export function Header({ pauseState }: { pauseState: PauseState }) {
  const label = message('open_dashboard');
  return (
    <header class="head">
      <Mark size={26} />
      <h1>{message('extName')}</h1>
      <PrivacyPromise />
      <PauseButton {...pauseState} />
      <button
        type="button"
        class="tool"
        aria-label={label}
        title={label}
        onClick={() => browser.runtime.openOptionsPage()}
      >
        <Icon name="overview" />
      </button>
    </header>
  );
}
