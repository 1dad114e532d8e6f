/** What belongs to a shop, brand or category that was hidden. */
import { expect, it } from 'vitest';
import { createHiddenTest } from '../../src/core/hidden.ts';
import { anItem } from './examples.ts';

const nothing = { shops: [], brands: [], categories: [] };
const lamp = anItem('www.Alpha.example/lamp', { brand: 'Lumo ', category: ['Home', 'Desk lamps'] });

it.each([
  ['its shop', { shops: ['alpha.example'] }, true],
  ['a shop above it', { shops: ['example'] }, true],
  ['a shop whose name ends alike', { shops: ['pha.example'] }, false],
  ['its brand, however written', { brands: ['LUMO'] }, true],
  ['a part of its brand', { brands: ['Lum'] }, false],
  ['its narrowest category', { categories: ['desk  lamps'] }, true],
  ['a broader one', { categories: ['HOME'] }, true],
  ['a part of a category', { categories: ['lamps'] }, false],
  ['nothing', {}, false],
] as const)('who hid %s has hidden it: %o', (_, hidden, isHidden) => {
  expect(createHiddenTest({ ...nothing, ...hidden })(lamp)).toBe(isHidden);
});

it.each([
  ['Alderfoot Ridgeline 3', 'alderfoot', true],
  ['Ridgeline 3 by Alderfoot, moss', 'Alderfoot', true],
  ['Alderfoots', 'Alderfoot', false],
  ['Thornbury Forge No. 7', 'Thornbury Forge', true],
] as const)('of an unknown brand, "%s" with %s hidden: %s', (name, brand, isHidden) => {
  const item = anItem('alpha.example/x', { name });
  expect(createHiddenTest({ ...nothing, brands: [brand] })(item)).toBe(isHidden);
  expect(createHiddenTest({ ...nothing, brands: [brand] })({ ...item, brand: 'Other' })).toBe(false);
});

it('an item of no known brand or category is hidden by its shop alone', () => {
  const bare = anItem('alpha.example/bare');
  expect(createHiddenTest({ ...nothing, brands: [''], categories: [''] })(bare)).toBe(false);
  expect(createHiddenTest({ ...nothing, shops: ['alpha.example'] })(bare)).toBe(true);
});
