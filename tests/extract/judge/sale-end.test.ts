/** When a sale ends, and what else on a page ends without being one. */
import { describe, expect, it } from 'vitest';
import { jsonLd, observe, pageOf, product, productBody } from '../pages.ts';

/** A Tuesday at noon, UTC. */
const NOW = Date.UTC(2026, 10, 24, 12);
const SALE_PRICE = '<p class="price"><s>$79.00</s> $49.00</p>';
const FULL_PRICE = '<p class="price">$49.00</p>';

function end(words: string, { language = 'en-US', price = FULL_PRICE, head = '', now = NOW } = {}): string {
  const read = observe(pageOf({ head, language, body: productBody(`${price}${words}`) }), now)?.saleEnd;
  if (!read) return 'none';
  const at = [...new Set([read.earliest, read.latest])].map((moment) => new Date(moment).toISOString().slice(0, 16));
  return [read.source, ...at, ...read.doubts].join(' ');
}

const DAY_OF_16 = '2027-02-15T10:00 2027-02-17T12:00 time-zone time-of-day year';

describe('the end of a sale', () => {
  it.each([
    ['<p>Ends 02/16</p>', `page ${DAY_OF_16}`],
    ['<p>Sale ends in <b>02:13:45</b></p>', 'page 2026-11-24T14:14'],
    ['<p class="flash">Flash sale: <span>02:13:45</span></p>', 'page 2026-11-24T14:14'],
    ['<p>20% off, only 3 hours left</p>', 'page 2026-11-24T14:00 2026-11-24T16:00 rounded'],
    ['<p>Deal of the day. Valid until 12/02/2026, 11:59 pm PST</p>', 'page 2026-12-03T07:59'],
  ])('in words: %s', (words, expected) => expect(end(words)).toBe(expected));

  it.each([
    ['<p>Blitzangebot: noch 3 Stunden</p>', 'de', 'page 2026-11-24T14:00 2026-11-24T16:00 rounded'],
    ['<p>Aktion nur noch bis Sonntag</p>', 'de', 'page 2026-11-28T10:00 2026-11-30T12:00 time-zone time-of-day'],
    ['<p>Offre valable jusqu’au 3 mars</p>', 'fr', 'page 2027-03-02T10:00 2027-03-04T12:00 time-zone time-of-day year'],
    ['<p>Oferta hasta el 16 de febrero</p>', 'es', `page ${DAY_OF_16}`],
    ['<p>Sconto fino al 16 febbraio</p>', 'it', `page ${DAY_OF_16}`],
    ['<p>Aanbieding t/m 16 februari</p>', 'nl', `page ${DAY_OF_16}`],
    ['<p>セール 2月16日まで</p>', 'ja', `page ${DAY_OF_16}`],
  ])('in other languages: %s', (words, language, expected) => expect(end(words, { language })).toBe(expected));

  it.each([
    ['<p>Ends in <time datetime="2026-11-24T18:00:00Z">a few hours</time></p>'],
    ['<div class="countdown sale-timer" data-end="2026-11-24T18:00:00Z">Ends in <b>05:59:58</b></div>'],
    ['<div class="deal" ><p>Ends in <span data-countdown="1795543200">--</span></p></div>'],
    ['<p>Sale ends <span data-expires="1795543200000"></span></p>'],
  ])('in what a countdown carries: %s', (words) => expect(end(words)).toBe('page 2026-11-24T18:00'));

  it('is not told again otherwise while a countdown ticks', () => {
    const countdown = (left: string, passed: number) => end(`<p>Sale ends in ${left}</p>`, { now: NOW + passed });
    expect(countdown('02:13:40', 5_000)).toBe(countdown('02:13:45', 0));
  });

  it('needs a sale where the word alone could mean anything', () => {
    expect(end('<p>Until Sunday</p>')).toBe('none');
    expect(end('<p>Until Sunday</p>', { price: SALE_PRICE })).toContain('page');
  });

  it.each([
    '<p>Order within 02:13:45 for delivery tomorrow</p>',
    '<p>Sale! Free shipping until Sunday</p>',
    '<p>Lieferung bis Sonntag</p>',
    '<p>The warranty ends 02/16</p>',
    '<p>Returns accepted until 01/31</p>',
    '<p>Auction ends in 02:13:45</p>',
    '<p>Only 3 left</p>',
    '<p>Nur noch 3 Stück</p>',
    '<p>A lamp that ends every dark evening in 2 steps</p>',
    '<p>Reviewed on <time datetime="2026-11-30T18:00:00Z">30 Nov</time></p>',
    // What is past is over.
    '<p>Sale ends 11/20</p>',
    '<p>Sale ends in 00:00:00</p>',
    '<p>Sale ends <time datetime="2026-11-23T18:00:00Z">yesterday</time></p>',
  ])('is none of this: %s', (words) => expect(end(words, { price: SALE_PRICE })).toBe('none'));

  it('of another product or of the whole shop is not this one’s', () => {
    const tile = (name: string) =>
      `<li><a href="/products/${name}"><img src="/${name}.jpg" alt="">${name}</a><p>Sale ends in 02:13:45</p> <p>$9</p></li>`;
    expect(end(`<ul>${['one', 'two', 'three'].map(tile).join('')}</ul>`)).toBe('none');
    const banner = `<header><a href="/sale">Ends Tomorrow - Up to 25% Off</a></header>${productBody(SALE_PRICE)}`;
    expect(observe(pageOf({ body: banner }), NOW)).toMatchObject({ saleEnd: null });
  });

  describe('in markup', () => {
    const stated = (priceValidUntil: string) =>
      jsonLd(product({ '@type': 'Offer', price: 49, priceCurrency: 'USD', priceValidUntil }));

    it('counts for a price that is reduced', () => {
      expect(end('', { head: stated('2026-12-01T18:00:00Z'), price: SALE_PRICE })).toBe('markup 2026-12-01T18:00');
      expect(end('', { head: stated('2026-12-01'), price: SALE_PRICE })).toBe(
        'markup 2026-11-30T10:00 2026-12-02T12:00 time-zone time-of-day',
      );
    });

    it('says nothing where there is no sale, or where it is renewed for ever', () => {
      expect(end('', { head: stated('2026-12-01T18:00:00Z') })).toBe('none');
      expect(end('', { head: stated('2027-11-24'), price: SALE_PRICE })).toBe('none');
      expect(end('', { head: stated('2026-01-31'), price: SALE_PRICE })).toBe('none');
    });

    it('makes precise what is shown, and gives way where it is shown otherwise', () => {
      const shown = '<p>Sale ends 12/01</p>';
      expect(end(shown, { head: stated('2026-12-02T07:59:00Z'), price: SALE_PRICE })).toBe('markup 2026-12-02T07:59');
      expect(end(shown, { head: stated('2026-12-20T00:00:00Z'), price: SALE_PRICE })).toContain('page 2026-11-30');
    });
  });
});
