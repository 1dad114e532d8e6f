/** Turns the text of an item into counted terms, in languages written with spaces and without. */
import porterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import tokenizers from 'natural/lib/natural/tokenizers/regexp_tokenizer.js';
import type { Item } from '../core/item.ts';
import { STOP_WORDS } from './stop-words.ts';

/** To be raised with every change that makes other terms of the same text: what was kept of an older analysis is made anew. */
export const ANALYSIS_VERSION = 1;

/** How much one occurrence counts, by field. A name is short and chosen; a description is long and full of anything. */
const FIELD_WEIGHTS = { name: 3, brand: 2, category: 2, description: 0.5 } as const;

/** The most different terms kept of one item, so that no page can flood the index; name, brand and category come first. */
const MOST_TERMS = 120;
/** A longer run of letters is not a word: it is cut, in characters. */
const LONGEST_TERM = 40;

type ItemText = Pick<Item, 'name' | 'brand' | 'category' | 'description' | 'language'>;

/** Terms in the order in which they first occur, with their weighted counts. */
export interface TermCounts {
  readonly terms: readonly string[];
  readonly counts: readonly number[];
}

/** The counted terms of an item, by its language's own rules; the same text gives the same terms. */
export function analyseItem(item: ItemText): TermCounts {
  const fields: readonly (readonly [string, number])[] = [
    [item.name, FIELD_WEIGHTS.name],
    [item.brand ?? '', FIELD_WEIGHTS.brand],
    [item.category.join('\n'), FIELD_WEIGHTS.category],
    [item.description ?? '', FIELD_WEIGHTS.description],
  ];
  const counts = new Map<string, number>();
  for (const [text, weight] of fields)
    for (const term of termsOf(text, item.language)) {
      const known = counts.get(term);
      if (known !== undefined || counts.size < MOST_TERMS) counts.set(term, (known ?? 0) + weight);
    }
  return { terms: [...counts.keys()], counts: [...counts.values()] };
}

/** A digest of the text that `analyseItem` reads, to tell whether it has changed. */
export function digestOf(item: ItemText): string {
  return digestOfTexts([item.language, item.name, item.brand, ...item.category, '', item.description]);
}

/** A short digest of texts: two FNV-1a hashes of 32 bits with different offsets (Fowler, Noll and Vo 1991). No secret hangs on it. */
export function digestOfTexts(texts: readonly (string | null)[]): string {
  const text = texts.join('\u0000');
  let first = 0x811c9dc5;
  let second = 0x01000193;
  for (let position = 0; position < text.length; position += 1) {
    const unit = text.charCodeAt(position);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit, 0x01000193) ^ (second >>> 15);
  }
  return `${(first >>> 0).toString(36)}.${(second >>> 0).toString(36)}.${text.length.toString(36)}`;
}

/**
 * The terms of a text in reading order: folded, without stop words, stemmed where the language has a stemmer here.
 *
 * @param language BCP 47 tag; null is read as English, the language most often left unsaid
 */
export function termsOf(text: string, language: string | null): string[] {
  const folded = fold(text);
  const primary = (language ?? 'en').toLowerCase().split('-')[0] ?? 'en';
  const words = UNSPACED.test(folded) ? segment(folded, language) : SPACED_WORDS.tokenize(folded);
  const stem = STEMMERS.get(primary);
  const stopWords = STOP_WORDS.get(primary);
  const terms: string[] = [];
  for (const word of words) {
    if (stopWords?.has(word) || !isTelling(word)) continue;
    terms.push((stem && LATIN_WORD.test(word) ? stem(word) : word).slice(0, LONGEST_TERM));
  }
  return terms;
}

/** Letters and digits make words; everything else stands between them. */
const SPACED_WORDS = new tokenizers.RegexpTokenizer({ pattern: /[^\p{L}\p{N}\p{M}]+/u });

/** Scripts written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const LATIN_WORD = /^[a-z]+$/;

/** A stemmer for each language that has one here, by primary language tag. A further language is one more line. */
const STEMMERS: ReadonlyMap<string, (word: string) => string> = new Map([
  ['en', (word: string) => porterStemmer.stem(word)], // Porter 1980
]);

/** A single Latin letter or digit tells nothing; a single character of a script without spaces may be a word. */
function isTelling(word: string): boolean {
  return word.length > 1 || UNSPACED.test(word);
}

/** Lower case and without accents, so that "Café" and "cafe" are one; the marks of other scripts are kept. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}])[\u0300-\u036f]+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ß', 'ss');
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Words as the platform's own dictionary divides them. The script decides where the page states no fitting language. */
function segment(text: string, language: string | null): string[] {
  const locale = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
    ? 'ja'
    : /\p{Script=Thai}/u.test(text)
      ? 'th'
      : language && Intl.Segmenter.supportedLocalesOf([language.split('-')[0] ?? '']).length > 0
        ? (language.split('-')[0] ?? 'zh')
        : 'zh';
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' });
  segmenters.set(locale, segmenter);
  return [...segmenter.segment(text)].flatMap(({ segment: word, isWordLike }) => (isWordLike ? word : []));
}
