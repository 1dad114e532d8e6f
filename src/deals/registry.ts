/** The list of deal rules. */
import type { DealRule } from './deal-rule.ts';
import { priceDrop } from './rules/price-drop.ts';

export const dealRules: readonly DealRule[] = [priceDrop];
