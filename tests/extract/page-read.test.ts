/** What is found on a page reaches background whole, however much of it there is, and nothing else does. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { openHtml } from '../../src/evaluate/saved-page.ts';
import { findOnPage } from '../../src/extract/extract.ts';
import { judgePage } from '../../src/extract/judge/judge-page.ts';
import { MESSAGES } from '../../src/messages.ts';
import { ADDRESS, jsonLd, pageOf, product, productBody } from './pages.ts';

/** The payload as it arrives: what browsers pass between contexts is what JSON can hold. */
function sent(html: string, findings = findOnPage(openHtml(html, ADDRESS).document, ADDRESS).findings) {
  const payload = JSON.parse(JSON.stringify({ visitId: 'visit', at: 1, findings }));
  return { findings, arrived: v.safeParse(MESSAGES['page-read'].payload, payload) };
}

const offer = { '@type': 'Offer', price: 49, priceCurrency: 'USD', availability: 'https://schema.org/InStock' };

describe('the message of a page that was read', () => {
  it('arrives as it was found', () => {
    const { findings, arrived } = sent(
      pageOf({
        head: jsonLd(product(offer, { sku: 'L-1', gtin13: '4006381333931' })),
        body: productBody('<p class="price"><del>$79.00</del> $49.00</p>', {
          after: '<p>Code SAVE10 ends tonight</p>',
        }),
      }),
    );
    expect(arrived.success && arrived.output.findings).toEqual(findings);
  });

  it('is cut where a page states more than is ever kept, and the product still known', () => {
    const variants = Array.from({ length: 2_000 }, (_, index) => ({ ...offer, sku: `L-${index}` }));
    const { arrived } = sent(
      pageOf({ head: jsonLd(product(variants, { description: 'brass '.repeat(10_000), name: 'Brass Lamp' })) }),
    );
    expect(arrived.issues).toBeUndefined();
    if (!arrived.success) return;
    const [facts] = arrived.output.findings.sources.map(([, stated]) => stated);
    expect(facts?.offers.length).toBeLessThanOrEqual(500);
    expect(judgePage(arrived.output.findings).product?.item).toMatchObject({ name: 'Brass Lamp' });
  });

  it('is refused where it is none', () => {
    const { findings } = sent(pageOf({}));
    if (!findings) throw new Error('the page of a lamp speaks of a product');
    for (const broken of [
      { ...findings, address: 'javascript:alert(1)' },
      { ...findings, address: 'https://' },
      { ...findings, prices: [{ amount: 'free' }] },
      { ...findings, cookies: 'yes' },
    ])
      expect(sent('', broken as never).arrived.success).toBe(false);
  });

  it('is not sent of a page on which nothing speaks of one product', () => {
    expect(
      sent(pageOf({ title: 'News', body: '<h1>News</h1><p>In 2024 it rained on 12 days.</p>' })).findings,
    ).toBeNull();
  });
});
