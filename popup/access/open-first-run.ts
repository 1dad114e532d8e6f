/** Opens the page on which the shopper chooses where Magpie may look. */
import browser from 'webextension-polyfill';

export function openFirstRun(): void {
  browser.tabs.create({ url: browser.runtime.getURL('dashboard/first-run.html') });
}
