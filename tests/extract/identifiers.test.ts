/** Trade item numbers and their check digits. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gtinCheckDigit, readGtin, readPartNumber } from '../../src/extract/identifiers.ts';

describe('readGtin', () => {
  it.each<[string, string | null]>([
    ['4006381333931', '4006381333931'],
    ['EAN: 4006381333931', '4006381333931'],
    ['ISBN-13: 978-1-60743-967-7', '9781607439677'],
    ['1-60743-967-0', '9781607439677'],
    ['080442957X', '9780804429573'],
    ['042100005264', '042100005264'],
    ['96385074', '96385074'],
    ['4006381333932', null],
    ['12345', null],
    ['00000000', null],
    ['LAMP-4006381333931', null],
  ])('reads %s', (text, gtin) => {
    expect(readGtin(text)).toBe(gtin);
  });

  it('accepts any number with its own check digit, and none with another', () => {
    const digits = fc
      .constantFrom(7, 11, 12, 13)
      .chain((length) => fc.stringMatching(new RegExp(`^[1-9]\\d{${length - 1}}$`)));
    fc.assert(
      fc.property(digits, fc.integer({ min: 1, max: 9 }), (number, off) => {
        const right = gtinCheckDigit(number);
        expect(readGtin(`${number}${right}`)).toBe(`${number}${right}`);
        expect(readGtin(`${number}${(right + off) % 10}`)).toBeNull();
      }),
    );
  });

  it('notices any one wrong digit', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[1-9]\d{11}$/),
        fc.integer({ min: 0, max: 11 }),
        fc.integer({ min: 1, max: 9 }),
        (number, position, off) => {
          const right = `${number}${gtinCheckDigit(number)}`;
          const wrong = `${right.slice(0, position)}${(Number(right[position]) + off) % 10}${right.slice(position + 1)}`;
          expect(readGtin(wrong)).toBeNull();
        },
      ),
    );
  });
});

describe('readPartNumber', () => {
  it.each<[string, string | null]>([
    [' BL-100 ', 'BL-100'],
    ['n/a', null],
    ['-', null],
    ['undefined', null],
    ['x'.repeat(200), null],
  ])('reads %s', (text, number) => {
    expect(readPartNumber(text, 100)).toBe(number);
  });
});
