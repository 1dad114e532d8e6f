/** The reading of the first deals: begun by the first import of the popup, before the rest of its script has run. */
import { readFirstDeals } from '../src/record/read-first-deals.ts';

/** As many deals as can be seen without scrolling: the first reading and the first painting are of these alone. */
export const FIRST_DEALS = 3;

/** Null where the tables' library has to be asked. */
export const earlyDeals = readFirstDeals(FIRST_DEALS);
