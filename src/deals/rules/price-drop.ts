/** The price of an item the shopper viewed has fallen below the price that stood before. */
import type { Deal } from '../../core/deal.ts';
import { minorUnits, savingRate } from '../../core/money.ts';
import { isSoldOut, type OfferPeriod } from '../../core/offer.ts';
import type { DealContext, DealRule } from '../deal-rule.ts';

/** The least saving worth a word, as a part of the former price and in units of the currency; both must be reached. */
const LEAST_SAVING_RATE = 0.01;
const LEAST_SAVING = 0.5;
/** A fall by more than this part of the price is more likely a price misread than a gift. */
const MOST_SAVING_RATE = 0.9;
/** A price not seen again for this long, in milliseconds (30 days), is no longer believed to stand. */
export const STALE_AFTER = 30 * 24 * 60 * 60 * 1000;

/**
 * A price drop by the shopper's own record. The former price is the one last seen before the fall, in the same currency and
 * for the same condition, at which the item was to be had.
 */
export const priceDrop: DealRule = {
  name: 'price-drop',

  find({ item, offers, interactions, now }) {
    const views = interactions.filter(({ type }) => type === 'view').length;
    const current = offers.at(-1);
    if (views === 0 || !current || isSoldOut(current) || now - current.lastSeenAt > STALE_AFTER) return null;

    const comparable = offers.filter((offer) => isComparable(offer, current));
    const fallen = comparable.findLastIndex((offer) => offer.price !== current.price) + 1;
    const former = comparable[fallen - 1];
    const begun = comparable[fallen];
    if (!former || !begun || !wasToBeHad(comparable.slice(0, fallen), former.price)) return null;

    const saving = former.price - current.price;
    const rate = savingRate(current.price, former.price);
    if (current.price <= 0 || saving < LEAST_SAVING || rate < LEAST_SAVING_RATE || rate > MOST_SAVING_RATE) return null;

    return {
      id: `price-drop:${item.id}:${minorUnits(current.price, current.priceCurrency)}`,
      rule: 'price-drop',
      itemId: item.id,
      price: current.price,
      formerPrice: former.price,
      priceCurrency: current.priceCurrency,
      foundAt: begun.firstSeenAt,
      evidence: evidenceOf({ offers, current, views }),
    };
  },
};

/** Only the same currency and condition can be compared. A shop that states no condition sells the new item. */
function isComparable(a: OfferPeriod, b: OfferPeriod): boolean {
  return (
    a.priceCurrency === b.priceCurrency && (a.itemCondition ?? 'NewCondition') === (b.itemCondition ?? 'NewCondition')
  );
}

/** Whether the last of the offers, with those before it at the same price, was ever one that could be bought. */
function wasToBeHad(offers: readonly OfferPeriod[], price: number): boolean {
  const begun = offers.findLastIndex((offer) => offer.price !== price) + 1;
  return offers.slice(begun).some((offer) => !isSoldOut(offer));
}

function evidenceOf({
  offers,
  current,
  views,
}: Pick<DealContext, 'offers'> & { current: OfferPeriod; views: number }): Deal['evidence'] {
  return {
    observations: offers.reduce((sum, offer) => sum + offer.observations, 0),
    since: Math.min(...offers.map((offer) => offer.firstSeenAt)),
    lowest: offers.every((offer) => offer.priceCurrency !== current.priceCurrency || offer.price >= current.price),
    views,
  };
}
