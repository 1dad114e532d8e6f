/** From a page's document to what is found on it, and the tiles of other products it shows: all that needs the document itself. */
import type { Facts, PageFindings } from '../core/page-findings.ts';
import { findNotices } from './find-notices.ts';
import { readPartNumber } from './identifiers.ts';
import { atOnce } from './in-slices.ts';
import { openingSteps } from './open-page.ts';
import { type Page, textOf } from './page.ts';
import { findPicture } from './picture.ts';
import { type TileReading, tilesOf } from './read-tiles.ts';
import { EXTRACTORS } from './registry.ts';
import { lookAt, type Sight } from './sight.ts';

export type { TileReading } from './read-tiles.ts';

export interface Found {
  /** Null when nothing on the page speaks of one product: there is nothing to judge then, and the page is none. */
  readonly findings: PageFindings | null;
  /** The picture that shows the page's product, as it stands there; null when none stands out. */
  readonly picture: HTMLImageElement | null;
  readonly tiles: readonly TileReading[];
}

/**
 * Finds all there is on the page of a document, in steps, so that a page in use can be given time between them: none is long, and
 * they make one reading together. The page is walked once.
 *
 * @param address where the document stands, absolute http(s)
 */
export function* findingSteps(document: Document, address: string): Generator<void, Found> {
  let found: Found = { findings: null, picture: null, tiles: [] };
  try {
    const page = yield* openingSteps(document, address);
    if (page) {
      yield;
      const sight = yield* lookAt(page);
      yield;
      const findings = yield* findAll(page, sight);
      yield;
      found = { findings, picture: findPicture(page), tiles: [] };
      found = { ...found, tiles: yield* tilesOf(page) };
    }
  } catch {
    // A page that resists may have been read in part.
  }
  return found;
}

export function findOnPage(document: Document, address: string): Found {
  return atOnce(findingSteps(document, address));
}

function* findAll(page: Page, { buyButton, prices, ...sight }: Sight): Generator<void, PageFindings | null> {
  const sources: [string, Facts][] = [];
  for (const extractor of EXTRACTORS) {
    try {
      const facts = yield* extractor.extract(page);
      if (facts) sources.push([extractor.name, facts]);
    } catch {
      // A page that breaks one source (prototypes replaced, getters that throw) may still be read by the others.
    }
    yield;
  }
  const { title, document } = page;
  if (
    !buyButton &&
    !prices.some(({ isMain }) => isMain) &&
    !sources.some(([, { kinds, offers }]) => kinds.includes('product') || offers.length > 0)
  )
    return null;
  return {
    address: page.address.href,
    language: page.language,
    title: document.title.slice(0, 1_000),
    sharedTitles: [page.meta('og:title'), page.meta('twitter:title')],
    heading: title && {
      text: title.text,
      apart: textOf(title.element, 400, ' '),
      run: page.runIndexOf(title.element),
    },
    addresses: [
      document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? '',
      page.meta('og:url') ?? '',
    ],
    numbers: formNumbers(document),
    sources,
    prices: prices.map(({ element: _, isMarked: __, ...price }) => price),
    buyButton: buyButton && { label: buyButton.label, works: buyButton.works },
    notices: yield* findNotices(page, { buyButton, prices, ...sight }),
  };
}

/** What the page's own form says are the product's numbers, in hidden fields. */
function formNumbers(document: Document): string[] {
  const numbers: string[] = [];
  let looked = 0;
  for (const input of document.querySelectorAll('input[type="hidden"]')) {
    if (looked++ > 200) break;
    const name = input.getAttribute('name') ?? '';
    if (!/^(?:product|item|variant|sku|artikel|pid|id)(?:[_-]?(?:id|code|no))?$/i.test(name)) continue;
    const number = readPartNumber(input.getAttribute('value') ?? '', 60);
    if (number) numbers.push(number);
  }
  return numbers;
}
