/** The address that names a product page: the page's own canonical one, without tracking, session or personal parameters. */
import { shopOf } from '../core/item.ts';

/** Parameters that name the visit or the visitor, never the product. They go even where a canonical link carries them. */
const NOT_THE_PRODUCT =
  /^(?:(?:utm|ga|hsa|mc|pk|mtm|at|wt|algo|pd_rd|pf_rd)_.*|_.*|\w*cl(?:ick)?id|gclsrc|[gw]braid|igshid|epik|s_kwcid|irgwc|cjevent|awc|aff.*|partner.*|ref.*|source|src|tag|ascsubtag|linkcode|campaign.*|cmp.*|[cas]id|\w*sess(?:ion)?_?(?:id)?|zenid|token|e?mail|user.*|customer.*|uid|auth|tr(?:ac)?k.*|spm|scm|pvid|qid|sr|crid|sprefix|dib.*|smid|srsltid)$/i;

/**
 * Public suffixes of two labels that shops use. A list of the common second-level words rather than the whole Public Suffix
 * List: it only serves to tell "another host of this shop" from "another shop".
 */
const SECOND_LEVEL = /^(?:co|com|net|org|gov|edu|ac|or|ne|go|gob|nom|ltd|plc|myshopify|localhost)$/;

/** The part of a host that one owner holds: "shop.example.co.uk" and "www.example.co.uk" are both "example.co.uk". */
function siteOf(url: URL): string {
  const host = shopOf(url);
  if (/^[\d.]+$|^\[/.test(host)) return host;
  const labels = host.split('.');
  const [second = '', last = ''] = labels.slice(-2);
  const keep = last === 'localhost' || (SECOND_LEVEL.test(second) && labels.length > 2) ? 3 : 2;
  // NAME.localhost: each name is a site of its own.
  return labels.slice(last === 'localhost' ? -2 : -keep).join('.');
}

/** True when both addresses belong to one site. */
export function isSameSite(one: URL, other: URL): boolean {
  return siteOf(one) === siteOf(other);
}

/** The absolute http(s) address a page states, relative to where it stands; null for anything else ("javascript:", rubbish). */
export function readAddress(text: string | null | undefined, base: URL): URL | null {
  const trimmed = text?.trim();
  if (!trimmed || trimmed.length > 2048) return null;
  try {
    const url = new URL(trimmed, base);
    return /^https?:$/.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

/** What the page states about its own address and identity, for telling parameters of the product from all others. */
export interface StatedIdentity {
  /** From rel=canonical, og:url and the product's markup, best first. */
  readonly addresses: readonly string[];
  /** SKU, product number and the like, as the page's markup states them. */
  readonly identifiers: readonly string[];
}

/**
 * The canonical address of the page.
 *
 * The first address that the page states for itself wins, if it is of the same site and not merely the home page. Otherwise the
 * page's own address without its parameters; one is kept only when its value is an identifier that the page itself states.
 */
export function canonicalUrl(address: URL, stated: StatedIdentity): string {
  for (const text of stated.addresses) {
    const url = readAddress(text, address);
    if (!url || !isSameSite(url, address)) continue;
    if (isHome(url) && !isHome(address)) continue;
    return withoutNoise(url, (name, value) => !NOT_THE_PRODUCT.test(name) && !looksPersonal(value));
  }
  const identifiers = new Set(stated.identifiers.map((identifier) => identifier.toLowerCase()));
  return withoutNoise(
    address,
    (name, value) => !NOT_THE_PRODUCT.test(name) && value !== '' && identifiers.has(value.toLowerCase()),
  );
}

/** The address of a link to a product, as a tile states it: its path, and no parameter but one that names the product. */
export function linkUrl(url: URL): string {
  return withoutNoise(url, (name, value) => NAMES_A_PRODUCT.test(name) && !looksPersonal(value));
}

const NAMES_A_PRODUCT =
  /^(?:p|id|pid|sku|code|item|itemid|item_id|product|productid|product_id|prod|artikel|art|asin|route)$/i;

function isHome(url: URL): boolean {
  return /^\/(?:index\.\w+)?$/.test(url.pathname) && url.search === '';
}

function looksPersonal(value: string): boolean {
  return value.includes('@') || value.length > 80;
}

function withoutNoise(url: URL, keep: (name: string, value: string) => boolean): string {
  const clean = new URL(url);
  clean.hash = '';
  clean.username = '';
  clean.password = '';
  clean.pathname = clean.pathname.replace(/;(?:jsessionid|sid)=[^/]*/gi, '').replace(/\/ref=[^/]*$/, '');
  const kept = [...url.searchParams].filter(([name, value]) => keep(name, value));
  clean.search = new URLSearchParams(kept).toString();
  return clean.href.slice(0, 2048);
}
