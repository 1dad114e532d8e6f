/** Which other shops sell what the cards show: read when the cards have been painted, and followed. */
import { useEffect, useState } from 'preact/hooks';
import type { ItemId } from '../../src/core/item.ts';
import type { MagpieDatabase } from '../../src/record/database.ts';
import { observe, type ProductOffers, readOtherOffers } from '../../src/record/read.ts';
import type { Lists } from './use-lists.ts';

export type Elsewhere = ReadonlyMap<ItemId, ProductOffers>;

const NOWHERE: Elsewhere = new Map();

/** @param isPainted whether the first cards are on the screen: nothing competes with them for the disk */
export function useElsewhere(
  database: MagpieDatabase,
  { deals, recommendations }: Pick<Lists, 'deals' | 'recommendations'>,
  isPainted: boolean,
): Elsewhere {
  const [elsewhere, setElsewhere] = useState(NOWHERE);
  const ids = [...(deals ?? []), ...(recommendations ?? [])].map(({ item }) => item.id).join('\n');
  useEffect(() => {
    if (!isPainted || ids === '') return;
    return observe(
      () => readOtherOffers(database, ids.split('\n')),
      setElsewhere,
      // A card without this line is whole all the same.
      (cause) => console.warn('Other shops could not be read.', cause),
    );
  }, [database, ids, isPainted]);
  return elsewhere;
}
