/** The prices a person sees: every amount printed on the page, what its surroundings make of it, and how likely it is the product's own. */
import type { BuyButton } from './buy-button.ts';
import { readAddress } from './canonical-url.ts';
import { atCommandLine } from './command-line.ts';
import { asSaidBefore, unfold, withConfirmedFormers, withoutLonelyList } from './compare-prices.ts';
import { currenciesOf, isCurrencyCode } from './currency.ts';
import type { Page, Surroundings } from './page.ts';
import type { PriceMention } from './price-mention.ts';
import { isForMore, LABEL_REACH, labelAfter, labelBefore, roleOf } from './price-role.ts';
import { normaliseDigits, type PriceText } from './price-text.ts';
import type { Tiles } from './repeated.ts';
import { hasDigit, type ReadPrices, readAt, signBeside } from './split-prices.ts';
import { CURRENT_PRICE_MARKUP, PRICE_MARKUP } from './vocabulary.ts';

const MOST_MENTIONS = 500;
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
