/** What Magpie found for the shopper, read from its own database, and printed for people. */

import { formatMoney } from '../../src/core/money.ts';
import type { DealRow, ItemRow, RecommendationRow } from '../../src/record/database.ts';
import type { ExtensionBrowser } from '../browser/extension-browser.ts';
import { readTable } from '../browser/extension-database.ts';

export interface FoundDeal {
  readonly name: string;
  readonly shop: string;
  readonly rule: string;
  readonly price: number;
  readonly formerPrice: number;
  readonly priceCurrency: string;
  /** The evidence, in one sentence. */
  readonly because: string;
}

export interface FoundRecommendation {
  readonly name: string;
  readonly shop: string;
  readonly recommender: string;
  /** The names of the viewed items without which it would score lower. */
  readonly because: readonly string[];
}

export interface Finds {
  readonly deals: readonly FoundDeal[];
  readonly recommendations: readonly FoundRecommendation[];
}

/** Reads the deals and recommendations, in the order in which the popup shows them. */
export async function readFinds(shopping: ExtensionBrowser): Promise<Finds> {
  const worker = await shopping.worker();
  const items = new Map((await readTable<ItemRow>(worker, 'items')).map((item) => [item.id, item]));
  const inOrder = <T extends { rank: number }>(rows: T[]) => rows.sort((a, b) => a.rank - b.rank);
  const deals = inOrder(await readTable<DealRow>(worker, 'deals')).flatMap((deal) => {
    const item = items.get(deal.itemId);
    if (!item) return [];
    const { observations, lowest, views } = deal.evidence;
    const because = `${lowest ? 'Lowest' : 'Lower than before'} of ${observations} prices seen here; viewed ${views} times.`;
    const { rule, price, formerPrice, priceCurrency } = deal;
    return [{ name: item.name, shop: item.shopName ?? item.shop, rule, price, formerPrice, priceCurrency, because }];
  });
  const recommendations = inOrder(await readTable<RecommendationRow>(worker, 'recommendations')).flatMap(
    ({ itemId, explanation }) => {
      const item = items.get(itemId);
      if (!item) return [];
      const because = explanation.causes.flatMap((cause) => items.get(cause.itemId)?.name ?? []);
      return [{ name: item.name, shop: item.shopName ?? item.shop, recommender: explanation.recommender, because }];
    },
  );
  return { deals, recommendations };
}

/** Prints two tables and what it took to make them. */
export function printFinds(
  result: Finds & {
    readonly pageViews: number;
    readonly shops: number;
    readonly extensionRequests: number;
    readonly screenshots: readonly string[];
    readonly seconds: number;
  },
  print: (line: string) => void,
): void {
  const money = (amount: number, currency: string) => formatMoney(amount, currency, 'en');
  print('\nDeals');
  printTable(
    ['product', 'shop', 'now', 'before', 'why'],
    result.deals.map((deal) => [
      deal.name,
      deal.shop,
      money(deal.price, deal.priceCurrency),
      money(deal.formerPrice, deal.priceCurrency),
      deal.because,
    ]),
    print,
  );
  print('\nFor you');
  printTable(
    ['product', 'shop', 'recommender', 'because you looked at'],
    result.recommendations.map(({ name, shop, recommender, because }) => [name, shop, recommender, because.join('; ')]),
    print,
  );
  print(
    `\n${result.pageViews} pages viewed in ${result.shops} shops; ${result.extensionRequests} requests made by Magpie; ${result.seconds} s.`,
  );
  for (const path of result.screenshots) print(`Screenshot: ${path}`);
}

/** Columns as wide as their longest text, and none wider than 44 characters. */
function printTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  print: (line: string) => void,
): void {
  const fit = (text: string) => (text.length > 44 ? `${text.slice(0, 43)}…` : text);
  const lines = [heads, ...rows].map((row) => row.map(fit));
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  for (const [position, line] of lines.entries()) {
    print(
      `  ${line
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()}`,
    );
    if (position === 0) print(`  ${widths.map((width) => '─'.repeat(width)).join('  ')}`);
  }
}
