/** A price as a shop prints it, in its language and currency. */
import type { Storefront } from './storefront.ts';

export function printed(storefront: Pick<Storefront, 'language' | 'currency'>, amount: number): string {
  return new Intl.NumberFormat(storefront.language, { style: 'currency', currency: storefront.currency }).format(
    amount,
  );
}

/** A price with two decimals and a point, as markup wants it. */
export function plain(amount: number): string {
  return amount.toFixed(2);
}
