/** `npm run --silent extract -- FILE... [--url URL] [--json]`: what the extractor reads on saved pages, as the content script would. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openSavedPage } from '../src/evaluate/saved-page.ts';
import { observeProduct } from '../src/extract/judge/observe-product.ts';
import { readPage } from '../src/extract/read-page.ts';

/** One page as a line of output; the facts of a page that is no product are null. */
function readFile(file: string, url: string | null) {
  const page = openSavedPage(file, url);
  try {
    const { isProduct, confidence, evidence, product: read, availability } = readPage(page.document, page.address);
    const product = read && observeProduct(read, Date.now());
    const { item = null, offer = null } = product ?? {};
    return {
      file,
      isProduct,
      confidence,
      name: item?.name ?? null,
      shopName: item?.shopName ?? null,
      brand: item?.brand ?? null,
      price: offer?.price ?? null,
      priceCurrency: offer?.priceCurrency ?? null,
      listPrice: offer?.listPrice ?? null,
      availability,
      itemCondition: offer?.itemCondition ?? null,
      sku: item?.sku ?? null,
      mpn: item?.mpn ?? null,
      gtin: item?.gtin ?? null,
      image: item?.image ?? null,
      category: item?.category.length ? item.category : null,
      description: item?.description ?? null,
      url: item?.url ?? null,
      coupons: product?.coupons ?? [],
      priceValidUntil: offer?.priceValidUntil ?? null,
      saleEnd: product?.saleEnd ?? null,
      language: item?.language ?? null,
      source: product?.source ?? null,
      evidence,
    };
  } finally {
    page.close();
  }
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

function readOptions() {
  try {
    return parseArgs({ allowPositionals: true, options: { url: { type: 'string' }, json: { type: 'boolean' } } });
  } catch (error) {
    return fail(`extract: ${(error as Error).message.split('\n')[0]}`);
  }
}

const { positionals: files, values } = readOptions();
if (files.length === 0) fail('extract: name at least one saved page: npm run extract -- FILE... [--url URL] [--json]');
const { url = null } = values;
if (url !== null && !/^https?:\/\//.test(url)) fail(`extract: --url wants an absolute http(s) address, not "${url}".`);
if (url !== null && !URL.canParse(url)) fail(`extract: --url "${url}" is no address.`);
for (const file of files) if (!existsSync(file)) fail(`extract: there is no file "${file}".`);

const items = [];
for (const file of files) {
  try {
    items.push(readFile(file, url));
  } catch (error) {
    fail(`extract: "${file}" cannot be read: ${(error as Error).message}`);
  }
}
if (values.json) console.log(JSON.stringify({ items }));
else
  for (const item of items) {
    console.log(`${item.file}: ${item.isProduct ? 'a product' : 'no product'} (confidence ${item.confidence})`);
    for (const [key, value] of Object.entries(item))
      if (item.isProduct && !['file', 'isProduct', 'confidence', 'evidence', 'source'].includes(key))
        console.log(
          `  ${key.padEnd(16)} ${value === null || (Array.isArray(value) && value.length === 0) ? '-' : describe(value)}`,
        );
    for (const evidence of item.evidence) console.log(`  evidence         ${evidence}`);
  }

function describe(value: unknown): string {
  if (typeof value === 'string') return value.length > 100 ? `${value.slice(0, 99)}…` : value;
  if (Array.isArray(value))
    return value.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join(' > ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
