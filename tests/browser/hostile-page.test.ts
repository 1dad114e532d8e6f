/** A page that means harm can neither break the content script nor get anything but text into the record. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ItemRow } from '../../src/record/database.ts';
import { type HostilePages, startHostilePages } from './hostile-pages.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let pages: HostilePages;

beforeAll(async () => {
  pages = await startHostilePages();
  // No witness: these pages are not the mall's, and it would not let them through.
  stage = await openStage({ proxy: '' });
});
afterAll(async () => {
  await stage.close();
  await pages.close();
});

async function visit(path: string, name: RegExp): Promise<ItemRow> {
  const page = await stage.shopping.context.newPage();
  await page.goto(pages.addressOf(path));
  const rows = await stage.rowsWhen<ItemRow>('items', (items) => items.some((item) => name.test(item.name)));
  await page.close();
  const row = rows.find((item) => name.test(item.name));
  if (row === undefined) throw new Error('rowsWhen answered without the row it waited for');
  return row;
}

it('keeps markup in a name as text, and the popup shows it as text', async () => {
  const item = await visit('/markup-in-the-title', /Teapot/);
  expect(item.name).toContain('Teapot');
  const popup = await stage.shopping.openPage('popup/popup.html');
  await popup.waitForTimeout(500);
  expect(await popup.title()).not.toBe('owned');
  expect(await popup.locator('img[src="x"]').count()).toBe(0);
  await popup.close();
});

it('is not stalled by five megabytes of JSON-LD', async () => {
  expect((await visit('/five-megabytes', /Heavy/)).description?.length ?? 0).toBeLessThanOrEqual(2000);
});

it('takes nothing from __proto__ or constructor', async () => {
  const item = await visit('/prototype', /Poisoned/);
  expect(Object.keys(item)).not.toContain('polluted');
  const worker = await stage.shopping.worker();
  expect(await worker.evaluate(() => Reflect.get({}, 'polluted') ?? null)).toBeNull();
});

it('reads past JSON-LD nested fifty thousand deep', async () => {
  expect((await visit('/deep', /Deep/)).name).toBe('Deep teapot');
});

it('reads a page that never rests a bounded number of times', async () => {
  const item = await visit('/restless', /Restless/);
  expect(item.name).toBe('Restless teapot');
});

it('still records the next honest page', async () => {
  expect((await visit('/fine', /Honest/)).shop).toBe('hostile.localhost');
});

it('lets a content script record, and nothing else', async () => {
  const page = await stage.shopping.context.newPage();
  await page.goto(pages.addressOf('/fine'));
  const worker = await stage.shopping.worker();
  // Runs in the content script's own world, where chrome.runtime is to be had.
  const answers = await worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        tabs: { query(o: object): Promise<{ id: number; url?: string }[]> };
        scripting: { executeScript(o: object): Promise<{ result: unknown }[]> };
      };
    };
    const tab = (await chrome.tabs.query({})).find(({ url }) => url?.endsWith('/fine'));
    const [{ result }] = (await chrome.scripting.executeScript({
      target: { tabId: tab?.id },
      func: async () => {
        const send = (message: unknown) =>
          (
            globalThis as unknown as { chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } } }
          ).chrome.runtime.sendMessage(message);
        const item = {
          id: 'victim.example/p',
          shop: 'victim.example',
          shopName: null,
          url: 'https://victim.example/p',
          name: 'Forged',
          brand: null,
          category: [],
          description: null,
          image: null,
          gtin: null,
          mpn: null,
          sku: null,
          language: null,
        };
        return {
          refresh: await send({ name: 'refresh', payload: {} }),
          malformed: await send({ name: 'page-read', payload: { visitId: 'x', at: -1, findings: {} } }),
          unknown: await send({ name: 'toString', payload: {} }),
          forged: await send({ name: 'tiles-seen', payload: { at: Date.now(), tiles: [{ item, offer: null }] } }),
        };
      },
    })) as [{ result: Record<string, unknown> }];
    return result;
  });
  expect(answers.refresh).toEqual({ error: '"refresh" may not be sent from here.' });
  expect(answers.malformed).toHaveProperty('error');
  expect(answers.unknown).toHaveProperty('error');
  expect(answers.forged).toEqual({ reply: { recorded: false } });
  expect((await stage.rows<ItemRow>('items')).map(({ shop }) => shop)).not.toContain('victim.example');
});
