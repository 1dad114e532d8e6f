/** The title of a page: which heading names the product, and how alike two names are. */
import { type Heading, type Page, readable, textOf } from './page.ts';

const wordsByName = new Map<string, readonly string[]>();
const MOST_REMEMBERED = 200;

/** The words of a name, for comparing: lower case, without accents and signs. */
export function nameWords(name: string): readonly string[] {
  let words = wordsByName.get(name);
  if (!words) {
    const plain = name.slice(0, 600).normalize('NFKD').toLowerCase();
    words = (plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) => word.replace(/\p{M}/gu, ''));
    if (wordsByName.size >= MOST_REMEMBERED) wordsByName.clear();
    wordsByName.set(name, words);
  }
  return words;
}

/** Which part of the shorter name's words the other holds too: 1 when one name contains the other. */
export function similarity(one: string, other: string): number {
  const [shorter, longer] = [nameWords(one), nameWords(other)].sort((a, b) => a.length - b.length);
  if (!shorter?.length || !longer) return 0;
  const words = new Set(longer);
  let shared = 0;
  for (const word of shorter) if (words.has(word)) shared++;
  // A single shared word ("Shop") says little of a long name.
  const weight = shorter.length === 1 && longer.length > 3 ? 0.6 : 1;
  return (shared / shorter.length) * weight;
}

const SEPARATOR = /\s+[|–—·•»]\s+|\s+-{1,2}\s+|\s*\|\s*|\s*:\s+/;

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

/** The part of the page's title that is the host's own name written out ("Tinker Lane" at tinkerlane.example); null when none is. */
export function shopNameInTitle(page: Page): string | null {
  const labels = page.address.hostname.split('.').slice(0, -1);
  const parts = readable(page.document.title ?? '').split(SEPARATOR);
  const isName = (part: string) => {
    const squeezed = nameWords(part).join('');
    return (
      part.length <= 60 && labels.some((label) => label.length > 3 && squeezed.startsWith(label.replace(/-/g, '')))
    );
  };
  return parts.length > 1 ? (parts.reverse().find(isName) ?? null) : null;
}

/** A title without the shop's own name before or after it ("Lamp | Shop", "Shop: Lamp"). */
export function withoutShopName(title: string, shopNames: readonly string[]): string {
  const parts = readable(title).split(SEPARATOR).filter(Boolean);
  if (parts.length < 2) return readable(title);
  const squeezed = shopNames.map((name) => nameWords(name).join('')).filter((name) => name.length > 1);
  const isShop = (part: string) => {
    const own = nameWords(part.replace(/\.(?:com|co\.uk|de|fr|net|org)$/i, '')).join('');
    return squeezed.some(
      (name) =>
        name === own ||
        (own.length > 3 && name.includes(own)) ||
        (name.length > 3 && own.includes(name) && own.length < name.length + 12),
    );
  };
  let text = readable(title);
  const first = parts[0] ?? '';
  const last = parts[parts.length - 1] ?? '';
  if (isShop(last)) text = text.slice(0, text.lastIndexOf(last)).replace(/[\s|–—·•»:-]+$/, '');
  if (isShop(first) && text.length > first.length) text = text.slice(first.length).replace(/^[\s|–—·•»:-]+/, '');
  return text;
}
