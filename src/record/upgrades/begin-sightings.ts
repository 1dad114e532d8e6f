/** Version 3: begins the readings of items kept by an older version, from what that version kept of them. */
import type { Transaction } from 'dexie';
import { type ItemId, shopOfItem } from '../../core/item.ts';
import type { CouponRow, InteractionRow, ItemRow, OfferRow, SaleEndRow, Sighting } from '../database.ts';
import { factsOf } from '../item-facts.ts';
import { marketingOf } from '../marketing.ts';
import { searchWordsOf } from '../search-words.ts';
import { sessionsOver } from '../sessions.ts';
import { derive, offerOf, sorted } from '../sightings.ts';

/** An interaction as versions 1 and 2 kept it. */
type OldInteraction = Omit<InteractionRow, 'shop'> & { sessionId: string; offerKey?: number | null };

/*
 * An older version kept of an offer when it was first and last seen, and how often, but not each time between: those are not
 * made up. So timesSeen and observations may be lower afterwards; prices, their times, and views are as they were.
 */
export async function beginSightings(transaction: Transaction): Promise<void> {
  const table = <T>(name: string) => transaction.table<T>(name);
  const interactions = (await table<OldInteraction>('interactions').toArray()).map((row) => ({
    ...row,
    shop: shopOfItem(row.itemId),
  }));
  const offers = byItem(await table<OfferRow>('offers').toArray());
  const done = byItem(interactions);
  const coupons = byItem(await table<CouponRow>('coupons').toArray());
  const saleEnds = byItem(await table<SaleEndRow>('saleEnds').toArray());
  const items = await table<ItemRow>('items').toArray();
  const rows = items.map((item) => ({
    itemId: item.id,
    sightings: withMarketing(
      sightingsOf(item, offers.get(item.id) ?? [], done.get(item.id) ?? []),
      marketingOf({ coupons: coupons.get(item.id) ?? [], saleEnd: saleEnds.get(item.id)?.[0] ?? null }),
    ),
  }));
  await table('sightings').bulkPut(rows);
  await table('searchWords').bulkPut(items.map((item) => ({ itemId: item.id, words: searchWordsOf(item) })));
  await table('offers').clear();
  await table('offers').bulkAdd(rows.flatMap(({ sightings }) => [...(derive(sightings)?.periods ?? [])]));
  await table('items').bulkPut(
    rows.flatMap(({ sightings }, place) => {
      const derived = derive(sightings);
      return derived ? [{ ...derived.row, revision: items[place]?.revision ?? 1 }] : [];
    }),
  );
  await writeSessions(transaction, interactions);
}

async function writeSessions(transaction: Transaction, interactions: readonly (OldInteraction & { shop: string })[]) {
  const sessions = sessionsOver(interactions.map(({ at }) => at));
  const rows = interactions.map(({ offerKey: _offerKey, ...row }) => row);
  await transaction.table('interactions').bulkPut(rows);
  await transaction.table('sessions').clear();
  await transaction.table('sessions').bulkPut(sessions);
}

function sightingsOf(row: ItemRow, periods: readonly OfferRow[], done: readonly OldInteraction[]): Sighting[] {
  const item = factsOf(row, row);
  const offerOfKey = new Map(periods.map((period) => [period.key, offerOf(period)]));
  const views = done
    .filter(({ type }) => type === 'view')
    .map(
      ({ id, at, offerKey }): Sighting => ({
        at,
        source: 'page',
        visitId: id,
        item,
        offer: offerOfKey.get(offerKey ?? undefined) ?? null,
        marketing: null,
      }),
    );
  const tile = (at: number, offer: Sighting['offer']): Sighting => ({
    at,
    source: 'tile',
    visitId: null,
    item,
    offer,
    marketing: null,
  });
  const ends = periods.flatMap((period) =>
    [...new Set([period.firstSeenAt, period.lastSeenAt])].map((at) => tile(at, offerOfKey.get(period.key) ?? null)),
  );
  const unseen = ends.filter(({ at, offer }) => !views.some((view) => view.at === at && view.offer === offer));
  const known = [...views, ...unseen];
  const meetings = [row.firstSeenAt, row.lastSeenAt].filter((at) => !known.some((sighting) => sighting.at === at));
  return sorted([...known, ...[...new Set(meetings)].map((at) => tile(at, null))]);
}

/** What was kept of coupons and a sale's end is what the page showed when it was last viewed. */
function withMarketing(sightings: readonly Sighting[], marketing: Sighting['marketing']): Sighting[] {
  const last = sightings.findLastIndex(({ source }) => source === 'page');
  return sightings.map((sighting, place) => (place === last ? { ...sighting, marketing } : sighting));
}

function byItem<T extends { itemId: ItemId }>(rows: readonly T[]): Map<ItemId, T[]> {
  const groups = new Map<ItemId, T[]>();
  for (const row of rows) {
    const group = groups.get(row.itemId);
    if (group) group.push(row);
    else groups.set(row.itemId, [row]);
  }
  return groups;
}
