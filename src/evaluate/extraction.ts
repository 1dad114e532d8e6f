/** How well pages are read: labels by people on one side, what the extractor read on the other, figures out. */
import type { PageReading } from '../extract/read-page.ts';

/** What a person reads on a page, as one line of a labels file states it. Keys that do not matter here are left out. */
export interface PageLabel {
  readonly file: string;
  readonly url: string | null;
  /** Null for a page on which people disagree: it is read, and not judged. */
  readonly is_product: boolean | null;
  readonly shop?: string;
  readonly title?: string;
  readonly title_alt?: readonly string[];
  /** Where only the beginning of a long title is labelled. */
  readonly title_starts?: string;
  readonly brand?: string | null;
  /** Null: a person sees no price. */
  readonly price?: number | null;
  readonly currency?: string | null;
  readonly list_price?: number;
  readonly availability?: string;
  readonly sku?: string;
  readonly mpn?: string;
  readonly gtin?: string;
}

/** One page with what was read there; product is null when the page was taken for none. */
export interface JudgedPage extends Pick<PageReading, 'product' | 'availability'> {
  readonly label: PageLabel;
}

/** What a reader of pages, ours or a peer, states of a product: prices in units of the currency. */
export type PageFacts = Readonly<Record<Field, string | number | null>>;

/** The same page as a peer reads it; facts are null when it finds no product there. */
export interface JudgedFacts {
  readonly label: PageLabel;
  readonly facts: PageFacts | null;
}

export interface FieldFigures {
  /** Pages on which the label states the field. */
  readonly labelled: number;
  readonly right: number;
  /** Read otherwise than labelled, and for price and list price also read where a person sees none. */
  readonly wrong: number;
  /** Labelled and not read. */
  readonly absent: number;
}

export interface Figures {
  readonly recognition: {
    readonly precision: number;
    readonly recall: number;
    readonly falseProducts: number;
    readonly others: number;
    readonly products: number;
  };
  readonly fields: Readonly<Record<string, FieldFigures>>;
}

/** One thing that was not read as labelled. */
export interface Miss {
  readonly file: string;
  readonly field: string;
  readonly labelled: unknown;
  readonly read: unknown;
}

export interface ExtractionReport extends Figures {
  /** The same without the pages of the one shop that is a fifth of most collections. */
  readonly withoutAmazon: Figures;
  /** Other readers on the same pages, by name. */
  readonly peers: Readonly<Record<string, Figures>>;
  readonly misses: readonly Miss[];
}

export const FIELDS = [
  'name',
  'price',
  'priceCurrency',
  'listPrice',
  'availability',
  'brand',
  'sku',
  'mpn',
  'gtin',
] as const;
export type Field = (typeof FIELDS)[number];

/**
 * Compares readings with labels. Pages whose label says neither yes nor no are left out.
 *
 * @param peers what others read on the same pages, by their names
 */
export function evaluateExtraction(
  pages: readonly JudgedPage[],
  peers: Readonly<Record<string, readonly JudgedFacts[]>> = {},
): ExtractionReport {
  const judged = judgeable(pages.map(factsOf));
  const misses: Miss[] = [];
  for (const page of judged) {
    if (page.label.is_product !== (page.facts !== null))
      misses.push({
        file: page.label.file,
        field: 'isProduct',
        labelled: page.label.is_product,
        read: page.facts !== null,
      });
    if (page.label.is_product !== true) continue;
    for (const field of FIELDS) {
      const outcome = compare(field, page);
      if (outcome === 'wrong' || outcome === 'absent')
        misses.push({
          file: page.label.file,
          field,
          labelled: labelOf(field, page.label),
          read: page.facts?.[field] ?? null,
        });
    }
  }
  return {
    ...figuresOf(judged),
    withoutAmazon: figuresOf(judged.filter(({ label }) => !/^amazon\./.test(label.shop ?? ''))),
    peers: Object.fromEntries(Object.entries(peers).map(([name, read]) => [name, figuresOf(judgeable(read))])),
    misses,
  };
}

function judgeable(pages: readonly JudgedFacts[]): JudgedFacts[] {
  return pages.filter(({ label }) => label.is_product !== null);
}

function factsOf({ label, product, availability }: JudgedPage): JudgedFacts {
  if (!product) return { label, facts: null };
  const { name, brand, sku, mpn, gtin } = product.item;
  const { price = null, priceCurrency = null, listPrice = null } = product.offer ?? {};
  return { label, facts: { name, price, priceCurrency, listPrice, availability, brand, sku, mpn, gtin } };
}

function figuresOf(pages: readonly JudgedFacts[]): Figures {
  const products = pages.filter(({ label }) => label.is_product === true);
  const others = pages.filter(({ label }) => label.is_product === false);
  const found = products.filter(({ facts }) => facts !== null).length;
  const falseProducts = others.filter(({ facts }) => facts !== null).length;
  const fields: Record<string, FieldFigures> = {};
  for (const field of FIELDS) {
    const outcomes = products.map((page) => compare(field, page));
    const count = (wanted: Outcome) => outcomes.filter((outcome) => outcome === wanted).length;
    fields[field] = {
      labelled: products.filter(({ label }) => isLabelled(field, label)).length,
      right: count('right'),
      wrong: count('wrong'),
      absent: count('absent'),
    };
  }
  return {
    recognition: {
      precision: found + falseProducts > 0 ? found / (found + falseProducts) : 1,
      recall: products.length > 0 ? found / products.length : 1,
      falseProducts,
      others: others.length,
      products: products.length,
    },
    fields,
  };
}

/** unlabelled: the label says nothing, and nothing can be said of the reading. */
type Outcome = 'right' | 'wrong' | 'absent' | 'unlabelled';

function compare(field: Field, { label, facts }: JudgedFacts): Outcome {
  const read = facts?.[field] ?? null;
  if (!isLabelled(field, label)) {
    const isInvented = read !== null && ((field === 'price' && label.price === null) || field === 'listPrice');
    return isInvented ? 'wrong' : 'unlabelled';
  }
  if (read === null) return 'absent';
  return isRight(field, label, read) ? 'right' : 'wrong';
}

function isLabelled(field: Field, label: PageLabel): boolean {
  const stated = labelOf(field, label);
  return stated !== null && stated !== undefined;
}

function labelOf(field: Field, label: PageLabel): unknown {
  switch (field) {
    case 'name':
      return label.title ?? label.title_starts;
    case 'priceCurrency':
      return label.currency;
    case 'listPrice':
      return label.list_price;
    default:
      return label[field];
  }
}

function isRight(field: Field, label: PageLabel, read: unknown): boolean {
  const labelled = labelOf(field, label);
  if (typeof labelled === 'number') return typeof read === 'number' && Math.abs(read - labelled) < 0.005;
  const text = comparable(String(read));
  if (field === 'name') {
    if (label.title !== undefined)
      return [label.title, ...(label.title_alt ?? [])].some((title) => comparable(title) === text);
    return text.startsWith(comparable(label.title_starts ?? ''));
  }
  if (field === 'gtin') return text.replace(/^0+/, '') === comparable(String(labelled)).replace(/^0+/, '');
  return text === comparable(String(labelled));
}

/** Case, kinds of space, of dash and of quotation mark do not make a reading wrong. */
function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[\u2018\u2019\u2032`´]/g, "'")
    .replace(/[\u201c\u201d\u2033]|''/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}
