/** Before the browser tests: builds the extension as the stores get it, and finds the browser that will run it. */
import type { TestProject } from 'vitest/node';
import { type FoundBrowser, findChromium } from '../../scripts/browser/find-browser.ts';
import { buildExtension } from '../../scripts/build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    browser: FoundBrowser;
    /** Absolute path of the unpacked extension for Chrome. */
    extension: string;
    /** The same for Firefox. */
    firefoxExtension: string;
  }
}

export default async function setUp(project: TestProject): Promise<void> {
  project.provide('browser', await findChromium(false, console.log));
  project.provide('extension', (await buildExtension('chrome')).directory);
  project.provide('firefoxExtension', (await buildExtension('firefox')).directory);
}
