/** Money, savings and dates as the shopper's locale writes them. */
import browser from 'webextension-polyfill';
import { formatMoney, savingRate } from '../../src/core/money.ts';
import { dayFormat, percentFormat } from './formatters.ts';
import { message, wordsLocale } from './message.ts';

/** The amount in the browser's own locale, whatever language the words are in. */
export function money(amount: number, currency: string): string {
  return formatMoney(amount, currency, browser.i18n.getUILanguage());
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

/** True when both moments lie on the same day of the shopper's own clock. */
export function isSameDay(a: number, b: number): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString();
}
