/** How one more reading of an item's offer changes the periods kept of it. Pure: it knows no database. */
import type { Offer, OfferPeriod } from '../core/offer.ts';
import type { OfferRow } from './database.ts';

/** Where an offer was read. A tile says less than a page: what it leaves out says nothing. */
export type OfferSource = 'page' | 'tile';

export interface OfferObservation {
  readonly itemId: string;
  readonly offer: Offer;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly source: OfferSource;
}

/** The rows to write. `counted` is the one this observation was counted in; null when it had been counted before. */
interface OfferChange {
  readonly put: readonly OfferRow[];
  readonly counted: OfferRow | null;
  /** When the offer that then stands replaced another, milliseconds since the epoch; null while there was only one. */
  readonly offerChangedAt: number | null;
}

/**
 * One more observation of an item's offer.
 *
 * The same offer again extends its period; another offer begins a new one. An observation that arrives late is put where it
 * belongs by its time: within a period of another offer it splits that period at what is known for sure, its first and its
 * last sighting.
 *
 * @param periods all periods kept of the item, in any order
 */
export function observeOffer(periods: readonly OfferRow[], observation: OfferObservation): OfferChange {
  const { at, source } = observation;
  const ordered = inOrder(periods);
  const before = ordered.findLast((period) => period.firstSeenAt <= at);
  const isWithin = before !== undefined && at < before.lastSeenAt;
  const after = isWithin ? undefined : ordered.find((period) => period.firstSeenAt > at);

  const same = [before, after].find((period) => period && isSameOffer(period, observation.offer, source));
  if (same) {
    // A tile carries no visit id: its moment tells a repeated message from a new one.
    if (source === 'tile' && (same.lastSeenAt === at || same.firstSeenAt === at))
      return { put: [], counted: null, offerChangedAt: offerChangedAt(ordered) };
    const extended = extend(same, observation);
    const others = ordered.filter((period) => period !== same);
    return { put: [extended], counted: extended, offerChangedAt: offerChangedAt([...others, extended]) };
  }

  const begun = begin(observation, before);
  if (isWithin) {
    const { key: _key, ...rest } = before;
    const first: OfferRow = {
      ...before,
      lastSeenAt: before.firstSeenAt,
      observations: Math.max(1, before.observations - 1),
    };
    const last: OfferRow = { ...rest, firstSeenAt: before.lastSeenAt, observations: 1 };
    return { put: [first, begun, last], counted: begun, offerChangedAt: offerChangedAt([...ordered, begun, last]) };
  }
  return { put: [begun], counted: begun, offerChangedAt: offerChangedAt([...ordered, begun]) };
}

/** When the offer that stands replaced another; null while there was only one. `periods` in any order. */
function offerChangedAt(periods: readonly OfferPeriod[]): number | null {
  return periods.length < 2 ? null : Math.max(...periods.map((period) => period.firstSeenAt));
}

/** The periods from the oldest to the one that stands now. */
export function inOrder<T extends OfferPeriod>(periods: readonly T[]): T[] {
  return [...periods].sort((a, b) => a.firstSeenAt - b.firstSeenAt || a.lastSeenAt - b.lastSeenAt);
}

/**
 * Whether an offer read now is the one of a period.
 *
 * Price and currency decide; availability and condition where both state them. What a page leaves out of the list price is a
 * statement (the sale is over), what a tile leaves out is none. `priceValidUntil` does not decide: many shops move it every day.
 */
function isSameOffer(period: Offer, offer: Offer, source: OfferSource): boolean {
  return (
    period.price === offer.price &&
    period.priceCurrency === offer.priceCurrency &&
    (source === 'tile' || period.listPrice === offer.listPrice) &&
    agree(period.availability, offer.availability) &&
    agree(period.itemCondition, offer.itemCondition)
  );
}

function agree(known: string | null, read: string | null): boolean {
  return known === null || read === null || known === read;
}

function extend(period: OfferRow, { offer, at, source }: OfferObservation): OfferRow {
  const isNewest = at >= period.lastSeenAt;
  return {
    ...period,
    availability: period.availability ?? offer.availability,
    itemCondition: period.itemCondition ?? offer.itemCondition,
    priceValidUntil: source === 'page' && isNewest ? offer.priceValidUntil : period.priceValidUntil,
    firstSeenAt: Math.min(period.firstSeenAt, at),
    lastSeenAt: Math.max(period.lastSeenAt, at),
    observations: period.observations + 1,
  };
}

function begin({ itemId, offer, at, source }: OfferObservation, before: OfferRow | undefined): OfferRow {
  const inherited = source === 'tile' && before?.priceCurrency === offer.priceCurrency ? before : null;
  return {
    itemId,
    price: offer.price,
    priceCurrency: offer.priceCurrency,
    listPrice: offer.listPrice,
    availability: offer.availability ?? inherited?.availability ?? null,
    itemCondition: offer.itemCondition ?? inherited?.itemCondition ?? null,
    priceValidUntil: offer.priceValidUntil,
    firstSeenAt: at,
    lastSeenAt: at,
    observations: 1,
  };
}
