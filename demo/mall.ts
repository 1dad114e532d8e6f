/** The mall: small shops on localhost, each on its own host, all on one clock, served by one plain Node server. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MallClock } from './clock.ts';
import { type Reply, ShopDesk } from './desk.ts';
import { LISTINGS } from './listings.ts';
import { directoryPage } from './pages/directory.ts';
import { pictureOf } from './pictures/registry.ts';
import { STOREFRONTS } from './shops/registry.ts';

export interface Shop {
  /** The host in front of ".localhost". */
  readonly name: string;
  /** What the shop calls itself. */
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** ISO 4217. */
  readonly currency: string;
  /** The host in front of ".localhost" from which its pictures come. */
  readonly pictureHost: string;
}

export interface Mall {
  readonly port: number;
  readonly shops: readonly Shop[];
  /** The address of a path in a shop. */
  addressOf(shop: string, path?: string): string;
  /** Moves the mall's clock by days; fractions count, negative numbers go back. */
  turnClock(days: number): void;
  close(): Promise<void>;
}

/** No form of ours is longer; what is longer is not ours. */
const LONGEST_BODY = 10_000;

/** Opens the mall on 127.0.0.1. Without a port it takes a free one. Throws when the port is taken. */
export async function startMall(options: { port?: number } = {}): Promise<Mall> {
  const clock = new MallClock();
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      send(response, { status: 500, type: 'text/plain', body: String(error) });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const addressOf = (shop: string, path = '/') => `http://${shop}.localhost:${port}${path}`;
  const desks = new Map(
    STOREFRONTS.map((shop) => [shop.name as string, new ShopDesk(shop, LISTINGS, clock, addressOf)]),
  );

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
    const name = host.replace(/\.localhost$/, '');
    const url = new URL(request.url ?? '/', 'http://mall.invalid');
    const picture = pictureReply(name, url.pathname);
    const desk = desks.get(name);
    if (picture) send(response, picture);
    else if (desk && host !== name)
      send(response, desk.answer(url, request.method ?? 'GET', request.headers.cookie ?? '', await bodyOf(request)));
    else if (url.pathname === '/' && (host === 'localhost' || host === '127.0.0.1'))
      send(response, { status: 200, type: 'text/html', body: directoryPage(STOREFRONTS, addressOf).text });
    else send(response, { status: 404, type: 'text/plain', body: 'There is no such shop in this mall.' });
  }

  return {
    port,
    shops: STOREFRONTS.map(({ name, title, language, currency, pictureHost }) => ({
      name,
      title,
      language,
      currency,
      pictureHost,
    })),
    addressOf,
    turnClock: (days) => clock.turn(days),
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

/** A picture of a shop whose pictures live on this host; null for any other address. No CORS header, on purpose. */
function pictureReply(host: string, path: string): Reply | null {
  const found = /^\/pictures\/(.+)\.svg$/.exec(path);
  const storefront = STOREFRONTS.find((shop) => shop.pictureHost === host);
  if (!found || !storefront) return null;
  const sku = decodeURIComponent(found[1] ?? '');
  const listing = LISTINGS.find((each) => each.shop === storefront.name && each.sku === sku);
  return listing
    ? { status: 200, type: 'image/svg+xml', body: pictureOf(listing.product.picture, storefront.studio) }
    : { status: 404, type: 'text/plain', body: 'No such picture.' };
}

function send(response: ServerResponse, reply: Reply): void {
  if (response.headersSent) return;
  response.writeHead(reply.status, {
    'content-type': `${reply.type}; charset=utf-8`,
    'cache-control': 'no-store',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
    ...reply.headers,
  });
  response.end(reply.body);
}

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > LONGEST_BODY) throw new RangeError('That form is too long.');
  }
  return new URLSearchParams(body);
}
