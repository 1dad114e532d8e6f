/** Writes what a product page said, and how long it was looked at. */
import type { ProductObservation } from '../core/observation.ts';
import type { InteractionRow, MagpieDatabase, OfferRow, SessionRow, Sighting } from './database.ts';
import { takeItems } from './forget.ts';
import { marketingOf, tellOfMarketing } from './marketing.ts';
import { nextRevision, putRevision, readNextRevision } from './revision.ts';
import { rewriteItem, rewrittenTables } from './rewrite.ts';
import { joinNear, nearSessions } from './sessions.ts';
import { hasNewFacts, withSighting } from './sightings.ts';

interface View {
  /** Made by the page's context and unique to one visit of one product page. */
  readonly visitId: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly product: Pick<ProductObservation, 'item' | 'offer' | 'coupons' | 'saleEnd'>;
}

/**
 * Records one visit of a product page: item, offer, coupons, sale end, interaction and session, all or nothing.
 *
 * The same visit sent again is the page having said more (late markup, another variant chosen): its facts and its offer are
 * corrected, and it stays one interaction and one reading. It may even turn out to be another item of the same shop.
 * A visit id that was used for another shop, or for anything but a view, is ignored.
 */
export async function recordView(database: MagpieDatabase, view: View): Promise<void> {
  const { interactions, sessions, state } = database;
  const tables = [interactions, sessions, state, ...rewrittenTables(database)];
  const isOfAnotherItem = await database.transaction('rw', tables, async () => {
    const known = await readKnown(database, view);
    if (known.visit && known.visit.itemId !== view.product.item.id) return true;
    if (!known.visit || known.visit.type === 'view') await keepView(database, view, known);
    return false;
  });
  if (isOfAnotherItem) await moveView(database, view);
}

/** The rows that a view adds to. */
interface Known {
  readonly visit: InteractionRow | undefined;
  readonly sightings: readonly Sighting[];
  readonly offers: readonly OfferRow[];
  readonly near: readonly SessionRow[];
  readonly revision: number;
}

/** All that a view has to know, asked for at once: each answer that is waited for costs as much as all of them. */
async function readKnown(database: MagpieDatabase, { visitId, at, product }: View): Promise<Known> {
  const itemId = product.item.id;
  const [visit, row, offers, near, revision] = await Promise.all([
    database.interactions.get(visitId),
    database.sightings.get(itemId),
    database.offers.where('itemId').equals(itemId).toArray(),
    nearSessions(database, at),
    readNextRevision(database),
  ]);
  return { visit, sightings: row?.sightings ?? [], offers, near, revision };
}

async function keepView(
  database: MagpieDatabase,
  { visitId, at, product }: View,
  { visit, sightings: known, offers, near, revision }: Known,
): Promise<void> {
  const { item, offer } = product;
  // A correction belongs to the moment of the visit it corrects, or two readings of one page would look like a change.
  const seenAt = visit?.at ?? at;
  const sightings = withSighting(known, {
    at: seenAt,
    source: 'page',
    visitId,
    item,
    offer,
    marketing: marketingOf(product),
  });
  await Promise.all([
    putRevision(database, revision),
    visit === undefined && joinNear(database, near, seenAt),
    rewriteItem(
      database,
      {
        itemId: item.id,
        sightings,
        offers,
        hasNewFacts: hasNewFacts(known, sightings),
        hadMarketing: tellOfMarketing(known),
      },
      revision,
    ),
    database.interactions.put({
      id: visitId,
      itemId: item.id,
      shop: item.shop,
      type: 'view',
      at: seenAt,
      dwell: visit?.dwell ?? 0,
      revision,
    }),
  ]);
}

/** A visit that turned out to be one of another item of the same shop: the item it was taken for is left without it. */
async function moveView(database: MagpieDatabase, view: View): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    const known = await readKnown(database, view);
    const { visit } = known;
    if (visit?.type !== 'view' || visit.shop !== view.product.item.shop) return;
    const left = (await database.sightings.get(visit.itemId))?.sightings.filter(
      ({ visitId }) => visitId !== view.visitId,
    );
    await keepView(database, view, known);
    if (!left) return;
    if (left.length === 0) {
      await takeItems(database, [visit.itemId]);
      return;
    }
    const offers = await database.offers.where('itemId').equals(visit.itemId).toArray();
    await rewriteItem(
      database,
      { itemId: visit.itemId, sightings: left, offers, hasNewFacts: true, hadMarketing: true },
      await nextRevision(database),
    );
  });
}

/**
 * Records for how long the page of a visit was visible so far, in milliseconds; a longer figure replaces a shorter one.
 *
 * @returns false when no such visit was recorded
 */
export async function recordDwell(database: MagpieDatabase, visitId: string, dwell: number): Promise<boolean> {
  const { interactions, state } = database;
  return database.transaction('rw', [interactions, state], async () => {
    const visit = await interactions.get(visitId);
    if (visit?.type !== 'view') return false;
    if (dwell > visit.dwell) await interactions.put({ ...visit, dwell, revision: await nextRevision(database) });
    return true;
  });
}
