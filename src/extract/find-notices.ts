/** Finds the sentences of a product's page that may print a coupon code or tell when a sale ends. What they mean is read elsewhere. */
import { MOST_NOTICES, type Notice } from '../core/observation.ts';
import { type Page, textOf } from './page.ts';
import type { Sight } from './sight.ts';

/** How many text runs around the title, or the buy button, speak of this product. */
const REACH_BEFORE = 12;
const REACH_AFTER = 70;

/** Every announcement of a code holds one of these. */
const CODE_HINT = /[ck][oóò](?:d|upon)|cup[óo]n|код|コード|优惠码/i;
/** Every telling of an end holds one of these, or a clock. */
const END_HINT =
  /(?<!\p{L})(?:end|expir|valid|until|til|thr|only|left|läuft|noch|bis|termin|prend fin|plus que|jusqu|finali|acab|hasta|queda|scad|fino|ancora|eindig|verloop|tot|nog|t\/m|slut|kończ|do|tylko|заканч|до|остал)|終了|まで|残り|截止|结束|仅剩|还剩|\d:\d\d:\d\d/iu;

const INLINE = /^(?:A|B|BIG|CODE|EM|FONT|I|MARK|SMALL|SPAN|STRONG|TIME|U)$/;
const LONGEST_SENTENCE = 300;

/** So many text runs are looked at in one step. */
const RUNS_A_STEP = 100;

export function* findNotices(page: Page, { tiles, buyButton }: Sight): Generator<void, Notice[]> {
  const notices = new Map<Element, Notice>();
  const places = [page.title ? page.runIndexOf(page.title.element) : -1, buyButton?.run ?? -1].filter(
    (place) => place >= 0,
  );
  for (const [index, { text, element }] of page.runs.entries()) {
    if (index % RUNS_A_STEP === 0) yield;
    const isNear = places.some((place) => index >= place - REACH_BEFORE && index <= place + REACH_AFTER);
    if (!CODE_HINT.test(text) && !(isNear && END_HINT.test(text))) continue;
    const block = blockAround(page, element);
    if (!block || notices.has(block.element)) continue;
    const { section, hidden, link } = page.surroundings(element);
    if (section === 'review' || tiles.around(element)) continue;
    notices.set(block.element, {
      text: block.text,
      isBesideProduct: isNear && !hidden && !link && (section === 'main' || section === 'aside'),
      names: page.wordsAround(block.element, 2).slice(0, 200),
      moments: momentsIn(block.element),
    });
    if (notices.size >= MOST_NOTICES) break;
  }
  return [...notices.values()];
}

/** The sentence a text belongs to, where parts of it are set in elements of their own: "Use code" strong "SAVE20". */
function blockAround(page: Page, element: Element): { element: Element; text: string } | null {
  let text = textOf(element, LONGEST_SENTENCE, ' ');
  let at = element;
  for (let level = 0; text !== null && level < 4 && INLINE.test(at.nodeName); level++) {
    const parent = at.parentElement;
    const more = parent && !page.isAroundMain(parent) ? textOf(parent, LONGEST_SENTENCE, ' ') : null;
    if (!parent || more === null) break;
    at = parent;
    text = more;
  }
  return text === null ? null : { element: at, text };
}

/** What a countdown's own markup holds: `<time datetime>`, `data-end`, `data-countdown`. */
function momentsIn(block: Element): string[] {
  const moments: string[] = [];
  for (const element of [block, ...block.querySelectorAll('*')])
    for (const { name, value } of element.attributes)
      if (
        /^(?:datetime|data-.*(?:end|expir|until|deadline|countdown|final|date|target).*)$/.test(name) &&
        value.length <= 40
      )
        moments.push(value);
  return moments.slice(0, 4);
}
