/** How an item and its shop are named. */
import { describe, expect, it } from 'vitest';
import { itemIdOf, shopOf } from '../../src/core/item.ts';

describe('itemIdOf', () => {
  it.each([
    ['https://www.shop.example/p/1', 'shop.example/p/1'],
    ['https://SHOP.example/p/1/', 'shop.example/p/1'],
    ['https://shop.example/', 'shop.example/'],
    ['http://shop.example:8080/p?variant=2', 'shop.example:8080/p?variant=2'],
    ['https://shop.example:443/p#reviews', 'shop.example/p'],
  ])('%s is %s', (url, id) => expect(itemIdOf(url)).toBe(id));

  it('refuses an address that is not absolute', () => expect(() => itemIdOf('/p/1')).toThrow(TypeError));
});

it('a shop is its host without www and port', () => {
  expect(shopOf(new URL('https://WWW.Shop.example:8080/p'))).toBe('shop.example');
});
