/** The shops of the mall; one line each. */
import type { Storefront } from '../pages/storefront.ts';
import { HARBOURHALL } from './harbourhall.ts';
import { KASTANIENHAUS } from './kastanienhaus.ts';
import { KETTLEBY } from './kettleby.ts';
import { LARKFIELD } from './larkfield.ts';
import { SPOKEYARD } from './spokeyard.ts';
import { TINKERLANE } from './tinkerlane.ts';
import { VOLTORA } from './voltora.ts';

export const STOREFRONTS: readonly Storefront[] = [
  LARKFIELD,
  KETTLEBY,
  KASTANIENHAUS,
  VOLTORA,
  TINKERLANE,
  SPOKEYARD,
  HARBOURHALL,
];
