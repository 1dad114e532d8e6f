/** A list that is being read does not move. */
import { describe, expect, it } from 'vitest';
import { keepInPlace } from '../../../popup/lists/keep-in-place.ts';

const held =
  (...names: string[]) =>
  (card: string) =>
    names.includes(card);
const merge = (shown: string, latest: string, ...names: string[]) =>
  keepInPlace([...shown], [...latest], (card) => card.toLowerCase(), held(...names)).join('');

describe('keepInPlace', () => {
  it('takes the order of the ranks at first', () => {
    expect(merge('', 'bac')).toBe('bac');
  });

  it('keeps what is shown where it is and sets what is new after it', () => {
    expect(merge('abc', 'dcab')).toBe('abcd');
  });

  it('shows the latest of a card, in its place', () => {
    expect(merge('ab', 'BA')).toBe('AB');
  });

  it('drops what is no longer true', () => {
    expect(merge('abc', 'ac')).toBe('ac');
  });

  it('holds the place of a card that was answered, so that Undo stays at hand', () => {
    expect(merge('abc', 'ac', 'b')).toBe('abc');
  });
});
