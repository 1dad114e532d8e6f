/** The popup's head: who this is, what it promises, and the way to everything that is kept. */
import browser from 'webextension-polyfill';
import { Icon } from '../look/icon.tsx';
import { Mark } from '../look/mark.tsx';
import { PrivacyPromise } from '../look/privacy-promise.tsx';
import { message } from '../words/message.ts';

export function Header() {
  const label = message('open_dashboard');
  return (
    <header class="head">
      <Mark size={26} />
      <h1>{message('extName')}</h1>
      <PrivacyPromise />
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
