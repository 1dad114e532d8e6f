/** What the measures of exposure say, in plain words with their numbers. */
import { numberFormat, percentFormat } from '../../popup/words/formatters.ts';
import { type MessageKey, message, wordsLocale } from '../../popup/words/message.ts';
import { wholeMoney } from '../../popup/words/numbers.ts';
import type { ExposureFairness } from '../../src/core/exposure-report.ts';

/** Up to these Gini coefficients a spread is called so; the words are ours, the coefficient stands beside them. */
const WORDS: readonly (readonly [most: number, words: MessageKey])[] = [
  [0.2, 'spread_even'],
  [0.4, 'spread_fair'],
  [1, 'spread_uneven'],
];

/** Says how even a spread is, and who came off worst; empty where nothing was shown. */
export function fairnessWords(
  { gini, worstRatio, shares }: ExposureFairness,
  nameOf: (group: string) => string,
): string {
  if (gini === null) return '';
  const words = WORDS.find(([most]) => gini <= most)?.[1] ?? 'spread_uneven';
  const spread = message(words, numberFormat(wordsLocale()).format(Math.round(gini * 100) / 100));
  if (worstRatio === null) return spread;
  const worst = shares.find(({ ratio }) => ratio === worstRatio);
  const told =
    worst && worstRatio < 1
      ? message('worst', nameOf(worst.group), percentFormat(wordsLocale()).format(worstRatio))
      : message('worst_none');
  return message('sentence_pair', spread, told);
}

/** "EUR 13" as people write it: the whole amounts it lies between (see priceBandOf in profile.ts). */
export function bandWords(band: string): string {
  const [currency = '', step = ''] = band.split(' ');
  const bound = (steps: number) => wholeMoney(Math.round(2 ** (steps / 2)), currency);
  return message('band', bound(Number(step)), bound(Number(step) + 1));
}
