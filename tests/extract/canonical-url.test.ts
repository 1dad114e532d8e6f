/** The address that names a product, free of what names the visitor. */
import { describe, expect, it } from 'vitest';
import { canonicalUrl, isSameSite } from '../../src/extract/canonical-url.ts';

const nothing = { addresses: [], identifiers: [] };
const at = (address: string) => new URL(address);

describe('canonicalUrl', () => {
  it('is the address the page states, also relative, also on another host of the site', () => {
    expect(canonicalUrl(at('https://shop.example/p/lamp?utm_source=x'), { ...nothing, addresses: ['/p/lamp'] })).toBe(
      'https://shop.example/p/lamp',
    );
    expect(
      canonicalUrl(at('https://m.shop.example/p/lamp'), { ...nothing, addresses: ['https://www.shop.example/p/lamp'] }),
    ).toBe('https://www.shop.example/p/lamp');
  });

  it('is never of another site, nor the home page of this one', () => {
    const address = at('https://shop.example/p/lamp');
    expect(canonicalUrl(address, { ...nothing, addresses: ['https://other.example/p/lamp'] })).toBe(
      'https://shop.example/p/lamp',
    );
    expect(canonicalUrl(address, { ...nothing, addresses: ['https://shop.example/'] })).toBe(
      'https://shop.example/p/lamp',
    );
    expect(canonicalUrl(address, { ...nothing, addresses: ['javascript:alert(1)'] })).toBe(
      'https://shop.example/p/lamp',
    );
  });

  it('keeps a parameter that the canonical address states, and drops those that name a visit even there', () => {
    const stated = {
      ...nothing,
      addresses: ['https://shop.example/product?code=31273&utm_campaign=x&PHPSESSID=abc&email=a@b.example'],
    };
    expect(canonicalUrl(at('https://shop.example/product?code=31273&gclid=1'), stated)).toBe(
      'https://shop.example/product?code=31273',
    );
  });

  it('without a stated address drops every parameter but one whose value the page states as its product’s number', () => {
    const address = at('https://shop.example/index.php?product_id=53&customer=anna&sid=9#reviews');
    expect(canonicalUrl(address, nothing)).toBe('https://shop.example/index.php');
    expect(canonicalUrl(address, { ...nothing, identifiers: ['53'] })).toBe(
      'https://shop.example/index.php?product_id=53',
    );
  });

  it('drops a session in the path', () => {
    expect(canonicalUrl(at('https://shop.example/p/lamp;jsessionid=ABC123'), nothing)).toBe(
      'https://shop.example/p/lamp',
    );
  });
});

describe('isSameSite', () => {
  it.each<[string, string, boolean]>([
    ['https://www.shop.example', 'https://m.shop.example', true],
    ['https://shop.co.uk', 'https://other.co.uk', false],
    ['http://one.localhost:8000', 'http://two.localhost:8000', false],
    ['https://shop.example', 'https://shop.example.evil.test', false],
  ])('%s and %s', (one, other, same) => {
    expect(isSameSite(at(one), at(other))).toBe(same);
  });
});
