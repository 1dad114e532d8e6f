/** What an amount is, by the words and the markup around it: the price, a former one, a rate, a saving, postage. */
import type { PrintedPrice } from '../core/page-findings.ts';
import type { Page } from './page.ts';
import { readPriceTexts } from './price-text.ts';
import { hasDigit, isNear, type ReadPrices } from './split-prices.ts';
import {
  CURRENT_PRICE_MARKUP,
  CURRENT_PRICE_TEXT,
  FROM_TEXT,
  INSTALMENT_MARKUP,
  INSTALMENT_TEXT,
  LIST_PRICE_MARKUP,
  LIST_PRICE_TEXT,
  MEMBER_PRICE_MARKUP,
  MEMBER_PRICE_TEXT,
  OTHER_OFFER_MARKUP,
  OTHER_OFFER_TEXT,
  PRICE_MARKUP,
  SAVING_MARKUP,
  SAVING_TEXT,
  SHIPPING_MARKUP,
  SHIPPING_TEXT,
  UNIT_PRICE_MARKUP,
  UNIT_PRICE_TEXT,
} from './vocabulary.ts';

type PriceRole = PrintedPrice['role'];

/** Text beside an amount counts as its label up to this far. */
export const LABEL_REACH = 48;

export function roleOf(
  before: string,
  after: string,
  own: string,
  near: string,
  around: string,
  struck: boolean,
): PriceRole {
  // A percentage closes what was said before it: in "Save 10% Sale" only "Sale" is the label.
  const label = before.slice(before.lastIndexOf('%') + 1);
  if (struck) return 'list';
  if (
    INSTALMENT_MARKUP.test(near) ||
    INSTALMENT_TEXT.test(after.slice(0, 24)) ||
    /(?:\d|zahlung|pagos|payments?|x)\s?(?:x|×|of|von|de|à)\s*$/i.test(label) ||
    INSTALMENT_TEXT.test(lastWords(label, 4))
  )
    return 'instalment';
  if (
    UNIT_PRICE_MARKUP.test(near) ||
    UNIT_PRICE_TEXT.test(lastWords(label, 3)) ||
    UNIT_PRICE_TEXT.test(after.slice(0, 16))
  )
    return 'unit';
  if (LIST_PRICE_TEXT.test(lastWords(label, 4))) return 'list';
  if (SHIPPING_MARKUP.test(near) || SHIPPING_TEXT.test(lastWords(label, 5)) || SHIPPING_TEXT.test(after.slice(0, 24)))
    return 'shipping';
  if (isSavingByMarkup(own, near.slice(own.length)) && !CURRENT_PRICE_MARKUP.test(near)) return 'saving';
  if (
    SAVING_TEXT.test(lastWords(label, 3)) ||
    /^\s*(?:off(?![\p{L}])|rabatt|discount|gespart|de réduction|saved|cash ?back|gift)/iu.test(after)
  )
    return 'saving';
  if (MEMBER_PRICE_MARKUP.test(near) || MEMBER_PRICE_TEXT.test(lastWords(label, 4)) || MEMBER_PRICE_TEXT.test(after))
    return 'member';
  if (OTHER_OFFER_TEXT.test(lastWords(label, 8)) || OTHER_OFFER_TEXT.test(after.slice(0, 20))) return 'other';
  if (CURRENT_PRICE_TEXT.test(lastWords(label, 3))) return 'price';
  if (OTHER_OFFER_MARKUP.test(near) || / (?:minicart|upsell|accessory|accessories|bundle|bundles) /.test(around))
    return 'other';
  if (LIST_PRICE_MARKUP.test(near) && !CURRENT_PRICE_MARKUP.test(own)) return 'list';
  if (FROM_TEXT.test(label)) return 'from';
  if (/^\s*[-–—]\s*(?:\D{0,4})\d/.test(after) || /\d\s*(?:\D{0,4})[-–—]\s*$/.test(before)) return 'range';
  return 'price';
}

/** A box that is called a price and discounted holds the price; what is called a discount itself holds what is saved. */
function isSavingByMarkup(own: string, parent: string): boolean {
  return (
    SAVING_MARKUP.test(own.replace(/ (?:discount|off) (?:price|cost)/, ' ')) ||
    (SAVING_MARKUP.test(parent) && !PRICE_MARKUP.test(parent) && !LIST_PRICE_MARKUP.test(own))
  );
}

/** True in the row of a table that begins with a quantity above one: the price for those who buy more. */
export function isForMore(page: Page, element: Element, run: number): boolean {
  const before = page.runs[run - 1];
  const quantity = /^(\d{1,6})\s*(?:\+|[-–]\s*\d+)?$/.exec(before?.text ?? '')?.[1];
  const row = quantity && Number(quantity) > 1 ? element.closest('tr') : null;
  return row?.contains(before?.element ?? null) ?? false;
}

function lastWords(text: string, count: number): string {
  return text.trim().split(' ').slice(-count).join(' ');
}

/** The closest words before a price, if they stand in the same small block; another price, or a whole sentence, is no label. */
export function labelBefore(page: Page, read: ReadPrices, run: number, inTile: boolean): string {
  for (let index = run - 1; index >= Math.max(0, run - 3); index--) {
    const piece = page.runs[index];
    if (!piece || piece.text.length > LABEL_REACH + 12 || !isNear(piece.element, read.element)) return '';
    // A name is no label: "Student Desk" is not for students only.
    if (page.title?.element.contains(piece.element)) return '';
    if (inTile && page.surroundings(piece.element).link) return '';
    if (isPriced(piece.text)) return '';
    // The words after another price, in its own block, are that price's.
    const other = page.runs[index - 1];
    if (other && isPriced(other.text) && isCloser(piece.element, other.element, read.element)) return '';
    if (/\p{L}/u.test(piece.text)) return / .* .*[.!?]$/.test(piece.text) ? '' : `${piece.text} `;
  }
  return '';
}

/** What can only carry on the price before it, whatever follows. */
const CARRIES_ON = /^[/(]|^(?:per|a|an|each|off|pro|je|par|por|al|for|with|für|mit|pour|avec|para|con)(?!\p{L})/iu;

/** The words right after a price, unless they are a price themselves or the label of the next one. */
export function labelAfter(page: Page, read: ReadPrices): string {
  const piece = page.runs[read.last + 1];
  if (!piece || piece.text.length > 60 || !isNear(piece.element, read.element)) return '';
  const next = page.runs[read.last + 2];
  if (isPriced(piece.text)) return piece.text.startsWith('/') ? ` ${piece.text}` : '';
  if (CARRIES_ON.test(piece.text)) return ` ${piece.text}`;
  return next && isPriced(next.text) && !isCloser(piece.element, read.element, next.element) ? '' : ` ${piece.text}`;
}

function isPriced(text: string): boolean {
  return hasDigit(text) && readPriceTexts(text).some((price) => price.currency !== null);
}

/** True when an element meets the one further in than the other. */
function isCloser(element: Element, one: Element, other: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (at.contains(one)) return !at.contains(other);
  return false;
}
