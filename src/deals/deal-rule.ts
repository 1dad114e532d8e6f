/** The one interface behind which every deal rule stands. */
import type { Deal } from '../core/deal.ts';
import type { Interaction } from '../core/interaction.ts';
import type { Item } from '../core/item.ts';
import type { OfferPeriod } from '../core/offer.ts';

/** Everything a rule may look at for one item. */
export interface DealContext {
  readonly item: Item;
  /** The item's offers, oldest first; empty when no price was ever read. */
  readonly offers: readonly OfferPeriod[];
  /** What the shopper did to this item, oldest first. */
  readonly interactions: readonly Interaction[];
  /** The moment for which to judge; milliseconds since the epoch. Rules never read the clock. */
  readonly now: number;
}

export interface DealRule {
  /** In kebab-case, equal to the file's name. */
  readonly name: string;
  /** The deal this rule sees in the item now; null when there is none or the evidence is in doubt. */
  find(context: DealContext): Deal | null;
}
