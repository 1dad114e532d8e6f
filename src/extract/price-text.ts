/** Price text in any locale: every separator, digit script and printed currency, to an amount and the currency as printed. */
import { currenciesAt, currenciesOf, isCurrencyCode } from './currency.ts';

export interface PriceText {
  /** In units of the currency; never negative. */
  readonly amount: number;
  /** The currency exactly as printed ("руб.", "US$"); null when none stands beside the amount. */
  readonly currency: string | null;
  /** True for "-5,00 €": money taken off, not asked for. */
  readonly negative: boolean;
  /** Where in the (normalised) text the amount with its currency begins and ends. */
  readonly start: number;
  readonly end: number;
}

const NUMBER = /[.,]{0,2}\d+(?:(?:['’`´.,٫٬·]|[.,] (?=\d{2}(?!\d))|\s(?=\d{3}(?!\d)))\d+)*/g;
const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u;
/** "35€ 99", "12€99": the sign stands where the separator would. */
const SPLIT_BY_SIGN = /^\s?([€$£])\s?(\d{2})(?=\s*$)|^([€$£])(\d{2})(?!\d)/;
/** Currencies with three decimals, where "1.250" is one and a quarter. */
const THREE_DECIMALS = new Set(['KWD', 'BHD', 'OMR', 'JOD', 'TND', 'IQD', 'LYD']);

/** Digits of every script as 0-9, full-width signs as usual ones, all kinds of space as one; the length may change. */
export function normaliseDigits(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return text.replace(OTHERWISE_WRITTEN, (sign) => {
    if (/\s/.test(sign)) return ' ';
    if (sign === '\u066b') return '.';
    if (sign === '\u066c' || sign === '、') return ',';
    const code = sign.charCodeAt(0);
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
    return /\p{Nd}/u.test(sign) ? digitValue(sign) : '';
  });
}

/** Other digits than 0-9, signs of full width, other separators and spaces than the usual ones, and what is not seen at all. */
const OTHERWISE_WRITTEN =
  /(?![0-9])\p{Nd}|[\uff01-\uff5e\u066b\u066c、\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|[^\S ]/gu;

/** Unicode keeps the ten digits of a script together and in order, so the value is the distance from the block's start. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let start = code;
  while (start > 0 && /\p{Nd}/u.test(String.fromCodePoint(start - 1))) start--;
  return String((code - start) % 10);
}

/**
 * The first price in the text.
 *
 * @param hint further text that may name the currency when the price text does not
 * @returns null when the text holds no amount
 */
export function readPriceText(text: string, hint: string | null = null): PriceText | null {
  const first = readPriceTexts(text)[0];
  if (!first) return null;
  if (first.currency !== null || !hint) return first;
  return { ...first, currency: currencyIn(hint) };
}

/** The first currency printed anywhere in a text, beside an amount or not; null when there is none. */
function currencyIn(text: string): string | null {
  const normal = normaliseDigits(text);
  for (let start = 0; start < normal.length; start++) {
    if (/\p{L}$/u.test(normal.slice(0, start))) continue;
    for (const way of currenciesAt(normal, start)) if (!/^\p{L}/u.test(normal.slice(start + way.length))) return way;
  }
  return null;
}

interface Sign {
  /** As printed. */
  readonly sign: string;
  /** Where it begins, before an amount; where it ends, after one. */
  readonly at: number;
}

/** The currency that a text ends with, as a word of its own: "US$", "Rs.", "NZD $". */
function signBefore(before: string): Sign | null {
  if (/[^\s:.]/.test(before))
    for (let start = 0; start < before.length; start++) {
      if (start > 0 && LETTER_OR_NUMBER.test(before[start - 1] ?? '')) continue;
      for (const way of currenciesAt(before, start)) {
        const rest = /^( ?[$£])?[\s:.]*$/.exec(before.slice(start + way.length));
        if (rest) return { sign: way + (rest[1] ?? ''), at: start };
      }
    }
  return null;
}

/** The currency that a text begins with, behind the dash that stands for no cents. */
function signAfter(after: string): Sign | null {
  const start = /^[.,]?[-–—]{0,2}\s*/.exec(after)?.[0].length ?? 0;
  for (const anyCase of [false, true]) {
    // Of two letters in the wrong case, feet and megabytes are likelier.
    if (anyCase && !/^\p{L}{3}/u.test(after.slice(start))) continue;
    for (const way of currenciesAt(after, start, anyCase)) {
      const at = start + way.length;
      if (!LETTER_OR_NUMBER.test(after[at] ?? '')) return { sign: way, at };
    }
  }
  return null;
}

/** What was read lately: the texts of a page are asked for again by their neighbours, and by the next reading. */
const readLately = new Map<string, readonly PriceText[]>();
const MOST_REMEMBERED = 2_000;
const MOST_PRICES = 8;

/** Every price in the text, in order, at most eight. Percentages, and numbers grown together with a word, are none. */
export function readPriceTexts(text: string): readonly PriceText[] {
  let prices = readLately.get(text);
  if (!prices) {
    prices = readEach(text);
    if (readLately.size >= MOST_REMEMBERED) readLately.clear();
    readLately.set(text, prices);
  }
  return prices;
}

function readEach(text: string): PriceText[] {
  const normal = normaliseDigits(text.length > 2000 ? text.slice(0, 2000) : text);
  const prices: PriceText[] = [];
  NUMBER.lastIndex = 0;
  let last = 0;
  for (let match = NUMBER.exec(normal); match && prices.length < MOST_PRICES; match = NUMBER.exec(normal)) {
    const start = match.index;
    let end = start + match[0].length;
    const before = normal.slice(Math.max(last, start - 14), start);
    const after = normal.slice(end, end + 14);
    if (/^\s?[%٪]/.test(after)) continue;
    const first = signBefore(before);
    const second = signAfter(after);
    if (!first && /[\p{L}_#]$/u.test(before)) continue;
    if (!second && /^[\p{L}_]/u.test(after) && !/^[x×]\s/.test(after)) continue;
    if (/\/$|\d[:–-]$/.test(before) && !first && !second) continue;
    const split = first ? null : SPLIT_BY_SIGN.exec(after);
    const currency = split?.[1] ?? split?.[3] ?? betterSign(first?.sign, second?.sign);
    const codes = currency ? currenciesOf(currency) : [];
    let amount = readAmount(match[0], THREE_DECIMALS.has(codes[0] ?? '') && codes.length <= 3);
    if (split && /^\d+$/.test(match[0].replace(/\s/g, ''))) {
      amount = (amount ?? 0) + Number(split[2] ?? split[4]) / 100;
      end += split[0].length;
      NUMBER.lastIndex = end;
    } else if (second) end += second.at;
    if (amount === null) continue;
    const from = first ? start - before.length + first.at : start;
    const negative = /(?:^|[\s(])[-−–]$/.test(normal.slice(Math.max(0, from - 2), from)) || /[-−]$/.test(before);
    prices.push({ amount, currency, negative, start: from, end });
    last = end;
  }
  return prices;
}

/** A code says more than a sign, "A$" more than "$". */
function betterSign(before: string | undefined, after: string | undefined): string | null {
  if (before === undefined || after === undefined) return tidySign(before ?? after);
  const first = tidySign(before);
  const second = tidySign(after);
  if (first === null || second === null) return first ?? second;
  if (isCurrencyCode(second) && !isCurrencyCode(first) && currenciesOf(first).includes(second)) return second;
  return currenciesOf(first).length === 0 && currenciesOf(second).length > 0 ? second : first;
}

/** "NZD $" is printed for NZD alone. */
function tidySign(sign: string | undefined): string | null {
  if (sign === undefined) return null;
  if (currenciesOf(sign).length > 0) return sign.trim();
  const code = /^([A-Z]{3}) ?[$£]$/.exec(sign)?.[1];
  return code && isCurrencyCode(code) ? code : sign.trim();
}

/**
 * The amount a printed number means: the separators say it themselves.
 *
 * Two kinds of separator: the last is the decimal one. One kind, more than once: groups. One kind, once: a group when exactly
 * three digits follow and at most three (not a lone zero) stand before it, else decimals.
 *
 * @returns null for a number no price has (more than 12 digits)
 */
function readAmount(printed: string, threeDecimals = false): number | null {
  let number = printed
    .replace(/[\s'’`´·]/g, '')
    .replace(/٫/g, '.')
    .replace(/٬/g, ',');
  const leading = /^[.,]+/.exec(number)?.[0] ?? '';
  number = number.slice(leading.length).replace(/[.,]+$/, '');
  if (number.replace(/\D/g, '').length > 12) return null;
  if (leading !== '' && /^\d+$/.test(number)) return Number(`0.${number}`);
  const separators = number.match(/[.,]/g) ?? [];
  if (separators.length === 0) return number === '' ? null : Number(number);
  const lastSeparator = separators[separators.length - 1] ?? '.';
  const position = number.lastIndexOf(lastSeparator);
  const decimals = number.length - position - 1;
  const kinds = new Set(separators).size;
  const alone = separators.length === 1;
  const whole = number.slice(0, position).replace(/[.,]/g, '');
  const isGroup =
    (kinds === 1 && !alone) ||
    (alone && decimals === 3 && whole.length <= 3 && !/^0/.test(whole) && !threeDecimals) ||
    (kinds === 2 && separators.filter((one) => one === lastSeparator).length > 1);
  return Number(isGroup ? number.replace(/[.,]/g, '') : `${whole}.${number.slice(position + 1)}`);
}

/**
 * A price as markup states it: schema.org asks for a dot before the decimals and no groups, yet shops also put price text there.
 *
 * @returns null when there is no amount, or several, or a negative one
 */
export function readMarkupPrice(value: string): { amount: number; currency: string | null } | null {
  const trimmed = normaliseDigits(value).trim();
  if (trimmed.length === 0 || trimmed.length > 60) return null;
  if (/^\d+(?:\.\d+)?$/.test(trimmed)) {
    const amount = Number(trimmed);
    return Number.isFinite(amount) && amount < 1e12 ? { amount, currency: null } : null;
  }
  const prices = readPriceTexts(trimmed);
  const [price] = prices;
  return price && prices.length === 1 && !price.negative ? { amount: price.amount, currency: price.currency } : null;
}
