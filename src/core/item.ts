/** The noun Item: a product as one shop sells it, and the address that names it. */

/** Names an item everywhere: the shop's host, then the canonical path (and the few parameters the page itself states). */
export type ItemId = string;

/** What is known of a product at one shop. Absent facts are null (or an empty list), never guesses. */
export interface Item {
  readonly id: ItemId;
  /** The shop's host without "www.": the key by which a shop is allowed, blocked or forgotten. */
  readonly shop: string;
  /** The name the shop gives itself, for people; null when its pages do not say. */
  readonly shopName: string | null;
  /** The shop's own canonical address, without tracking or personal parameters. */
  readonly url: string;
  readonly name: string;
  readonly brand: string | null;
  /** From broad to narrow, as the page's breadcrumb or markup states it; empty when unknown. */
  readonly category: readonly string[];
  readonly description: string | null;
  /** The address of the picture as the page states it. It is kept for matching and is never fetched. */
  readonly image: string | null;
  readonly gtin: string | null;
  readonly mpn: string | null;
  readonly sku: string | null;
  /** BCP 47 tag of the page's language; null when the page does not say. */
  readonly language: string | null;
}

/** The host by which a shop is known: lower case, without "www." and without the port. */
export function shopOf(url: URL): string {
  return url.hostname.toLowerCase().replace(/^www\./, '');
}

/** The shop that an item id names: all before its port or its path. */
export function shopOfItem(itemId: ItemId): string {
  return /^(?:\[[^\]]*\]|[^/:]*)/.exec(itemId)?.[0] ?? '';
}

/**
 * The id of the item at a canonical address.
 *
 * @param canonicalUrl an absolute http(s) address, already free of tracking parameters
 * @throws TypeError when the address is not absolute
 */
export function itemIdOf(canonicalUrl: string): ItemId {
  const url = new URL(canonicalUrl);
  const path = url.pathname.length > 1 ? url.pathname.replace(/\/+$/, '') : url.pathname;
  return `${shopOf(url)}${url.port ? `:${url.port}` : ''}${path}${url.search}`;
}
