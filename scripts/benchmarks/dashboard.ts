/** How long after its page's start the dashboard paints its first content, beside an empty Preact page in the same browser. */
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

/** The three pages that read most; the first is what a shopper opens, and is the figure that is reported. */
const SECTIONS = ['#/overview', '#/items', '#/history/interactions'] as const;

export async function benchmarkDashboard(announce: (line: string) => void): Promise<Benchmark> {
  const browser = await findChromium(false, announce);
  const extension = await withEmptyPage((await buildExtension('chrome')).directory);
  const shopping = await ExtensionBrowser.open({ browser, extension, headless: true, allowed: ['<all_urls>'] });
  try {
    await fillProfile(shopping, announce);
    const times = new Map<string, number[]>([...SECTIONS, 'empty'].map((name) => [name, []]));
    // In turn, so that all meet the machine in the same mood; the first round warms up and is not counted.
    for (let run = 0; run <= RUNS; run += 1) {
      const round = new Map<string, number>();
      for (const section of SECTIONS)
        round.set(section, await firstPaint(shopping, `dashboard/dashboard.html${section}`, 'magpie:first-content'));
      round.set('empty', await firstPaint(shopping, 'bench/empty.html', 'empty:painted'));
      announce(`  run ${run}: ${[...round].map(([name, time]) => `${name} ${time.toFixed(1)} ms`).join(', ')}`);
      if (run > 0) for (const [name, time] of round) times.get(name)?.push(time);
    }
    const frames = await scroll(shopping, `dashboard/dashboard.html${SECTIONS[2]}`);
    const whole = times.get(SECTIONS[0]) ?? [];
    const empty = median(times.get('empty') ?? []);
    return {
      median: rounded(median(whole)),
      spread: rounded(Math.max(...whole) - Math.min(...whole)),
      yardstick: { name: 'an empty Preact page', median: rounded(empty) },
      ratio: Math.round((median(whole) / empty) * 100) / 100,
      runs: RUNS,
      sections: Object.fromEntries(SECTIONS.map((name) => [name, rounded(median(times.get(name) ?? []))])),
      frame: rounded(median(frames)),
      longestFrame: rounded(Math.max(...frames)),
    };
  } finally {
    await shopping.close();
    await rm(extension, { recursive: true, force: true });
  }
}

/** Opens a page in a tab and gives the time of a mark after the page's start, in milliseconds. */
async function firstPaint(shopping: ExtensionBrowser, path: string, mark: string): Promise<number> {
  const page = await shopping.openPage(path);
  // Evaluated by the debugger: the page's own policy forbids what waits for a condition by name.
  const measured = await page.evaluate<number>(`new Promise((resolve) => {
    const look = () => {
      const [found] = performance.getEntriesByName(${JSON.stringify(mark)});
      if (found) resolve(found.startTime);
      else setTimeout(look, 10);
    };
    look();
  })`);
  await page.close();
  await new Promise((resolve) => setTimeout(resolve, 300));
  return measured;
}

/** Scrolls the longest list there is, a little a frame and now and then far, and gives what each frame took, in milliseconds. */
async function scroll(shopping: ExtensionBrowser, path: string): Promise<number[]> {
  const page = await shopping.openPage(path);
  // Nobody sees a page behind another, and its frames are not drawn.
  await page.bringToFront();
  await page.locator('.long-list li').first().waitFor();
  // All of its ids are read by then.
  await page.waitForTimeout(5000);
  const frames = await page.evaluate<number[]>(`(async () => {
    const box = document.querySelector('.long-list');
    const frames = [];
    let last = await new Promise(requestAnimationFrame);
    for (let count = 1; count <= 240; count += 1) {
      box.scrollTop += count % 60 === 0 ? box.scrollHeight / 9 : 120;
      const now = await new Promise(requestAnimationFrame);
      frames.push(now - last);
      last = now;
    }
    return frames;
  })()`);
  await page.close();
  return frames;
}

/** A copy of the store build with one more page, that does nothing but paint one line with Preact. */
async function withEmptyPage(extension: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'magpie-bench-'));
  await cp(extension, copy, { recursive: true });
  await cp(join(here, 'empty-popup.html'), join(copy, 'bench/empty.html'));
  await writeFile(join(copy, 'bench/empty-popup.js'), await bundleScript('empty-popup.tsx'));
  return copy;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
