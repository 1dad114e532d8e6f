/** An amount that is printed on the page, and the element it stands in. */
import type { PrintedPrice } from '../core/page-findings.ts';

export interface PriceMention extends PrintedPrice {
  readonly element: Element;
  /** True where class names or the like call it a price. */
  readonly isMarked: boolean;
}
