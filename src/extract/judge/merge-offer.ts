/**
 * One product out of what several sources say.
 *
 * The rule of precedence: what a person sees decides what a person pays. A price that is printed as this product's own, clearly
 * above all others, wins over markup; markup that the page also prints comes next; markup that the page prints nowhere counts
 * only when all of it agrees; and when neither is clear there is no price. Everything that people are not shown (identifiers,
 * dates, currency codes) comes from the first source in the registry's order that states it.
 */
import type { Availability, Offer } from '../../core/offer.ts';
import type { PageFindings, PrintedPrice, Sources, StatedOffer } from '../../core/page-findings.ts';
import { countryOf, currenciesOf, resolveCurrency } from '../currency.ts';

export interface MergedOffer {
  readonly offer: Offer | null;
  /** Availability is known of many products that show no price. */
  readonly availability: Availability | null;
  /** The stated offer of this very variant, for its identifiers; null when the markup leaves a choice. */
  readonly stated: StatedOffer | null;
  /** Which extractor the price and the list price came from. */
  readonly source: {
    readonly price: string | null;
    /** "doubt" where the sign left a choice, and only the page's language, its host or custom decided it. */
    readonly priceCurrency: string | null;
    readonly listPrice: string | null;
    readonly availability: string | null;
  };
  /** Sentences that say how the price was decided. */
  readonly evidence: readonly string[];
}

/** A group of mentions of one amount needs this score to be believed without any markup, and this lead over the next amount. */
const CERTAIN_SCORE = 6;
const CERTAIN_LEAD = 0.6;
/** What agreement with markup adds to a printed price. */
const AGREEMENT = { schema: 3, openGraph: 1.5 };

export function mergeOffer({ address, language, sources, prices }: PageFindings): MergedOffer {
  const stated = statedPrices(new URL(address), sources);
  const choice = choosePrice(prices, stated);
  const statedOffer = stated.find((one) => choice && sameAmount(one.price, choice.amount)) ?? null;
  const availability = chooseAvailability(sources, statedOffer?.offer ?? null);
  const bare = {
    availability: availability.value,
    stated: statedOffer?.offer ?? null,
    source: { price: null, priceCurrency: null, listPrice: null, availability: availability.source },
  };
  if (!choice) return { ...bare, offer: null, evidence: ['price: none is certain'] };
  const markupCurrency = statedOffer?.currency ?? stated.find((one) => one.currency)?.currency ?? null;
  const printed = choice.mention?.currency ?? (markupCurrency ? null : nearestCurrency(prices, choice.mention));
  const currency = resolveCurrency(printed, {
    // Markup counts as a hint only: a printed sign that means something else wins.
    markup: markupCurrency && (printed === null || currenciesOf(printed).length !== 1) ? markupCurrency : null,
    language,
    country: countryOf(new URL(address)),
  });
  if (!currency) return { ...bare, offer: null, evidence: ['price: its currency is not known'] };
  const list = chooseListPrice(prices, choice, stated, statedOffer);
  const until =
    sources.flatMap(([, facts]) => facts.offers.map((offer) => offer.priceValidUntil)).find(Boolean) ?? null;
  const condition =
    statedOffer?.offer.itemCondition ??
    sources.flatMap(([, facts]) => facts.offers.map((offer) => offer.itemCondition)).find(Boolean) ??
    null;
  return {
    offer: {
      price: choice.amount,
      priceCurrency: currency.currency,
      listPrice: list?.amount ?? null,
      availability: availability.value,
      itemCondition: condition,
      priceValidUntil: statedOffer?.offer.priceValidUntil ?? until,
    },
    availability: availability.value,
    stated: statedOffer?.offer ?? null,
    source: {
      price: choice.source,
      priceCurrency: currency.doubtful ? 'doubt' : sourceOfCurrency(printed, currency.currency, stated),
      listPrice: list?.source ?? null,
      availability: availability.source,
    },
    evidence: [
      choice.because,
      ...(currency.doubtful ? [`currency: "${printed}" was taken for ${currency.currency}`] : []),
    ],
  };
}

/** What the page prints decides where the sign means one currency only; else the markup did. */
function sourceOfCurrency(printed: string | null, currency: string, stated: readonly StatedPrice[]): string {
  const from = stated.find((one) => one.currency === currency);
  return from && currenciesOf(printed ?? '').length !== 1 ? from.source : 'heuristics';
}

interface StatedPrice {
  readonly price: number;
  readonly currency: string | null;
  readonly listPrice: number | null;
  readonly source: string;
  readonly offer: StatedOffer;
  /** True when its source states this price alone, or for this very address. */
  readonly sure: boolean;
}

/** The distinct prices the markup states, best first. */
function statedPrices(address: URL, sources: Sources): StatedPrice[] {
  const found: StatedPrice[] = [];
  for (const [source, facts] of sources) {
    const priced = facts.offers.filter((offer) => offer.price !== null);
    const own = priced.filter((offer) => isForAddress(offer, address));
    const bySku = priced.filter((offer) => offer.sku !== null && offer.sku === facts.sku);
    const chosen =
      own.length > 0 && own.length < priced.length
        ? own
        : bySku.length > 0 && bySku.length < priced.length
          ? bySku
          : priced;
    const amounts = new Set(chosen.map((offer) => offer.price));
    for (const offer of chosen) {
      if (offer.price === null || found.some((one) => one.source === source && one.price === offer.price)) continue;
      found.push({
        price: offer.price,
        currency: offer.priceCurrency,
        listPrice: offer.listPrice,
        source,
        offer,
        sure: amounts.size === 1,
      });
    }
    if (facts.range && facts.range.low < facts.range.high)
      for (const price of [facts.range.low, facts.range.high])
        if (!found.some((one) => one.source === source && one.price === price)) {
          const offer = facts.offers[0];
          if (offer)
            found.push({ price, currency: facts.range.priceCurrency, listPrice: null, source, offer, sure: false });
        }
  }
  return found;
}

/** True when the offer's address is this page's, parameters included. */
function isForAddress(offer: StatedOffer, address: URL): boolean {
  if (!offer.url || !URL.canParse(offer.url, address.href)) return false;
  const url = new URL(offer.url, address);
  if (url.pathname !== address.pathname) return false;
  for (const [name, value] of url.searchParams) if (address.searchParams.get(name) !== value) return false;
  return true;
}

interface Choice {
  readonly amount: number;
  readonly source: string;
  /** The printed price it is; null when only markup states it. */
  readonly mention: PrintedPrice | null;
  readonly because: string;
}

interface Group {
  readonly amount: number;
  readonly best: PrintedPrice;
  score: number;
  mentions: number;
}

function choosePrice(mentions: readonly PrintedPrice[], stated: readonly StatedPrice[]): Choice | null {
  const groups = groupByAmount(mentions, stated);
  const [best, next] = groups;
  const agreeing = best ? stated.find((one) => sameAmount(one.price, best.amount)) : undefined;
  const schema = stated.filter((one) => one.source !== 'open-graph');
  if (best) {
    const lead = next ? best.score - next.score : Number.POSITIVE_INFINITY;
    if (agreeing && best.best.isMain)
      return {
        amount: best.amount,
        source: agreeing.source,
        mention: best.best,
        because: `price: ${agreeing.source} and the page agree`,
      };
    if (best.best.isMain && best.score >= CERTAIN_SCORE && lead >= CERTAIN_LEAD)
      return {
        amount: best.amount,
        source: 'heuristics',
        mention: best.best,
        because:
          stated.length > 0
            ? 'price: the page shows another than the markup'
            : 'price: clearly the main one on the page',
      };
  }
  const trusted = schema.length > 0 ? schema : stated;
  const amounts = new Set(trusted.map((one) => one.price));
  const [first] = trusted;
  if (first && amounts.size === 1 && first.sure) {
    // Printed, but only as something else (struck through, in a tile): then it is not what one pays.
    const elsewhere = mentions.filter((mention) => mention.isMain && sameAmount(mention.amount, first.price));
    const isDenied = elsewhere.length > 0 && elsewhere.every((mention) => mention.struck) && best !== undefined;
    const isContested = best?.best.isMain === true && best.score >= CERTAIN_SCORE + 1;
    if (!isDenied && !isContested)
      return {
        amount: first.price,
        source: first.source,
        mention: elsewhere[0] ?? null,
        because: `price: ${first.source} alone states it`,
      };
  }
  return null;
}

/** The amounts that may be the price, best first. */
function groupByAmount(mentions: readonly PrintedPrice[], stated: readonly StatedPrice[]): Group[] {
  const groups = new Map<number, Group>();
  const isStated = (mention: PrintedPrice) => stated.some((one) => sameAmount(one.price, mention.amount));
  const usual = mentions.filter((mention) => /^(?:price|from|range|other|list|member)$/.test(mention.role));
  // What is sold by the yard or the box has no other price than that; beside any other, a price for a measure is not asked.
  const isSoldByMeasure = stated.length === 0 && !usual.some((mention) => mention.isMain);
  const candidates = [
    ...usual,
    ...mentions.filter((mention) => mention.role === 'unit' && (isSoldByMeasure || isStated(mention))),
  ];
  for (const mention of candidates) {
    // Markup vouches for a price, not for what the page itself calls former or for members.
    const isDenied = mention.role === 'member' || mention.struck;
    const agrees = isDenied ? undefined : stated.find((one) => sameAmount(one.price, mention.amount));
    let score = mention.score;
    if (agrees) score += agrees.source === 'open-graph' ? AGREEMENT.openGraph : AGREEMENT.schema;
    // Other roles stay in the race only for markup to vouch for them.
    if (mention.role === 'list') score -= mention.struck ? 8 : 3.5;
    else if (mention.role === 'member') score -= 4;
    else if (mention.role === 'other') score -= 3;
    else if (mention.role === 'unit') score -= 2;
    else if (mention.role === 'from' || mention.role === 'range') score -= 2;
    const group = groups.get(mention.amount);
    if (!group) groups.set(mention.amount, { amount: mention.amount, best: mention, score, mentions: 1 });
    else {
      group.mentions++;
      if (score > group.score) groups.set(mention.amount, { ...group, best: mention, score });
    }
  }
  for (const group of groups.values()) group.score += Math.min(0.6, 0.2 * (group.mentions - 1));
  return [...groups.values()].sort((one, other) => other.score - one.score);
}

function sameAmount(one: number, other: number): boolean {
  return Math.abs(one - other) < 0.005;
}

/** Text like "1 299" whose sign stands apart: the sign that most other prices of the page carry. */
function nearestCurrency(mentions: readonly PrintedPrice[], mention: PrintedPrice | null): string | null {
  const counts = new Map<string, number>();
  for (const other of mentions)
    if (other.currency)
      counts.set(
        other.currency,
        (counts.get(other.currency) ?? 0) + (mention && Math.abs(other.run - mention.run) < 10 ? 3 : 1),
      );
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? null;
}

/** How many text runs a former price may stand away from the price. */
const LIST_PRICE_REACH = 14;

function chooseListPrice(
  mentions: readonly PrintedPrice[],
  choice: Choice,
  stated: readonly StatedPrice[],
  own: StatedPrice | null,
): { amount: number; source: string } | null {
  const near = mentions.filter(
    (mention) =>
      mention.role === 'list' &&
      mention.isMain &&
      mention.amount > choice.amount + 0.005 &&
      mention.amount < choice.amount * 12,
  );
  const places = mentions.filter((mention) => mention.isMain && sameAmount(mention.amount, choice.amount));
  let best: PrintedPrice | null = null;
  let bestDistance = LIST_PRICE_REACH + 1;
  for (const mention of near)
    for (const place of places) {
      const distance = Math.abs(mention.run - place.run) - (mention.struck ? 2 : 0);
      if (distance < bestDistance) {
        best = mention;
        bestDistance = distance;
      }
    }
  if (best) return { amount: best.amount, source: 'heuristics' };
  if (
    own?.listPrice &&
    own.listPrice > choice.amount &&
    mentions.some((mention) => mention.isMain && sameAmount(mention.amount, own.listPrice ?? 0))
  )
    return { amount: own.listPrice, source: own.source };
  // Markup that calls the former price the price: it is printed too, higher, beside the real one.
  const former = stated.find(
    (one) =>
      one.price > choice.amount &&
      mentions.some((mention) => mention.isMain && mention.struck && sameAmount(mention.amount, one.price)),
  );
  return former ? { amount: former.price, source: former.source } : null;
}

/** The chosen variant's word first, then the sources in order; a buy button that does not work overrules "in stock". */
function chooseAvailability(
  sources: Sources,
  own: StatedOffer | null,
): { value: Availability | null; source: string | null } {
  const visible = sources.find(([name]) => name === 'heuristics')?.[1].offers[0]?.availability ?? null;
  const owner = own ? sources.find(([, facts]) => facts.offers.includes(own))?.[0] : undefined;
  if (own?.availability && owner) return overruled(own.availability, owner, visible);
  for (const [name, facts] of sources) {
    const words = new Set(facts.offers.map((offer) => offer.availability).filter((word) => word !== null));
    const [only] = words;
    if (only && words.size === 1) return overruled(only, name, visible);
    if (words.has('InStock')) return overruled('InStock', name, visible);
  }
  return { value: null, source: null };
}

function overruled(value: Availability, source: string, visible: Availability | null) {
  if (value === 'InStock' && visible === 'OutOfStock') return { value: visible, source: 'heuristics' };
  return { value, source };
}
