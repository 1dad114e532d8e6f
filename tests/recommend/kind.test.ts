/** Which categories of several shops mean the same kind of thing. */
import { expect, it } from 'vitest';
import { Kinds, kindOf } from '../../src/recommend/kind.ts';
import { anItem } from '../core/examples.ts';

it.each([
  [['Home', 'Coffee & tea'], ['Tea and Coffee']],
  [['Schuhe für Damen'], ['Damen-Schuhe']],
  [['家居', '台灯'], ['台灯']],
])('%o is the kind of %o', (one, other) => expect(kindOf({ category: one })).toBe(kindOf({ category: other })));

it('is not known where no category is', () => {
  expect(kindOf({ category: [] })).toBeNull();
  expect(kindOf({ category: ['&'] })).toBeNull();
  expect(kindOf({ category: ['Shoes'] })).not.toBe(kindOf({ category: ['Trail shoes'] }));
});

it('two shops’ words mean the same once two products are known under both; of one product all its shops’ words hold', () => {
  const entry = (address: string, category: string, gtin: string | null) => {
    const item = anItem(address, { category: [category], gtin });
    return [item.id, { item, offer: null, lastSeenAt: 0, timesSeen: 0 }] as const;
  };
  const catalogue = new Map([
    entry('a.example/1', 'Sound', '1'),
    entry('b.example/1', 'Headphones', '1'),
    entry('a.example/2', 'Sound', '2'),
    entry('b.example/2', 'Headphones', '2'),
    entry('c.example/2', 'Gifts', '2'),
    entry('a.example/3', 'Sound', '3'),
  ]);
  const kinds = new Kinds(catalogue);
  const of = (itemId: string) => [...kinds.of(catalogue.get(itemId)?.item ?? anItem(itemId))].sort();
  expect(of('a.example/3')).toEqual(['headphones', 'sound']);
  expect(of('a.example/2')).toEqual(['gifts', 'headphones', 'sound']);
  expect(of('c.example/2')).toEqual(['gifts', 'headphones', 'sound']);
  expect(of('d.example/unknown')).toEqual([]);
});
