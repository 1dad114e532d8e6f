/** Money, savings and dates as the shopper's locale writes them. */
import browser from 'webextension-polyfill';
import { formatMoney, savingRate } from '../../src/core/money.ts';
import { dayFormat, momentFormat, percentFormat, unitFormat } from './formatters.ts';
import { message, wordsLocale } from './message.ts';

/** The amount in the browser's own locale, whatever language the words are in. */
export function money(amount: number, currency: string): string {
  return formatMoney(amount, currency, browser.i18n.getUILanguage());
}

/** An amount without its cents, where it stands for a range. */
export function wholeMoney(amount: number, currency: string): string {
  return formatMoney(amount, currency, browser.i18n.getUILanguage(), true);
}

/**
 * The saving as a badge: "−25%", rounded down so that it never promises more than is true; the amount where the saving is
 * under one percent.
 *
 * @param price below formerPrice, both in units of the currency
 */
export function saving(price: number, formerPrice: number, currency: string): string {
  // A hair is added before rounding down, for 0.75 may come out of a division as 0.74999….
  const percent = Math.floor(savingRate(price, formerPrice) * 100 + 1e-9);
  if (percent < 1) return message('saving_amount', money(formerPrice - price, currency));
  const written = percentFormat(browser.i18n.getUILanguage()).format(-percent / 100);
  return written.replace('-', '−');
}

/**
 * The day of a moment, with the year only where it is not this one.
 *
 * @param at and @param now are milliseconds since the epoch
 */
export function day(at: number, now: number): string {
  const moment = new Date(at);
  const withYear = moment.getFullYear() !== new Date(now).getFullYear();
  return dayFormat(wordsLocale(), withYear).format(moment);
}

/** A moment's hour and minute; its day where that is not today, and its year where it is not this one. */
export function moment(at: number, now: number): string {
  const date = new Date(at);
  const isThisYear = date.getFullYear() === new Date(now).getFullYear();
  return momentFormat(wordsLocale(), isSameDay(at, now) ? 'none' : isThisYear ? 'day' : 'year').format(date);
}

/** A moment's hour and minute. */
export function timeOfDay(at: number): string {
  return momentFormat(wordsLocale(), 'none').format(new Date(at));
}

/** A stretch of time in the unit a person would choose. @param milliseconds at least 0 */
export function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) return unitFormat(wordsLocale(), 'second').format(seconds);
  if (seconds < 3600) return unitFormat(wordsLocale(), 'minute').format(Math.round(seconds / 60));
  return unitFormat(wordsLocale(), 'hour').format(Math.round(seconds / 360) / 10);
}

/** Bytes in the unit a person would choose, in steps of a thousand, as operating systems show disks. */
export function bytes(count: number): string {
  const names = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];
  const step = Math.min(names.length - 1, Math.floor(Math.log10(Math.max(1, count)) / 3));
  return unitFormat(wordsLocale(), names[step] ?? 'byte').format(count / 1000 ** step);
}

/** True when both moments lie on the same day of the shopper's own clock. */
export function isSameDay(a: number, b: number): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString();
}
