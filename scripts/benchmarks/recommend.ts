/** How soon a new view has changed the list, in a real browser's own database, beside making the list from nothing. */

import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Benchmark } from '../bench.ts';
import { ExtensionBrowser } from '../browser/extension-browser.ts';
import { findChromium } from '../browser/find-browser.ts';
import { buildExtension } from '../build.ts';
import { median as middle } from './profile.ts';
import type { RecommendTimes } from './recommend-in-page.ts';

export async function benchmarkRecommend(
  announce: (line: string) => void,
): Promise<Benchmark & { rebuild: number; parts: { learning: number; recommending: number; writing: number } }> {
  const browser = await findChromium(false, announce);
  const extension = (await buildExtension('chrome')).directory;
  const shopping = await ExtensionBrowser.open({ browser, extension, headless: true, allowed: [] });
  try {
    announce('Recording 100,000 interactions with 5,000 items, then viewing 40 more ...');
    const page = await shopping.openPage('dashboard/dashboard.html');
    await page.evaluate(await bundled());
    const { warm, cold, rebuild } = await page.evaluate<RecommendTimes>('window.measured');
    const sorted = warm.map(({ whole }) => whole).toSorted((a, b) => a - b);
    const median = round(middle(sorted));
    const partOf = (part: 'learning' | 'recommending' | 'writing') => round(middle(warm.map((one) => one[part])));
    return {
      median,
      spread: round((sorted.at(-1) ?? 0) - (sorted[0] ?? 0)),
      yardstick: { name: 'the first list after a start, everything read anew', median: round(cold) },
      ratio: Math.round((median / cold) * 1000) / 1000,
      runs: warm.length,
      rebuild: round(rebuild),
      parts: { learning: partOf('learning'), recommending: partOf('recommending'), writing: partOf('writing') },
    };
  } finally {
    await shopping.close();
  }
}

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('recommend-in-page.ts', import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'recommending',
    target: 'chrome120',
  });
  return outputFiles[0]?.text ?? '';
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
