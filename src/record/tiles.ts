/** Writes the products a page showed in passing: the catalogue that "For you" draws from. */
import type { TileObservation } from '../core/observation.ts';
import type { MagpieDatabase, OfferRow } from './database.ts';
import { forgetIdentity } from './identity.ts';
import { afterTile } from './item-facts.ts';
import { observeOffer } from './offer-history.ts';
import { countRemoval, nextRevision } from './revision.ts';

/** The most tiles one page may bring; the rest is left out. */
export const MOST_TILES_RECORDED = 200;
/** The most items kept that were only ever seen in passing; beyond it those not seen for longest go. */
const MOST_ITEMS_SEEN_IN_PASSING = 20_000;
/** The bound is looked after once in so many revisions, because counting costs more than recording. */
const REVISIONS_BETWEEN_TIDYING = 50;

/**
 * Records tiles seen at a moment (milliseconds since the epoch). The price on a tile is an observation like that of a page;
 * what a tile leaves out never overwrites what a page said. The same tiles at the same moment are counted once.
 */
export async function recordTiles(
  database: MagpieDatabase,
  at: number,
  tiles: readonly TileObservation[],
): Promise<void> {
  const byId = new Map(tiles.slice(0, MOST_TILES_RECORDED).map((tile) => [tile.item.id, tile]));
  if (byId.size === 0) return;
  const { items, offers, interactions, thumbnails, termCounts, clusters, identityLinks, identityDecisions, state } =
    database;
  const tables = [
    items,
    offers,
    interactions,
    thumbnails,
    termCounts,
    clusters,
    identityLinks,
    identityDecisions,
    state,
  ];
  await database.transaction('rw', tables, async () => {
    const ids = [...byId.keys()];
    const [revision, known, periods] = await Promise.all([
      nextRevision(database),
      items.bulkGet(ids),
      offers.where('itemId').anyOf(ids).toArray(),
    ]);
    const periodsOf = new Map<string, OfferRow[]>(ids.map((id) => [id, []]));
    for (const period of periods) periodsOf.get(period.itemId)?.push(period);
    const itemRows = [];
    const offerRows: OfferRow[] = [];
    for (const [position, { item, offer }] of [...byId.values()].entries()) {
      const row = afterTile(known[position], item, at, revision);
      if (!offer) {
        itemRows.push(row);
        continue;
      }
      const change = observeOffer(periodsOf.get(item.id) ?? [], { itemId: item.id, offer, at, source: 'tile' });
      offerRows.push(...change.put);
      itemRows.push({ ...row, offerChangedAt: change.offerChangedAt });
    }
    await Promise.all([items.bulkPut(itemRows), offers.bulkPut(offerRows)]);
    if (revision % REVISIONS_BETWEEN_TIDYING === 0) await tidyCatalogue(database, MOST_ITEMS_SEEN_IN_PASSING);
  });
}

/**
 * Takes away the items seen in passing that were not seen for longest, until at most `most` of them are left. An item that
 * was viewed, or that the shopper said something of, stays.
 *
 * @returns how many items went
 */
export async function tidyCatalogue(database: MagpieDatabase, most: number): Promise<number> {
  const { items, offers, interactions, thumbnails, termCounts, clusters, identityLinks, identityDecisions, state } =
    database;
  const tables = [
    items,
    offers,
    interactions,
    thumbnails,
    termCounts,
    clusters,
    identityLinks,
    identityDecisions,
    state,
  ];
  return database.transaction('rw', tables, async () => {
    const [total, viewed] = await Promise.all([items.count(), items.where('viewedAt').aboveOrEqual(0).count()]);
    const surplus = total - viewed - most;
    if (surplus <= 0) return 0;
    const spokenOf = new Set((await interactions.orderBy('itemId').uniqueKeys()) as string[]);
    const gone = await items
      .orderBy('lastSeenAt')
      .filter((row) => row.viewedAt === null && !spokenOf.has(row.id))
      .limit(surplus)
      .primaryKeys();
    await Promise.all([
      items.bulkDelete(gone),
      offers.where('itemId').anyOf(gone).delete(),
      thumbnails.bulkDelete(gone),
      termCounts.bulkDelete(gone),
      forgetIdentity(database, gone),
      countRemoval(database),
    ]);
    return gone.length;
  });
}
