/** Savings never promise more than is true, and dates name the year only where it helps. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { bytes, day, duration, moment, money, saving } from '../../../popup/words/numbers.ts';
import { NOW } from '../examples.ts';
import { speak } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fake-browser.ts')).fakeBrowser }));

beforeEach(() => speak('en-GB'));

describe('saving', () => {
  it.each([
    [75, 100, '−25%'],
    [74.9, 99.9, '−25%'],
    // 14.96 percent is not yet 15.
    [850.4, 1000, '−14%'],
    // 1 - 0.71 is 0.29000000000000004, 1 - 0.9 is 0.09999999999999998: neither may lose a percent.
    [0.71, 1, '−29%'],
    [0.9, 1, '−10%'],
  ])('of %d instead of %d is %s', (price, former, badge) => {
    expect(saving(price, former, 'EUR')).toBe(badge);
  });

  it('is told as an amount when it is under one percent', () => {
    expect(saving(1291, 1299, 'EUR')).toBe('€8.00 less');
  });
});

describe('money', () => {
  it('is written in the browser’s own way, whatever language the words are in', () => {
    speak('de');
    expect(money(12.5, 'EUR').replace(/\s/g, ' ')).toBe('12,50 €');
  });
});

describe('day', () => {
  it('leaves out this year and names another', () => {
    expect(day(new Date(2026, 9, 2).getTime(), NOW)).toBe('2 Oct');
    expect(day(new Date(2025, 9, 2).getTime(), NOW)).toBe('2 Oct 2025');
  });
});

describe('moment', () => {
  it('names the day where it is not today, and the year where it is not this one', () => {
    expect(moment(new Date(2026, 10, 23, 9, 5).getTime(), NOW)).toMatch(/^0?9:05$/);
    expect(moment(new Date(2026, 9, 2, 9, 5).getTime(), NOW)).toMatch(/^2 Oct,? (at )?0?9:05$/);
    expect(moment(new Date(2025, 9, 2, 9, 5).getTime(), NOW)).toContain('2025');
  });
});

describe('duration and bytes', () => {
  it.each([
    [0, '0 secs'],
    [59_400, '59 secs'],
    [59_600, '1 min'],
    [3_599_000, '60 mins'],
    [5_400_000, '1.5 hrs'],
  ])('%d ms are %s', (milliseconds, written) => {
    expect(duration(milliseconds)).toBe(written);
  });

  it.each([
    [0, '0 byte'],
    [1000, '1 kB'],
    [4_120_000, '4.1 MB'],
    [81_200_000_000, '81.2 GB'],
  ])('%d bytes are %s', (count, written) => {
    expect(bytes(count)).toBe(written);
  });
});
