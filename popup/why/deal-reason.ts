/** The sentence under a deal: the evidence for it, in the shopper's own language. */
import type { Deal } from '../../src/core/deal.ts';
import { message, plural } from '../words/message.ts';
import { day, isSameDay, money } from '../words/numbers.ts';

/**
 * Says what the price was compared with and how often the shopper looked.
 *
 * @param now milliseconds since the epoch, to tell today from an earlier day
 */
export function dealReason(deal: Deal, now: number): string {
  const compared = comparison(deal, now);
  const { views } = deal.evidence;
  return views > 0 ? message('sentence_pair', compared, plural('why_viewed', views)) : compared;
}

function comparison({ evidence, formerPrice, priceCurrency }: Deal, now: number): string {
  const { observations, since, lowest } = evidence;
  if (!lowest) return plural('why_not_lowest', observations, money(formerPrice, priceCurrency), day(since, now));
  return isSameDay(since, now)
    ? plural('why_lowest_today', observations)
    : plural('why_lowest', observations, day(since, now));
}
