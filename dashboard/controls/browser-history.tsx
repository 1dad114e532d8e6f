/** The one optional permission that is not about shops: to hear when the browser's own history of a page is cleared. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { message } from '../../popup/words/message.ts';
import { Section } from '../frame/section.tsx';

const HISTORY = { permissions: ['history' as const] };

export function BrowserHistory() {
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    browser.permissions.contains(HISTORY).then(setOn, () => setOn(false));
  }, []);
  const toggle = () => {
    // Asked in the click itself: a browser answers no other request.
    const answered = isOn ? browser.permissions.remove(HISTORY) : browser.permissions.request(HISTORY);
    answered.then(
      () => browser.permissions.contains(HISTORY).then(setOn),
      () => setOn(isOn),
    );
  };
  return (
    <Section id="browser-history" title={message('section_browser_history')} lead={message('browser_history_lead')}>
      <label class="check">
        <input type="checkbox" checked={isOn} onChange={toggle} />
        {message('browser_history_on')}
      </label>
    </Section>
  );
}
