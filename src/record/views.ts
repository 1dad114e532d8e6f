/** Writes what a product page said, and how long it was looked at. */
import type { ProductObservation } from '../core/observation.ts';
import type { InteractionRow, MagpieDatabase } from './database.ts';
import { takeItems } from './forget.ts';
import { nextRevision } from './revision.ts';
import { rewriteItem } from './rewrite.ts';
import { joinSession } from './sessions.ts';
import { hasNewFacts, withSighting } from './sightings.ts';

interface View {
  /** Made by the page's context and unique to one visit of one product page. */
  readonly visitId: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly product: Pick<ProductObservation, 'item' | 'offer'>;
}

/**
 * Records one visit of a product page: item, offer, interaction and session, all or nothing.
 *
 * The same visit sent again is the page having said more (late markup, another variant chosen): its facts and its offer are
 * corrected, and it stays one interaction and one reading. It may even turn out to be another item of the same shop.
 * A visit id that was used for another shop, or for anything but a view, is ignored.
 */
export async function recordView(database: MagpieDatabase, view: View): Promise<void> {
  const { items, offers, interactions, sessions, sightings, searchWords, state } = database;
  const tables = [items, offers, interactions, sessions, sightings, searchWords, state];
  const isOfAnotherItem = await database.transaction('rw', tables, async () => {
    const visit = await interactions.get(view.visitId);
    if (visit && visit.itemId !== view.product.item.id) return true;
    if (!visit || visit.type === 'view') await keepView(database, view, visit);
    return false;
  });
  if (isOfAnotherItem) await moveView(database, view);
}

async function keepView(
  database: MagpieDatabase,
  { visitId, at, product: { item, offer } }: View,
  visit: InteractionRow | undefined,
): Promise<void> {
  const [revision, row, offers] = await Promise.all([
    nextRevision(database),
    database.sightings.get(item.id),
    database.offers.where('itemId').equals(item.id).toArray(),
  ]);
  const known = row?.sightings ?? [];
  // A correction belongs to the moment of the visit it corrects, or two readings of one page would look like a change.
  const seenAt = visit?.at ?? at;
  const sightings = withSighting(known, { at: seenAt, source: 'page', visitId, item, offer });
  const sessionId = visit?.sessionId ?? (await joinSession(database, seenAt, revision));
  await Promise.all([
    rewriteItem(database, { itemId: item.id, sightings, offers, hasNewFacts: hasNewFacts(known, sightings) }, revision),
    database.interactions.put({
      id: visitId,
      itemId: item.id,
      shop: item.shop,
      type: 'view',
      at: seenAt,
      dwell: visit?.dwell ?? 0,
      sessionId,
      revision,
    }),
  ]);
}

/** A visit that turned out to be one of another item of the same shop: the item it was taken for is left without it. */
async function moveView(database: MagpieDatabase, view: View): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    const visit = await database.interactions.get(view.visitId);
    if (visit?.type !== 'view' || visit.shop !== view.product.item.shop) return;
    const left = (await database.sightings.get(visit.itemId))?.sightings.filter(
      ({ visitId }) => visitId !== view.visitId,
    );
    await keepView(database, view, visit);
    if (!left) return;
    if (left.length === 0) {
      await takeItems(database, [visit.itemId]);
      return;
    }
    const offers = await database.offers.where('itemId').equals(visit.itemId).toArray();
    await rewriteItem(
      database,
      { itemId: visit.itemId, sightings: left, offers, hasNewFacts: true },
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
