/** `npm start`: the main job. Builds Magpie, opens a mall of shops and a browser, and lets you (or a scripted shopper) shop. */
import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Mall, startMall } from '../demo/mall.ts';
import { ExtensionBrowser } from './browser/extension-browser.ts';
import { findChromium } from './browser/find-browser.ts';
import { startNetworkWitness } from './browser/network-witness.ts';
import { buildExtension } from './build.ts';
import { printFinds, readFinds } from './shopping/finds.ts';
import { takeScreenshots } from './shopping/screenshots.ts';
import { shopTheMall } from './shopping/shopper.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const artifacts = join(root, 'artifacts');
/** All shops, as a shopper allows them; the mall stands on this machine, and the privacy gate wants local hosts named. */
const ALLOWED = ['<all_urls>', 'http://*.localhost/*'];
/** An address people can remember while they turn the mall's clock by hand. */
const MALL_PORT = 8321;

const options = readOptions();
const startedAt = performance.now();
const seconds = () => (performance.now() - startedAt) / 1000;
// With --json, stdout is for the result alone.
const announce = (line: string) =>
  (options.json ? console.error : console.log)(`${seconds().toFixed(1).padStart(6)} s  ${line}`);

try {
  if (options.headless) await shopByScript();
  else await shopInWindow();
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exit(1);
}

/** Nobody at the screen: a scripted shopper does it, and the run succeeds only when deals were really shown. */
async function shopByScript(): Promise<void> {
  const browser = await findChromium(false, announce);
  announce(`Found ${browser.version}`);
  const { directory, contentScriptBytes } = await buildExtension('chrome');
  announce(`Built the extension (content script ${(contentScriptBytes / 1024).toFixed(1)} kB gzipped)`);
  const mall = await startMall();
  const witness = await startNetworkWitness(mall.port);
  announce(`Opened a mall of ${mall.shops.length} shops`);
  const shopping = await ExtensionBrowser.open({
    browser,
    extension: directory,
    allowed: ALLOWED,
    headless: true,
    proxy: witness.address,
    scale: 2,
  });
  try {
    await shopping.ready();
    announce('Opened the browser with Magpie in it');
    const journey = await shopTheMall(shopping, mall, announce);
    await mkdir(artifacts, { recursive: true });
    const shots = await takeScreenshots(shopping, artifacts);
    const finds = await readFinds(shopping);
    announce(`Opened the popup: ${shots.dealsShown} deals shown`);
    const extensionRequests = witness.foreign();
    const result = {
      ...journey,
      ...finds,
      extensionRequests: extensionRequests.length,
      screenshots: shots.paths.map((path) => relative(root, path)),
      seconds: Math.round(seconds() * 10) / 10,
    };
    if (options.json) console.log(JSON.stringify(result));
    else printFinds(result, console.log);
    for (const { method, address } of extensionRequests)
      announce(`A request nobody should have made: ${method} ${address}`);
    if (shots.dealsShown === 0) throw new Error('No deal was shown.');
    if (extensionRequests.length > 0) throw new Error('The extension made requests.');
  } finally {
    await shopping.close();
    await witness.close();
    await mall.close();
  }
}

/** Somebody at the screen: a window to shop in, until it is closed. */
async function shopInWindow(): Promise<void> {
  const browser = await findChromium(true, announce);
  announce(`Found ${browser.version}`);
  const { directory } = await buildExtension('chrome');
  announce('Built the extension');
  const mall = await startMallAt(MALL_PORT);
  announce(`Opened a mall of ${mall.shops.length} shops`);
  const shopping = await ExtensionBrowser.open({ browser, extension: directory, headless: false });
  const closed = new Promise<void>((resolve) => shopping.context.once('close', () => resolve()));
  for (const shop of mall.shops.slice(0, 3)) {
    const page = await shopping.context.newPage();
    await page.goto(mall.addressOf(shop.name));
  }
  const [first] = mall.shops;
  announce('A browser window is open. What to do there:');
  console.log(`
  1. On Magpie's welcome page, choose "All shops" (or allow single shops from the popup).
  2. Look at a few products in a few shops:
${mall.shops.map((shop) => `       ${mall.addressOf(shop.name)}`).join('\n')}
  3. Turn the mall's clock three days on, and look at some of them again:
       ${mall.addressOf(first?.name ?? '', '/clock?days=3')}
  4. Click the magpie in the toolbar (under the puzzle piece).

  Close the window, or press Ctrl+C here, to end. Nothing is kept: the profile is a fresh one.
`);
  process.once('SIGINT', () => void shopping.close());
  await closed;
  await mall.close();
}

/** A port of its own when somebody else has the usual one. */
async function startMallAt(port: number): Promise<Mall> {
  try {
    return await startMall({ port });
  } catch {
    return startMall();
  }
}

function readOptions(): { headless: boolean; json: boolean } {
  try {
    const { values } = parseArgs({ options: { headless: { type: 'boolean' }, json: { type: 'boolean' } } });
    const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
    return { headless: values.headless ?? !hasDisplay, json: values.json ?? false };
  } catch (cause) {
    console.error(`npm start takes --headless and --json only: ${cause instanceof Error ? cause.message : cause}`);
    process.exit(2);
  }
}
