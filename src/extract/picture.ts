/** The picture that shows the page's product. */
import { readAddress } from './canonical-url.ts';
import type { Page } from './page.ts';
import { sightOf } from './sight.ts';
import { similarity } from './title-words.ts';

const MOST_PICTURES = 400;
const pictures = new WeakMap<Page, HTMLImageElement | null>();

/** The main picture of the product as it stands on the page; null when none stands out. */
export function findPicture(page: Page): HTMLImageElement | null {
  const known = pictures.get(page);
  if (known !== undefined) return known;
  const picture = choosePicture(page);
  pictures.set(page, picture);
  return picture;
}

function choosePicture(page: Page): HTMLImageElement | null {
  const { tiles } = sightOf(page);
  const shared = fileOf(page.meta('og:image', 'twitter:image') ?? '');
  let best: HTMLImageElement | null = null;
  let bestScore = 1;
  let looked = 0;
  for (const picture of page.document.querySelectorAll('img')) {
    if (looked++ > MOST_PICTURES) break;
    // What is too small to see is left at once: most pictures of a page are.
    const box = page.hasLayout ? picture.getBoundingClientRect() : null;
    if (box && (box.width < 60 || box.height < 60)) continue;
    const address = addressOfPicture(picture, page.address);
    if (!address) continue;
    let score = 0;
    if (shared && fileOf(address) === shared) score += 3;
    if (picture.getAttribute('itemprop') === 'image') score += 2;
    const alt = picture.getAttribute('alt') ?? '';
    if (alt.length > 3 && page.title) score += 1.5 * similarity(alt, page.title.text);
    const width = Number.parseInt(picture.getAttribute('width') ?? '', 10);
    if (width >= 200) score += 0.7;
    else if (width > 0 && width < 90) score -= 1.5;
    if (box) score += Math.min(2.5, Math.sqrt(box.width * box.height) / 160);
    if (score <= 0) continue;
    if (/ (?:main|primary|hero|gallery|landing|zoom|product image|featured) /.test(page.wordsAround(picture, 2)))
      score += 0.8;
    if (/ (?:logo|icon|sprite|avatar|flag|thumb|thumbnail|badge|payment) /.test(page.wordsAround(picture, 1)))
      score -= 1.5;
    if (score <= bestScore) continue;
    const { section } = page.surroundings(picture);
    if (section === 'navigation' || section === 'footer' || section === 'related' || section === 'review') continue;
    if (score < 3.5 && tiles.around(picture)) continue;
    best = picture;
    bestScore = score;
  }
  return best;
}

/** Where a picture comes from, lazy loading seen through; null for inline data and placeholders. */
export function addressOfPicture(picture: Element, base: URL): string | null {
  for (const name of ['src', 'data-src', 'data-original', 'data-lazy-src', 'data-lazy', 'srcset', 'data-srcset']) {
    const value = picture.getAttribute(name);
    if (!value || /^data:|blank\.gif|spacer|placeholder|transparent/i.test(value)) continue;
    const url = readAddress(name.endsWith('srcset') ? (value.trim().split(/[\s,]+/)[0] ?? '') : value, base);
    if (url) return url.href;
  }
  return null;
}

function fileOf(address: string): string {
  return (
    /([^/?#]+)(?:[?#].*)?$/
      .exec(address)?.[1]
      ?.replace(/\.\w+$/, '')
      .toLowerCase() ?? ''
  );
}
