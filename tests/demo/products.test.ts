/** The mall's products: enough of them, each with a valid number, a proper description and a picture of its own. */
import { describe, expect, it } from 'vitest';
import { GUIDES } from '../../demo/guides.ts';
import { LISTINGS, listings } from '../../demo/listings.ts';
import { pictureOf } from '../../demo/pictures/registry.ts';
import { checkDigitOf } from '../../demo/products/gtin.ts';
import { CATEGORIES } from '../../demo/products/product.ts';
import { PRODUCTS } from '../../demo/products/registry.ts';
import { STOREFRONTS } from '../../demo/shops/registry.ts';

describe('the products', () => {
  it('are more than 110 in ten categories, sold in more than 170 listings', () => {
    expect(PRODUCTS.length).toBeGreaterThanOrEqual(110);
    expect(LISTINGS.length).toBeGreaterThanOrEqual(170);
    for (const category of CATEGORIES) {
      expect(PRODUCTS.filter((product) => product.category === category).length).toBeGreaterThanOrEqual(10);
    }
  });

  it('have GTINs with the right check digit, in the range for use inside a company, each its own', () => {
    // The worked example of the GS1 General Specifications: 629104150021 has the check digit 3.
    expect(checkDigitOf('629104150021')).toBe(3);
    for (const { gtin } of PRODUCTS) {
      expect(gtin).toMatch(/^2\d{12}$/);
      const sum = [...gtin].reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3), 0);
      expect(sum % 10, gtin).toBe(0);
    }
    expect(new Set(PRODUCTS.map((product) => product.gtin)).size).toBe(PRODUCTS.length);
    expect(new Set(PRODUCTS.map((product) => product.mpn)).size).toBe(PRODUCTS.length);
  });

  it('are described in two to four sentences', () => {
    for (const { text, model } of PRODUCTS) {
      const sentences = text.split(/[.!?](?:\s|$)/).filter((sentence) => sentence.trim() !== '');
      expect(sentences.length, model).toBeGreaterThanOrEqual(2);
      expect(sentences.length, model).toBeLessThanOrEqual(4);
    }
  });

  it('are in German where the shop is German', () => {
    for (const { product } of LISTINGS.filter((listing) => listing.shop === 'kastanienhaus')) {
      expect(product.german, product.mpn).toBeDefined();
    }
  });

  it('are sold at different prices under different titles by more than 30 pairs of shops', () => {
    const shared = PRODUCTS.filter((product) => {
      const sellers = LISTINGS.filter((listing) => listing.product === product);
      return sellers.length >= 2 && new Set(sellers.map((listing) => listing.title)).size === sellers.length;
    });
    expect(shared.length).toBeGreaterThanOrEqual(30);
    const pounds = (shop: string) => listings().filter((each) => each.shop === shop && each.currency === 'GBP');
    const differing = pounds('kettleby').filter((one) =>
      pounds('harbourhall').some((other) => other.gtin === one.gtin && other.priceOn(0) !== one.priceOn(0)),
    );
    expect(differing.length).toBeGreaterThanOrEqual(5);
  });

  it('have the traps: another size, a pack of two, a refurbished one, each under a number of its own', () => {
    const named = (model: string, brand: string) =>
      PRODUCTS.filter((each) => each.model === model && each.brand === brand);
    expect(named('Alto', 'Rooksby').map((each) => each.noun)).toEqual(['French press 1 l', 'French press 0.5 l']);
    expect(named('Stack', 'Rooksby')).toHaveLength(2);
    expect(PRODUCTS.filter((each) => each.refurbished).length).toBeGreaterThanOrEqual(2);
  });

  it('are drawn differently unless they are the same thing in another condition', () => {
    const drawings = new Set(PRODUCTS.map((each) => pictureOf(each.picture, { backdrop: '#eeeeee' })));
    const refurbished = PRODUCTS.filter((each) => each.refurbished).length;
    expect(drawings.size).toBe(PRODUCTS.length - refurbished);
    for (const drawing of drawings) {
      expect(drawing).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="640" height="640"/);
      expect(drawing).not.toMatch(/NaN|undefined|href|foreignObject/);
    }
  });
});

describe('the listings', () => {
  it('have an address, a number and a title of their own in their shop', () => {
    for (const { name } of STOREFRONTS) {
      const own = LISTINGS.filter((listing) => listing.shop === name);
      expect(own.length, name).toBeGreaterThanOrEqual(20);
      for (const key of ['path', 'sku', 'title'] as const) {
        expect(new Set(own.map((listing) => listing[key])).size, `${name} ${key}`).toBe(own.length);
      }
    }
  });

  it('lie in a department of their shop', () => {
    for (const { shop, product } of LISTINGS) {
      const departments = STOREFRONTS.find((each) => each.name === shop)?.departments.map(([category]) => category);
      expect(departments, `${shop} ${product.mpn}`).toContain(product.category);
    }
  });
});

describe('the guides', () => {
  it('name only what their shop sells', () => {
    for (const guide of GUIDES) {
      const named = [...guide.paragraphs.join(' ').matchAll(/\{([^}]+)\}/g)].map((match) => match[1]);
      expect(named.length).toBeGreaterThan(0);
      for (const mpn of [...named, ...guide.mpns]) {
        const sold = LISTINGS.some((listing) => listing.shop === guide.shop && listing.product.mpn === mpn);
        expect(sold, `${guide.shop} ${mpn}`).toBe(true);
      }
    }
  });
});
