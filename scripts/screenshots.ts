/** `npm run screenshots`: photographs every section of the dashboard, in each language, light and dark, empty and full. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { startMall } from '../demo/mall.ts';
import type { DealRow } from '../src/record/database.ts';
import { ExtensionBrowser } from './browser/extension-browser.ts';
import { readTable } from './browser/extension-database.ts';
import { findChromium } from './browser/find-browser.ts';
import { buildExtension } from './build.ts';
import { shopTheMall } from './shopping/shopper.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'artifacts', 'dashboard');
const LANGUAGES = ['en-US', 'zh-CN'];
const ALLOWED = ['<all_urls>', 'http://*.localhost/*'];

/** Each picture's name, and the part of the address that leads to what it shows. */
const PLACES = [
  ['overview', '#/overview'],
  ['for-you', '#/for-you'],
  ['learned', '#/learned'],
  ['items', '#/items'],
  ['history', '#/history'],
  ['interactions', '#/history/interactions'],
  ['friends', '#/friends'],
  ['controls', '#/controls'],
  ['your-data', '#/your-data'],
  ['door', '#/door'],
] as const;

const browser = await findChromium(false, console.error);
const { directory } = await buildExtension('chrome');
await mkdir(folder, { recursive: true });
for (const language of LANGUAGES) await photographIn(language);

async function photographIn(language: string): Promise<void> {
  // A mall of its own: its clock is turned on while the shopper is away.
  const mall = await startMall();
  const shopping = await ExtensionBrowser.open({
    browser,
    extension: directory,
    allowed: ALLOWED,
    headless: true,
    language,
  });
  try {
    await shopping.ready();
    const page = await shopping.openPage('dashboard/dashboard.html');
    for (const [name, hash] of PLACES) await photograph(page, `${language}-empty-${name}`, hash, ['light']);
    await shopTheMall(shopping, mall, console.error);
    await decide(page);
    for (const [name, hash] of PLACES) await photograph(page, `${language}-${name}`, hash);
    await photographItem(page, language);
    await photographPopup(shopping, language);
  } finally {
    await shopping.close();
    await mall.close();
  }
}

/** Decides something of each kind, so that the controls have something to show. */
async function decide(page: Page): Promise<void> {
  // Travels as text: what compiles this file may put helpers of its own around functions, which the browser does not have.
  const decisions: [name: string, payload: object][] = [
    ['block', { kind: 'shops', value: 'https://www.a-shop-with-a-long-name.example/' }],
    ['block', { kind: 'brands', value: 'Kestrel' }],
    ['block', { kind: 'words', value: 'gift card' }],
    ['hide-group', { kind: 'categories', value: 'Gift cards' }],
    ['only-these-shops', { on: false, shops: ['fellside.example'] }],
  ];
  for (const [name, payload] of decisions)
    await page.evaluate(`chrome.runtime.sendMessage(${JSON.stringify({ name, payload })})`);
}

/** The item with the most of a history, beside the list; the confirmation; and both on a narrow window. */
async function photographItem(page: Page, language: string): Promise<void> {
  await page.goto(page.url().replace(/#.*/, '#/items'));
  await page.locator('[data-item]').first().waitFor();
  const deal = await firstDeal(page);
  const hash = `#/items/${encodeURIComponent(deal.itemId)}`;
  await photograph(page, `${language}-item`, hash);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.locator('.actions button').nth(1).click();
  await page.locator('dialog[open]').waitFor();
  await pause(400);
  await save(page, `${language}-confirmation-light`);
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 480, height: 900 });
  for (const [name, narrow] of [
    ['item', hash],
    ['overview', '#/overview'],
    ['history', '#/history'],
    ['items', '#/items'],
    ['for-you', '#/for-you'],
    ['learned', '#/learned'],
  ] as const)
    await photograph(page, `${language}-narrow-${name}`, narrow, ['dark']);
}

/** Learning comes after recording: waits until it has found something. */
async function firstDeal(page: Page): Promise<DealRow> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const [deal] = await readTable<DealRow>(page, 'deals');
    if (deal) return deal;
    await pause(200);
  }
  throw new Error('No deal was found within 20 s.');
}

async function photographPopup(shopping: ExtensionBrowser, language: string): Promise<void> {
  const popup = await shopping.openPopup();
  await popup.waitFor('document.querySelector("article")');
  await popup.evaluate('document.querySelector(".head .tool").click()');
  await pause(300);
  await writeFile(join(folder, `${language}-popup-pause.png`), await popup.screenshot());
  await popup.evaluate('document.querySelector(".sheet[open] .sheet-buttons button").click()');
  await popup.waitFor('document.querySelector(".bar")');
  await pause(300);
  await popup.useColorScheme('dark');
  await pause(300);
  await writeFile(join(folder, `${language}-popup-paused-dark.png`), await popup.screenshot());
  await popup.close();
}

async function photograph(
  page: Page,
  name: string,
  hash: string,
  schemes: readonly ('light' | 'dark')[] = ['light', 'dark'],
): Promise<void> {
  await page.goto(page.url().replace(/#.*|$/, hash));
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    await pause(400);
    await save(page, `${name}-${colorScheme}`);
  }
}

async function save(page: Page, name: string): Promise<void> {
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path });
  console.log(relative(root, path));
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
