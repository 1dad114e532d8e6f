/** The keys by which a product is known wherever it is sold: its GTIN, its maker's own number, its maker and name. */
import type { Item } from './item.ts';

/** What keys are made of. */
export type NamedProduct = Pick<Item, 'gtin' | 'mpn' | 'brand' | 'name'>;

/** Digits of a GTIN-14, to which shorter ones are padded with zeros (GS1 General Specifications, 3.2). */
const GTIN_DIGITS = 14;

/**
 * The keys of a product, the surest first: "gtin 04006381333931", "mpn lumenova lu hal wh" (brand and maker's number), "name
 * halm lumenova white" (the words of brand and name, each once, in the order of the alphabet, so that it matters neither where a
 * shop writes the brand nor in which order it writes the rest). A key that cannot be made is left out.
 */
export function productKeysOf({ gtin, mpn, brand, name }: NamedProduct): string[] {
  const keys: string[] = [];
  if (gtin) keys.push(`gtin ${gtin.padStart(GTIN_DIGITS, '0')}`);
  const maker = wordsOf(brand ?? '');
  const number = wordsOf(mpn ?? '');
  if (maker.length > 0 && number.length > 0) keys.push(`mpn ${[...maker, ...number].join(' ')}`);
  const words = [...new Set([...maker, ...wordsOf(name)])].sort();
  if (words.length > 0) keys.push(`name ${words.join(' ')}`);
  return keys;
}

/** Whether a key is proof by itself, so that two different ones are two different products. */
export function isGtinKey(key: string): boolean {
  return key.startsWith('gtin ');
}

/** Whether a key is made of words alone, which two products may share. */
export function isNameKey(key: string): boolean {
  return key.startsWith('name ');
}

/** Letters and digits without accents, in lower case. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\d]+/gu) ?? []
  );
}
