/** Reads prices where they are printed, and puts those together again that are split over elements ("1 299" sup "00"). */
import { currenciesOf } from './currency.ts';
import type { Page } from './page.ts';
import { normaliseDigits, type PriceText, readPriceTexts } from './price-text.ts';

const LONGEST_SPLIT_PRICE = 36;
const MOST_PIECES = 8;

export function hasDigit(text: string): boolean {
  return /\d/.test(text) || (/[^\x20-\x7e]/.test(text) && /\p{Nd}/u.test(text));
}

export interface ReadPrices {
  readonly element: Element;
  /** The text the prices were read in. */
  readonly text: string;
  readonly prices: readonly PriceText[];
  /** The last text run that belongs to it. */
  readonly last: number;
  /** True when the element holds the price and nothing else. */
  readonly pure: boolean;
}

/** The price that begins at a text run, put together again where it is split over elements. */
export function readAt(page: Page, run: number): ReadPrices | null {
  const own = page.runs[run];
  if (!own || own.text.length > 600) return null;
  const inOwn = own.text.length <= 400 ? readPriceTexts(own.text) : [];
  let best: ReadPrices | null = null;
  if (inOwn.length > 0)
    best = { element: own.element, text: own.text, prices: inOwn, last: run, pure: isPure(own.text, inOwn) };
  if (own.text.length > LONGEST_SPLIT_PRICE) return best;
  let element: Element | null = own.element;
  let span: RunSpan | null = { first: run, last: run };
  let text: string | null = own.text;
  for (let level = 0; element && level < 5 && !page.isAroundMain(element); level++, element = element.parentElement) {
    const { first, last }: RunSpan = span;
    span = widened(page, element, span);
    if (!span) break;
    if (span.first < first || span.last > last) text = joined(page, span);
    if (text === null) break;
    const prices = readPriceTexts(text);
    const [price] = prices;
    if (!price || prices.length > 1 || !isPure(text, prices)) {
      // The price once more for screen readers is the same price; a second amount ends the climb.
      if (prices.some((other) => other.amount !== price?.amount)) break;
      continue;
    }
    if (
      best &&
      best.prices.length === 1 &&
      best.pure &&
      best.prices[0]?.amount === price.amount &&
      best.prices[0]?.currency
    )
      continue;
    best = { element, text, prices, last: span.last, pure: true };
  }
  return best;
}

/** The currency that stands in an element of its own right before or after a price; null when none does. */
export function signBeside(page: Page, read: ReadPrices, run: number): string | null {
  if (!read.pure || read.prices[0]?.currency) return null;
  for (const index of [run - 1, read.last + 1]) {
    const piece = page.runs[index];
    if (piece && piece.text.length <= 6 && currenciesOf(piece.text).length > 0 && isNear(piece.element, read.element))
      return piece.text;
  }
  return null;
}

/** True when nothing but the price (and punctuation) is in the text. */
function isPure(text: string, prices: readonly PriceText[]): boolean {
  const [price] = prices;
  if (!price || prices.length > 1) return false;
  const normal = normaliseDigits(text);
  return !/[\p{L}\p{N}%/]/u.test(normal.slice(0, price.start) + normal.slice(price.end));
}

/** The text runs below an element around one of them, from the first to the last. */
interface RunSpan {
  readonly first: number;
  readonly last: number;
}

/** The runs below an element: those known to be, and what stands beside them; null when they are too many for a split price. */
function widened(page: Page, element: Element, { first, last }: RunSpan): RunSpan | null {
  while (first > 0 && element.contains(page.runs[first - 1]?.element ?? null))
    if (last - --first >= MOST_PIECES) return null;
  while (element.contains(page.runs[last + 1]?.element ?? null)) if (++last - first >= MOST_PIECES) return null;
  return { first, last };
}

/** The texts with the pieces of a split price joined as the eye joins them; null when they are long. */
function joined(page: Page, { first, last }: RunSpan): string | null {
  let text = '';
  let holder: Element | null = null;
  for (let index = first; index <= last; index++) {
    const run = page.runs[index];
    if (!run) break;
    const data = text !== '' && run.isApart ? ` ${run.text}` : run.text;
    text = run.element !== holder && /\d$/.test(text) && /^\s?\d/.test(data) ? joinDigits(text, data) : text + data;
    holder = run.element;
    if (text.length > LONGEST_SPLIT_PRICE) return null;
  }
  return text;
}

/**
 * Digits in one element and digits in the next: two digits after a whole amount are its decimals ("1 299" sup "00"), three carry
 * it on ("1" "299"), and anything else is another number.
 */
function joinDigits(text: string, data: string): string {
  const hasDecimals = /\d[.,]\d{1,2}\s*$/.test(text);
  if (!hasDecimals && /^\s*\d{2}\s*(?:\D|$)/.test(data)) return `${text.trimEnd()}.${data.trimStart()}`;
  return /^\s*\d{3}(?:\D|$)/.test(data) && !hasDecimals ? `${text} ${data.trimStart()}` : `${text} ¦ ${data}`;
}

/** True when two elements meet within three levels. */
export function isNear(one: Element, other: Element): boolean {
  let at: Element | null = other;
  for (let level = 0; at && level <= 3; level++, at = at.parentElement) if (at.contains(one)) return true;
  return false;
}
