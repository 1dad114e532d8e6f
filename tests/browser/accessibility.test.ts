/** No page of ours has anything axe can find fault with: empty and full, light and dark, in both languages. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listings } from '../../demo/listings.ts';
import { openStage, type Stage } from './stage.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PAGES = ['popup/popup.html', 'dashboard/first-run.html'];
/** Walked through in one page load: what differs is drawn by a change of the address alone. */
const SECTIONS = [
  'overview',
  'for-you',
  'learned',
  'items',
  'history',
  'history/interactions',
  'friends',
  'controls',
  'your-data',
  'door',
];

interface Violation {
  readonly id: string;
  readonly nodes: { readonly html: string; readonly failureSummary?: string }[];
}

async function violationsOf(page: Page): Promise<string[]> {
  // The page's own policy forbids foreign scripts; evaluating from the debugger is not subject to it.
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    return (await axe.run()).violations;
  });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`));
}

/** Opens each section in turn. */
async function violationsOfSections(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const section of SECTIONS) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${section}`);
    await page.locator('main h1').waitFor();
    await page.waitForTimeout(300);
    found.push(...(await violationsOf(page)).map((violation) => `${section}: ${violation}`));
  }
  return found;
}

describe.each([
  { language: 'en-US', colorScheme: 'light' as const },
  { language: 'zh-CN', colorScheme: 'dark' as const },
])('$language, $colorScheme', (look) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(look);
  });
  afterAll(() => stage.close());

  it.each(PAGES)('%s with nothing kept yet', async (path) => {
    const page = await stage.shopping.openPage(path);
    await page.waitForTimeout(600);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(
      look.language.startsWith('zh') ? 'zh-CN' : 'en',
    );
    expect(await violationsOf(page)).toEqual([]);
    await page.close();
  });

  it('every section of the dashboard with nothing kept yet', async () => {
    const page = await stage.shopping.openPage('dashboard/dashboard.html');
    expect(await violationsOfSections(page)).toEqual([]);
    await page.close();
  }, 60_000);

  it('has something to show after a little shopping', async () => {
    const page = await stage.shopping.context.newPage();
    const falling = listings()
      .filter(({ priceOn }) => priceOn(3) < priceOn(0) * 0.95)
      .slice(0, 4);
    for (const days of [0, 3]) {
      stage.mall.turnClock(days);
      for (const listing of falling) {
        await stage.view(page, listing);
      }
    }
    await stage.rowsWhen('deals', (rows) => rows.length >= 3);
    await page.close();
  });

  it.each(PAGES)('%s with finds', async (path) => {
    const page = await stage.shopping.openPage(path);
    await page.waitForTimeout(800);
    expect(await violationsOf(page)).toEqual([]);
    if (path.startsWith('popup')) {
      await page.locator('[role=tab]').nth(1).click();
      await page.waitForTimeout(300);
      expect(await violationsOf(page)).toEqual([]);
    }
    await page.close();
  });

  it('every section of the dashboard with something kept, an item and a question', async () => {
    const page = await stage.shopping.openPage('dashboard/dashboard.html');
    expect(await violationsOfSections(page)).toEqual([]);
    await page.evaluate(() => {
      location.hash = '#/items';
    });
    await page.locator('[data-item]').first().click();
    await page.locator('.panel h3').first().waitFor();
    await page.waitForTimeout(300);
    expect(await violationsOf(page)).toEqual([]);
    await page.locator('.panel .actions button').first().click();
    await page.locator('dialog[open]').waitFor();
    await page.waitForTimeout(300);
    expect(await violationsOf(page)).toEqual([]);
    await page.close();
  }, 60_000);
});
