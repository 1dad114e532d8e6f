/** One reading of schema.org's Product and Offer, shared by JSON-LD, microdata and RDFa. */
import type { Facts, PageKind, StatedOffer } from '../core/page-findings.ts';
import { readAvailability, readItemCondition } from './availability.ts';
import { isSameSite, readAddress } from './canonical-url.ts';
import { isCurrencyCode, onlyCurrencyOf } from './currency.ts';
import { NO_FACTS, NO_OFFER } from './extractor.ts';
import { readGtin, readPartNumber } from './identifiers.ts';
import type { Page } from './page.ts';
import { readMarkupPrice } from './price-text.ts';
import {
  isA,
  lastWord,
  nodesOf,
  resolve,
  type SchemaGraph,
  type SchemaNode,
  textOfProperty,
  textOfValue,
} from './schema-node.ts';
import { titleTexts } from './title.ts';
import { similarity } from './title-words.ts';

const PRODUCT_TYPES = ['Product', 'ProductGroup', 'ProductModel', 'IndividualProduct', 'SomeProducts'];
/** Works that are products as soon as they are on offer. */
const WORK_TYPES = ['Book', 'VideoGame', 'Movie', 'MusicAlbum', 'Vehicle', 'Car'];
const OFFER_TYPES = ['Offer', 'AggregateOffer', 'OfferForPurchase', 'Demand'];
/** Ways from a thing to things that are not what the page is about. */
const ASIDE_PROPERTIES =
  /^(?:isRelatedTo|isSimilarTo|isAccessoryOrSparePartFor|isConsumableFor|itemReviewed|review|reviews|itemListElement|hasVariant|model|mentions|about|citation|hasPart|isVariantOf|inProductGroupWithID|aggregateRating|brand|manufacturer|seller|offers|itemOffered|makesOffer|hasOfferCatalog)$/;

/** Other things a page may be about. The pattern is for the end of a type: schema.org names kinds of a thing that way. */
const KIND_BY_TYPE: readonly (readonly [PageKind, RegExp])[] = [
  ['article', /(?:Article|Posting|Report|Recipe|QAPage|HowTo)$/],
  ['media', /(?:VideoObject|AudioObject|^Music\w+|^Podcast\w+|Clip|Episode)$/],
  ['listing', /(?:CollectionPage|SearchResultsPage|ItemList|OfferCatalog)$/],
  ['event', /(?:Event|Festival|Course)$/],
  ['profile', /(?:ProfilePage|Person|AboutPage|ContactPage|LocalBusiness|RealEstateListing|^Software\w+)$/],
];

/** What a graph of things says of the page's product; null when it speaks of nothing this file knows. */
export function readSchemaGraph(graph: SchemaGraph, page: Page): Facts | null {
  if (graph.roots.length === 0) return null;
  const found = findThings(graph);
  const kinds = new Set<PageKind>();
  for (const [kind, pattern] of KIND_BY_TYPE)
    if (found.roots.some((root) => root.types.some((type) => pattern.test(type)))) kinds.add(kind);
  const main = chooseProduct(graph, found.products, page);
  if (main) kinds.add('product');
  else if (found.products.length + found.aside > 1) kinds.add('products');
  const shopName = shopNameOf(graph, found.roots);
  const category = breadcrumbOf(graph, found.breadcrumbs);
  if (!main) return { ...NO_FACTS, shopName, category, kinds: [...kinds] };
  return {
    ...readProduct(graph, main, page),
    shopName,
    category: category.length > 0 ? category : categoryOf(graph, main),
    kinds: [...kinds],
  };
}

interface Things {
  /** What the page states by itself, with what hangs on it as its main matter. */
  readonly roots: readonly SchemaNode[];
  readonly products: readonly SchemaNode[];
  /** How many products are stated only as related, listed, reviewed. */
  readonly aside: number;
  readonly breadcrumbs: readonly SchemaNode[];
}

function findThings(graph: SchemaGraph): Things {
  const roots: SchemaNode[] = [];
  const products: SchemaNode[] = [];
  const breadcrumbs: SchemaNode[] = [];
  const seen = new Set<SchemaNode>();
  let aside = 0;
  let budget = 5_000;
  const visit = (node: SchemaNode, isMain: boolean, depth: number): void => {
    if (seen.has(node) || depth > 6 || budget-- < 0) return;
    seen.add(node);
    if (isMain && depth === 0) roots.push(node);
    if (isA(node, 'BreadcrumbList')) breadcrumbs.push(node);
    const isProduct =
      isA(node, ...PRODUCT_TYPES) || (isA(node, ...WORK_TYPES) && nodesOf(graph, node, 'offers').length > 0);
    if (isProduct && isMain) products.push(node);
    else if (isProduct) aside++;
    if (isMain && isA(node, ...OFFER_TYPES))
      for (const item of nodesOf(graph, node, 'itemOffered')) visit(item, true, depth + 1);
    for (const [name, values] of node.properties)
      for (const value of values)
        if (typeof value !== 'string')
          visit(resolve(graph, value), isMain && !isProduct && !ASIDE_PROPERTIES.test(name), depth + 1);
  };
  for (const root of graph.roots) visit(root, true, 0);
  return { roots, products, aside, breadcrumbs };
}

/** An id that is an address of its own; "#product" only names a place on the page. */
function addressedId(node: SchemaNode): string | null {
  return node.id && /^(?:https?:|\/)/.test(node.id) ? node.id : null;
}

/** The product the page is about: the one whose name or address is the page's; the only one, if nothing speaks against it. */
function chooseProduct(graph: SchemaGraph, products: readonly SchemaNode[], page: Page): SchemaNode | null {
  const titles = titleTexts(page);
  let best: SchemaNode | null = null;
  let bestScore = 0;
  const names = new Set<string>();
  for (const product of products.slice(0, 300)) {
    const name = textOfProperty(graph, product, 'name');
    if (name) names.add(name.toLowerCase());
    const likeness = name ? Math.max(0, ...titles.map((title) => similarity(name, title))) : 0;
    const address = readAddress(textOfProperty(graph, product, 'url') ?? addressedId(product), page.address);
    const isThisPage =
      address !== null &&
      isSameSite(address, page.address) &&
      address.pathname === page.address.pathname &&
      address.pathname.length > 1;
    const hasOffers = product.properties.has('offers') || product.properties.has('hasVariant');
    const score =
      likeness * 2 +
      (isThisPage ? 0.8 : 0) +
      (hasOffers ? 0.5 : 0) +
      (isA(product, 'ProductGroup') ? 0.2 : 0) +
      (name ? 0.1 : 0);
    if (score > bestScore + 1e-9 && (likeness >= 0.5 || isThisPage || products.length === 1 || !name)) {
      best = product;
      bestScore = score;
    }
  }
  if (best) return best;
  return names.size <= 1 ? (products[0] ?? null) : null;
}

function readProduct(graph: SchemaGraph, product: SchemaNode, page: Page): Facts {
  const parents = nodesOf(graph, product, 'isVariantOf');
  const variants = nodesOf(graph, product, 'hasVariant', 'model').filter((node) => isA(node, ...PRODUCT_TYPES));
  const offers: StatedOffer[] = [];
  let range: Facts['range'] = null;
  for (const [node, owner] of [
    ...nodesOf(graph, product, 'offers').map((offer) => [offer, product] as const),
    ...variants
      .slice(0, 300)
      .flatMap((variant) => nodesOf(graph, variant, 'offers').map((offer) => [offer, variant] as const)),
  ]) {
    const isOwn = owner === product;
    if (isA(node, 'AggregateOffer')) {
      const inner = nodesOf(graph, node, 'offers').slice(0, 300);
      for (const offer of inner) offers.push(readOffer(graph, offer, isOwn ? null : owner));
      const span = readRange(graph, node);
      if (inner.length === 0 && span && span.low === span.high)
        offers.push({
          ...readOffer(graph, node, isOwn ? null : owner),
          price: span.low,
          priceCurrency: span.priceCurrency,
        });
      else if (inner.length === 0) offers.push(readOffer(graph, node, isOwn ? null : owner));
      if (span && isOwn) range = span;
    } else offers.push(readOffer(graph, node, isOwn ? null : owner));
  }
  // Some shops write price and currency on the product itself.
  if (offers.length === 0 && product.properties.has('price')) offers.push(readOffer(graph, product, null));
  const ofMany = (...names: readonly string[]) =>
    textOfProperty(graph, product, ...names) ??
    parents.map((parent) => textOfProperty(graph, parent, ...names)).find(Boolean) ??
    null;
  return {
    ...NO_FACTS,
    name: textOfProperty(graph, product, 'name'),
    brand: ofMany('brand', 'manufacturer'),
    description: ofMany('description'),
    image: imageOf(graph, product) ?? variants.map((variant) => imageOf(graph, variant)).find(Boolean) ?? null,
    url: readAddress(textOfProperty(graph, product, 'url'), page.address)?.href ?? null,
    sku: readPartNumber(textOfProperty(graph, product, 'sku', 'productID'), 100),
    mpn: readPartNumber(textOfProperty(graph, product, 'mpn'), 70),
    gtin: gtinOf(graph, product),
    offers,
    range,
  };
}

function readOffer(graph: SchemaGraph, offer: SchemaNode, variant: SchemaNode | null): StatedOffer {
  const prices = readPrices(graph, offer);
  return {
    ...NO_OFFER,
    ...prices,
    availability: readAvailability(textOfProperty(graph, offer, 'availability')),
    itemCondition: readItemCondition(textOfProperty(graph, offer, 'itemCondition')),
    priceValidUntil: readDate(textOfProperty(graph, offer, 'priceValidUntil', 'validThrough')),
    url:
      textOfProperty(graph, offer, 'url') ?? (variant ? (textOfProperty(graph, variant, 'url') ?? variant.id) : null),
    sku: readPartNumber(
      textOfProperty(graph, offer, 'sku') ?? (variant ? textOfProperty(graph, variant, 'sku', 'productID') : null),
      100,
    ),
    gtin: gtinOf(graph, offer) ?? (variant ? gtinOf(graph, variant) : null),
    mpn: readPartNumber(
      textOfProperty(graph, offer, 'mpn') ?? (variant ? textOfProperty(graph, variant, 'mpn') : null),
      70,
    ),
  };
}

/** The price anyone pays, and the list price, out of `price` and `priceSpecification`. */
function readPrices(graph: SchemaGraph, offer: SchemaNode): Pick<StatedOffer, 'price' | 'priceCurrency' | 'listPrice'> {
  const own = priceOf(graph, offer, 'price');
  let price = own?.amount ?? null;
  let priceCurrency = own?.currency ?? null;
  let listPrice: number | null = null;
  const isMembers = (node: SchemaNode) =>
    node.properties.has('validForMemberTier') || node.properties.has('eligibleCustomerType');
  for (const specification of nodesOf(graph, offer, 'priceSpecification').slice(0, 50)) {
    const stated = priceOf(graph, specification, 'price') ?? priceOf(graph, specification, 'maxPrice', 'minPrice');
    if (!stated || isMembers(specification)) continue;
    const kind = lastWord(textOfProperty(graph, specification, 'priceType') ?? '');
    const isUnit =
      nodesOf(graph, specification, 'referenceQuantity').length > 0 ||
      isA(specification, 'DeliveryChargeSpecification', 'PaymentChargeSpecification');
    if (/^(?:ListPrice|StrikethroughPrice|SRP|MSRP|RegularPrice)$/i.test(kind)) listPrice ??= stated.amount;
    else if (price === null && !isUnit && !/^(?:MinimumAdvertisedPrice|InvoicePrice)$/i.test(kind))
      price = stated.amount;
    priceCurrency ??= stated.currency;
  }
  return {
    price,
    priceCurrency,
    listPrice: listPrice !== null && price !== null && listPrice > price ? listPrice : null,
  };
}

function readRange(graph: SchemaGraph, offer: SchemaNode): Facts['range'] {
  const low = priceOf(graph, offer, 'lowPrice') ?? priceOf(graph, offer, 'price');
  const high = priceOf(graph, offer, 'highPrice') ?? low;
  if (!low || !high || high.amount < low.amount) return null;
  return { low: low.amount, high: high.amount, priceCurrency: low.currency ?? high.currency };
}

function priceOf(
  graph: SchemaGraph,
  node: SchemaNode,
  ...names: readonly string[]
): { amount: number; currency: string | null } | null {
  const stated = readCurrency(textOfProperty(graph, node, 'priceCurrency', 'currency'));
  for (const name of names)
    for (const value of node.properties.get(name) ?? []) {
      const text = textOfValue(graph, value);
      const price = text ? readMarkupPrice(text) : null;
      // Zero is what templates write when there is no price.
      if (!price || price.amount <= 0) continue;
      return { amount: price.amount, currency: stated ?? onlyCurrencyOf(price.currency) };
    }
  return null;
}

/** ISO 4217 as markup states it, or a sign that means one currency only; null for anything else. */
export function readCurrency(text: string | null): string | null {
  if (!text) return null;
  const code = text.trim().toUpperCase();
  return isCurrencyCode(code) ? code : onlyCurrencyOf(text);
}

/** An ISO 8601 date or date-time; null for anything else. */
function readDate(text: string | null): string | null {
  const date = text?.trim() ?? '';
  return /^\d{4}-\d{2}-\d{2}(?:[T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/.test(date) && !Number.isNaN(Date.parse(date))
    ? date.slice(0, 40)
    : null;
}

function gtinOf(graph: SchemaGraph, node: SchemaNode): string | null {
  for (const name of ['gtin13', 'gtin', 'gtin14', 'gtin12', 'gtin8', 'ean', 'isbn', 'upc', 'productID', 'sku']) {
    const text = textOfProperty(graph, node, name);
    // Any eight digits are a GTIN-8 one time in ten: numbers of the shop's own count only at full length.
    const gtin =
      text &&
      (name !== 'sku' && name !== 'productID' ? text : /^(?:gtin|ean|upc|isbn|\d{12,14}$)/i.test(text) ? text : '');
    const read = gtin ? readGtin(gtin) : null;
    if (read) return read;
  }
  return null;
}

function imageOf(graph: SchemaGraph, node: SchemaNode): string | null {
  for (const value of node.properties.get('image') ?? []) {
    if (typeof value === 'string') {
      if (value) return value;
      continue;
    }
    const text = textOfProperty(graph, resolve(graph, value), 'contentUrl', 'url', 'image') ?? value.id;
    if (text) return text;
  }
  return null;
}

/** The path of a BreadcrumbList; of several lists, the longest (shops state one for each way to the product). */
function breadcrumbOf(graph: SchemaGraph, lists: readonly SchemaNode[]): string[] {
  let longest: string[] = [];
  for (const list of lists.slice(0, 5)) {
    const steps = nodesOf(graph, list, 'itemListElement', 'itemListElements')
      .slice(0, 20)
      .map((step, index) => {
        const item = nodesOf(graph, step, 'item')[0];
        const name = textOfProperty(graph, step, 'name') ?? (item ? textOfProperty(graph, item, 'name') : null);
        return { name, position: Number(textOfProperty(graph, step, 'position') ?? index) };
      })
      .sort((one, other) => one.position - other.position);
    const names = steps.flatMap(({ name }) => (name && name.length <= 120 && !/^https?:/.test(name) ? [name] : []));
    if (names.length > longest.length) longest = names;
  }
  return longest;
}

/** "Clothes > Trousers" in `category`, where there is no breadcrumb. */
function categoryOf(graph: SchemaGraph, product: SchemaNode): string[] {
  const text = textOfProperty(graph, product, 'category');
  if (!text || text.length > 300 || /^https?:/.test(text)) return [];
  return text
    .split(/\s*(?:>|\/|›|»|\|)\s*/)
    .filter((step) => step.length > 0 && step.length <= 120)
    .slice(0, 12);
}

function shopNameOf(graph: SchemaGraph, roots: readonly SchemaNode[]): string | null {
  for (const types of [['WebSite'], ['OnlineStore', 'Store'], ['Organization', 'Corporation']])
    for (const root of roots) {
      const name = isA(root, ...types) ? textOfProperty(graph, root, 'name') : null;
      if (name && name.length <= 120 && !/^https?:/.test(name)) return name;
    }
  return null;
}
