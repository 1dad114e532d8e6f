/** The one number that matters, the price it had before, and what that saves. */
import type { Deal } from '../../src/core/deal.ts';
import { message } from '../words/message.ts';
import { money, saving } from '../words/numbers.ts';

export function DealPrice({ price, formerPrice, priceCurrency }: Deal) {
  return (
    <>
      <strong>{money(price, priceCurrency)}</strong>
      <s>
        <span class="unseen">{message('former_price')} </span>
        {money(formerPrice, priceCurrency)}
      </s>
      <bdi class="saving">{saving(price, formerPrice, priceCurrency)}</bdi>
    </>
  );
}
