/** Amounts of money, compared and written. */
import { describe, expect, it } from 'vitest';
import { currencyDigits, formatMoney, minorUnits, savingRate } from '../../src/core/money.ts';

it('knows the decimals of a currency, and takes 2 for one it does not know', () => {
  expect(['EUR', 'JPY', 'KWD', 'not a code'].map(currencyDigits)).toEqual([2, 0, 3, 2]);
});

it('counts in the smallest unit without floating-point dust', () => {
  expect(minorUnits(19.99, 'EUR')).toBe(1999);
  expect(minorUnits(0.1 + 0.2, 'EUR')).toBe(30);
  expect(minorUnits(1200, 'JPY')).toBe(1200);
});

describe('formatMoney', () => {
  it('writes as the locale does', () => {
    expect(formatMoney(12.5, 'EUR', 'en')).toBe('€12.50');
    expect(formatMoney(12.5, 'EUR', 'de').replace(/\s/, ' ')).toBe('12,50 €');
  });
  it('never throws for a code that is none', () => expect(formatMoney(12.5, 'E', 'en')).toBe('12.50 E'));
});

it('tells by what part a price fell', () => {
  expect(savingRate(75, 100)).toBeCloseTo(0.25);
  expect(savingRate(110, 100)).toBeLessThan(0);
  expect(savingRate(5, 0)).toBe(0);
});
