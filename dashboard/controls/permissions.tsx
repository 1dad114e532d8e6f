/** Where Magpie may look, and taking each permission back. */
import { useState } from 'preact/hooks';
import { takeBack } from '../../popup/access/access.ts';
import { message } from '../../popup/words/message.ts';
import { hostOfOrigin, isEverywhere } from '../../src/core/match-pattern.ts';
import { Section } from '../frame/section.tsx';

/** @param origins match patterns; null until the browser has said */
export function Permissions({ origins }: { origins: readonly string[] | null }) {
  const [outcome, setOutcome] = useState('');
  const revoke = (origin: string) => {
    takeBack(origin).then((taken) => {
      setOutcome(taken ? message('revoked', placeOf(origin)) : message('revoke_failed'));
    });
  };
  return (
    <Section id="permissions" title={message('section_permissions')} lead={message('permissions_lead')}>
      {origins?.length === 0 && <p class="blank">{message('permissions_empty')}</p>}
      <ul class="rows">
        {origins?.map((origin) => (
          <li key={origin}>
            <p>
              <span dir="auto">{placeOf(origin)}</span>
              {isEverywhere(origin) && <span class="fine">{message('permission_everywhere_note')}</span>}
            </p>
            <button
              type="button"
              class="button quiet"
              aria-label={message('revoke_host', placeOf(origin))}
              onClick={() => revoke(origin)}
            >
              {message('revoke')}
            </button>
          </li>
        ))}
      </ul>
      <p class="outcome" role="status">
        {outcome}
      </p>
      <a class="more" href="first-run.html">
        {message('choose_places')}
      </a>
    </Section>
  );
}

function placeOf(origin: string): string {
  return isEverywhere(origin) ? message('permission_everywhere') : hostOfOrigin(origin);
}
