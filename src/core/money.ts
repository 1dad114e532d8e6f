/** Amounts of money: how many decimals a currency has, comparing without floating-point dust, and showing in the reader's locale. */

const digitsByCurrency = new Map<string, number>();

/** The number of decimals of an ISO 4217 currency (2 for EUR, 0 for JPY), from the platform's own Intl data; 2 when unknown. */
export function currencyDigits(currency: string): number {
  const known = digitsByCurrency.get(currency);
  if (known !== undefined) return known;
  let digits = 2;
  try {
    digits =
      new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? digits;
  } catch {
    // Not a well-formed currency code: the default stands.
  }
  digitsByCurrency.set(currency, digits);
  return digits;
}

/** The amount in the currency's smallest unit, as an integer: 12.34 EUR is 1234. */
export function minorUnits(amount: number, currency: string): number {
  return Math.round(amount * 10 ** currencyDigits(currency));
}

const formats = new Map<string, Intl.NumberFormat>();

/** The amount as the reader's locale writes it, e.g. "€12.50" or "12,50 €". Falls back to "12.50 XYZ" for an unknown code. `isWhole` leaves out the cents. */
export function formatMoney(amount: number, currency: string, locale: string, isWhole = false): string {
  const key = `${locale} ${currency} ${isWhole}`;
  try {
    // Making a format costs a hundred times what using it does, and a list of cards uses the same few.
    const format =
      formats.get(key) ??
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        ...(isWhole ? { maximumFractionDigits: 0 } : {}),
      });
    formats.set(key, format);
    return format.format(amount);
  } catch {
    return `${amount.toFixed(isWhole ? 0 : 2)} ${currency}`;
  }
}

/** By what part of itself the former price fell: .25 for 99.90 to 74.93. Negative when it rose. */
export function savingRate(price: number, formerPrice: number): number {
  return formerPrice > 0 ? (formerPrice - price) / formerPrice : 0;
}
