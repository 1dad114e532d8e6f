/** An item's offers as a table, newest first: the price history for those who read rather than look. */

import { numberFormat } from '../../popup/words/formatters.ts';
import { type MessageKey, message, wordsLocale } from '../../popup/words/message.ts';
import { day, money } from '../../popup/words/numbers.ts';
import type { Availability, OfferPeriod } from '../../src/core/offer.ts';

const AVAILABILITY: Readonly<Record<Availability, MessageKey>> = {
  InStock: 'available_in_stock',
  OutOfStock: 'available_out_of_stock',
  PreOrder: 'available_pre_order',
  BackOrder: 'available_back_order',
  LimitedAvailability: 'available_limited',
  SoldOut: 'available_sold_out',
  Discontinued: 'available_discontinued',
  OnlineOnly: 'available_online_only',
  InStoreOnly: 'available_in_store_only',
  PreSale: 'available_pre_sale',
  MadeToOrder: 'available_made_to_order',
  Reserved: 'available_reserved',
};

/** @param offers oldest first */
export function OffersTable({ offers, now }: { offers: readonly OfferPeriod[]; now: number }) {
  const write = numberFormat(wordsLocale());
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{message('price_column')}</th>
          <th scope="col">{message('seen_column')}</th>
          <th scope="col">{message('availability_column')}</th>
          <th scope="col" class="number">
            {message('times_column')}
          </th>
        </tr>
      </thead>
      <tbody>
        {offers.toReversed().map((offer) => (
          <tr key={`${offer.firstSeenAt} ${offer.price}`}>
            <th scope="row" class="money">
              {money(offer.price, offer.priceCurrency)}
              {offer.listPrice !== null && offer.listPrice > offer.price && (
                <s class="fine">
                  <span class="unseen">{message('former_price')} </span>
                  {money(offer.listPrice, offer.priceCurrency)}
                </s>
              )}
            </th>
            <td>{daysOf(offer, now)}</td>
            <td>{offer.availability ? message(AVAILABILITY[offer.availability]) : message('not_known')}</td>
            <td class="number">{write.format(offer.observations)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function daysOf({ firstSeenAt, lastSeenAt }: OfferPeriod, now: number): string {
  const [first, last] = [day(firstSeenAt, now), day(lastSeenAt, now)];
  return first === last ? first : message('day_range', first, last);
}
