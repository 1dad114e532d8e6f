/** Where a browser test plays: a mall, a browser with the extension in it, and (if asked for) a witness at the network. */
import { inject } from 'vitest';
import { type Mall, startMall } from '../../demo/mall.ts';
import { ExtensionBrowser, type ExtensionBrowserOptions } from '../../scripts/browser/extension-browser.ts';
import { readTable } from '../../scripts/browser/extension-database.ts';
import { type NetworkWitness, startNetworkWitness } from '../../scripts/browser/network-witness.ts';

/** What a shopper allows who says "all shops"; the mall is on this machine, and the privacy gate wants such hosts named. */
const EVERY_SHOP = ['<all_urls>', 'http://*.localhost/*'];

export interface Stage {
  readonly mall: Mall;
  readonly shopping: ExtensionBrowser;
  readonly witness: NetworkWitness;
  /** Every row of one of the extension's tables, as it is on the disk now. */
  rows<T>(table: string): Promise<T[]>;
  /** Waits until a table's rows satisfy a condition, and returns them. */
  rowsWhen<T>(table: string, condition: (rows: T[]) => boolean): Promise<T[]>;
  close(): Promise<void>;
}

export async function openStage(options: Partial<ExtensionBrowserOptions> = {}): Promise<Stage> {
  const mall = await startMall();
  const witness = await startNetworkWitness(mall.port);
  const shopping = await ExtensionBrowser.open({
    browser: inject('browser'),
    extension: inject('extension'),
    headless: true,
    allowed: EVERY_SHOP,
    proxy: witness.address,
    ...options,
  });
  if ((options.allowed ?? EVERY_SHOP).length > 0) await shopping.ready();
  // A test may kill the worker at any time, and then whoever looks through it looks again.
  const rows = async <T>(table: string): Promise<T[]> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await readTable<T>(await shopping.worker(), table);
      } catch (cause) {
        if (attempt === 5) throw cause;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }
  };
  return {
    mall,
    shopping,
    witness,
    rows,
    async rowsWhen<T>(table: string, condition: (rows: T[]) => boolean) {
      const deadline = Date.now() + 15_000;
      for (;;) {
        const found = await rows<T>(table);
        if (condition(found)) return found;
        if (Date.now() > deadline)
          throw new Error(`"${table}" did not come to what was waited for; it has ${found.length} rows.`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    async close() {
      await shopping.close();
      await witness.close();
      await mall.close();
    },
  };
}
