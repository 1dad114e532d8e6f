/** How well price texts are read: labelled texts in, the share of right amounts and right currencies out. */
import { readPriceText } from '../extract/price-text.ts';

export interface PriceStringLabel {
  readonly text: string;
  /** Text that may name the currency when the price text does not. */
  readonly currency_hint: string | null;
  /** Null: there is no amount in the text. */
  readonly price: number | null;
  /** As printed; null: none is. */
  readonly currency: string | null;
}

export interface PriceStringReport {
  readonly amounts: { readonly total: number; readonly right: number };
  readonly currencies: { readonly total: number; readonly right: number };
  readonly misses: readonly {
    readonly label: PriceStringLabel;
    readonly amount: number | null;
    readonly currency: string | null;
  }[];
}

export function evaluatePriceStrings(labels: readonly PriceStringLabel[]): PriceStringReport {
  let amounts = 0;
  let currencies = 0;
  const misses = [];
  for (const label of labels) {
    const read = readPriceText(label.text, label.currency_hint);
    const amount = read?.amount ?? null;
    const currency = read?.currency ?? null;
    const isAmount = amount === label.price;
    const isCurrency = currency === label.currency;
    if (isAmount) amounts++;
    if (isCurrency) currencies++;
    if (!isAmount || !isCurrency) misses.push({ label, amount, currency });
  }
  return {
    amounts: { total: labels.length, right: amounts },
    currencies: { total: labels.length, right: currencies },
    misses,
  };
}
