/** Is this the page of one product? A score with named evidence, so that a wrong verdict can be understood. */
import type { PageFindings } from '../../core/page-findings.ts';
import { similarity } from '../title-words.ts';
import { LISTING_TEXT, NOT_FOUND_TEXT, SEARCH_TEXT } from '../vocabulary.ts';
import type { MergedOffer } from './merge-offer.ts';

export interface Verdict {
  readonly isProduct: boolean;
  /** 0 to 1: a logistic function of the evidence's weights; above one half the page counts as a product's. */
  readonly confidence: number;
  /** Strongest first: the weight with its sign, and what was seen. */
  readonly evidence: readonly string[];
}

/** What speaks for a product before anything was seen: most pages are none. */
const PRIOR = -2.6;

export function recognise(page: PageFindings, merged: MergedOffer): Verdict {
  const evidence: { weight: number; what: string }[] = [];
  let sum = PRIOR;
  const say = (weight: number, what: string) => {
    sum += weight;
    evidence.push({ weight, what });
  };
  const facts = new Map(page.sources);
  const address = new URL(page.address);
  const schema = ['json-ld', 'microdata', 'rdfa'].flatMap((name) => facts.get(name) ?? []);
  const kinds = new Set(schema.flatMap((one) => one.kinds));
  const social = facts.get('open-graph');
  const title = page.heading?.text ?? '';
  const documentTitle = page.title;
  const name = schema.find((one) => one.kinds.includes('product'))?.name ?? null;

  const fits = name !== null && title !== '' && similarity(name, title) >= 0.5;

  if (kinds.has('product')) {
    say(fits ? 2.6 : 1.2, fits ? 'markup states a product with the name of the heading' : 'markup states a product');
    if (schema.some((one) => one.offers.length > 0 || one.range)) say(1.2, 'markup states an offer');
  }
  if (social?.kinds.includes('product')) say(1.6, 'shared as a product (og:type)');
  if (social?.offers.some((offer) => offer.price !== null)) say(1, 'shared with a price');
  if (page.buyButton)
    say(page.buyButton.works ? 2.4 : 1.6, `a button says "${page.buyButton.label.slice(0, 40) || 'buy'}"`);
  const main = page.prices.filter((price) => price.isMain && price.role !== 'shipping');
  const inTiles = page.prices.filter((price) => !price.isMain);
  if (merged.offer) say(merged.source.price === 'heuristics' ? 1.6 : 1.8, merged.evidence[0] ?? 'a price');
  const plain = facts.get('heuristics');
  if (plain && (plain.sku ?? plain.mpn ?? plain.gtin)) say(1, 'a product number is printed');
  const visible = plain?.offers[0]?.availability ?? null;
  if (visible && (!page.buyButton || (visible === 'OutOfStock' && !page.buyButton.works)))
    say(visible === 'OutOfStock' && !page.buyButton ? 1.5 : 0.8, `beside the heading stands that it is ${visible}`);
  if (page.heading && merged.source.price && isBeside(page, merged))
    say(0.8, 'the price stands right beside the heading');
  if ((plain?.category.length ?? 0) > 1) say(0.5, 'a path of categories leads here');
  if (
    /(?:^|\/)(?:dp|p|pd|pdp|prod|product|products|produkt|produit|producto|prodotto|item|itm|artikel|tuote|toode)(?:\/|-|$)|\/p-?\d|[-_/](?:p|pd|art)?\d{5,}(?:\.html?)?$|productpage/i.test(
      address.pathname,
    )
  )
    say(0.7, "the address looks like a product's");

  const says = (text: string) => text !== '' && NOT_FOUND_TEXT.test(text.slice(0, 120));
  if (says(documentTitle) || says(title)) say(-6, 'the page says it was not found');
  if (
    SEARCH_TEXT.test(documentTitle.slice(0, 120)) ||
    SEARCH_TEXT.test(title.slice(0, 80)) ||
    /[/?&](?:search|suche|recherche|busca|buscar|q|query|keyword)[/=?]/i.test(address.pathname + address.search)
  )
    say(-3, 'search results');
  if (LISTING_TEXT.test(title.slice(0, 60)) || (LISTING_TEXT.test(documentTitle.slice(0, 40)) && !kinds.has('product')))
    say(-2.5, 'a list or a cart by its title');
  // ".invalid" is the address of a page of which nobody knows where it was (RFC 2606).
  if (address.pathname === '/' && address.search === '' && !address.hostname.endsWith('.invalid'))
    say(-2, 'the home page of the site');
  if (kinds.has('article')) say(fits ? -1.6 : -2.4, 'markup states an article');
  if (social?.kinds.includes('article')) say(-2, 'published as an article');
  if (kinds.has('event') || kinds.has('profile'))
    say(kinds.has('product') ? -0.3 : -1.5, 'markup states an event, a person or a place');
  if (kinds.has('media') || social?.kinds.includes('media'))
    say(kinds.has('product') ? -0.5 : -2.5, 'markup states a video or music');
  if (kinds.has('products') && !kinds.has('product'))
    say(-2, "markup states several products, none of them this page's");
  if (kinds.has('listing') && !kinds.has('product')) say(-1, 'markup states a list');
  if (!page.buyButton && !merged.offer && visible !== 'OutOfStock') say(-1.5, 'neither a price nor a buy button');
  if (main.length === 0 && visible !== 'OutOfStock' && inTiles.length >= 6 && !kinds.has('product'))
    say(-1.5, 'all prices stand in tiles');
  if (!page.heading) say(-0.8, "no heading is like the page's title");

  const confidence = 1 / (1 + Math.exp(-sum));
  return {
    isProduct: confidence > 0.5,
    confidence: Math.round(confidence * 1000) / 1000,
    evidence: evidence
      .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight))
      .map(({ weight, what }) => `${weight > 0 ? '+' : ''}${weight} ${what}`),
  };
}

/** True when the price is printed within a few texts of the heading. */
function isBeside({ heading, prices }: PageFindings, merged: MergedOffer): boolean {
  const title = heading?.run ?? -1;
  return prices.some(
    (price) => price.isMain && price.amount === merged.offer?.price && price.run > title && price.run <= title + 25,
  );
}
