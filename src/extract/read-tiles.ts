/** Tiles: products of this shop seen in passing, on a listing or beside another product. */
import { type Item, itemIdOf, shopOf } from '../core/item.ts';
import type { TileObservation } from '../core/observation.ts';
import { isSameSite, linkUrl } from './canonical-url.ts';
import { countryOf, resolveCurrency } from './currency.ts';
import { type Page, textOf } from './page.ts';
import { addressOfPicture } from './picture.ts';
import type { PriceMention } from './price-mention.ts';
import { readable } from './readable.ts';
import { type Sight, sightOf } from './sight.ts';
import { shopNameInTitle } from './title-words.ts';

export interface TileReading {
  /** The tile itself, so that a button in it can be told from the page's own. */
  readonly element: Element;
  readonly tile: TileObservation;
  /** The tile's picture as it stands on the page; null when it has none. */
  readonly picture: HTMLImageElement | null;
}

const MOST_TILES = 120;
/** Words by which shops and advertisers mark what was paid for. */
const ADVERTISEMENT =
  / (?:sponsored|advert|advertisement|ad|ads|adslot|promoted|banner|adunit|dfp|doubleclick|outbrain|taboola|criteo) /;
/** Another colour or size of the page's own product. */
const VARIANT = / (?:swatch|swatches|variant|variants|variation|option|options|thumbnails?) /;
/** A link that counts the click before it goes on is an advertisement's, and does not say where it leads. */
const TRACKED_STEP = /\/(?:\w*redirect\w*|click|clk|track|out|goto|aclk)(?:[/.]|$)/i;
const ADVERTISED_TEXT =
  /^(?:sponsored|ad|anzeige|gesponsert|werbung|publicité|sponsorisé|publicidad|patrocinado|annuncio|sponsorizzato|reklama|реклама|広告|广告)$/i;

/**
 * The tiles a page shows: name, link on this site, price and picture where they are shown; at most 120, each address once.
 *
 * Never the page's own product, never an advertisement, never what leads to another shop.
 */
export function* tilesOf(page: Page): Generator<void, TileReading[]> {
  const sight = sightOf(page);
  const prices = new Map<Element, PriceMention[]>();
  const elements = new Set<Element>();
  for (const price of sight.prices) {
    const tile = sight.tiles.around(price.element);
    if (!tile) continue;
    elements.add(tile);
    prices.set(tile, [...(prices.get(tile) ?? []), price]);
  }
  const shopName = page.meta('og:site_name') ?? shopNameInTitle(page.document.title, page.address.hostname);
  const found = new Map<string, TileReading>();
  const own = ownPath(page);
  for (const element of elements) {
    if (found.size >= MOST_TILES) break;
    yield;
    const reading = readTile(page, sight, element, prices.get(element) ?? [], shopName, own);
    if (reading && !found.has(reading.tile.item.id)) found.set(reading.tile.item.id, reading);
  }
  return [...found.values()];
}

function ownPath(page: Page): ReadonlySet<string> {
  const paths = new Set([page.address.pathname]);
  const canonical = page.document.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  if (canonical && URL.canParse(canonical, page.address.href)) paths.add(new URL(canonical, page.address).pathname);
  return paths;
}

function readTile(
  page: Page,
  sight: Sight,
  element: Element,
  prices: readonly PriceMention[],
  shopName: string | null,
  own: ReadonlySet<string>,
): TileReading | null {
  const link = sight.tiles.linkOf(element);
  if (!link || !isSameSite(link, page.address)) return null;
  const at = page.surroundings(element);
  if (at.section === 'footer' || at.section === 'review' || ADVERTISEMENT.test(page.wordsAround(element, 6)))
    return null;
  if (isPaidFor(element)) return null;
  const url = linkUrl(link);
  if (VARIANT.test(page.wordsAround(element, 2)) || TRACKED_STEP.test(link.pathname)) return null;
  if (own.has(link.pathname) && new URL(url).search === '') return null;
  const picture = pictureOf(element, page);
  // Prose mentions prices between its links too: a tile shows a picture, or marks its price as one.
  if (!picture && !prices.some((price) => price.isMarked)) return null;
  const image = picture ? addressOfPicture(picture, page.address) : null;
  const name = nameOf(element, picture, prices);
  if (!name) return null;
  // A "regular" price alone is the price; beside a lower one it is the former price.
  const asked = prices.filter((price) => price.role === 'price');
  const paid = asked.length > 0 ? asked : prices.filter((price) => price.role === 'list' && !price.struck);
  const amounts = new Set(paid.map((price) => price.amount));
  const [first] = paid;
  const currency =
    first && amounts.size === 1
      ? resolveCurrency(first.currency, { markup: null, language: page.language, country: countryOf(page.address) })
      : null;
  const list = first ? prices.find((price) => price.role === 'list' && price.amount > first.amount) : undefined;
  const item: Item = {
    id: itemIdOf(url),
    shop: shopOf(new URL(url)),
    shopName: shopName ? readable(shopName).slice(0, 120) : null,
    url,
    name,
    brand: null,
    category: [],
    description: null,
    image: image && image.length <= 2048 ? image : null,
    gtin: null,
    mpn: null,
    sku: null,
    language: page.language,
  };
  const offer =
    first && currency
      ? {
          price: first.amount,
          priceCurrency: currency.currency,
          listPrice: list?.amount ?? null,
          availability: null,
          itemCondition: null,
          priceValidUntil: null,
        }
      : null;
  return { element, tile: { item, offer }, picture };
}

/** True where a link or a label of the tile says that somebody paid for its place. */
function isPaidFor(element: Element): boolean {
  if (element.matches('a[rel~="sponsored"]') || element.querySelector('a[rel~="sponsored"],ins.adsbygoogle'))
    return true;
  for (const label of element.querySelectorAll('span,small,div,p,a'))
    if (label.childElementCount === 0 && ADVERTISED_TEXT.test(label.textContent?.trim() ?? '')) return true;
  return false;
}

function pictureOf(element: Element, page: Page): HTMLImageElement | null {
  for (const picture of element.querySelectorAll('img')) {
    const width = Number.parseInt(picture.getAttribute('width') ?? '', 10);
    if (width > 0 && width < 40) continue;
    if (addressOfPicture(picture, page.address)) return picture;
  }
  return null;
}

/** The name: a heading, else the longest text of a link, else what the picture is said to show. Null when there is none. */
function nameOf(element: Element, picture: Element | null, prices: readonly PriceMention[]): string | null {
  const isName = (text: string | null): text is string =>
    text !== null &&
    text.length >= 3 &&
    text.length <= 300 &&
    /\p{L}{2}/u.test(text) &&
    !ADVERTISED_TEXT.test(text) &&
    !prices.some((price) => price.element.textContent?.trim() === text);
  for (const heading of element.querySelectorAll('h2,h3,h4,h5,h6')) {
    const text = textOf(heading, 300);
    if (isName(text)) return readable(text);
  }
  for (const named of element.querySelectorAll('[itemprop="name"],[class*="title" i],[class*="name" i]')) {
    const text = textOf(named, 300);
    if (isName(text)) return readable(text);
  }
  let longest = '';
  const links = element.nodeName === 'A' ? [element] : [...element.querySelectorAll('a')].slice(0, 8);
  for (const link of links) {
    const text = link.getAttribute('title') || (link.childElementCount < 3 ? textOf(link, 300) : null);
    if (isName(text) && text.length > longest.length) longest = text;
  }
  if (longest) return readable(longest);
  const alt = picture?.getAttribute('alt') ?? null;
  return isName(alt) ? readable(alt) : null;
}
