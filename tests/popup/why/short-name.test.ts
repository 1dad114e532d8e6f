/** Names are cut at words, never inside a character. */
import { describe, expect, it } from 'vitest';
import { shortName } from '../../../popup/why/short-name.ts';

describe('shortName', () => {
  it('leaves a name alone that fits', () => {
    expect(shortName(' Kestrel Trail 3 ')).toBe('Kestrel Trail 3');
  });

  it('cuts at a word and drops what dangles', () => {
    expect(shortName('Kestrel Trail 3 running shoe, waterproof', 32)).toBe('Kestrel Trail 3 running shoe…');
  });

  it('cuts a script without spaces at a character', () => {
    expect(shortName('世界咖啡地图完整指南', 6)).toBe('世界咖啡地…');
    expect(shortName('𠮷𠮷𠮷𠮷𠮷', 3)).toBe('𠮷𠮷…');
  });
});
