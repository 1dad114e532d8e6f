/** A real Firefox with the Firefox build of the extension in it. */
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { FoundBrowser } from './find-browser.ts';

const EXTENSION_ID = 'magpie@magpie.invalid';
/** Firefox gives every installation a random address; pinned, our pages can be opened. */
const EXTENSION_UUID = 'b5b2f2c5-6d0c-4a51-9f0e-5a4f0c8f2d11';

/** The parts of WebDriver BiDi that the library does not offer: Firefox's own scope, where permissions are kept. */
interface ChromeScope {
  send(method: 'browsingContext.getTree', given: object): Promise<{ result: { contexts: { context: string }[] } }>;
  send(
    method: 'script.evaluate',
    given: object,
  ): Promise<{ result: { type: string; exceptionDetails?: { text: string } } }>;
}

export class ExtensionFirefox {
  readonly browser: Browser;

  private constructor(browser: Browser) {
    this.browser = browser;
  }

  /** Opens Firefox with a new profile and the shops a shopper has allowed. */
  static async open(found: FoundBrowser, extension: string, allowed: readonly string[]): Promise<ExtensionFirefox> {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: found.executable,
      headless: true,
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: EXTENSION_UUID }) },
    });
    const firefox = new ExtensionFirefox(browser);
    await browser.installExtension(extension);
    await firefox.#allow(allowed);
    return firefox;
  }

  /** Opens one of the extension's pages in a tab. */
  async openPage(path: string): Promise<Page> {
    const page = await this.browser.newPage();
    // Firefox never tells the driver that such a page has loaded.
    await page
      .goto(`moz-extension://${EXTENSION_UUID}/${path}`, { waitUntil: [], timeout: 3000 })
      .catch(() => undefined);
    return page;
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  /** Grants permissions as a click on the browser's own prompt would. */
  async #allow(origins: readonly string[]): Promise<void> {
    const scope = (this.browser as unknown as { connection: ChromeScope }).connection;
    const { result } = await scope.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const granted = await scope.send('script.evaluate', {
      target: { context: result.contexts[0]?.context },
      awaitPromise: true,
      expression: `(async () => {
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(EXTENSION_ID)});
        await ExtensionPermissions.add(extension.id, { permissions: [], origins: ${JSON.stringify(origins)} }, extension);
      })()`,
    });
    if (granted.result.type === 'exception')
      throw new Error(`Firefox granted nothing: ${granted.result.exceptionDetails?.text}`);
  }
}
