/** The noun Offer: schema.org's word for a price at which an item is to be had. */
import type { ItemId } from './item.ts';

/** schema.org ItemAvailability, its last word. */
export const AVAILABILITIES = [
  'InStock',
  'OutOfStock',
  'PreOrder',
  'BackOrder',
  'LimitedAvailability',
  'SoldOut',
  'Discontinued',
  'OnlineOnly',
  'InStoreOnly',
  'PreSale',
  'MadeToOrder',
  'Reserved',
] as const;
export type Availability = (typeof AVAILABILITIES)[number];

/** schema.org OfferItemCondition, its last word. */
export const ITEM_CONDITIONS = ['NewCondition', 'UsedCondition', 'RefurbishedCondition', 'DamagedCondition'] as const;
export type ItemCondition = (typeof ITEM_CONDITIONS)[number];

/** An offer as read from a page at one moment. */
export interface Offer {
  /** In units of the currency (12.5 is twelve and a half euros), as a person sees it on the page. */
  readonly price: number;
  /** ISO 4217, e.g. "EUR". */
  readonly priceCurrency: string;
  /** The struck-through or "was" price the shop states; null when it states none. Same unit and currency as price. */
  readonly listPrice: number | null;
  readonly availability: Availability | null;
  readonly itemCondition: ItemCondition | null;
  /** ISO 8601 date or date-time until which the shop says the price holds. */
  readonly priceValidUntil: string | null;
}

/** An offer as it stood at one item over a stretch of time: a repeat of the same offer extends it, a change begins a new one. */
export interface OfferPeriod extends Offer {
  readonly itemId: ItemId;
  /** Milliseconds since the epoch: when this offer was first and last seen by the shopper. */
  readonly firstSeenAt: number;
  readonly lastSeenAt: number;
  /** How many times it was seen, at least 1. */
  readonly observations: number;
}

/** True when nobody can buy at this offer now. Unknown availability counts as buyable: most tiles state none. */
export function isSoldOut(offer: Pick<Offer, 'availability'>): boolean {
  return (
    offer.availability === 'OutOfStock' || offer.availability === 'SoldOut' || offer.availability === 'Discontinued'
  );
}
