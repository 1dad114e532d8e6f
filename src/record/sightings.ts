/** What the readings kept of an item say together. Pure: it knows no database. */
import type { Item } from '../core/item.ts';
import type { Offer, OfferPeriod } from '../core/offer.ts';
import type { ItemRow, Sighting } from './database.ts';
import { afterTile, afterView, factsOf } from './item-facts.ts';
import { inOrder, observeOffer } from './offer-history.ts';

/*
 * Rows made from readings depend on the readings alone, taken in one order: by time, and of one moment the tile before the
 * page (whose word counts more), then by visit. So it makes no difference in which order readings arrived, and a reading that
 * is taken away leaves what there would be without it.
 */

/** The most tile sightings kept of one item; of more, those go first that say nothing their neighbours do not say. */
const MOST_TILE_SIGHTINGS = 400;

/** What is made of an item's readings. */
export interface Derived {
  readonly row: Omit<ItemRow, 'revision'>;
  /** Oldest first. */
  readonly periods: readonly OfferPeriod[];
}

/** The readings with one more, in order. What it shares with one already there is shared as an object too. */
export function withSighting(sightings: readonly Sighting[], added: Sighting): readonly Sighting[] {
  // A tile carries no visit id: its moment tells a repeated message from a new one. A visit is read once; again, it is corrected.
  const isAgain = (known: Sighting) =>
    known.source === added.source &&
    (added.visitId === null ? known.visitId === null && known.at === added.at : known.visitId === added.visitId);
  const again = sightings.find(isAgain);
  if (again && added.visitId === null) return sightings;
  const item = factsOf(added.item, again?.item ?? added.item);
  const others = sightings.filter((known) => known !== again);
  const sighting: Sighting = {
    at: added.at,
    source: added.source,
    visitId: added.visitId,
    item: others.find((known) => isSame(known.item, item))?.item ?? item,
    // A page that no longer tells its price takes nothing back.
    offer: shared(others, added.offer === null ? (again?.offer ?? null) : offerOf(added.offer)),
  };
  return thin(sorted([...others, sighting]));
}

/** Item and offers as the readings (in order) tell them; null when there are none. */
export function derive(sightings: readonly Sighting[]): Derived | null {
  let row: ItemRow | undefined;
  let viewedAt: number | null = null;
  const periods: (OfferPeriod & { key: number })[] = [];
  for (const { at, source, visitId, item, offer } of sightings) {
    row = source === 'page' ? afterView(row, item, at, 0) : afterTile(row, item, at, 0);
    if (visitId !== null) viewedAt = at;
    if (offer === null) continue;
    const { put, offerChangedAt } = observeOffer(periods, { itemId: item.id, offer, at, source });
    for (const period of put) {
      const key = period.key ?? periods.length;
      periods[key] = { ...period, key };
    }
    row = { ...row, offerChangedAt };
  }
  if (row === undefined) return null;
  const { revision: _revision, ...rest } = row;
  return { row: { ...rest, viewedAt }, periods: inOrder(periods).map(({ key: _key, ...period }) => period) };
}

/** Readings in their one order. */
export function sorted(sightings: readonly Sighting[]): Sighting[] {
  return [...sightings].sort(
    (a, b) =>
      a.at - b.at ||
      Number(a.source === 'page') - Number(b.source === 'page') ||
      (a.visitId === b.visitId ? 0 : (a.visitId ?? '') < (b.visitId ?? '') ? -1 : 1),
  );
}

/**
 * Whether an item's facts may be others than before. With a single version of them, before and after, they are not (what says
 * the same is one object); with several, which of them stands depends on all readings.
 */
export function hasNewFacts(before: readonly { item: Item }[], after: readonly { item: Item }[]): boolean {
  return before.length === 0 || new Set([...before, ...after].map(({ item }) => item)).size > 1;
}

function thin(sightings: Sighting[]): Sighting[] {
  const tiles = sightings.reduce((count, { source }) => count + (source === 'tile' ? 1 : 0), 0);
  if (tiles <= MOST_TILE_SIGHTINGS) return sightings;
  const isIdle = (sighting: Sighting, place: number) =>
    [sightings[place - 1], sighting, sightings[place + 1]].every(
      (one) => one?.source === 'tile' && one.item === sighting.item && one.offer === sighting.offer,
    );
  const idle = sightings.findIndex(isIdle);
  const oldest = sightings.findIndex(({ source }) => source === 'tile');
  return sightings.toSpliced(idle === -1 ? oldest : idle, 1);
}

/** The offer as an object that is already there, if there is one that says the same. */
function shared(sightings: readonly Sighting[], offer: Offer | null): Offer | null {
  return sightings.find((known) => isSame(known.offer, offer))?.offer ?? offer;
}

/** Names every field, in one order, so that no other is kept and two that say the same are written alike. */
export function offerOf(offer: Offer): Offer {
  return {
    price: offer.price,
    priceCurrency: offer.priceCurrency,
    listPrice: offer.listPrice,
    availability: offer.availability,
    itemCondition: offer.itemCondition,
    priceValidUntil: offer.priceValidUntil,
  };
}

function isSame(a: Item | Offer | null, b: Item | Offer | null): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
