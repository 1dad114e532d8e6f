/** How long forgetting one shop of a filled profile takes, from the message to its answer, beside forgetting one item. */
import type { Page } from 'playwright';
import type { Benchmark } from '../bench.ts';
import { median, openFilledProfile, p95 } from './profile.ts';

const RUNS = 5;

export async function benchmarkForget(announce: (line: string) => void): Promise<Benchmark> {
  const { shopping, page } = await openFilledProfile(announce);
  try {
    const shops: number[] = [];
    const rebuilt: number[] = [];
    const items: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const item = await forgetting(page, { what: 'item', itemId: `shop-11.example/p/${11 + 12 * run}` });
      const shop = await forgetting(page, { what: 'shop', shop: `shop-${run}.example` });
      if (item.items !== 1 || shop.items < 1000) throw new Error('There was nothing to forget.');
      items.push(item.milliseconds);
      shops.push(shop.milliseconds);
      rebuilt.push(shop.rebuilt);
      announce(
        `  run ${run + 1}: ${shop.items} items and ${shop.interactions} interactions of a shop in ${shop.milliseconds.toFixed(0)} ms`,
      );
    }
    const round = (value: number) => Math.round(value * 10) / 10;
    return {
      median: round(median(shops)),
      spread: round(Math.max(...shops) - Math.min(...shops)),
      p95: round(p95(shops)),
      yardstick: { name: 'forgetting one item', median: round(median(items)), p95: round(p95(items)) },
      ratio: round(median(shops) / median(items)),
      rebuilt: round(median(rebuilt)),
      runs: RUNS,
    };
  } finally {
    await shopping.close();
  }
}

/** Asks background as the dashboard does, and then waits until the lists have been made anew. */
function forgetting(
  page: Page,
  payload: object,
): Promise<{ milliseconds: number; rebuilt: number; items: number; interactions: number }> {
  return page.evaluate(`(async () => {
    const begun = performance.now();
    const answer = await chrome.runtime.sendMessage({ name: 'forget', payload: ${JSON.stringify(payload)} });
    if (answer.error) throw new Error(answer.error);
    const answered = performance.now();
    await chrome.runtime.sendMessage({ name: 'refresh', payload: {} });
    return { milliseconds: answered - begun, rebuilt: performance.now() - answered, ...answer.reply };
  })()`);
}
