/** The desk of one shop: reads a request, finds the page it is for, keeps the visitor's cart in a cookie and the orders in memory. */
import type { MallClock } from './clock.ts';
import { COUPONS, isOn } from './events.ts';
import { GUIDES } from './guides.ts';
import type { Listing } from './listings.ts';
import { textOf } from './pages/facts.ts';
import type { CartLine, Order, Page, Storefront, Visit } from './pages/storefront.ts';
import { priceTagOf } from './prices.ts';

export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Orders that are remembered for their confirmation page; older ones are forgotten. */
const ORDERS_KEPT = 200;
const CART_LINES_KEPT = 20;
const RELATED = 4;
const FEATURED = 12;

export class ShopDesk {
  readonly #shop: Storefront;
  readonly #listings: readonly Listing[];
  readonly #clock: MallClock;
  readonly #addressOf: (shop: string, path?: string) => string;
  readonly #orders = new Map<string, Order>();
  #ordersTaken = 0;

  constructor(
    shop: Storefront,
    listings: readonly Listing[],
    clock: MallClock,
    addressOf: (shop: string, path?: string) => string,
  ) {
    this.#shop = shop;
    this.#listings = listings.filter((listing) => listing.shop === shop.name);
    this.#clock = clock;
    this.#addressOf = addressOf;
  }

  answer(url: URL, method: string, cookie: string, form: URLSearchParams): Reply {
    const shop = this.#shop;
    const cart = this.#cartOf(cookie);
    if (method === 'POST') return this.#take(url.pathname, cart, form);
    switch (url.pathname) {
      case '/shop.css':
        return { status: 200, type: 'text/css', body: shop.stylesheet };
      case '/icon.svg':
        return { status: 200, type: 'image/svg+xml', body: shop.icon };
      case '/favicon.ico':
        return { status: 302, type: 'text/plain', body: '', headers: { location: '/icon.svg' } };
      case '/robots.txt':
        return { status: 200, type: 'text/plain', body: 'User-agent: *\nAllow: /\n' };
      case '/shop.js':
        if (shop.script)
          return { status: 200, type: 'text/javascript', body: shop.script(this.#visit(cart), this.#listings) };
        break;
      case '/clock':
        if (url.searchParams.has('days')) return this.#turnClock(Number(url.searchParams.get('days')));
        break;
    }
    const page = this.#pageAt(url, cart);
    return {
      status: page.kind === 'missing' ? 404 : 200,
      type: 'text/html',
      body: shop.render(page, this.#visit(cart)).text,
      ...(shop.contentSecurityPolicy ? { headers: { 'content-security-policy': shop.contentSecurityPolicy } } : {}),
    };
  }

  /** Turns the clock and shows it at an address without the days, so that loading the page again turns nothing. */
  #turnClock(days: number): Reply {
    if (!Number.isFinite(days))
      return { status: 400, type: 'text/plain', body: 'The clock turns by a number of days.' };
    this.#clock.turn(days);
    return { status: 303, type: 'text/plain', body: '', headers: { location: '/clock' } };
  }

  #pageAt(url: URL, cart: readonly CartLine[]): Page {
    const shop = this.#shop;
    const path = url.pathname;
    const listing = this.#listings.find((each) => each.path === path);
    if (listing) return { kind: 'product', listing, related: this.#relatedTo(listing) };
    const department = shop.departments.find(([category]) => shop.categoryPath(category) === path);
    if (department) {
      const [category] = department;
      return {
        kind: 'listing',
        category,
        listings: this.#listings.filter((each) => each.product.category === category),
      };
    }
    const guide = GUIDES.find((each) => each.shop === shop.name && `${shop.paths.guide}/${each.slug}` === path);
    if (guide) {
      const mentioned = guide.mpns.flatMap((mpn) => this.#listings.find((each) => each.product.mpn === mpn) ?? []);
      return { kind: 'guide', guide, listings: mentioned };
    }
    switch (path) {
      case '/':
        return { kind: 'home', featured: this.#featured(), reduced: this.#reduced() };
      case '/clock':
        return { kind: 'clock', day: Math.floor(this.#clock.day) };
      case shop.paths.search: {
        const query = (url.searchParams.get('q') ?? '').trim().slice(0, 100);
        return { kind: 'search', query, listings: this.#search(query) };
      }
      case shop.paths.cart:
        return { kind: 'cart', lines: cart };
      case shop.paths.checkout:
        return cart.length > 0 || shop.script ? { kind: 'checkout', lines: cart } : { kind: 'cart', lines: cart };
      case shop.paths.confirmation: {
        const order = this.#orders.get(url.searchParams.get('order') ?? '');
        if (order) return { kind: 'confirmation', order };
        return shop.script ? { kind: 'home', featured: [], reduced: [] } : { kind: 'missing' };
      }
      default:
        return { kind: 'missing' };
    }
  }

  /** What a form sent: something into the cart, something out of it, or an order. What the checkout form says is not kept. */
  #take(path: string, cart: readonly CartLine[], form: URLSearchParams): Reply {
    const { paths } = this.#shop;
    if (path === paths.checkout && cart.length > 0) {
      this.#ordersTaken += 1;
      const number = `${this.#shop.name.slice(0, 2).toUpperCase()}-${100_000 + this.#ordersTaken * 37}`;
      this.#orders.set(number, { number, lines: cart });
      for (const oldest of this.#orders.keys()) {
        if (this.#orders.size <= ORDERS_KEPT) break;
        this.#orders.delete(oldest);
      }
      return seeOther(`${paths.confirmation}?order=${number}`, []);
    }
    if (path !== paths.cart) return { status: 405, type: 'text/plain', body: 'This page takes no forms.' };
    const removed = form.get('remove');
    const added = this.#listings.find((each) => each.sku === form.get('sku'));
    if (removed)
      return seeOther(
        paths.cart,
        cart.filter((line) => line.listing.sku !== removed),
      );
    if (!added || priceTagOf(added, this.#clock.day).availability !== 'InStock') return seeOther(paths.cart, cart);
    const known = cart.find((line) => line.listing === added);
    const others = cart.filter((line) => line !== known);
    return seeOther(paths.cart, [...others, { listing: added, quantity: Math.min((known?.quantity ?? 0) + 1, 9) }]);
  }

  #cartOf(cookie: string): CartLine[] {
    const value = /(?:^|;\s*)cart=([^;]*)/.exec(cookie)?.[1] ?? '';
    return value
      .split('.')
      .slice(0, CART_LINES_KEPT)
      .flatMap((entry) => {
        const [sku = '', quantity = ''] = entry.split('*');
        const listing = this.#listings.find((each) => encodeURIComponent(each.sku) === sku);
        return listing && /^[1-9]$/.test(quantity) ? [{ listing, quantity: Number(quantity) }] : [];
      });
  }

  #visit(cart: readonly CartLine[]): Visit {
    const shop = this.#shop;
    const { day } = this.#clock;
    return {
      day,
      cartCount: cart.reduce((count, line) => count + line.quantity, 0),
      coupon: COUPONS.find((coupon) => coupon.shop === shop.name && isOn(coupon, day)) ?? null,
      guides: GUIDES.filter((guide) => guide.shop === shop.name),
      tagOf: (listing) => priceTagOf(listing, day),
      pictureOf: ({ sku }) => {
        const path = `/pictures/${encodeURIComponent(sku)}.svg`;
        return shop.pictureHost === shop.name ? path : this.#addressOf(shop.pictureHost, path);
      },
      absolute: (path, other) => this.#addressOf(other ?? shop.name, path),
      realTimeOf: (moment) => this.#clock.realTimeOf(moment),
    };
  }

  /** One of each department in turn, so that a home page shows what the whole shop has. */
  #featured(): Listing[] {
    const shelves = this.#shop.departments.map(([category]) =>
      this.#listings.filter((each) => each.product.category === category),
    );
    const featured: Listing[] = [];
    for (let place = 0; featured.length < FEATURED && place < 12; place += 1) {
      for (const shelf of shelves) {
        const listing = shelf[place];
        if (listing && featured.length < FEATURED) featured.push(listing);
      }
    }
    return featured;
  }

  #reduced(): Listing[] {
    return this.#listings.filter((each) => priceTagOf(each, this.#clock.day).was !== null).slice(0, 4);
  }

  /** Neighbours on the same shelf first, then whatever stands beside it. */
  #relatedTo(listing: Listing): Listing[] {
    const place = this.#listings.indexOf(listing);
    const circle = [...this.#listings.slice(place + 1), ...this.#listings.slice(0, place)];
    const same = circle.filter((each) => each.product.category === listing.product.category);
    return [...same, ...circle.filter((each) => !same.includes(each))].slice(0, RELATED);
  }

  #search(query: string): Listing[] {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return [];
    return this.#listings.filter((each) => {
      const text = `${each.title} ${textOf(each.product, this.#shop.language)}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
  }
}

function seeOther(location: string, cart: readonly CartLine[]): Reply {
  const value = cart.map(({ listing, quantity }) => `${encodeURIComponent(listing.sku)}*${quantity}`).join('.');
  return {
    status: 303,
    type: 'text/plain',
    body: '',
    headers: { location, 'set-cookie': `cart=${value}; Path=/; HttpOnly; SameSite=Lax` },
  };
}
