/** When the sale that makes a product's price ends, as far as its page tells. */
import type { Notice, SaleEnd } from '../../core/observation.ts';
import type { Offer } from '../../core/offer.ts';
import { readWrittenDate, type WrittenDate } from './written-date.ts';

/** What ends later than this, in milliseconds (half a year), is no sale. Markup's dates are believed for a third of that. */
const LONGEST = 183 * 86_400_000;

/** "Ends", "expires", "läuft ab" tell an end by themselves; "until", "noch", "bis" do so only where a sale is spoken of. */
const ENDS =
  /(?<!\p{L})(?:ends?|ending|expires?|endet|läuft|se termine|prend fin|expire|termina|finaliza|acaba|scade|eindigt|verloopt|slutar|slutter|kończy|заканч\p{L}*)(?!\p{L})|終了|截止|结束/iu;
const UNTIL =
  /(?<!\p{L})(?:until|till?|thru|through|valid|only|left|noch|bis|plus que|jusqu\S?(?:au|à)?|hasta|queda[n]?|fino (?:al?|alle)|ancora|solo|tot|nog|t\/m|till|kun|do|tylko|до|осталось)(?!\p{L})|まで|残り|仅剩|还剩/iu;
const SALE =
  /(?<!\p{L})(?:\p{L}*sale(?!s)|deals?|offer|promo|discount|save|\p{L}*angebot|\p{L}*aktion|rabatt|reduz|spar|solde|offre|réduc|remise|ofert|descuent|rebaja|sconto|saldi|korting|aanbieding|rea|tilbud|promocj|скидк|акци)|\d\s?%|%\s?\d|セール|特[价價]|优惠|折/iu;
/** What else ends or counts down: delivery, guarantees, auctions, bookings. */
const NO_SALE =
  /ship|deliver|order within|pick.?up|dispatch|versand|liefer|bestell|livraison|expédi|env[íi]o|entrega|spedizion|consegna|verzend|bezorg|leveran|wysył|достав|warrant|garant|auction|auktion|enchère|subasta|support|return|rückgabe|retour|pre.?order|vorbestell/i;

/**
 * When this product's price is over; null when the page does not say, or it is past.
 *
 * What people are shown goes before markup. A shop that renews `priceValidUntil` every day says nothing with it: it counts only
 * where the page shows a former price, and where it lies within what is shown it makes that precise.
 *
 * @param language BCP 47, of the page; null when it does not say
 * @param now milliseconds since the epoch
 */
export function readSaleEnd(
  notices: readonly Notice[],
  language: string | null,
  offer: Offer | null,
  now: number,
): SaleEnd | null {
  const isReduced = offer !== null && offer.listPrice !== null;
  const stated = isReduced && offer.priceValidUntil ? readMachineDate(offer.priceValidUntil, now, LONGEST / 3) : null;
  const shown = notices
    .filter(({ isBesideProduct }) => isBesideProduct)
    .map((notice) => readNotice(notice, language, isReduced, now))
    .find((end) => end !== null);
  if (!shown) return stated && { ...stated, source: 'markup' };
  const isPrecise = stated !== null && stated.earliest >= shown.earliest && stated.latest <= shown.latest;
  return isPrecise ? { ...stated, source: 'markup' } : { ...shown, source: 'page' };
}

function readNotice(
  { text, names, moments }: Notice,
  language: string | null,
  isReduced: boolean,
  now: number,
): WrittenDate | null {
  const words = text + names;
  const ends = ENDS.exec(text);
  const isSale = isReduced || SALE.test(words);
  const cue = ends ?? (isSale ? (UNTIL.exec(text) ?? /^(?=\D{0,20}\d+:\d\d:\d\d)/.exec(text)) : null);
  if (!cue || NO_SALE.test(words)) return null;
  for (const moment of moments) {
    const end = readMachineDate(moment, now, LONGEST);
    if (end) return end;
  }
  const end =
    readWrittenDate(text.slice(cue.index + cue[0].length), language, now) ??
    // "3 hours left", "2月16日まで": the moment stands before the word.
    (ends ? null : readWrittenDate(text.slice(Math.max(0, cue.index - 30), cue.index), language, now));
  return end && end.earliest < now + LONGEST ? end : null;
}

/** A date as machines write it (ISO 8601, or seconds or milliseconds since the epoch), if it lies ahead and not too far. */
function readMachineDate(value: string, now: number, longest: number): WrittenDate | null {
  const epoch = /^\d{10}(?:\d{3})?$/.test(value) ? Number(value.padEnd(13, '0')) : Number.NaN;
  const exact = /^\d{4}-\d\d-\d\d[T ][\d:.]+ ?(?:Z|[+-]\d\d:?\d\d)$/.test(value) ? Date.parse(value) : epoch;
  const end = Number.isNaN(exact)
    ? /^\d{4}[-/]\d/.test(value)
      ? readWrittenDate(value, null, now)
      : null
    : { earliest: exact, latest: exact, doubts: [] };
  return end && end.latest > now && end.earliest < now + longest ? end : null;
}
