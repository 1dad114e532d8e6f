/** Which other shops sell what the cards show, followed on the disk. */
import { useEffect, useState } from 'preact/hooks';
import type { ItemId } from '../../src/core/item.ts';
import type { ProductOffers } from '../../src/record/read.ts';
import type { FollowedRecord } from '../record/followed-record.ts';
import type { Lists } from './use-lists.ts';

export type Elsewhere = ReadonlyMap<ItemId, ProductOffers>;

const NOWHERE: Elsewhere = new Map();

/** @param record null until it is loaded, which is after the first cards were painted */
export function useElsewhere(
  record: FollowedRecord | null,
  { deals, recommendations }: Pick<Lists, 'deals' | 'recommendations'>,
): Elsewhere {
  const [elsewhere, setElsewhere] = useState(NOWHERE);
  const ids = [...(deals ?? []), ...(recommendations ?? [])].map(({ item }) => item.id).join('\n');
  useEffect(() => {
    if (ids === '') return;
    // A card without this line is whole all the same.
    return record?.otherOffers(ids.split('\n'))(setElsewhere, (cause) =>
      console.warn('Other shops could not be read.', cause),
    );
  }, [record, ids]);
  return elsewhere;
}
