/** Whether Magpie may look at the page the shopper has open, and asking for it. */
import browser from 'webextension-polyfill';
import { originOf } from '../../src/core/match-pattern.ts';
import { judgePage } from '../../src/core/privacy-gate.ts';

export type Access =
  /** The open page is permitted, or is none that Magpie would ever ask for. */
  | { readonly kind: 'settled' }
  /** Nothing at all was ever permitted (or all was taken back), and the open page is no shop. */
  | { readonly kind: 'nowhere' }
  /** The open page is not permitted. */
  | { readonly kind: 'asking'; readonly host: string; readonly origin: string };

/** The shopper's permissions, without what concerns files on the own disk. */
export async function allowedOrigins(): Promise<string[]> {
  const { origins } = await browser.permissions.getAll();
  return (origins ?? []).filter((origin) => !origin.startsWith('file:'));
}

/** Reads it from the browser. The address of the open tab is known by activeTab: because the shopper clicked the button. */
export async function readAccess(): Promise<Access> {
  const [origins, [tab]] = await Promise.all([
    allowedOrigins(),
    browser.tabs.query({ active: true, currentWindow: true }),
  ]);
  const idle: Access = origins.length === 0 ? { kind: 'nowhere' } : { kind: 'settled' };
  const url = tab?.url;
  // Never offers what the gate would refuse: nobody should be asked to allow their bank.
  if (!url || judgePage({ url, privateWindow: tab.incognito, namedByPermission: true }) !== null) return idle;
  const address = new URL(url);
  const origin = originOf(address);
  if (await browser.permissions.contains({ origins: [origin] })) return { kind: 'settled' };
  return { kind: 'asking', host: address.hostname.replace(/^www\./, ''), origin };
}

/**
 * Has the browser ask the shopper. To be called in the very handler of a click: the browser refuses it anywhere else.
 *
 * @returns whether it was granted; false when the browser would not even ask
 */
export async function ask(origin: string): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [origin] });
  } catch {
    return false;
  }
}

/** @returns whether the browser took the permission back */
export async function takeBack(origin: string): Promise<boolean> {
  try {
    return await browser.permissions.remove({ origins: [origin] });
  } catch {
    return false;
  }
}
