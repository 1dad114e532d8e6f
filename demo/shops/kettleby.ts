/** Kettleby & Crane: kettles, coffee makers, knives and pots. Its markup is microdata; its content security policy is strict. */
import type { Listing } from '../listings.ts';
import { documentOf } from '../pages/document.ts';
import { specsOf } from '../pages/facts.ts';
import { type Html, html, type Part, trusted } from '../pages/html.ts';
import { plain, printed } from '../pages/money.ts';
import { plainPage } from '../pages/plain-pages.ts';
import type { Page, Storefront, Visit } from '../pages/storefront.ts';
import { ENGLISH } from '../pages/words.ts';
import { stylesheetOf } from './stylesheet.ts';

const LOGO = `<svg viewBox="0 0 344 64" width="300" height="56" role="img" aria-label="Kettleby and Crane"><g fill="none" stroke="#a4472c" stroke-width="3" stroke-linecap="round"><path d="M22 26h26c4 10 6 18 6 24H16c0-6 2-14 6-24zM28 26c0-8 14-8 14 0M54 32c14-10 14 12 2 14M17 44C6 42 10 30 4 24"/></g><text x="78" y="42" font-family="Georgia, 'Noto Serif', serif" font-style="italic" font-size="30" fill="#3a2a22">Kettleby &amp; Crane</text></svg>`;

const words = { ...ENGLISH, cart: 'Basket', related: 'From the same shelf' };

function departmentOf(listing: Listing): string {
  return KETTLEBY.departments.find(([category]) => category === listing.product.category)?.[1] ?? '';
}

function priceLine(listing: Listing, visit: Visit): Html {
  const tag = visit.tagOf(listing);
  return html`<p class="k-price">${tag.was !== null && html`<del>${printed(KETTLEBY, tag.was)}</del> `}<span${trusted(tag.was !== null ? ' class="k-now"' : '')}>${printed(KETTLEBY, tag.price)}</span></p>`;
}

/** On listing pages each tile is an element of an ItemList; elsewhere it carries no markup. */
function tile(listing: Listing, visit: Visit, position: number | null): Html {
  const attributes =
    position === null ? '' : ' itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem"';
  return html`<article class="k-tile"${trusted(attributes)}>${position !== null && html`<meta itemprop="position" content="${position}">`}<a href="${listing.path}"${trusted(position === null ? '' : ' itemprop="url"')}><img src="${visit.pictureOf(listing)}" alt="" width="280" height="280" loading="lazy"><h3${trusted(position === null ? '' : ' itemprop="name"')}>${listing.title}</h3></a>${priceLine(listing, visit)}</article>`;
}

function productMain(listing: Listing, related: readonly Listing[], visit: Visit): Html {
  const { product } = listing;
  const tag = visit.tagOf(listing);
  const { coupon } = visit;
  const covered = coupon?.covers(product) ?? false;
  return html`<ol class="k-crumbs" itemscope itemtype="https://schema.org/BreadcrumbList">
<li itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem"><a itemprop="item" href="/"><span itemprop="name">Home</span></a><meta itemprop="position" content="1"></li>
<li itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem"><a itemprop="item" href="${KETTLEBY.categoryPath(product.category)}"><span itemprop="name">${departmentOf(listing)}</span></a><meta itemprop="position" content="2"></li>
<li itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem"><span itemprop="name">${product.model}</span><meta itemprop="position" content="3"></li></ol>
<div class="k-product" itemscope itemtype="https://schema.org/Product"><link itemprop="url" href="${visit.absolute(listing.path)}">
<figure><img itemprop="image" src="${visit.pictureOf(listing)}" alt="${listing.title}" width="560" height="560"></figure>
<div><h1 itemprop="name">${listing.title}</h1><p class="k-by">made by <span itemprop="brand" itemscope itemtype="https://schema.org/Brand"><span itemprop="name">${product.brand}</span></span></p>
<div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="priceCurrency" content="GBP"><meta itemprop="price" content="${plain(tag.price)}"><link itemprop="availability" href="https://schema.org/${tag.availability}"><link itemprop="itemCondition" href="https://schema.org/NewCondition">
<p class="k-big">${tag.was !== null && html`<del>${printed(KETTLEBY, tag.was)}</del> `}<strong>${printed(KETTLEBY, tag.price)}</strong></p>
<p class="k-stock">${tag.availability === 'InStock' ? 'In stock. Posted tomorrow from Whitby Street.' : words.outOfStock}</p></div>
${coupon && covered && html`<p class="k-code">Take ${coupon.percent} % off this with code <b>${coupon.code}</b> at the till.</p>`}
<form method="post" action="/cart"><input type="hidden" name="sku" value="${listing.sku}"><button type="submit" class="button" ${tag.availability === 'OutOfStock' && trusted('disabled')}>${tag.availability === 'InStock' ? words.addToCart : words.soldOut}</button></form>
<p itemprop="description">${product.text}</p>
<dl>${specsOf(product, 'en').map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}<div><dt>Finish</dt><dd itemprop="color">${product.colour}</dd></div><div><dt>Maker’s number</dt><dd itemprop="mpn">${product.mpn}</dd></div><div><dt>Our number</dt><dd itemprop="sku">${listing.sku}</dd></div><div><dt>Barcode</dt><dd itemprop="gtin13">${product.gtin}</dd></div></dl></div></div>
<section class="k-shelf"><h2>${words.related}</h2><div class="k-grid">${related.map((each) => tile(each, visit, null))}</div></section>`;
}

function withSidebar(heading: string, note: Part, listings: readonly Listing[], visit: Visit, marked: boolean): Html {
  return html`<div class="k-columns"><aside><h2>Departments</h2>${KETTLEBY.departments.map(([category, name]) => html`<a href="${KETTLEBY.categoryPath(category)}">${name}</a>`)}<h2>Reading</h2>${visit.guides.map((guide) => html`<a href="/guide/${guide.slug}">${guide.title}</a>`)}</aside>
<section><h1>${heading}</h1><p>${note}</p><div class="k-grid"${trusted(marked ? ' itemscope itemtype="https://schema.org/ItemList"' : '')}>${listings.map((each, index) => tile(each, visit, marked ? index + 1 : null))}</div></section></div>`;
}

function homeMain(page: Extract<Page, { kind: 'home' }>, visit: Visit): Html {
  return html`<section class="k-hero"><div><h1>Good tools for the first cup and the last course.</h1><p>Kettles, coffee makers, knives and pots, chosen by two people who cook every day.</p><a class="button" href="${KETTLEBY.categoryPath('coffee')}">To the coffee shelf</a></div><img src="${page.featured[0] ? visit.pictureOf(page.featured[0]) : ''}" alt="" width="420" height="420"></section>
${page.reduced.length > 0 && html`<section class="k-shelf"><h2>A little less this week</h2><div class="k-grid">${page.reduced.map((each) => tile(each, visit, null))}</div></section>`}
<section class="k-shelf"><h2>On our counter</h2><div class="k-grid">${page.featured.map((each) => tile(each, visit, null))}</div></section>`;
}

function contentOf(page: Page, visit: Visit): { title: string; main: Html; canonical: string | null } {
  switch (page.kind) {
    case 'home':
      return { title: 'Kitchen and coffee goods', main: homeMain(page, visit), canonical: '/' };
    case 'listing': {
      const name = KETTLEBY.departments.find(([category]) => category === page.category)?.[1] ?? '';
      return {
        title: name,
        main: withSidebar(name, `${page.listings.length} things we would buy again`, page.listings, visit, true),
        canonical: KETTLEBY.categoryPath(page.category),
      };
    }
    case 'search': {
      const heading = words.results(page.listings.length, page.query);
      return {
        title: heading,
        main: withSidebar(heading, page.listings.length === 0 && words.nothingFound, page.listings, visit, false),
        canonical: null,
      };
    }
    case 'product':
      return {
        title: page.listing.title,
        main: productMain(page.listing, page.related, visit),
        canonical: page.listing.path,
      };
    default:
      return { ...(plainPage(KETTLEBY, page, visit) ?? { title: '', main: html`` }), canonical: null };
  }
}

function render(page: Page, visit: Visit): Html {
  const { title, main, canonical } = contentOf(page, visit);
  const { coupon } = visit;
  const until = (day: number) =>
    new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' }).format(visit.realTimeOf(day));
  return documentOf(
    KETTLEBY,
    `${title} – Kettleby & Crane`,
    canonical !== null && html`<link rel="canonical" href="${visit.absolute(canonical)}">`,
    html`<body>${coupon && html`<p class="k-banner"><b>${coupon.code}</b> takes ${coupon.percent} % off ${coupon.appliesTo} until ${until(coupon.until)}.</p>`}
<header class="k-top"><form action="/search" role="search"><input type="search" name="q" aria-label="${words.search}" placeholder="Search the shop"></form><a class="k-logo" href="/">${trusted(LOGO)}</a><a class="k-basket" href="/cart">${words.cart} (${visit.cartCount})</a>
<nav aria-label="Departments">${KETTLEBY.departments.map(([category, name]) => html`<a href="${KETTLEBY.categoryPath(category)}">${name}</a>`)}<a href="/guide/${visit.guides[0]?.slug ?? ''}">Reading</a></nav></header>
<main>${main}</main>
<footer class="k-foot"><p>Kettleby &amp; Crane, 4 Whitby Street. Open Tuesday to Saturday, ten to six.</p><p>Postage £3.90, free over £50. Thirty days to send things back.</p></footer></body>`,
  );
}

export const KETTLEBY: Storefront = {
  name: 'kettleby',
  title: 'Kettleby & Crane',
  language: 'en-GB',
  currency: 'GBP',
  words,
  departments: [
    ['coffee', 'Coffee & tea'],
    ['kitchen', 'Knives & pots'],
  ],
  paths: { search: '/search', cart: '/cart', checkout: '/checkout', confirmation: '/order-complete', guide: '/guide' },
  pictureHost: 'kettleby',
  studio: { backdrop: '#f1e4d8' },
  icon: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="32" fill="#f6ece1"/><g fill="none" stroke="#a4472c" stroke-width="4" stroke-linecap="round"><path d="M22 28h22c4 8 6 14 6 20H16c0-6 2-12 6-20zM27 28c0-9 12-9 12 0"/></g></svg>`,
  stylesheet: stylesheetOf('kettleby'),
  script: null,
  contentSecurityPolicy:
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  titleOf: (product) =>
    `${product.brand} ${product.model}, ${product.noun}${product.colour ? `, ${product.colour.toLowerCase()}` : ''}`,
  skuOf: (number) => `KC${number}`,
  productPath: (product, slug) => `/shop/${product.category}/${slug}`,
  categoryPath: (category) => `/shop/${category}`,
  round: (amount) => Math.max(0.5, Math.round(amount * 2) / 2),
  render,
};
