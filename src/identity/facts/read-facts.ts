/** Reads a record once: everything that blocking, contradictions and the pair model compare. */
import type { ProductFacts, ProductRecord } from '../../core/product-identity.ts';
import { codesOf, compactCode } from './codes.ts';
import { coloursOf } from './colours.ts';
import { conditionOf } from './condition.ts';
import { packCountOf } from './pack-count.ts';
import { isQuantity, quantitiesOf } from './quantities.ts';
import { fold, wordsOf } from './words.ts';

/** A garment's size in letters stands for itself at the end of a name, in brackets, or after "size". */
const GARMENT_SIZE =
  /(?:(?:size|grosse|taille|talla)[\s:]*|[-,(/|]\s*)(xxs|xs|s|m|l|xl|xxl|xxxl|[2-5]xl)\s*(?=$|[),/|-])/u;
/** A longer text is cut, in characters: what names a product stands at the beginning. */
const LONGEST_TEXT = 4000;

export function readFacts(record: ProductRecord, picture: Float32Array | null = null): ProductFacts {
  const name = fold(record.name.slice(0, LONGEST_TEXT));
  const description = fold((record.description ?? '').slice(0, LONGEST_TEXT));
  const brand = record.brand === null ? null : fold(record.brand).trim() || null;
  const words = wordsOf(name);
  const mpn = compactCode(record.mpn);
  const codes = new Set(codesOf(name));
  if (mpn !== null && mpn.length >= 3) codes.add(mpn);
  return {
    nameWords: withBrand(words, brand),
    descriptionWords: wordsOf(description),
    codes: [...codes],
    descriptionCodes: codesOf(description),
    numbers: words.filter((word) => /^\d+(?:\.\d+)*$/.test(word) && word.length < 5 && !isQuantity(word)),
    quantities: quantitiesOf(name),
    descriptionQuantities: quantitiesOf(description),
    packCount: packCountOf(name),
    colours: coloursOf(words, brand === null ? [] : wordsOf(brand)),
    garmentSize: GARMENT_SIZE.exec(name)?.[1] ?? null,
    condition: conditionOf(name, record.itemCondition),
    brand,
    categoryWords: wordsOf(fold(record.category.join(' '))),
    gtin: record.gtin === null ? null : record.gtin.padStart(14, '0'),
    mpn,
    price: record.price !== null && record.price > 0 ? record.price : null,
    priceCurrency: record.priceCurrency,
    picture,
  };
}

/** The words with those of the brand before them, where the name leaves the brand out. */
function withBrand(words: readonly string[], brand: string | null): string[] {
  const missing = brand === null ? [] : wordsOf(brand).filter((word) => !words.includes(word));
  return [...missing, ...words];
}
