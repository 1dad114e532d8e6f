/** A browser whose extension keeps what months of shopping leave, and a page of the extension that it can be measured from. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright';
import { ExtensionBrowser } from '../browser/extension-browser.ts';
import { findChromium } from '../browser/find-browser.ts';
import { buildExtension } from '../build.ts';
import { INTERACTIONS } from './fill-profile.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Fills the extension's database from a page of its own. */
export async function fillProfile(shopping: ExtensionBrowser, announce: (line: string) => void): Promise<void> {
  announce(`Recording ${INTERACTIONS} interactions ...`);
  const page = await shopping.openPage('dashboard/dashboard.html');
  page.setDefaultTimeout(300_000);
  await page.evaluate(await bundleScript('fill-profile.ts', { globalName: 'filler' }));
  await page.evaluate('window.filled');
  await page.close();
}

/** Opens a filled profile, and hands over a page of the extension's origin. Close the browser afterwards. */
export async function openFilledProfile(
  announce: (line: string) => void,
): Promise<{ shopping: ExtensionBrowser; page: Page }> {
  const browser = await findChromium(false, announce);
  const extension = (await buildExtension('chrome')).directory;
  const shopping = await ExtensionBrowser.open({ browser, extension, headless: true, allowed: ['<all_urls>'] });
  try {
    await fillProfile(shopping, announce);
    return { shopping, page: await shopping.openPage('dashboard/first-run.html') };
  } catch (cause) {
    await shopping.close();
    throw cause;
  }
}

/** One of the scripts in this folder as text that a page or a worker can run. */
export async function bundleScript(file: string, options: { globalName?: string } = {}): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${here}${file}`],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    ...options,
  });
  return outputFiles[0]?.text ?? '';
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** The value that 95 of 100 do not exceed. */
export function p95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)] ?? 0;
}
