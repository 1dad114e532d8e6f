/** A server of pages that mean harm, each made after something a real page could do. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const product = (more: object) =>
  `<script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'Product',
    offers: { '@type': 'Offer', price: '19.90', priceCurrency: 'EUR', availability: 'https://schema.org/InStock' },
    ...more,
  }).replaceAll('</', '<\\/')}</script>`;

/** The heading is the title's, as on most pages. */
const page = (head: string, body: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>${/<h1>(.*?)<\/h1>/.exec(body)?.[1] ?? 'Hostile'}</title>${head}</head><body><main>${body}</main></body></html>`;

const shown = (name: string) => `<h1>${name}</h1><p class="price">€19.90</p><button>Add to cart</button>`;

const PAGES: Record<string, () => string> = {
  '/markup-in-the-title': () =>
    page(
      product({ name: '<img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script>Teapot' }),
      shown('&lt;img src=x onerror=&quot;document.title=&#39;owned&#39;&quot;&gt;Teapot'),
    ),
  '/five-megabytes': () =>
    page(product({ name: 'Heavy teapot', description: 'a'.repeat(5 * 1024 * 1024) }), shown('Heavy teapot')),
  '/prototype': () =>
    page(
      '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"Poisoned teapot","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"offers":{"@type":"Offer","price":"19.90","priceCurrency":"EUR","__proto__":{"polluted":true}}}</script>',
      shown('Poisoned teapot'),
    ),
  '/deep': () =>
    page(
      `<script type="application/ld+json">${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}</script>${product({ name: 'Deep teapot' })}`,
      `${'<div>'.repeat(400)}${shown('Deep teapot')}`,
    ),
  '/restless': () =>
    page(
      product({ name: 'Restless teapot' }),
      `${shown('Restless teapot')}<p id="ticker"></p><script>setInterval(() => { document.querySelector('#ticker').textContent = Math.random(); }, 5)</script>`,
    ),
  '/fine': () => page(product({ name: 'Honest teapot' }), shown('Honest teapot')),
};

export interface HostilePages {
  addressOf(path: string): string;
  close(): Promise<void>;
}

export async function startHostilePages(): Promise<HostilePages> {
  const server = createServer((request, response) => {
    const content = PAGES[request.url ?? '']?.();
    response.writeHead(content === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    addressOf: (path) => `http://hostile.localhost:${port}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
