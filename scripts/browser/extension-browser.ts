/** A real browser with the store build of the extension in it, as the demo, the benchmarks and the browser tests use it. */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright';
import type { FoundBrowser } from './find-browser.ts';
import { RealPopup } from './real-popup.ts';

export interface ExtensionBrowserOptions {
  readonly browser: FoundBrowser;
  /** Absolute path of the unpacked extension. */
  readonly extension: string;
  /**
   * Match patterns the shopper has allowed. They are written into the profile, because nobody can click the browser's own
   * prompt where there is no display.
   */
  readonly allowed?: readonly string[];
  readonly headless: boolean;
  /** The browser's language, which is the extension's. */
  readonly language?: string;
  readonly colorScheme?: 'light' | 'dark';
  /** Address of a proxy that is to be the only way out. */
  readonly proxy?: string;
  /** Device pixels per CSS pixel. */
  readonly scale?: number;
}

/** Chromium's own calls home are switched off: what is seen on the network is then the pages' and the extension's alone. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-search-engine-choice-screen',
  // What is left over of signing in, of updating, and of asking what the fields of a form mean is sent to a port where nobody listens.
  '--gaia-url=http://127.0.0.1:9',
  '--component-updater=url-source=http://127.0.0.1:9',
  '--autofill-server-url=http://127.0.0.1:9',
];

export class ExtensionBrowser {
  readonly context: BrowserContext;
  readonly extensionId: string;
  readonly #protocol: CDPSession;
  readonly #profile: string;

  private constructor(context: BrowserContext, protocol: CDPSession, extensionId: string, profile: string) {
    this.context = context;
    this.#protocol = protocol;
    this.extensionId = extensionId;
    this.#profile = profile;
  }

  /** Opens a browser with a new profile. Close it, and the profile is gone. */
  static async open(options: ExtensionBrowserOptions): Promise<ExtensionBrowser> {
    const profile = await mkdtemp(join(tmpdir(), 'magpie-profile-'));
    const extensionId = idOfUnpacked(options.extension);
    if (options.allowed?.length) await writePermissions(profile, options.extension, extensionId, options.allowed);
    const language = options.language ?? 'en-US';
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: options.browser.executable,
      headless: false,
      viewport: null,
      ...(options.colorScheme ? { colorScheme: options.colorScheme } : {}),
      env: { ...process.env, LANGUAGE: language.replace('-', '_') },
      ignoreDefaultArgs: ['--disable-extensions'],
      args: [
        ...QUIET,
        // Without a screen to measure, a headless browser would squeeze the popup into 800 x 600.
        ...(options.headless ? ['--headless=new', screenInfo(options.scale ?? 1)] : []),
        ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        ...(options.proxy ? [`--proxy-server=${options.proxy}`, '--proxy-bypass-list=<-loopback>'] : []),
        ...(options.browser.branded
          ? ['--enable-unsafe-extension-debugging']
          : [`--disable-extensions-except=${options.extension}`, `--load-extension=${options.extension}`]),
        `--lang=${language}`,
        `--force-device-scale-factor=${options.scale ?? 1}`,
        '--window-size=1280,900',
      ],
    });
    const browser = context.browser();
    if (browser === null) throw new Error('The browser closed as soon as it was opened.');
    const protocol = await browser.newBrowserCDPSession();
    if (options.browser.branded) {
      // The protocol's types do not know this domain yet.
      await (protocol as unknown as { send(method: string, given: object): Promise<unknown> }).send(
        'Extensions.loadUnpacked',
        { path: options.extension },
      );
    }
    return new ExtensionBrowser(context, protocol, extensionId, profile);
  }

  /** The extension's service worker, started if it is not running. */
  async worker(): Promise<Worker> {
    const mine = (worker: Worker) => worker.url().startsWith(this.#origin);
    return (
      this.context.serviceWorkers().find(mine) ??
      this.context.waitForEvent('serviceworker', { predicate: mine, timeout: 20_000 })
    );
  }

  /** Kills the service worker as the browser does when it pleases, and comes back when it is gone. */
  async killWorker(): Promise<void> {
    const { targetInfos } = await this.#protocol.send('Target.getTargets');
    const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(this.#origin));
    if (worker) await this.#protocol.send('Target.closeTarget', { targetId: worker.targetId });
  }

  /** Opens one of the extension's pages in a tab, e.g. "popup/popup.html". */
  async openPage(path: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(this.#origin + path);
    return page;
  }

  /** Opens the true popup over the window, as a click on the toolbar button does. */
  async openPopup(path = 'popup/popup.html'): Promise<RealPopup> {
    const worker = await this.worker();
    await worker.evaluate(async () => {
      // `chrome` is the worker's, not ours.
      const { chrome } = globalThis as unknown as {
        chrome: { windows: { getAll(): Promise<{ id: number }[]> }; action: { openPopup(o: object): Promise<void> } };
      };
      const [first] = await chrome.windows.getAll();
      await chrome.action.openPopup({ windowId: first?.id });
    });
    return RealPopup.attach(this.#protocol, this.#origin + path);
  }

  /** Waits until the content script is registered for the allowed shops, so that the next page loaded is watched. */
  async ready(): Promise<void> {
    const worker = await this.worker();
    const deadline = Date.now() + 10_000;
    for (;;) {
      const registered = await worker.evaluate(async () => {
        const { chrome } = globalThis as unknown as {
          chrome: { scripting: { getRegisteredContentScripts(): Promise<unknown[]> } };
        };
        return (await chrome.scripting.getRegisteredContentScripts()).length;
      });
      if (registered > 0) return;
      if (Date.now() > deadline) throw new Error('The extension did not start watching the allowed shops within 10 s.');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async close(): Promise<void> {
    await this.context.close();
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 3 });
  }

  get #origin(): string {
    return `chrome-extension://${this.extensionId}/`;
  }
}

/** A screen of 1600 x 1200 CSS pixels; the browser wants it in device pixels. */
function screenInfo(scale: number): string {
  return `--screen-info={${1600 * scale}x${1200 * scale} devicePixelRatio=${scale}}`;
}

/** The id Chromium gives an unpacked extension: the first half of its path's SHA-256, written with the letters a to p. */
function idOfUnpacked(directory: string): string {
  const hash = createHash('sha256').update(directory).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16))).join('');
}

/** Writes permissions into a new profile as if the shopper had granted them. */
async function writePermissions(
  profile: string,
  extension: string,
  id: string,
  origins: readonly string[],
): Promise<void> {
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
  const granted = {
    api: manifest.permissions ?? [],
    explicit_host: origins,
    manifest_permissions: [],
    scriptable_host: [],
  };
  const settings = {
    location: 8, // from the command line
    path: extension,
    creation_flags: 38,
    newAllowFileAccess: true, // without it, Chromium drops <all_urls>, which would include files
    active_permissions: granted,
    granted_permissions: granted,
    runtime_granted_permissions: granted,
  };
  await mkdir(join(profile, 'Default'), { recursive: true });
  await writeFile(
    join(profile, 'Default/Preferences'),
    JSON.stringify({ extensions: { settings: { [id]: settings } } }),
  );
}
