/** What the popup shows, read from the disk: the first deals at once, the rest after they were painted, then every change. */
import { useLayoutEffect, useState } from 'preact/hooks';
import type { MagpieDatabase } from '../../src/record/database.ts';
import {
  type DealCard,
  type ItemCard,
  type Kept,
  observe,
  type RecommendationCard,
  readDeals,
  readKept,
  readRecommendations,
} from '../../src/record/read.ts';
import { afterPaint } from './after-paint.ts';
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
  database: MagpieDatabase,
  firstDeals: readonly DealCard[] | Promise<readonly DealCard[]>,
  isAnswered: (card: ItemCard) => boolean,
): Lists {
  const [lists, setLists] = useState<Lists>({
    ...NOTHING_READ,
    // The database's promises are of a class of their own.
    deals: 'then' in firstDeals ? null : firstDeals,
  });

  // Not an ordinary effect: those wait for the empty frame to be painted first.
  useLayoutEffect(() => {
    const ends: (() => void)[] = [];
    let ended = false;
    const fail = (failure: unknown) => setLists((before) => ({ ...before, failure: failure ?? new Error() }));
    const follow = async () => {
      const deals = await firstDeals;
      if (ended) return;
      setLists((before) => ({ ...before, deals }));
      // Nothing competes with the first deal for the disk until it is on the screen.
      if (deals.length > 0) await afterPaint();
      if (ended) return;
      ends.push(
        observe(
          () => readRecommendations(database),
          (latest) => {
            setLists((before) => ({
              ...before,
              recommendations: keepInPlace(before.recommendations ?? [], latest, (card) => card.item.id, isAnswered),
            }));
          },
          fail,
        ),
        observe(
          () => readDeals(database),
          (latest) => {
            setLists((before) => ({
              ...before,
              allDealsRead: true,
              deals: keepInPlace(before.deals ?? [], latest, (card) => card.deal.id, isAnswered),
            }));
          },
          fail,
        ),
        observe(
          () => readKept(database),
          (kept) => setLists((before) => ({ ...before, kept })),
          fail,
        ),
      );
    };
    follow().catch(fail);
    return () => {
      ended = true;
      for (const end of ends) end();
    };
  }, [database, firstDeals, isAnswered]);

  return lists;
}
