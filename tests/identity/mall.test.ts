/** The mall's shared products are grouped and its traps are not: read from its own pages, with the weights that ship. */
import { request } from 'node:http';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LISTINGS, type Listing } from '../../demo/listings.ts';
import { type Mall, startMall } from '../../demo/mall.ts';
import { productIdentity } from '../../models/registry.ts';
import type { ProductReading } from '../../src/core/observation.ts';
import type { PairModel } from '../../src/core/product-identity.ts';
import { readPage } from '../../src/extract/read-page.ts';
import { readFacts } from '../../src/identity/facts/read-facts.ts';
import { ProductClusters } from '../../src/identity/product-clusters.ts';

let model: PairModel;
const read: { listing: Listing; product: ProductReading }[] = [];

beforeAll(async () => {
  model = await productIdentity.load();
  const mall = await startMall();
  try {
    const script = await ask(mall, 'spokeyard', '/shop.js');
    for (const listing of LISTINGS) {
      const product = await productAt(mall, listing, script);
      if (product) read.push({ listing, product });
    }
  } finally {
    await mall.close();
  }
}, 240_000);
afterAll(() => {
  read.length = 0;
});

function ask(mall: Mall, shop: string, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    request(
      { host: '127.0.0.1', port: mall.port, path, headers: { host: `${shop}.localhost:${mall.port}` } },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () => resolve(text));
      },
    )
      .on('error', reject)
      .end();
  });
}

/** The product as the extractor reads it; Spokeyard's pages are written by their script first. */
async function productAt(mall: Mall, { shop, path }: Listing, script: string): Promise<ProductReading | null> {
  const url = mall.addressOf(shop, path);
  const { window } = new JSDOM(await ask(mall, shop, path), { url, runScripts: 'outside-only' });
  try {
    if (shop === 'spokeyard') {
      window.scrollTo = () => {};
      window.eval(script);
      const isWritten = () => window.document.querySelector('script[type="application/ld+json"]') !== null;
      for (let wait = 0; wait < 100 && !isWritten(); wait += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return readPage(window.document, url).product;
  } finally {
    window.close();
  }
}

/** The groups of listings, each by its shops and its products' numbers. */
function group(withNumbers: boolean): Listing[][] {
  const clusters = new ProductClusters(model);
  const byId = new Map(read.map(({ listing, product }) => [product.item.id, listing]));
  for (const { product } of read) {
    const { item, offer } = product;
    const numbers = withNumbers ? {} : { gtin: null, mpn: null };
    const facts = readFacts({
      ...item,
      ...numbers,
      price: null,
      priceCurrency: null,
      itemCondition: offer?.itemCondition ?? null,
    });
    clusters.set({ id: item.id, shop: item.shop, facts });
  }
  return clusters.clusters().map(({ itemIds }) => itemIds.flatMap((id) => byId.get(id) ?? []));
}

function pairsOf(groups: readonly Listing[][]): [Listing, Listing][] {
  return groups.flatMap((listings) =>
    listings.flatMap((a, place) => listings.slice(place + 1).map((b): [Listing, Listing] => [a, b])),
  );
}

const named = ([a, b]: [Listing, Listing]) => `${a.shop} "${a.title}" and ${b.shop} "${b.title}"`;
const isRight = ([a, b]: [Listing, Listing]) => a.product === b.product;

/** All pairs of listings of one product. */
function sharedPairs(): [Listing, Listing][] {
  const listings = read.map(({ listing }) => listing);
  return pairsOf(listings.map(({ product }) => listings.filter((each) => each.product === product))).filter(
    (pair, place, pairs) => pairs.findIndex((other) => other[0] === pair[0] && other[1] === pair[1]) === place,
  );
}

describe('over all listings of the mall', () => {
  it('nearly every page is read', () => {
    expect(read.length).toBeGreaterThanOrEqual(LISTINGS.length * 0.98);
  });

  it('the shared products are grouped and the traps are not', () => {
    const pairs = pairsOf(group(true));
    expect(pairs.filter((pair) => !isRight(pair)).map(named)).toEqual([]);
    const missed = new Set(sharedPairs().map(named));
    for (const pair of pairs) missed.delete(named(pair)) || missed.delete(named([pair[1], pair[0]]));
    expect([...missed]).toEqual([]);
  });

  it('without a single number to go by, no trap is fallen into and most are still found', () => {
    const pairs = pairsOf(group(false));
    expect(pairs.filter((pair) => !isRight(pair)).map(named)).toEqual([]);
    const shared = sharedPairs().length;
    console.info(`names alone: ${pairs.filter(isRight).length} of ${shared} pairs of listings`);
    expect(pairs.filter(isRight).length).toBeGreaterThanOrEqual(shared * 0.4);
  });

  it('each trap has its verdict: the same model, another variant', () => {
    const clusters = new ProductClusters(model);
    const idOf = (mpn: string, shop: string) => {
      const found = read.find(({ listing }) => listing.product.mpn === mpn && listing.shop === shop)?.product;
      if (!found) throw new Error(`${mpn} is not read at ${shop}`);
      const itemCondition = found.offer?.itemCondition ?? null;
      const { item } = found;
      clusters.set({
        id: item.id,
        shop: item.shop,
        facts: readFacts({ ...item, price: null, priceCurrency: null, itemCondition }),
      });
      return item.id;
    };
    const verdicts = (
      [
        ['another size', 'RO-PR10-ST', 'larkfield', 'RO-PR05-ST', 'harbourhall'],
        ['a pack of two', 'RO-STK-IB', 'kettleby', 'RO-STK2-IB', 'harbourhall'],
        ['refurbished', 'AU-N700-BK', 'harbourhall', 'AU-N700-BK-R', 'voltora'],
        ['another capacity', 'AU-TUN32-SL', 'voltora', 'AU-TUN64-SL', 'harbourhall'],
      ] as const
    ).map(([trap, one, shop, other, otherShop]) => [
      trap,
      clusters.verdict(idOf(one, shop), idOf(other, otherShop))?.verdict,
    ]);
    expect(verdicts).toEqual([
      ['another size', 'same-model-other-variant'],
      ['a pack of two', 'same-model-other-variant'],
      ['refurbished', 'same-model-other-variant'],
      ['another capacity', 'same-model-other-variant'],
    ]);
  });
});
