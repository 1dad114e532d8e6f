/** Which shops the shopper allowed, and the content script that runs on them and nowhere else. */
import browser from 'webextension-polyfill';

const SCRIPT = 'content/content.js';
const REGISTRATION = 'watch-shops';

/** The origins the shopper allowed, as match patterns. */
export async function allowedOrigins(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Makes the registered content script follow the permissions; safe to call at any time, any number of times. */
export async function followPermissions(): Promise<void> {
  const origins = (await allowedOrigins()).filter((origin) => !origin.startsWith('file:'));
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTRATION] });
  if (origins.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION] });
    return;
  }
  const script = {
    id: REGISTRATION,
    js: [SCRIPT],
    matches: origins,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (!registered) await browser.scripting.registerContentScripts([script]);
  else if (registered.matches?.slice().sort().join() !== origins.slice().sort().join()) {
    await browser.scripting.updateContentScripts([script]);
  }
}

/** Runs the content script in tabs already open at newly allowed shops, so that the shopper need not load them again. */
export async function watchOpenTabs(origins: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...origins] });
  await Promise.allSettled(
    tabs.flatMap(({ id }) =>
      id === undefined ? [] : [browser.scripting.executeScript({ target: { tabId: id }, files: [SCRIPT] })],
    ),
  );
}
