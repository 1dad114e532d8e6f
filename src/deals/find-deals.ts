/** The deals there are in the items the shopper viewed, best first. */
import { byCodeUnit } from '../core/best.ts';
import type { Deal } from '../core/deal.ts';
import type { Item } from '../core/item.ts';
import { savingRate } from '../core/money.ts';
import type { DealContext, DealRule } from './deal-rule.ts';

/**
 * At most one deal for each item, the one worth most, in the order of their worth. An item that the shopper hid, or wants less
 * of, has none.
 *
 * @param isHidden whether an item is of a shop, brand or category that the shopper hid: it has none either
 */
export function findDeals(
  rules: readonly DealRule[],
  contexts: readonly DealContext[],
  isHidden: (item: Item) => boolean = () => false,
): Deal[] {
  const deals = contexts.flatMap((context) => {
    if (isHidden(context.item)) return [];
    if (context.interactions.some(({ type }) => type === 'hide' || type === 'lessLikeThis')) return [];
    const [best] = rules.flatMap((rule) => rule.find(context) ?? []).sort(byWorth);
    return best ?? [];
  });
  return deals.sort(byWorth);
}

/**
 * What a deal is worth telling: the part of the former price that is saved x (1 + ln(how often the item was viewed)). Who
 * came back to an item cares more for it, and the tenth view tells less than the second.
 */
export function worthOf({ price, formerPrice, evidence }: Deal): number {
  return savingRate(price, formerPrice) * (1 + Math.log(Math.max(1, evidence.views)));
}

/** Worth most first; of equals the one found last, then by id. */
function byWorth(a: Deal, b: Deal): number {
  return worthOf(b) - worthOf(a) || b.foundAt - a.foundAt || byCodeUnit(a.id, b.id);
}
