/** Notices when a page changes its address without loading anew, as single-page shops do through the history API. */

/** How often the address is looked at where the browser has no Navigation API, in milliseconds. */
const LOOK_EVERY = 500;

/** Calls back with the new address after each in-page navigation; a change of the fragment alone is none. */
export function onAddressChange(window: Window & typeof globalThis, changed: (address: string) => void): void {
  let current = withoutFragment(window.location.href);
  const look = () => {
    const address = withoutFragment(window.location.href);
    if (address === current) return;
    current = address;
    changed(address);
  };
  window.addEventListener('popstate', look);
  // A content script cannot see the page's own calls of history.pushState; the Navigation API tells of them.
  const navigation: unknown = Reflect.get(window, 'navigation');
  if (navigation instanceof EventTarget) navigation.addEventListener('currententrychange', look);
  else setInterval(() => window.document.visibilityState === 'visible' && look(), LOOK_EVERY);
}

function withoutFragment(address: string): string {
  return address.replace(/#.*$/, '');
}
