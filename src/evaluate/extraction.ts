/** How well pages are read: labels by people on one side, what the extractor read on the other, figures out. */
import type { PageReading } from '../extract/extract.ts';

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

/** Compares readings with labels. Pages whose label says neither yes nor no are left out. */
export function evaluateExtraction(pages: readonly JudgedPage[]): ExtractionReport {
  const judged = pages.filter(({ label }) => label.is_product !== null);
  const misses: Miss[] = [];
  for (const page of judged) {
    if (page.label.is_product !== (page.product !== null))
      misses.push({
        file: page.label.file,
        field: 'isProduct',
        labelled: page.label.is_product,
        read: page.product !== null,
      });
    if (page.label.is_product !== true) continue;
    for (const field of FIELDS) {
      const outcome = compare(field, page);
      if (outcome === 'wrong' || outcome === 'absent')
        misses.push({
          file: page.label.file,
          field,
          labelled: labelOf(field, page.label),
          read: readingOf(field, page),
        });
    }
  }
  return {
    ...figuresOf(judged),
    withoutAmazon: figuresOf(judged.filter(({ label }) => !/^amazon\./.test(label.shop ?? ''))),
    misses,
  };
}

function figuresOf(pages: readonly JudgedPage[]): Figures {
  const products = pages.filter(({ label }) => label.is_product === true);
  const others = pages.filter(({ label }) => label.is_product === false);
  const found = products.filter(({ product }) => product !== null).length;
  const falseProducts = others.filter(({ product }) => product !== null).length;
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

function compare(field: Field, page: JudgedPage): Outcome {
  const { label } = page;
  const read = readingOf(field, page);
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

function readingOf(field: Field, { product, availability }: JudgedPage): unknown {
  if (!product) return null;
  switch (field) {
    case 'price':
    case 'priceCurrency':
    case 'listPrice':
      return product.offer?.[field] ?? null;
    case 'availability':
      return availability;
    default:
      return product.item[field];
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
