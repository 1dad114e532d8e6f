/** The way to each section: beside them, or above them where the window is narrow. */
import { Icon, type IconName } from '../../popup/look/icon.tsx';
import { Mark } from '../../popup/look/mark.tsx';
import { PrivacyPromise } from '../../popup/look/privacy-promise.tsx';
import { type MessageKey, message } from '../../popup/words/message.ts';
import { hashOf, SECTIONS, type SectionName } from './route.ts';

export const SECTION_TITLES: Readonly<Record<SectionName, MessageKey>> = {
  overview: 'nav_overview',
  'for-you': 'nav_for_you',
  learned: 'nav_learned',
  items: 'nav_items',
  history: 'nav_history',
  friends: 'section_friends',
  controls: 'nav_controls',
  'your-data': 'nav_your_data',
  door: 'section_door',
};

const ICONS: Readonly<Record<SectionName, IconName>> = {
  overview: 'grid',
  'for-you': 'more',
  learned: 'learned',
  items: 'tag',
  history: 'clock',
  friends: 'friends',
  controls: 'overview',
  'your-data': 'archive',
  door: 'door',
};

export function Navigation({ current }: { current: SectionName }) {
  return (
    <header class="side">
      <div class="side-head">
        <Mark size={28} />
        <p class="page-name">{message('extName')}</p>
      </div>
      <nav aria-label={message('nav_label')}>
        <ul class="nav">
          {SECTIONS.map((section) => (
            <li key={section}>
              <a href={hashOf(section)} aria-current={section === current ? 'page' : undefined}>
                <Icon name={ICONS[section]} />
                {message(SECTION_TITLES[section])}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <PrivacyPromise />
    </header>
  );
}
