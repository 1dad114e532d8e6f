/** Who got how much of "For you": by shop, brand and price band, in the list as it stands and in all that was shown. */
import type { Exposure } from '../core/candidate.ts';
import type { Catalogue, CatalogueItem } from '../core/catalogue.ts';
import { EXPOSED_FACETS, type ExposedFacet, type FacetReport } from '../core/exposure-report.ts';
import type { ItemId } from '../core/item.ts';
import { priceBandOf } from '../core/profile.ts';
import { exposureFairness } from './fairness.ts';

const GROUP_OF: Readonly<Record<ExposedFacet, (entry: CatalogueItem) => string | null>> = {
  shop: ({ item }) => item.shop,
  brand: ({ item }) => item.brand?.trim() || null,
  priceBand: ({ offer }) => priceBandOf(offer),
};

/**
 * One report for each facet. The reference is each group's share among the relevant candidates: all that any recommender
 * proposed now and that may be shown. Of what was shown before and is no longer in the catalogue nothing is known, and it counts
 * for nobody.
 *
 * @param list the items of the list, best first
 * @param exposures of "For you"
 */
export function reportExposure(
  candidates: readonly ItemId[],
  list: readonly ItemId[],
  exposures: readonly Pick<Exposure, 'itemId' | 'rank'>[],
  catalogue: Catalogue,
): FacetReport[] {
  return EXPOSED_FACETS.map((facet) => {
    // One shop's capitals are not another brand: the spelling met first stands for all.
    const spellings = new Map<string, string>();
    const groupOf = (itemId: ItemId): string | null => {
      const entry = catalogue.get(itemId);
      const group = entry ? GROUP_OF[facet](entry) : null;
      if (group === null) return null;
      const key = group.toLowerCase();
      if (!spellings.has(key)) spellings.set(key, group);
      return spellings.get(key) ?? null;
    };
    const reference = candidates.map(groupOf);
    return {
      facet,
      list: exposureFairness(
        list.map((itemId, rank) => ({ group: groupOf(itemId), rank })),
        reference,
      ),
      shown: exposureFairness(
        exposures.map(({ itemId, rank }) => ({ group: groupOf(itemId), rank })),
        reference,
      ),
    };
  });
}
