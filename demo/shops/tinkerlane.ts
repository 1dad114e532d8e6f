/** Tinker Lane: toys and garden things. It has no markup at all: what there is to know stands in plain sight. */
import type { Listing } from '../listings.ts';
import { documentOf } from '../pages/document.ts';
import { sentenceCase, specsOf } from '../pages/facts.ts';
import { type Html, html, type Part, trusted } from '../pages/html.ts';
import { printed } from '../pages/money.ts';
import { plainPage } from '../pages/plain-pages.ts';
import type { Page, Storefront, Visit } from '../pages/storefront.ts';
import { ENGLISH } from '../pages/words.ts';
import { stylesheetOf } from './stylesheet.ts';

const LOGO = `<svg viewBox="0 0 330 70" width="270" height="58" role="img" aria-label="Tinker Lane"><g font-family="'Trebuchet MS', 'DejaVu Sans', sans-serif" font-weight="bold" font-size="40"><text x="66" y="48" fill="#d9573c" transform="rotate(-3 66 48)">Tinker</text><text x="212" y="48" fill="#2f7f86" transform="rotate(2 212 48)">Lane</text></g><circle cx="34" cy="36" r="22" fill="none" stroke="#f0b53c" stroke-width="9" stroke-dasharray="11 6.3"/><circle cx="34" cy="36" r="15" fill="#f0b53c"/><circle cx="34" cy="36" r="6" fill="#fffaf0"/></svg>`;

const words = { ...ENGLISH, addToCart: 'Put in basket', related: 'Children who liked this also liked' };

function departmentOf(listing: Listing): string {
  return TINKERLANE.departments.find(([category]) => category === listing.product.category)?.[1] ?? '';
}

/** "5 hours and 59 minutes". */
function timeLeft(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  return `${Math.floor(minutes / 60)} hours and ${minutes % 60} minutes`;
}

function tile(listing: Listing, visit: Visit, index: number): Html {
  const tag = visit.tagOf(listing);
  return html`<div class="toy tint${index % 4}"><a href="${listing.path}"><img src="${visit.pictureOf(listing)}" alt="${listing.title}" width="260" height="260" loading="lazy"></a><a class="toy-name" href="${listing.path}">${listing.title}</a><div class="toy-price">${tag.was !== null && html`<span class="before">${printed(TINKERLANE, tag.was)}</span> `}${printed(TINKERLANE, tag.price)}</div></div>`;
}

function tiles(listings: readonly Listing[], visit: Visit): Html {
  return html`<div class="toys">${listings.map((each, index) => tile(each, visit, index))}</div>`;
}

function productMain(listing: Listing, related: readonly Listing[], visit: Visit): Html {
  const { product } = listing;
  const tag = visit.tagOf(listing);
  const inStock = tag.availability === 'InStock';
  return html`<div class="where"><a href="/">Home</a> » <a href="${TINKERLANE.categoryPath(product.category)}">${departmentOf(listing)}</a> » ${product.model}</div>
<div class="item"><div class="frame"><img src="${visit.pictureOf(listing)}" alt="${listing.title}" width="520" height="520"></div>
<div><h1>${listing.title}</h1><div class="cost">${tag.was !== null && html`<span class="before">${printed(TINKERLANE, tag.was)}</span> `}<span class="pounds">${printed(TINKERLANE, tag.price)}</span></div><div class="shelf ${inStock ? 'full' : 'bare'}">${inStock ? 'In stock' : 'Out of stock'}</div>
${tag.flashSaleEnds !== null && html`<div class="hurry">Flash sale! Only ${timeLeft(visit.realTimeOf(tag.flashSaleEnds).getTime() - visit.realTimeOf(visit.day).getTime())} left</div>`}
<form method="post" action="/cart"><input type="hidden" name="sku" value="${listing.sku}">${product.sizes ? html`<label>Size <select name="size">${product.sizes.split(' ').map((size) => html`<option>${size}</option>`)}</select></label> ` : null}<button class="button" ${!inStock && trusted('disabled')}>${inStock ? words.addToCart : words.soldOut}</button></form>
<p class="blurb">${product.text}</p><div class="small">${specsOf(product, 'en').map(([name, value]) => html`<div><span>${name}</span> ${value}</div>`)}<div><span>Maker</span> ${product.brand}</div><div><span>Item no.</span> ${listing.sku}</div><div><span>Barcode (EAN)</span> ${product.gtin}</div></div><div class="promise">Postage £2.95. Free over £35.</div></div></div>
<div class="row"><h2>${words.related}</h2>${tiles(related, visit)}</div>`;
}

function homeMain(page: Extract<Page, { kind: 'home' }>, visit: Visit): Html {
  return html`<div class="welcome"><div><h1>Toys that need no plug, gardens that need no lawn.</h1><p>A small shop in a crooked lane. Everything here was tested by people under ten.</p><a class="button" href="/toys">Come in</a></div>${page.featured.slice(0, 3).map((each) => html`<img src="${visit.pictureOf(each)}" alt="" width="180" height="180">`)}</div>
${page.reduced.length > 0 && html`<div class="row"><h2>Pocket-money prices</h2>${tiles(page.reduced, visit)}</div>`}<div class="row"><h2>In the window</h2>${tiles(page.featured, visit)}</div>`;
}

function listMain(heading: string, note: Part, listings: readonly Listing[], visit: Visit): Html {
  return html`<div class="row"><h1>${heading}</h1><p>${note}</p>${tiles(listings, visit)}</div>`;
}

function contentOf(page: Page, visit: Visit): { title: string; main: Html } {
  switch (page.kind) {
    case 'home':
      return { title: 'Toys and garden things', main: homeMain(page, visit) };
    case 'listing': {
      const name = TINKERLANE.departments.find(([category]) => category === page.category)?.[1] ?? '';
      return { title: name, main: listMain(name, `${page.listings.length} lovely things`, page.listings, visit) };
    }
    case 'search': {
      const heading = words.results(page.listings.length, page.query);
      return {
        title: heading,
        main: listMain(heading, page.listings.length === 0 && words.nothingFound, page.listings, visit),
      };
    }
    case 'product':
      return { title: page.listing.title, main: productMain(page.listing, page.related, visit) };
    default:
      return plainPage(TINKERLANE, page, visit) ?? { title: '', main: html`` };
  }
}

function render(page: Page, visit: Visit): Html {
  const { title, main } = contentOf(page, visit);
  return documentOf(
    TINKERLANE,
    `${title} - Tinker Lane`,
    null,
    html`<body><div class="head"><a href="/">${trusted(LOGO)}</a><form action="/search"><input name="q" aria-label="${words.search}" placeholder="Find a toy"><button>Go</button></form><a class="basket" href="/cart">Basket: ${visit.cartCount}</a></div>
<nav class="pills" aria-label="Departments">${TINKERLANE.departments.map(([category, name]) => html`<a href="${TINKERLANE.categoryPath(category)}">${name}</a>`)}${visit.guides.map((guide) => html`<a href="/guide/${guide.slug}">${guide.kicker}</a>`)}</nav>
<main>${main}</main><div class="foot">Tinker Lane, 9 Crooked Lane. Wrapped by hand, posted every afternoon at four.</div></body>`,
  );
}

export const TINKERLANE: Storefront = {
  name: 'tinkerlane',
  title: 'Tinker Lane',
  language: 'en-GB',
  currency: 'GBP',
  words,
  departments: [
    ['toys', 'Toys'],
    ['garden', 'Garden'],
    ['backpacks', 'School bags'],
    ['bikes', 'On wheels'],
    ['headphones', 'Music'],
  ],
  paths: { search: '/search', cart: '/cart', checkout: '/checkout', confirmation: '/thankyou', guide: '/guide' },
  pictureHost: 'tinkerlane',
  studio: { backdrop: '#fdf1dc' },
  icon: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 68 68"><circle cx="34" cy="34" r="24" fill="none" stroke="#f0b53c" stroke-width="11" stroke-dasharray="12 6.8"/><circle cx="34" cy="34" r="16" fill="#d9573c"/><circle cx="34" cy="34" r="7" fill="#fffaf0"/></svg>`,
  stylesheet: stylesheetOf('tinkerlane'),
  script: null,
  contentSecurityPolicy: null,
  titleOf: (product) => sentenceCase(`${product.model} ${product.noun} by ${product.brand}`),
  skuOf: (number) => `TL ${number}`,
  productPath: (product, slug) => `/${product.category}/${slug}`,
  categoryPath: (category) => `/${category}`,
  round: (amount) => Math.floor(amount) + 0.99,
  render,
};
