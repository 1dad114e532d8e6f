/** A shopper whose browser stops the extension's worker again and again: what was acknowledged has to be on the disk afterwards. */
import { chanceOf } from '../../demo/chance.ts';
import { listings } from '../../demo/listings.ts';
import type { Mall } from '../../demo/mall.ts';
import type { Interaction } from '../../src/core/interaction.ts';
import type { ExtensionBrowser } from './extension-browser.ts';
import { readTable } from './extension-database.ts';

export interface Survived {
  readonly kills: number;
  /** Interactions that background said it had recorded: each message whose answer arrived. */
  readonly acknowledged: number;
  /** Those of them that are not on the disk. */
  readonly lost: readonly string[];
  /** Product pages that were opened and stayed open until the worker was back. */
  readonly visits: number;
  /** Views on the disk. */
  readonly views: number;
}

/** The longest wait before a kill in milliseconds: as long as a page takes from its opening to its last message. */
const LONGEST_WAIT = 350;

/**
 * Opens product pages and says things of their items, and kills the worker at random moments meanwhile.
 *
 * @param seed the same seed gives the same pages and waits (what they meet is up to the machine)
 */
export async function killWhileShopping(
  shopping: ExtensionBrowser,
  mall: Mall,
  kills: number,
  seed: string,
): Promise<Survived> {
  const page = await shopping.context.newPage();
  const own = await shopping.openPage('dashboard/first-run.html');
  const goods = listings();
  const [first] = goods;
  if (!first) throw new Error('The mall is empty.');
  await page.goto(mall.addressOf(first.shop, first.path));
  const [known] = await viewsWhen(shopping, 1);
  await own.evaluate(`(${SAY_THINGS})(${JSON.stringify(known?.itemId ?? '')})`);
  for (let kill = 1; kill <= kills; kill += 1) {
    const listing = goods[kill % goods.length] ?? first;
    const loading = page.goto(mall.addressOf(listing.shop, listing.path));
    await new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT * chanceOf(`${seed}-${kill}`)));
    await shopping.killWorker();
    await loading;
    // Time for the page to notice and to send again, as a shopper who looks at it gives it.
    await page.waitForTimeout(250);
  }
  const acknowledged = await own.evaluate<string[]>('window.stopSaying()');
  const visits = kills + 1;
  await viewsWhen(shopping, visits).catch(() => undefined);
  const rows = await readTable<Interaction>(await shopping.worker(), 'interactions');
  const kept = new Set(rows.map(({ id }) => id));
  await Promise.all([page.close(), own.close()]);
  return {
    kills,
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((id) => !kept.has(id)),
    visits,
    views: rows.filter(({ type }) => type === 'view').length,
  };
}

/** Runs in a page of ours: says something of an item over and over, and remembers what was acknowledged. */
const SAY_THINGS = `(itemId) => {
  const acknowledged = [];
  let isOver = false;
  const saying = (async () => {
    while (!isOver) {
      try {
        const answer = await chrome.runtime.sendMessage({ name: 'feedback', payload: { itemId, type: 'open' } });
        if (answer && answer.reply) acknowledged.push(answer.reply.interactionId);
      } catch { /* The worker died before it answered: nothing was promised. */ }
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  })();
  window.stopSaying = async () => { isOver = true; await saying; return acknowledged; };
}`;

async function viewsWhen(shopping: ExtensionBrowser, count: number): Promise<Interaction[]> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const rows = await readTable<Interaction>(await shopping.worker(), 'interactions').catch(() => []);
    const views = rows.filter(({ type }) => type === 'view');
    if (views.length >= count) return views;
    if (Date.now() > deadline) throw new Error(`${count} views were expected, and ${views.length} are on the disk.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
