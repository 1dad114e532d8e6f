/** Repeated structure: an element that stands beside others of its kind and links elsewhere is a tile, not this page's product. */
import { readAddress } from './canonical-url.ts';
import { type Page, textOf } from './page.ts';

const HIGHEST = 10;
const LONGEST_TILE_TEXT = 700;
const LONGEST_LONE_TEXT = 200;
const MOST_LINKS = 12;

/** Remembers the answers for one page. */
export class Tiles {
  readonly #page: Page;
  #known = new Map<Element, boolean>();
  #links = new Map<Element, URL | null>();
  #addresses = new Map<string, URL | null>();

  constructor(page: Page) {
    this.#page = page;
  }

  /** The innermost tile around an element (or the element itself); null when it stands in none. */
  around(element: Element): Element | null {
    let at: Element | null = element;
    for (let level = 0; at && level < HIGHEST && !this.#page.isAroundMain(at); level++, at = at.parentElement)
      if (this.#isTile(at)) return at;
    return null;
  }

  #isTile(element: Element): boolean {
    const known = this.#known.get(element);
    if (known !== undefined) return known;
    const answer = this.#judge(element);
    this.#known.set(element, answer);
    return answer;
  }

  #judge(element: Element): boolean {
    const parent = element.parentElement;
    if (!parent || element.nodeName === 'TR' || element.nodeName === 'P' || element.nodeName === 'BODY') return false;
    if (!this.linkOf(element)) return false;
    let alike = 1;
    let withPicture = hasPicture(element) ? 1 : 0;
    let looked = 0;
    const first = firstClass(element);
    for (let sibling = parent.firstElementChild; sibling && looked++ < 80; sibling = sibling.nextElementSibling) {
      if (sibling === element || sibling.nodeName !== element.nodeName || firstClass(sibling) !== first) continue;
      if (this.#page.isAroundMain(sibling) || !this.linkOf(sibling)) continue;
      alike++;
      if (hasPicture(sibling)) withPicture++;
      if (alike >= 3) break;
    }
    if (alike < 2 || (alike === 2 && withPicture < 2)) return this.#isAlone(element);
    return textOf(element, LONGEST_TILE_TEXT) !== null;
  }

  /** The only product of a list: a small block with a picture, all of whose links lead to one other page. */
  #isAlone(element: Element): boolean {
    let place: string | null = null;
    const links = element.getElementsByTagName('a');
    for (let index = 0; ; index++) {
      const link = links[index];
      if (!link) break;
      const href = link.getAttribute('href');
      if (href === null) continue;
      const path = this.#addressOf(href)?.pathname ?? '';
      if (place === null ? !hasPicture(link) : path !== place) return false;
      place = path;
    }
    return (
      place !== null &&
      place !== this.#page.address.pathname &&
      !/\.(?:jpe?g|png|webp|gif|svg|avif)$/i.test(place) &&
      textOf(element, LONGEST_LONE_TEXT) !== null
    );
  }

  /** The first link at, in or around-in-the-tile of an element that leads to another page; null when there is none. */
  linkOf(element: Element): URL | null {
    const known = this.#links.get(element);
    if (known !== undefined) return known;
    const link = this.#findLink(element);
    this.#links.set(element, link);
    return link;
  }

  #findLink(element: Element): URL | null {
    const { address } = this.#page;
    // A live list finds no more than is asked of it (its length would be): around a whole page there are thousands.
    const links = element.nodeName === 'A' ? [element] : element.getElementsByTagName('a');
    let looked = 0;
    for (let index = 0; looked <= MOST_LINKS; index++) {
      const link = links[index];
      if (!link) break;
      const href = link.getAttribute('href');
      if (href === null) continue;
      looked++;
      if (href === '' || href.startsWith('#')) continue;
      const url = this.#addressOf(href);
      if (
        url &&
        url.pathname.length > 1 &&
        (url.pathname !== address.pathname ||
          (url.search !== address.search && address.search !== '' && url.search !== ''))
      )
        return url;
    }
    return null;
  }

  /** Each link is read once for all the elements around it. */
  #addressOf(href: string): URL | null {
    let url = this.#addresses.get(href);
    if (url === undefined) {
      url = readAddress(href, this.#page.address);
      this.#addresses.set(href, url);
    }
    return url;
  }
}

function hasPicture(element: Element): boolean {
  return element.nodeName === 'IMG' || element.getElementsByTagName('img')[0] !== undefined;
}

function firstClass(element: Element): string {
  const classes = element.getAttribute('class');
  return classes ? (/\S+/.exec(classes)?.[0]?.replace(/[\d_-]+$/, '') ?? '') : '';
}
