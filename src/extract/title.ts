/** The title of a page: which heading names the product. */
import { type Heading, type Page, textOf } from './page.ts';
import { readable } from './readable.ts';
import { nameWords, similarity } from './title-words.ts';

/** What the page calls itself: its title, what it shares as its title, its headings. */
export function titleTexts(page: Page): string[] {
  const texts = [page.document.title ?? '', page.meta('og:title') ?? '', page.meta('twitter:title') ?? ''];
  for (const { text } of headings(page)) texts.push(text);
  return texts.map((text) => readable(text).slice(0, 400)).filter((text) => text !== '');
}

/** The h1 headings with text, at most a dozen. */
function headings(page: Page): Heading[] {
  const found: Heading[] = [];
  for (const element of page.document.querySelectorAll('h1')) {
    if (found.length >= 12) break;
    const text = textOf(element, 400);
    if (text && text.length > 1) found.push({ element, text });
  }
  return found;
}

/**
 * The element that names the page's product.
 *
 * The h1 that is most like what the page calls itself elsewhere; without a fitting h1, the text that the page's title begins
 * with. Null when nothing on the page is like its title.
 */
export function* findTitle(page: Page): Generator<void, Heading | null> {
  const titles = [page.document.title ?? '', page.meta('og:title') ?? ''].map(readable).filter((text) => text !== '');
  let best: Heading | null = null;
  let bestScore = 0;
  for (const heading of headings(page)) {
    const { section, hidden } = page.surroundings(heading.element);
    let score = Math.max(0, ...titles.map((title) => similarity(heading.text, title)));
    if (hidden || section === 'dialog') score -= 0.5;
    if (section !== 'main' && section !== 'header') score -= 0.2;
    score += Math.min(heading.text.length, 60) / 600;
    if (score > bestScore + 1e-9) {
      best = heading;
      bestScore = score;
    }
  }
  if (best && (bestScore >= 0.45 || titles.length === 0)) return best;
  return (yield* titleRun(page, titles)) ?? (best && bestScore > 0.2 ? best : null);
}

/** So many text runs are looked at in one step. */
const RUNS_A_STEP = 100;

/** The longest text on the page that its title, or the name in its markup, contains; links and menus are none. */
function* titleRun(page: Page, titles: readonly string[]): Generator<void, Heading | null> {
  const wholes = titles.map((title) => ` ${nameWords(title).join(' ')} `);
  const firsts = new Set(wholes.flatMap((whole) => whole.trim().split(' ').slice(0, 8)));
  let best: Heading | null = null;
  let bestLength = 5;
  let looked = 0;
  for (const { text, element } of page.runs) {
    if (++looked % RUNS_A_STEP === 0) yield;
    if (text.length <= bestLength || text.length > 300) continue;
    const first = /[\p{L}\p{M}\p{N}]+/u.exec(text.slice(0, 60))?.[0] ?? '';
    if (!firsts.has(nameWords(first)[0] ?? '')) continue;
    const whole = ` ${nameWords(text).join(' ')} `;
    if (!wholes.some((title) => title.includes(whole))) continue;
    const { section, link, hidden } = page.surroundings(element);
    if (hidden || link || (section !== 'main' && section !== 'header')) continue;
    const isHeading = /^H[1-6]$/.test(element.nodeName) || /^H[1-6]$/.test(element.parentElement?.nodeName ?? '');
    const isNamed = / (?:title|name|heading|headline) /.test(page.wordsAround(element, 1));
    const length = text.length * (isHeading || isNamed ? 2 : 1);
    if (length > bestLength) {
      best = { element, text };
      bestLength = length;
    }
  }
  return best;
}
