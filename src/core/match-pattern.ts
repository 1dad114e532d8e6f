/** Match patterns of host permissions, as the browser lists them and as a shopper reads them. */

const EVERYWHERE = new Set(['<all_urls>', '*://*/*', 'http://*/*', 'https://*/*']);

/** The permission that "all shops" asks for. Only this very pattern also lets a picture of the visible tab be taken. */
export const ALL_SITES = '<all_urls>';

export function isEverywhere(origin: string): boolean {
  return EVERYWHERE.has(origin);
}

/** The pattern that permits the pages of one address's host, and nothing else. A pattern names no port. */
export function originOf(address: URL): string {
  return `${address.protocol}//${address.hostname}/*`;
}

/** The host a pattern is about, as people write it: "*://*.fellside.example/*" is "fellside.example". */
export function hostOfOrigin(origin: string): string {
  const host = /^[^:]+:\/\/([^/]*)/.exec(origin)?.[1] ?? origin;
  return host.replace(/^\*\./, '');
}

/** True when a permission names the host of an address, and not merely all sites. */
export function isNamedBy(origins: readonly string[], url: string): boolean {
  const { hostname } = new URL(url);
  return origins.some((origin) => {
    if (isEverywhere(origin)) return false;
    const host = hostOfOrigin(origin);
    return hostname === host || (origin.includes('://*.') && hostname.endsWith(`.${host}`));
  });
}
