/** What Magpie never looks at, as the privacy gate decides it. */
import { Icon } from '../popup/look/icon.tsx';
import { type MessageKey, message } from '../popup/words/message.ts';

const NEVER: readonly MessageKey[] = [
  'never_private',
  'never_checkout',
  'never_account',
  'never_mail',
  'never_banking',
  'never_health',
  'never_adult',
  'never_typed',
];

export function NeverLooked() {
  return (
    <section class="section" aria-labelledby="never-looked-title">
      <h2 id="never-looked-title">{message('never_looked_title')}</h2>
      <ul class="never">
        {NEVER.map((key) => (
          <li key={key}>
            <Icon name="hide" />
            {message(key)}
          </li>
        ))}
      </ul>
      <p class="fine">{message('never_how')}</p>
    </section>
  );
}
