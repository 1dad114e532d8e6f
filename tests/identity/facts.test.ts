/** What is read of names as shops write them, and which of it contradicts. */
import { describe, expect, it } from 'vitest';
import type { ProductRecord } from '../../src/core/product-identity.ts';
import { contradictionsOf } from '../../src/identity/contradictions.ts';
import { codesOf } from '../../src/identity/facts/codes.ts';
import { packCountOf } from '../../src/identity/facts/pack-count.ts';
import { quantitiesOf } from '../../src/identity/facts/quantities.ts';
import { readFacts } from '../../src/identity/facts/read-facts.ts';
import { fold, wordsOf } from '../../src/identity/facts/words.ts';
import { aRecord } from './examples.ts';

describe('codes', () => {
  it.each([
    ['Tefano KX-TG1032S phone', ['kxtg1032s', 'tg1032s']],
    ['washer WFW9200SWH white', ['wfw9200swh']],
    ['part 966193-0403', ['9661930403', '966193']],
    ['10-bit video, 1080p, 500GB, 4 in 1', []],
    ['USB2 cable, mp3, 2.4 GHz', []],
  ])('of "%s"', (name, codes) => {
    expect(codesOf(fold(name))).toEqual(codes);
  });
});

describe('quantities', () => {
  it.each([
    ['Kettle 1,7 l', [['volume', 1.7]]],
    ['500ml bottle', [['volume', 0.5]]],
    [
      'TV 55" / 139.7 cm',
      [
        ['length', 1.397],
        ['length', 1.397],
      ],
    ],
    ["32 ' screen", [['length', 0.8128]]],
    ['phone 4G 64 GB', [['storage', 64e9]]],
    ['1,000 g flour', [['mass', 1000]]],
    ['boot EU 42,5', [['shoe-size', 42.5]]],
    ['2 in 1 case', []],
  ])('of "%s"', (name, quantities) => {
    expect(quantitiesOf(fold(name)).map(({ dimension, value }) => [dimension, value])).toEqual(quantities);
  });
});

describe('pack counts', () => {
  it.each([
    ['mugs, pack of two', 2],
    ['soap 3-pack', 3],
    ['Seife 3er Set', 3],
    ['beans 2 x 500 g', 2],
    ['glass (x6)', 6],
    ['frame 10 x 15 cm', null],
    ['N700 headphones', null],
  ])('of "%s"', (name, count) => {
    expect(packCountOf(fold(name))).toBe(count);
  });
});

it('words are folded, numbers keep their point, unspaced scripts are cut into pairs', () => {
  expect(wordsOf(fold('Gießkanne Ökö 2,5 – 1,000 „neu“'))).toEqual(['giesskanne', 'oko', '2.5', '1000', 'neu']);
  expect(wordsOf(fold('电动牙刷'))).toEqual(['电动', '动牙', '牙刷']);
});

describe('contradictions', () => {
  const kinds = (a: string, b: string, one: Partial<ProductRecord> = {}, other: Partial<ProductRecord> = {}) =>
    contradictionsOf(readFacts(aRecord(a, one)), readFacts(aRecord(b, other))).map(({ kind }) => kind);

  it.each<[string, string, string, string[]]>([
    ['another size', 'French press 1 l', 'French press 0,5 l', ['size']],
    ['another capacity', 'Phone 64GB', 'Phone 128 GB', ['capacity']],
    ['one of two capacities', 'Phone 8GB 256GB', 'Phone 8GB 512GB', ['capacity']],
    ['another garment size', 'Vest - XL', 'Vest - M', ['size']],
    ['another count', 'Mug', 'Mugs, pack of two', ['pack-count']],
    ['refurbished', 'N700 headphones refurbished', 'N700 headphones', ['condition']],
    ['another colour, in two languages', 'Lamp schwarz', 'Lamp white', ['colour']],
    ['the same in other units', 'TV 55 inch', 'TV 139.7 cm', []],
    ['the same colour in two languages', 'Lamp schwarz', 'Lamp black', []],
    ['one says more', 'Phone 256GB black', 'Phone', []],
  ])('%s', (_, a, b, expected) => {
    expect(kinds(a, b)).toEqual(expected);
  });

  it('two GTINs that differ, whatever their length; equal ones outweigh a colour and no size', () => {
    expect(kinds('Lamp', 'Lamp', { gtin: '4006381333931' }, { gtin: '4006381333948' })).toEqual(['gtin']);
    const same = [{ gtin: '0036000291452' }, { gtin: '036000291452' }] as const;
    expect(kinds('Lamp black', 'Lamp white', ...same)).toEqual([]);
    expect(kinds('Lamp 20 cm', 'Lamp 30 cm', ...same)).toEqual(['size']);
  });

  it('part numbers that differ, unless one is the beginning of the other', () => {
    expect(kinds('Phone', 'Phone', { mpn: 'MQ8N2' }, { mpn: 'MQ8N2B/A' })).toEqual([]);
    expect(kinds('Phone', 'Phone', { mpn: 'MQ8N2' }, { mpn: 'MQ8M2' })).toEqual(['mpn']);
  });

  it('a condition in the markup counts like one in the name', () => {
    expect(kinds('Phone', 'Phone', { itemCondition: 'UsedCondition' }, { itemCondition: 'NewCondition' })).toEqual([
      'condition',
    ]);
  });
});
