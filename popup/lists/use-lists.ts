/** What the popup shows, read from the disk: the first deals at once, the rest after they were painted, then every change. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { DealCard, ItemCard, Kept, RecommendationCard } from '../../src/record/read.ts';
import type { RecordState } from '../record/use-record.ts';
import { keepInPlace } from './keep-in-place.ts';

/** Each is null until it was read. */
export interface Lists {
  readonly deals: readonly DealCard[] | null;
  /** False while only the first few deals were read, so that their number means nothing yet. */
  readonly allDealsRead: boolean;
  readonly recommendations: readonly RecommendationCard[] | null;
  readonly kept: Kept | null;
  /** What the browser said when the database could not be read; null while all is well. */
  readonly failure: unknown;
}

const NOTHING_READ: Omit<Lists, 'deals'> = { allDealsRead: false, recommendations: null, kept: null, failure: null };

/**
 * @param firstDeals the first few deals, drawn at once when they are here; or their reading
 * @param isAnswered whether the shopper hid a card, or asked for less like it, since the popup was opened
 */
export function useLists(
  firstDeals: readonly DealCard[] | Promise<readonly DealCard[]>,
  { record, failure }: RecordState,
  isAnswered: (card: ItemCard) => boolean,
): Lists {
  const [lists, setLists] = useState<Lists>({
    ...NOTHING_READ,
    deals: 'then' in firstDeals ? null : firstDeals,
  });

  // Not an ordinary effect: those wait for the empty frame to be painted first.
  useLayoutEffect(() => {
    if (!('then' in firstDeals)) return;
    firstDeals.then(
      (deals) => setLists((before) => ({ ...before, deals: before.deals ?? deals })),
      // Told by what loads the rest, which waits for it too.
      () => undefined,
    );
  }, [firstDeals]);

  useEffect(() => {
    if (record === null) return;
    const fail = (cause: unknown) => setLists((before) => ({ ...before, failure: cause ?? new Error() }));
    const ends = [
      record.recommendations((latest) => {
        setLists((before) => ({
          ...before,
          recommendations: keepInPlace(before.recommendations ?? [], latest, (card) => card.item.id, isAnswered),
        }));
      }, fail),
      record.deals((latest) => {
        setLists((before) => ({
          ...before,
          allDealsRead: true,
          deals: keepInPlace(before.deals ?? [], latest, (card) => card.deal.id, isAnswered),
        }));
      }, fail),
      record.kept((kept) => setLists((before) => ({ ...before, kept })), fail),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [record, isAnswered]);

  return failure === null ? lists : { ...lists, failure };
}
