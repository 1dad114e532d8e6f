/** Identifiers of a product: trade item numbers with their check digit, and what a shop calls its own numbers. */

/** The lengths a GTIN has: GTIN-8, UPC-A (12), EAN-13, GTIN-14. */
const GTIN_LENGTHS = new Set([8, 12, 13, 14]);

/**
 * The check digit of a GTIN without its last digit (GS1 General Specifications, section 7.9: weights 3 and 1 from the right).
 *
 * @param digits the number without its check digit
 */
export function gtinCheckDigit(digits: string): number {
  let sum = 0;
  for (let position = 0; position < digits.length; position++) {
    const weight = (digits.length - position) % 2 === 1 ? 3 : 1;
    sum += Number(digits[position]) * weight;
  }
  return (10 - (sum % 10)) % 10;
}

/**
 * A GTIN, EAN, UPC, ISBN-13 or ISBN-10 as plain digits.
 *
 * @param text as printed or marked up: hyphens, spaces and a label ("EAN: ", "ISBN-13 ") may surround it
 * @returns 8, 12, 13 or 14 digits with a right check digit (an ISBN-10 becomes its ISBN-13); null for anything else
 */
export function readGtin(text: string): string | null {
  const bare = text
    .trim()
    .replace(
      /^(?:(?:gtin|ean|upc|isbn|jan)(?:[-\s]?(?:8|1[0234]|a))?(?![\d-]*$)|gtin|ean|upc|isbn|jan|barcode)?[\s:#.-]*/i,
      '',
    )
    .replace(/[\s()-]+/g, '');
  if (/^\d{9}[\dXx]$/.test(bare)) return isbn13Of(bare);
  if (!/^\d+$/.test(bare) || !GTIN_LENGTHS.has(bare.length) || /^0+$/.test(bare)) return null;
  return gtinCheckDigit(bare.slice(0, -1)) === Number(bare.slice(-1)) ? bare : null;
}

/** The ISBN-13 of an ISBN-10 (ISO 2108); null when its check digit (modulo 11) is wrong. */
function isbn13Of(isbn10: string): string | null {
  let sum = 0;
  for (let position = 0; position < 10; position++) {
    const sign = isbn10[position] ?? '';
    sum += (10 - position) * (/[Xx]/.test(sign) ? 10 : Number(sign));
  }
  if (sum % 11 !== 0) return null;
  const digits = `978${isbn10.slice(0, 9)}`;
  return digits + gtinCheckDigit(digits);
}

/** A shop's own number (SKU) or the maker's (MPN) as stated; null for a placeholder. */
export function readPartNumber(text: string | null, longest: number): string | null {
  const number = (text ?? '').replace(/\s+/g, ' ').trim();
  if (number.length === 0 || number.length > longest) return null;
  if (/^(?:n\/?a|none|null|undefined|nan|false|true|-+|0+|does not apply|unknown)$/i.test(number)) return null;
  return /[\p{L}\p{N}]/u.test(number) ? number : null;
}
