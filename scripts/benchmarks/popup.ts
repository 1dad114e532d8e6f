/** How long after its page's start the true popup paints its first deal, beside an empty Preact popup in the same browser. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Benchmark } from '../bench.ts';
import { ExtensionBrowser } from '../browser/extension-browser.ts';
import { findChromium } from '../browser/find-browser.ts';
import { buildExtension } from '../build.ts';
import { bundleScript, fillProfile, median } from './profile.ts';

const RUNS = 9;
const here = fileURLToPath(new URL('.', import.meta.url));

export async function benchmarkPopup(announce: (line: string) => void): Promise<Benchmark> {
  const browser = await findChromium(false, announce);
  const extension = await withEmptyPopup((await buildExtension('chrome')).directory);
  const shopping = await ExtensionBrowser.open({ browser, extension, headless: true, allowed: ['<all_urls>'] });
  try {
    await fillProfile(shopping, announce);
    const popup: number[] = [];
    const empty: number[] = [];
    // In turn, so that both meet the machine in the same mood; the first pair warms up and is not counted.
    for (let run = 0; run <= RUNS; run += 1) {
      const times = [
        await firstPaint(shopping, 'popup/popup.html', 'magpie:first-deal'),
        await firstPaint(shopping, 'bench/empty.html', 'empty:painted'),
      ] as const;
      if (run === 0) continue;
      popup.push(times[0]);
      empty.push(times[1]);
      announce(`  run ${run}: first deal ${times[0].toFixed(1)} ms, empty popup ${times[1].toFixed(1)} ms`);
    }
    const round = (value: number) => Math.round(value * 10) / 10;
    return {
      median: round(median(popup)),
      spread: round(Math.max(...popup) - Math.min(...popup)),
      yardstick: { name: 'an empty Preact popup', median: round(median(empty)) },
      ratio: Math.round((median(popup) / median(empty)) * 100) / 100,
      runs: RUNS,
    };
  } finally {
    await shopping.close();
    await rm(extension, { recursive: true, force: true });
  }
}

/** Opens the popup at a path and gives the time of a mark after the page's start, in milliseconds. */
async function firstPaint(shopping: ExtensionBrowser, path: string, mark: string): Promise<number> {
  const worker = await shopping.worker();
  await worker.evaluate(async (popup) => {
    const { chrome } = globalThis as unknown as { chrome: { action: { setPopup(o: object): Promise<void> } } };
    await chrome.action.setPopup({ popup });
  }, path);
  const popup = await shopping.openPopup(path);
  const time = `performance.getEntriesByName(${JSON.stringify(mark)})[0]?.startTime`;
  await popup.waitFor(`${time} !== undefined`);
  const measured = await popup.evaluate<number>(time);
  await popup.close();
  await new Promise((resolve) => setTimeout(resolve, 300));
  return measured;
}

/** A copy of the store build with one more page: a popup that does nothing but paint one line with Preact. */
async function withEmptyPopup(extension: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'magpie-bench-'));
  await cp(extension, copy, { recursive: true });
  await cp(join(here, 'empty-popup.html'), join(copy, 'bench/empty.html'));
  await writeFile(join(copy, 'bench/empty-popup.js'), await bundleScript('empty-popup.tsx'));
  return copy;
}
