/** The button by which this page's product is bought, or by its words cannot be. */
import { isSameSite, readAddress } from './canonical-url.ts';
import { type Page, textOf } from './page.ts';
import type { Tiles } from './repeated.ts';
import { BUY_BUTTON_MARKUP, BUY_BUTTON_TEXT, SOLD_OUT_TEXT } from './vocabulary.ts';

export interface BuyButton {
  readonly element: Element;
  readonly label: string;
  /** False for a button that is disabled or says that the product is sold out. */
  readonly works: boolean;
  /** Its place among the page's text runs; -1 when it holds no text. */
  readonly run: number;
}

const MOST_BUTTONS = 1_500;
/** So many are looked at in one step. */
const ELEMENTS_A_STEP = 60;
const BUTTONS = 'button,input,a';

/** Links count where their names say that they are buttons. */
function isButton(element: Element): boolean {
  const tag = element.nodeName;
  if (tag === 'BUTTON') return true;
  if (tag === 'INPUT') return /^(?:submit|button|image)$/i.test(element.getAttribute('type') ?? '');
  return (
    tag === 'A' &&
    (/btn|button|cart|basket|buy/i.test(element.getAttribute('class') ?? '') ||
      /cart|buy/i.test(element.id) ||
      /^button$/i.test(element.getAttribute('role') ?? ''))
  );
}

/** The main product's buy button: the first after the title, else the first on the page; null when there is none. Tiles have their own. */
export function* findBuyButton(page: Page, tiles: Tiles): Generator<void, BuyButton | null> {
  const title = page.title ? page.runIndexOf(page.title.element) : -1;
  let fallback: BuyButton | null = null;
  let budget = MOST_BUTTONS;
  let looked = 0;
  for (const element of page.document.querySelectorAll(BUTTONS)) {
    if (++looked % ELEMENTS_A_STEP === 0) yield;
    if (!isButton(element)) continue;
    if (budget-- < 0) return fallback;
    const button = readButton(element, element.nodeName.toLowerCase(), page, tiles);
    if (!button) continue;
    const run = button.run >= 0 ? button.run : nearestRun(page, element);
    if (run >= title && button.works) return { ...button, run };
    if (!fallback || (!fallback.works && button.works)) fallback = { ...button, run };
  }
  return fallback;
}

/** Whether the elements of a click, innermost first, hold a button by which something is bought or put into the cart. */
export function isBuyClick(path: readonly EventTarget[]): boolean {
  const button = path.slice(0, 12).find((at): at is Element => 'matches' in at && isButton(at as Element));
  if (!button || isDisabled(button)) return false;
  const label = labelOf(button);
  return BUY_BUTTON_TEXT.test(label) && !SOLD_OUT_TEXT.test(label) && label.length <= 80;
}

function labelOf(element: Element): string {
  return element.nodeName === 'INPUT'
    ? (element.getAttribute('value') ?? element.getAttribute('alt') ?? '')
    : textOf(element, 80) || (element.getAttribute('aria-label') ?? element.getAttribute('title') ?? '');
}

function isDisabled(element: Element): boolean {
  return element.hasAttribute('disabled') || element.getAttribute('aria-disabled') === 'true';
}

function readButton(element: Element, tag: string, page: Page, tiles: Tiles): BuyButton | null {
  const label = labelOf(element);
  if (label.length > 80) return null;
  const names = `${element.id} ${element.getAttribute('class') ?? ''} ${element.getAttribute('name') ?? ''} ${element.getAttribute('data-testid') ?? ''} ${element.getAttribute('data-action') ?? ''}`;
  const isNamed = BUY_BUTTON_MARKUP.test(names);
  const saysBuy = BUY_BUTTON_TEXT.test(label);
  const saysSoldOut = SOLD_OUT_TEXT.test(label) && (isNamed || tag !== 'a');
  if (!saysBuy && !saysSoldOut && !(isNamed && tag !== 'a')) return null;
  // A link to another shop is that shop's button.
  const link = tag === 'a' ? readAddress(element.getAttribute('href'), page.address) : null;
  if (link && !isSameSite(link, page.address)) return null;
  const { section, hidden } = page.surroundings(element);
  if (section !== 'main' && section !== 'aside' && !(isNamed && section === 'header')) return null;
  if (tiles.around(element)) return null;
  return { element, label, works: !saysSoldOut && !isDisabled(element) && !hidden, run: page.runIndexOf(element) };
}

/** A button without text (an input, an icon) stands where the text before it in its surroundings stands. */
function nearestRun(page: Page, element: Element): number {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const run = page.runIndexOf(at);
    if (run >= 0) return run;
  }
  return -1;
}
