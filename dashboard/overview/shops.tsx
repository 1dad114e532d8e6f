/** The shops something was kept of, and how much. */
import { numberFormat } from '../../popup/words/formatters.ts';
import { message, wordsLocale } from '../../popup/words/message.ts';
import { day } from '../../popup/words/numbers.ts';
import type { ShopKept } from '../../src/record/read.ts';
import { Section } from '../frame/section.tsx';

interface Props {
  /** Null until they were read. */
  readonly shops: readonly ShopKept[] | null;
  readonly now: number;
}

export function Shops({ shops, now }: Props) {
  return (
    <Section id="shops" title={message('section_shops')} lead={message('shops_lead')}>
      {shops !== null && (shops.length === 0 ? <p class="blank">{message('shops_empty')}</p> : rows(shops, now))}
    </Section>
  );
}

function rows(shops: readonly ShopKept[], now: number) {
  const write = numberFormat(wordsLocale());
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{message('shop_column')}</th>
          <th scope="col" class="number">
            {message('items_column')}
          </th>
          <th scope="col" class="number">
            {message('last_seen_column')}
          </th>
        </tr>
      </thead>
      <tbody>
        {shops.map(({ shop, shopName, items, lastSeenAt }) => (
          <tr key={shop}>
            <th scope="row">
              <span dir="auto">{shopName ?? shop}</span>
              {shopName !== null && (
                <span class="fine" dir="ltr">
                  {shop}
                </span>
              )}
            </th>
            <td class="number">{write.format(items)}</td>
            <td class="number">{day(lastSeenAt, now)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
