/** Photographs what a shopper sees: the true popup, the first-run page, the dashboard. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExtensionBrowser } from '../browser/extension-browser.ts';

export interface Screenshots {
  readonly paths: readonly string[];
  /** How many deals the popup really showed. */
  readonly dealsShown: number;
}

/** Opens each page and saves a picture of it in a folder. */
export async function takeScreenshots(shopping: ExtensionBrowser, folder: string): Promise<Screenshots> {
  const paths: string[] = [];
  const save = async (name: string, picture: Buffer) => {
    const path = join(folder, `${name}.png`);
    await writeFile(path, picture);
    paths.push(path);
  };

  // Once in a tab first: it asks for the latest, so that the true popup then shows it from its first paint on.
  const rehearsal = await shopping.openPage('popup/popup.html');
  await rehearsal.waitForTimeout(1500);
  await rehearsal.close();

  const popup = await shopping.openPopup();
  await popup.waitFor('document.querySelector("article")').catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 400));
  const dealsShown = await popup.evaluate<number>(
    'document.querySelectorAll("[role=tabpanel]:not([hidden]) article").length',
  );
  await save('popup-deals', await popup.screenshot());
  await popup.useColorScheme('dark');
  await save('popup-deals-dark', await popup.screenshot());
  await popup.useColorScheme('light');
  await popup.evaluate('document.querySelectorAll("[role=tab]")[1].click()');
  await new Promise((resolve) => setTimeout(resolve, 400));
  await save('popup-for-you', await popup.screenshot());
  await popup.close();

  for (const [name, path] of [
    ['first-run', 'dashboard/first-run.html'],
    ['dashboard', 'dashboard/dashboard.html'],
  ] as const) {
    const page = await shopping.openPage(path);
    await page.waitForTimeout(500);
    await save(name, await page.screenshot({ fullPage: true }));
    await page.close();
  }
  return { paths, dealsShown };
}
