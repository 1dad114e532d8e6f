/** Writes what a product page said, and how long it was looked at. */
import type { ProductObservation } from '../core/observation.ts';
import type { InteractionRow, MagpieDatabase } from './database.ts';
import { forgetIdentity } from './identity.ts';
import { afterView } from './item-facts.ts';
import { type OfferObservation, observeOffer, offerChangedAt, withdrawObservation } from './offer-history.ts';
import { countRemoval, nextRevision } from './revision.ts';
import { joinSession } from './sessions.ts';

interface View {
  /** Made by the page's context and unique to one visit of one product page. */
  readonly visitId: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly product: ProductObservation;
}

/**
 * Records one visit of a product page: item, offer, interaction and session, all or nothing.
 *
 * The same visit sent again is the page having said more (late markup, another variant chosen): its facts and its offer are
 * corrected, and it stays one interaction and one observation. It may even turn out to be another item of the same shop.
 * A visit id that was used for another shop, or for anything but a view, is ignored.
 */
export async function recordView(database: MagpieDatabase, { visitId, at, product }: View): Promise<void> {
  const { item, offer } = product;
  const { items, offers, interactions, sessions, clusters, identityLinks, identityDecisions, state } = database;
  const tables = [items, offers, interactions, sessions, clusters, identityLinks, identityDecisions, state];
  await database.transaction('rw', tables, async () => {
    const [revision, visit, known] = await Promise.all([
      nextRevision(database),
      interactions.get(visitId),
      items.get(item.id),
    ]);
    if (visit && visit.type !== 'view') return;
    if (visit && visit.itemId !== item.id && (await items.get(visit.itemId))?.shop !== item.shop) return;
    // A page that no longer tells its price takes nothing back.
    if (visit && (offer || visit.itemId !== item.id)) await withdrawVisitedOffer(database, visit);

    // A correction belongs to the moment of the visit it corrects, or two readings of one page would look like a change.
    const seenAt = visit?.at ?? at;
    const row = afterView(known, item, seenAt, revision);
    const counted = offer
      ? await countOffer(database, { itemId: item.id, offer, at: seenAt, source: 'page' })
      : { offerKey: visit?.itemId === item.id ? visit.offerKey : null, offerChangedAt: row.offerChangedAt };
    const sessionId = visit?.sessionId ?? (await joinSession(database, seenAt, revision));
    await Promise.all([
      items.put({ ...row, offerChangedAt: counted.offerChangedAt }),
      interactions.put({
        id: visitId,
        itemId: item.id,
        type: 'view',
        at: seenAt,
        dwell: visit?.dwell ?? 0,
        sessionId,
        revision,
        offerKey: counted.offerKey,
      }),
    ]);
    if (visit && visit.itemId !== item.id) await withdrawVisitedItem(database, visit.itemId, revision);
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

/** Counts one observation, and says in which period. */
async function countOffer(
  database: MagpieDatabase,
  observation: OfferObservation,
): Promise<{ offerKey: number | null; offerChangedAt: number | null }> {
  const periods = await database.offers.where('itemId').equals(observation.itemId).toArray();
  const { put, counted, offerChangedAt } = observeOffer(periods, observation);
  const keys = await Promise.all(put.map((period) => database.offers.put(period)));
  return { offerKey: (counted && keys[put.indexOf(counted)]) ?? null, offerChangedAt };
}

/** Takes back the observation a visit was counted in, before its page is read again. */
async function withdrawVisitedOffer(database: MagpieDatabase, visit: InteractionRow): Promise<void> {
  if (visit.offerKey === null) return;
  const period = await database.offers.get(visit.offerKey);
  if (!period) return;
  const left = withdrawObservation(period);
  if (left) await database.offers.put(left);
  else await database.offers.delete(visit.offerKey);
}

/** An item whose only view turned out to be one of another item goes again, unless it is known from elsewhere. */
async function withdrawVisitedItem(database: MagpieDatabase, itemId: string, revision: number): Promise<void> {
  const [row, interactions, periods] = await Promise.all([
    database.items.get(itemId),
    database.interactions.where('itemId').equals(itemId).toArray(),
    database.offers.where('itemId').equals(itemId).toArray(),
  ]);
  if (!row) return;
  if (interactions.length === 0 && row.timesSeen === 0) {
    await database.items.delete(itemId);
    await database.offers.bulkDelete(periods.flatMap(({ key }) => key ?? []));
    await forgetIdentity(database, [itemId]);
    await countRemoval(database);
    return;
  }
  const views = interactions.filter(({ type }) => type === 'view').map(({ at }) => at);
  await database.items.put({
    ...row,
    viewedAt: views.length > 0 ? Math.max(...views) : null,
    offerChangedAt: offerChangedAt(periods),
    revision,
  });
}
