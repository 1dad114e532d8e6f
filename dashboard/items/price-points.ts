/** An item's offers as the points of a chart: in the currency it was mostly offered in, each price from its first sight on. */
import type { OfferPeriod } from '../../src/core/offer.ts';

export interface PricePoints {
  readonly currency: string;
  /** Milliseconds since the epoch, rising. */
  readonly times: readonly number[];
  /** The price from that moment on, in units of the currency. */
  readonly prices: readonly number[];
}

/** @returns null when there is nothing to draw: no price, or only one moment at which one was seen */
export function pricePoints(offers: readonly OfferPeriod[]): PricePoints | null {
  const counts = new Map<string, number>();
  for (const { priceCurrency } of offers) counts.set(priceCurrency, (counts.get(priceCurrency) ?? 0) + 1);
  const [currency] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (currency === undefined) return null;
  const seen = new Map<number, number>();
  for (const offer of offers) {
    if (offer.priceCurrency !== currency) continue;
    seen.set(offer.firstSeenAt, offer.price);
    seen.set(offer.lastSeenAt, offer.price);
  }
  const times = [...seen.keys()].sort((a, b) => a - b);
  if (times.length < 2) return null;
  return { currency, times, prices: times.map((at) => seen.get(at) ?? 0) };
}
