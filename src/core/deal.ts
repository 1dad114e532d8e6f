/** The noun Deal: an offer worth telling of, with the rule that found it and the evidence for it. */
import type { ItemId } from './item.ts';

export interface DealEvidence {
  /** How often a price of this item was read, over all of its offers. */
  readonly observations: number;
  /** When the first of them was read; milliseconds since the epoch. */
  readonly since: number;
  /** True when no lower price was ever read for this item in this currency. */
  readonly lowest: boolean;
  /** How often the shopper viewed the item. */
  readonly views: number;
}

export interface Deal {
  /** Stable for one finding: the same drop found again is the same deal, so that it is told once. */
  readonly id: string;
  readonly rule: string;
  readonly itemId: ItemId;
  readonly price: number;
  /** What it cost before by the shopper's own record, in the same currency; always above price. */
  readonly formerPrice: number;
  readonly priceCurrency: string;
  /** When the lower price was first seen; milliseconds since the epoch. */
  readonly foundAt: number;
  readonly evidence: DealEvidence;
}
