/** Where a browser test plays: a mall, a browser with the extension in it, and (if asked for) a witness at the network. */
import type { Page } from 'playwright';
import { inject } from 'vitest';
import { type Mall, startMall } from '../../demo/mall.ts';
import { ExtensionBrowser, type ExtensionBrowserOptions } from '../../scripts/browser/extension-browser.ts';
import { readTable } from '../../scripts/browser/extension-database.ts';
import { type NetworkWitness, startNetworkWitness } from '../../scripts/browser/network-witness.ts';
import type { Interaction } from '../../src/core/interaction.ts';
import type { ThumbnailRow } from '../../src/record/database.ts';

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
  /** Opens a product's page and stays until one more view of it is on the disk, however slow the machine is. */
  view(page: Page, product: ProductPage): Promise<void>;
  /** Stays until the picture of a product in view is on the disk. */
  picture(product: ProductPage): Promise<void>;
  close(): Promise<void>;
}

/** Where a product of the mall is sold. */
interface ProductPage {
  readonly shop: string;
  readonly path: string;
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
  const rowsWhen = async <T>(table: string, condition: (rows: T[]) => boolean): Promise<T[]> => {
    const deadline = Date.now() + 30_000;
    for (;;) {
      const found = await rows<T>(table);
      if (condition(found)) return found;
      if (Date.now() > deadline)
        throw new Error(`"${table}" did not come to what was waited for; it has ${found.length} rows.`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  return {
    mall,
    shopping,
    witness,
    rows,
    rowsWhen,
    async view(page, product) {
      const views = (interactions: Interaction[]) =>
        interactions.filter(({ itemId, type }) => type === 'view' && isOf(itemId, product)).length;
      const before = views(await rows<Interaction>('interactions'));
      await page.goto(mall.addressOf(product.shop, product.path));
      await rowsWhen<Interaction>('interactions', (interactions) => views(interactions) > before);
    },
    async picture(product) {
      await rowsWhen<ThumbnailRow>('thumbnails', (pictures) => pictures.some(({ itemId }) => isOf(itemId, product)));
    },
    async close() {
      await shopping.close();
      await witness.close();
      await mall.close();
    },
  };
}

/** An item's id begins with its shop's host and ends with its path; the mall's port stands between them. */
function isOf(itemId: string, { shop, path }: ProductPage): boolean {
  return itemId.startsWith(`${shop}.localhost`) && itemId.endsWith(path);
}
