/** Reads labelled pairs in the text format of Ditto (Li et al. 2020): "COL name VAL ... COL price VAL ... <tab> ... <tab> 1". */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { ProductRecord } from '../core/product-identity.ts';

export interface LabelledPair {
  /** The two records as written: equal text is the same record. */
  readonly left: string;
  readonly right: string;
  readonly same: boolean;
}

/** Columns by what shops and catalogues call them; any other column is read as further description. */
const COLUMNS: Readonly<Record<string, 'name' | 'brand' | 'category' | 'price' | 'mpn' | 'gtin'>> = {
  name: 'name',
  title: 'name',
  product_title: 'name',
  product_name: 'name',
  brand: 'brand',
  manufacturer: 'brand',
  vendor: 'brand',
  category: 'category',
  price: 'price',
  modelno: 'mpn',
  model: 'mpn',
  mpn: 'mpn',
  partno: 'mpn',
  gtin: 'gtin',
  ean: 'gtin',
  upc: 'gtin',
};

/** @throws Error with one sentence that names the line which is no pair */
export function readPairs(file: string): LabelledPair[] {
  const bytes = readFileSync(file);
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const [left, right, label, ...rest] = line.replace(/\r$/, '').split('\t');
    if (left === undefined || right === undefined || rest.length > 0 || !/^[01]$/.test(label?.trim() ?? ''))
      throw new Error(`line ${index + 1} of "${file}" is no labelled pair (two records and 0 or 1, between tabs).`);
    return [{ left: left.trim(), right: right.trim(), same: label?.trim() === '1' }];
  });
}

/** The record that a text of columns describes. Without a column for the name the first one is taken. */
export function readRecord(text: string): ProductRecord {
  const columns = [...text.matchAll(/COL\s+(\S+)\s+VAL\s*(.*?)\s*(?=COL\s+\S+\s+VAL|$)/gs)].map(
    ([, column = '', value = '']) => [column.toLowerCase(), value] as const,
  );
  const named = columns.find(([column]) => COLUMNS[column] === 'name') ?? columns[0];
  const first = (field: string) =>
    columns.find((entry) => entry !== named && COLUMNS[entry[0]] === field && entry[1] !== '')?.[1] ?? null;
  const others = columns.filter((entry) => entry !== named && COLUMNS[entry[0]] === undefined && entry[1] !== '');
  const price = Number((first('price') ?? '').replace(/[^\d.]/g, ''));
  return {
    name: named?.[1] ?? '',
    brand: first('brand'),
    category: [first('category') ?? ''].filter((value) => value !== ''),
    description: others.map(([, value]) => value).join(' ') || null,
    gtin: /^\d{8,14}$/.test(first('gtin') ?? '') ? first('gtin') : null,
    mpn: first('mpn'),
    sku: null,
    price: price > 0 ? price : null,
    priceCurrency: null,
    itemCondition: null,
  };
}
