/** Reads how many of a thing one offer holds. */

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  eight: 8,
  ten: 10,
  twelve: 12,
  zwei: 2,
  drei: 3,
  vier: 4,
  sechs: 6,
  twin: 2,
  double: 2,
  triple: 3,
  zweier: 2,
  dreier: 3,
  vierer: 4,
  sechser: 6,
};
const COUNT = `(\\d{1,3}|${Object.keys(NUMBER_WORDS).join('|')})`;
const PACK = '(?:pack|pk|packs|packung|set|pcs|pieces|piece|stuck|stueck|stk|count|ct|units|bottles|cans|pairs|paar)';
const PATTERNS = [
  new RegExp(
    `(?<![\\p{L}\\d.])(?:pack|set|box|case|bundle|packung|lot)\\s+(?:of|von|de|da)\\s+${COUNT}(?![\\p{L}\\d])`,
    'u',
  ),
  new RegExp(`(?<![\\p{L}\\d.])${COUNT}[\\s-]?${PACK}(?![\\p{L}\\d])`, 'u'),
  new RegExp(`(?<![\\p{L}\\d.])${COUNT}er[\\s-]?(?:pack|packung|set)(?![\\p{L}\\d])`, 'u'),
  // "2 x 500 g", "3x": a number, a multiplication sign, and no second number without a unit (which would be a size).
  /(?<![\p{L}\d.,x×])(\d{1,2})\s?[x×](?=\s|$)(?!\s*\d+(?:[.,]\d+)?\s*(?:$|[x×]|mm|cm|m\b|in|"|'))/u,
  /(?<![\p{L}\d.,x×])(\d{1,2})\s?[x×]\s?(?=\d+(?:[.,]\d+)?\s?(?:g|kg|ml|cl|l|gb|tb|oz)(?![\p{L}\d]))/u,
  /\(\s*(?:x|×)\s?(\d{1,2})\s*\)/u,
];

/** The count that a folded name states; null when it states none or more than a few hundred, which is no pack. */
export function packCountOf(foldedName: string): number | null {
  for (const pattern of PATTERNS) {
    const word = pattern.exec(foldedName)?.[1];
    if (word === undefined) continue;
    const count = NUMBER_WORDS[word] ?? Number(word);
    if (count >= 1 && count <= 500) return count;
  }
  return null;
}
