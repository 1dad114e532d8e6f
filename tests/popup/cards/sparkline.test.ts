/** The line of prices has steps and fits its box; a tile without a picture shows the name's first letter. */
import { describe, expect, it, vi } from 'vitest';
import { steps } from '../../../popup/cards/sparkline.tsx';
import { firstLetter } from '../../../popup/cards/thumbnail.tsx';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fake-browser.ts')).fakeBrowser }));

describe('steps', () => {
  it('holds a price until the next one was seen', () => {
    const prices = [
      { at: 0, price: 100 },
      { at: 50, price: 100 },
      { at: 100, price: 80 },
    ];
    expect(steps(prices, 106, 26, 3)).toEqual({ path: 'M3 3H53V3H103V23', end: { x: 103, y: 23 } });
  });

  it('sets prices of one moment side by side', () => {
    const prices = [
      { at: 5, price: 1 },
      { at: 5, price: 2 },
    ];
    expect(steps(prices, 106, 26, 3).path).toBe('M3 23H103V3');
  });
});

describe('firstLetter', () => {
  it.each([
    ['kestrel', 'K'],
    ['“Aurora” lamp', 'A'],
    ['世界咖啡地图', '世'],
    ['e\u0301clair', 'E\u0301'],
    ['…', '·'],
  ])('of %s is %s', (name, letter) => {
    expect(firstLetter(name)).toBe(letter);
  });
});
