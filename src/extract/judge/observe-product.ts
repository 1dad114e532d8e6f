/**
 * What the sentences of a product's page mean: coupon codes, and when the sale ends.
 *
 * It needs no document, so that the words of ten languages run where nobody waits for them: background reads what the content
 * script found, and keeps what was meant and none of the sentences.
 */
import type { ProductObservation, ProductReading } from '../../core/observation.ts';
import { readCoupons } from './coupons.ts';
import { readSaleEnd } from './sale-end.ts';

/** @param now milliseconds since the epoch, when the page was read: "3 hours left" counts from it */
export function observeProduct({ notices, ...product }: ProductReading, now: number): ProductObservation {
  return {
    ...product,
    coupons: readCoupons(notices, product.item),
    saleEnd: readSaleEnd(notices, product.item.language, product.offer, now),
  };
}
