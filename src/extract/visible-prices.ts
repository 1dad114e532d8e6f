/** The prices a person sees: every amount printed on the page, what its surroundings make of it, and how likely it is the product's own. */

import type { PrintedPrice } from '../core/page-findings.ts';
import type { BuyButton } from './buy-button.ts';
import { readAddress } from './canonical-url.ts';
import { atCommandLine } from './command-line.ts';
import { currenciesOf, isCurrencyCode } from './currency.ts';
import type { Page, Surroundings } from './page.ts';
import { normaliseDigits, type PriceText, readPriceTexts } from './price-text.ts';
import type { Tiles } from './repeated.ts';
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

export interface PriceMention extends PrintedPrice {
  readonly element: Element;
  /** True where class names or the like call it a price. */
  readonly isMarked: boolean;
}

type PriceRole = PrintedPrice['role'];

const MOST_MENTIONS = 500;
const LONGEST_SPLIT_PRICE = 36;
const MOST_PIECES = 8;
/** Text beside an amount counts as its label up to this far. */
const LABEL_REACH = 48;

/** So many text runs are looked at in one step. */
const RUNS_A_STEP = 20;

/** All amounts that are printed as prices, in document order; in steps, because a long page has thousands of texts. */
export function* findPrices(page: Page, tiles: Tiles, buyButton: BuyButton | null): Generator<void, PriceMention[]> {
  const mentions: PriceMention[] = [];
  const place = { title: page.title ? page.runIndexOf(page.title.element) : -1, button: buyButton?.run ?? -1 };
  let covered = -1;
  for (let run = 0; run < page.runs.length && mentions.length < MOST_MENTIONS; run++) {
    if (run % RUNS_A_STEP === 0) yield;
    const text = page.runs[run]?.text ?? '';
    if (run <= covered || !hasDigit(text)) continue;
    const read = readAt(page, run);
    if (!read) continue;
    const sign = signBeside(page, read, run);
    covered = read.last;
    for (const found of read.prices) {
      // To weigh one is work enough for a step.
      yield;
      const price = sign && found.currency === null ? { ...found, currency: sign } : found;
      if (price.amount <= 0 || price.amount >= 1e10) continue;
      const mention = judge(page, tiles, place, read, price, run);
      if (mention) mentions.push(asSaidBefore(mention, mentions[mentions.length - 1]));
    }
  }
  const compared = withConfirmedFormers(page, mentions).map(withoutLonelyList);
  return atCommandLine && !page.hasLayout ? unfold(page, compared) : compared;
}

/** A price said once for the ear and once for the eye is one price: the label before both belongs to both. */
function asSaidBefore(mention: PriceMention, before: PriceMention | undefined): PriceMention {
  const isTwin =
    before?.amount === mention.amount &&
    mention.role === 'price' &&
    mention.run - before.run <= 3 &&
    before.element.parentElement?.contains(mention.element);
  return isTwin ? { ...mention, role: before.role, struck: before.struck } : mention;
}

/** Where two prices stand side by side, and the page also prints what the lower saves, in money or per cent, the higher is the former one. */
function withConfirmedFormers(page: Page, mentions: readonly PriceMention[]): PriceMention[] {
  const asked = mentions.filter((mention) => mention.isMain && (mention.role === 'price' || mention.role === 'from'));
  const formers = new Set<PriceMention>();
  for (const high of asked)
    for (const low of asked)
      if (low.amount < high.amount && Math.abs(low.run - high.run) <= 4 && isSavingPrinted(page, mentions, high, low))
        formers.add(high);
  return mentions.map((mention) => (formers.has(mention) ? { ...mention, role: 'list' } : mention));
}

function isSavingPrinted(
  page: Page,
  mentions: readonly PriceMention[],
  high: PriceMention,
  low: PriceMention,
): boolean {
  const saved = high.amount - low.amount;
  const first = Math.min(high.run, low.run) - 3;
  const last = Math.max(high.run, low.run) + 4;
  const isBeside = (run: number) => run >= first && run <= last;
  if (mentions.some((one) => one.role === 'saving' && isBeside(one.run) && Math.abs(one.amount - saved) < 0.005))
    return true;
  const percent = (100 * saved) / high.amount;
  return page.runs.slice(Math.max(0, first), last + 1).some(({ text }) => {
    const printed = text.length < 60 && /(\d{1,2})(?:[.,]\d+)?\s?%/.exec(text)?.[1];
    return printed && percent >= 3 && Math.abs(Number(printed) - percent) < 1;
  });
}

/** How many text runs a price and the former price beside it stand apart at most. */
const BESIDE = 14;

/** A "regular" price is a former one only where a lower price stands beside it; else it is what one pays. */
function withoutLonelyList(mention: PriceMention, index: number, all: readonly PriceMention[]): PriceMention {
  if (!mention.isMain || mention.struck) return mention;
  if (mention.role === 'price') {
    // "Regular price" between two prices speaks of the higher one, wherever it stands.
    const next = all[index + 1];
    const isFormer =
      next?.role === 'list' &&
      !next.struck &&
      next.isMain &&
      next.run - mention.run <= 3 &&
      next.amount < mention.amount &&
      !hasLower(next, all);
    return isFormer ? { ...mention, role: 'list' } : mention;
  }
  return mention.role !== 'list' || hasLower(mention, all) ? mention : { ...mention, role: 'price' };
}

function hasLower(mention: PriceMention, all: readonly PriceMention[]): boolean {
  return all.some(
    (other) =>
      other.isMain &&
      (/^(?:price|from|other)$/.test(other.role) || (other.role === 'list' && !other.struck)) &&
      other.amount < mention.amount &&
      Math.abs(other.run - mention.run) <= BESIDE,
  );
}

/**
 * A saved page without layout shows the state before its scripts ran. Where a hidden block strikes the visible price through and
 * names a lower one, that block is what people get to see.
 */
function unfold(page: Page, mentions: readonly PriceMention[]): PriceMention[] {
  const isHidden = (mention: PriceMention) => page.surroundings(mention.element).hidden;
  const formers = mentions.filter(
    (mention) =>
      mention.isMain &&
      mention.struck &&
      isHidden(mention) &&
      mentions.some((other) => other.isMain && other.amount === mention.amount && !other.struck && !isHidden(other)),
  );
  if (formers.length === 0) return [...mentions];
  return mentions.map((mention) => {
    if (!mention.isMain) return mention;
    const former = formers.find((one) => Math.abs(one.run - mention.run) <= 4);
    if (!former) return mention;
    if (mention.role === 'price' && isHidden(mention) && mention.amount < former.amount)
      return { ...mention, score: mention.score + 6 };
    return mention.amount === former.amount ? { ...mention, role: 'list', struck: true } : mention;
  });
}

function hasDigit(text: string): boolean {
  return /\d/.test(text) || (/[^\x20-\x7e]/.test(text) && /\p{Nd}/u.test(text));
}

interface ReadPrices {
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
function readAt(page: Page, run: number): ReadPrices | null {
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
function signBeside(page: Page, read: ReadPrices, run: number): string | null {
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

function judge(
  page: Page,
  tiles: Tiles,
  place: { title: number; button: number },
  read: ReadPrices,
  price: PriceText,
  run: number,
): PriceMention | null {
  const near = page.wordsAround(read.element, 1);
  if (price.currency === null && !read.pure && !PRICE_MARKUP.test(near)) return null;
  const around = page.wordsAround(read.element, 4);
  const isMarked = PRICE_MARKUP.test(around);
  if (!isMarked && (price.currency === null || ALSO_A_UNIT.has(price.currency))) return null;
  const at = page.surroundings(read.element);
  const style = page.hasLayout ? layoutOf(read.element) : null;
  if (style === 'hidden' && !at.spoken) return null;
  const inTile = tiles.around(read.element) !== null;
  const normal = normaliseDigits(read.text);
  const before =
    labelBefore(page, read, run, inTile) + normal.slice(Math.max(0, price.start - LABEL_REACH), price.start);
  const after = normal.slice(price.end, price.end + LABEL_REACH) + labelAfter(page, read);
  const struck =
    at.struck ||
    / (?:strike|striked|strikethrough|linethrough|strike through|line through|crossed) /.test(near) ||
    (style !== null && style !== 'hidden' && style.struck);
  const role =
    price.negative || isForMore(page, read.element, run)
      ? price.negative
        ? 'saving'
        : 'other'
      : roleOf(before, after, at.words, near, around, struck);
  const isMain = !inTile && (at.section === 'main' || at.section === 'aside' || at.section === 'header');
  return {
    amount: price.amount,
    currency: price.currency,
    element: read.element,
    run,
    role,
    struck,
    isMarked,
    isMain,
    score: score(page, place, read, price, run, at, near, isMarked, isMain, style === 'hidden' ? null : style),
  };
}

function roleOf(before: string, after: string, own: string, near: string, around: string, struck: boolean): PriceRole {
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
function isForMore(page: Page, element: Element, run: number): boolean {
  const before = page.runs[run - 1];
  const quantity = /^(\d{1,6})\s*(?:\+|[-–]\s*\d+)?$/.exec(before?.text ?? '')?.[1];
  const row = quantity && Number(quantity) > 1 ? element.closest('tr') : null;
  return row?.contains(before?.element ?? null) ?? false;
}

function lastWords(text: string, count: number): string {
  return text.trim().split(' ').slice(-count).join(' ');
}

/** The closest words before a price, if they stand in the same small block; another price, or a whole sentence, is no label. */
function labelBefore(page: Page, read: ReadPrices, run: number, inTile: boolean): string {
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
function labelAfter(page: Page, read: ReadPrices): string {
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

/** True when two elements meet within three levels. */
function isNear(one: Element, other: Element): boolean {
  let at: Element | null = other;
  for (let level = 0; at && level <= 3; level++, at = at.parentElement) if (at.contains(one)) return true;
  return false;
}

/** Printed currencies that stand for something else as often: kilometres, thousands, pence of nothing. */
const ALSO_A_UNIT = new Set('K Ks KM MK DT DA Q R Db VT BD KD JD RO QR Br din p. р T$ MAD Fr Rf Nu. Gs DH'.split(' '));

interface Style {
  readonly struck: boolean;
  /** Pixels. */
  readonly size: number;
}

function layoutOf(element: Element): Style | 'hidden' {
  const view = element.ownerDocument.defaultView;
  if (!view || element.getClientRects().length === 0) return 'hidden';
  const style = view.getComputedStyle(element);
  if (style.visibility === 'hidden') return 'hidden';
  let struck = style.textDecorationLine.includes('line-through');
  // A struck-through parent does not hand its line down in computed style.
  for (let at = element.parentElement, level = 0; at && level < 2 && !struck; at = at.parentElement, level++)
    struck = view.getComputedStyle(at).textDecorationLine.includes('line-through');
  return { struck, size: Number.parseFloat(style.fontSize) || 16 };
}

/** The weights were set by looking at real shop pages; each cue is bounded so that no single one decides. */
function score(
  page: Page,
  place: { title: number; button: number },
  read: ReadPrices,
  price: PriceText,
  run: number,
  at: Surroundings,
  near: string,
  isMarked: boolean,
  isMain: boolean,
  style: Style | null,
): number {
  let points = 0;
  if (isMarked) points += 2;
  if (PRICE_MARKUP.test(near)) points += 1;
  if (CURRENT_PRICE_MARKUP.test(near)) points += 0.7;
  if (read.element.getAttribute('itemprop') === 'price') points += 1.5;
  if (price.currency !== null)
    points += isCurrencyCode(price.currency) || currenciesOf(price.currency).length > 0 ? 1.5 : 0.5;
  points += read.pure ? 1 : read.text.length > 40 ? -2 : 0;
  if (at.hidden) points -= 3;
  if (!isMain) points -= 6;
  else if (at.section !== 'main') points -= 1.5;
  if (at.link && leadsElsewhere(at.link, page)) points -= 2.5;
  const toButton = place.button >= 0 ? Math.abs(run - place.button) : Number.POSITIVE_INFINITY;
  if (place.title >= 0) {
    const distance = run - place.title;
    // Where the box with the buy button comes before the title in the document, the price stands with the button.
    if (distance < 0 && place.button >= 0 && place.button < place.title) points += 2 * Math.exp(-toButton / 60);
    else points += distance >= 0 ? 2.5 * Math.exp(-distance / 60) : -Math.min(3, 0.5 - distance / 15);
    if (place.button > place.title && distance >= 0 && run <= place.button) points += 1;
  }
  points += 1.2 * Math.exp(-toButton / 25);
  if (style) points += Math.max(-0.5, Math.min(1.5, (style.size - 16) / 8));
  return points;
}

function leadsElsewhere(link: Element, page: Page): boolean {
  const href = link.getAttribute('href') ?? '';
  if (href.startsWith('#')) return false;
  const url = readAddress(href, page.address);
  return url !== null && url.pathname !== page.address.pathname;
}
