/** How often the privacy gate kept something out, by reason: that it works can be seen, and which page it was cannot. */
import { numberFormat } from '../../popup/words/formatters.ts';
import { type MessageKey, message, wordsLocale } from '../../popup/words/message.ts';
import type { RefusalCount } from '../../src/record/read-keeping.ts';
import { Section } from '../frame/section.tsx';

const REASONS: Readonly<Record<RefusalCount['reason'], MessageKey>> = {
  'not-a-web-page': 'refusal_not_a_web_page',
  'private-window': 'never_private',
  paused: 'refusal_paused',
  'credentials-in-address': 'refusal_credentials',
  'local-network': 'refusal_local_network',
  'checkout-or-payment': 'never_checkout',
  'account-or-login': 'never_account',
  mail: 'never_mail',
  banking: 'never_banking',
  health: 'never_health',
  adult: 'never_adult',
  'blocked-shop': 'refusal_blocked_shop',
  'not-one-of-these-shops': 'refusal_not_one_of_these',
  'blocked-brand': 'refusal_blocked_brand',
  'blocked-category': 'refusal_blocked_category',
  'blocked-word': 'refusal_blocked_word',
  'another-shop': 'refusal_another_shop',
};

/** @param refusals null until they were read */
export function Refusals({ refusals }: { refusals: readonly RefusalCount[] | null }) {
  const write = numberFormat(wordsLocale());
  return (
    <Section id="refusals" title={message('section_refusals')} lead={message('refusals_lead')}>
      {refusals?.length === 0 && <p class="blank">{message('refusals_empty')}</p>}
      {refusals !== null && refusals.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{message('reason_column')}</th>
              <th scope="col" class="number">
                {message('today_column')}
              </th>
              <th scope="col" class="number">
                {message('total_column')}
              </th>
            </tr>
          </thead>
          <tbody>
            {refusals.map(({ reason, today, total }) => (
              <tr key={reason}>
                <th scope="row">{message(REASONS[reason])}</th>
                <td class="number">{write.format(today)}</td>
                <td class="number">{write.format(total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
