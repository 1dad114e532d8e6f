/** Which permissions name a host, and which merely cover it with all others. */
import { expect, it } from 'vitest';
import { isNamedBy } from '../../src/core/match-pattern.ts';

it.each([
  ['https://shop.example/*', 'https://shop.example/p/1', true],
  ['*://*.example/*', 'https://shop.example/p/1', true],
  ['http://*.localhost/*', 'http://mall.localhost:8321/', true],
  ['http://*.localhost/*', 'http://localhost:8321/', true],
  ['http://*.localhost/*', 'http://notlocalhost/', false],
  ['https://shop.example/*', 'https://other.example/', false],
  ['<all_urls>', 'https://shop.example/', false],
  ['*://*/*', 'https://shop.example/', false],
])('%s names %s: %s', (origin, url, named) => {
  expect(isNamedBy([origin], url)).toBe(named);
});
