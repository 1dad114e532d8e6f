/** `npm run soak [-- --kills 200] [--seed TEXT] [--json]`: kills the worker at random moments, and looks for what was acknowledged and lost. */
import { parseArgs } from 'node:util';
import { startMall } from '../demo/mall.ts';
import { ExtensionBrowser } from './browser/extension-browser.ts';
import { findChromium } from './browser/find-browser.ts';
import { killWhileShopping } from './browser/kill-while-shopping.ts';
import { buildExtension } from './build.ts';

const { kills, seed, json } = readOptions();
const browser = await findChromium(false, console.error);
const extension = (await buildExtension('chrome')).directory;
const mall = await startMall();
const allowed = ['<all_urls>', 'http://*.localhost/*'];
const shopping = await ExtensionBrowser.open({ browser, extension, headless: true, allowed });
try {
  await shopping.ready();
  console.error(`Killing the worker ${kills} times (seed ${seed}) ...`);
  const survived = await killWhileShopping(shopping, mall, kills, seed);
  if (json) console.log(JSON.stringify({ seed, ...survived }));
  else
    console.log(
      `${survived.kills} kills, ${survived.acknowledged} acknowledged interactions, ${survived.lost.length} lost; ${survived.views} views of ${survived.visits} visits kept`,
    );
  if (survived.lost.length > 0) process.exitCode = 1;
} finally {
  await shopping.close();
  await mall.close();
}

function readOptions(): { kills: number; seed: string; json: boolean } {
  const known = { kills: { type: 'string' }, seed: { type: 'string' }, json: { type: 'boolean' } } as const;
  try {
    const { values } = parseArgs({ options: known });
    const count = Number(values.kills ?? 200);
    if (!Number.isInteger(count) || count < 1) throw new Error(`"${values.kills}" is no number of kills`);
    return { kills: count, seed: values.seed ?? String(Date.now()), json: values.json ?? false };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    console.error(`npm run soak [-- --kills NUMBER] [--seed TEXT] [--json] (${why}).`);
    process.exit(2);
  }
}
