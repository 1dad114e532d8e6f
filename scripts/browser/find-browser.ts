/** Finds a browser on this machine, or gets one: installed, else Playwright's own download, else Debian's package. */
import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright';

export interface FoundBrowser {
  readonly executable: string;
  /** As the browser names itself, e.g. "Chromium 156.0.8078.79". */
  readonly version: string;
  /**
   * True for Chrome and Edge as sold: they take an unpacked extension over the debugging protocol only, and keep no permission
   * written into their profile. Chromium takes both, so whatever has no person in front of it asks for Chromium.
   */
  readonly branded: boolean;
}

/** Where browsers are installed, by platform; bare names are looked for on the PATH. */
const CHROMIUM: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['chromium', 'chromium-browser'],
  darwin: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
  win32: [join(process.env.LOCALAPPDATA ?? homedir(), 'Chromium/Application/chrome.exe')],
};
const BRANDED: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)'].flatMap((folder) => [
    join(process.env[folder] ?? 'C:/Program Files', 'Google/Chrome/Application/chrome.exe'),
    join(process.env[folder] ?? 'C:/Program Files', 'Microsoft/Edge/Application/msedge.exe'),
  ]),
};
const FIREFOX: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['firefox-esr', 'firefox'],
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: [join(process.env.PROGRAMFILES ?? 'C:/Program Files', 'Mozilla Firefox/firefox.exe')],
};

/**
 * A browser of Chromium's family that starts on this machine.
 *
 * @param branded whether Chrome and Edge as sold will do
 * @param announce told in one line whatever takes more than a moment
 * @throws Error with one sentence that says what to install when none can be had
 */
export async function findChromium(branded: boolean, announce: (line: string) => void): Promise<FoundBrowser> {
  const installed = [...(CHROMIUM[process.platform] ?? []), ...(branded ? (BRANDED[process.platform] ?? []) : [])];
  for (const candidate of installed) {
    const found = await tryBrowser(onPath(candidate));
    if (found) return found;
  }
  const downloaded = await tryBrowser(chromium.executablePath());
  if (downloaded) return downloaded;
  announce('No browser of the Chromium family is installed; trying Playwright’s download ...');
  installWithPlaywright();
  const fresh = await tryBrowser(chromium.executablePath());
  if (fresh) return fresh;
  if (installWithApt('chromium', announce)) {
    const packaged = await tryBrowser(onPath('chromium'));
    if (packaged) return packaged;
  }
  throw new Error(
    'No browser could be found or installed: please install Chromium (or, to shop in a window, Chrome or Edge) and try again.',
  );
}

/** A Firefox that starts on this machine, from Debian's packages where there is none; null when none can be had. */
export async function findFirefox(announce: (line: string) => void): Promise<FoundBrowser | null> {
  for (const candidate of FIREFOX[process.platform] ?? []) {
    const found = await tryBrowser(onPath(candidate));
    if (found) return found;
  }
  return installWithApt('firefox-esr', announce) ? tryBrowser(onPath('firefox-esr')) : null;
}

/** The browser at a path if it starts; null when there is none, or it cannot run here (a library is missing). */
async function tryBrowser(executable: string | null): Promise<FoundBrowser | null> {
  if (executable === null || !existsSync(executable)) return null;
  // Asked for its version, a browser on Windows opens a window instead.
  if (process.platform === 'win32')
    return { executable, version: executable, branded: /chrome|edge/i.test(dirname(executable)) };
  try {
    const { stdout } = await promisify(execFile)(executable, ['--version'], { timeout: 20_000 });
    const version = stdout.trim().split('\n').at(-1) ?? '';
    return { executable, version, branded: /^(?:Google Chrome(?! for Testing)|Microsoft Edge)/.test(version) };
  } catch {
    return null;
  }
}

function onPath(name: string): string | null {
  if (name.includes('/') || name.includes('\\')) return name;
  const folder = (process.env.PATH ?? '').split(delimiter).find((candidate) => existsSync(join(candidate, name)));
  return folder === undefined ? null : join(folder, name);
}

/** Playwright's own installer; whether it worked is seen by looking for the browser afterwards. */
function installWithPlaywright(): void {
  const client = createRequire(import.meta.url).resolve('playwright/package.json');
  spawnSync(process.execPath, [join(dirname(client), 'cli.js'), 'install', 'chromium'], {
    stdio: 'ignore',
    timeout: 300_000,
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
  });
}

/** True when apt-get installed the package: on Debian and its kin, as root. */
function installWithApt(name: string, announce: (line: string) => void): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || onPath('apt-get') === null) return false;
  announce(`Installing ${name} from the distribution’s packages ...`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...given: string[]) =>
    spawnSync('apt-get', given, { stdio: 'ignore', timeout: 600_000, env: environment });
  apt('update', '-qq');
  return apt('install', '-y', '-qq', '--no-install-recommends', name).status === 0;
}
