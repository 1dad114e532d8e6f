/** How long a pause lasts, and what is made of what the shopper wrote. */
import { expect, it } from 'vitest';
import { endOfPause, isPaused, tidyBlock } from '../../src/core/settings.ts';

it('a pause ends after an hour, with the shopper’s own day, or never by itself', () => {
  const now = new Date(2026, 10, 24, 15, 30).getTime();
  expect(endOfPause('hour', now)).toBe(now + 3_600_000);
  expect(endOfPause('today', now)).toBe(new Date(2026, 10, 25).getTime());
  expect(endOfPause('until-resumed', now)).toBeNull();
  expect(isPaused({ paused: null }, now)).toBe(false);
});

it.each([
  ['shops', 'https://WWW.Shop.example/p/1?x=2', 'shop.example'],
  ['shops', ' shop.example ', 'shop.example'],
  ['shops', 'not a shop', null],
  ['shops', '   ', null],
  ['words', '  real   fur ', 'real fur'],
  ['brands', '', null],
] as const)('of %s, "%s" is kept as %s', (kind, written, kept) => expect(tidyBlock(kind, written)).toBe(kept));
