/** Cuts a text into folded words, and glues what a shop wrote apart. */

/** The most words read of one text: a description that never ends costs no more than a long one. */
const MOST_WORDS = 160;

/** Lower case, without accents; letters that have no accent to lose are spelled out ("ß" is "ss", "ø" is "o"). */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/ł/g, 'l');
}

/**
 * The words of a folded text: runs of letters and digits, with a point or comma inside a number ("2.5", "1,000").
 * Han, kana and hangul are cut into pairs of neighbouring signs, as they are written without spaces.
 */
export function wordsOf(folded: string): string[] {
  const words: string[] = [];
  for (const [run] of folded.matchAll(/\d+(?:[.,]\d+)+(?![\p{L}\d])|[\p{L}\p{N}]+/gu)) {
    if (words.length >= MOST_WORDS) break;
    if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(run))
      words.push(...pairsOf(run));
    else words.push(/^\d+(?:,\d{3})+$/.test(run) ? run.replaceAll(',', '') : run.replace(/,/g, '.'));
  }
  return words;
}

function pairsOf(run: string): string[] {
  const signs = [...run];
  if (signs.length < 2) return signs;
  return signs.slice(1).map((sign, position) => `${signs[position]}${sign}`);
}
