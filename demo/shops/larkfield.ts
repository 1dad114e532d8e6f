/** Larkfield Outfitters: shoes, jackets and packs for outdoors. Its markup is JSON-LD; its flash sale counts down. */

import type { Listing } from '../listings.ts';
import { documentOf } from '../pages/document.ts';
import { capitalised, specsOf } from '../pages/facts.ts';
import { type Html, html, jsonLd, type Part, trusted } from '../pages/html.ts';
import { plain, printed } from '../pages/money.ts';
import { plainPage } from '../pages/plain-pages.ts';
import type { Page, Storefront, Visit } from '../pages/storefront.ts';
import { ENGLISH } from '../pages/words.ts';
import { stylesheetOf } from './stylesheet.ts';

const MARK = `<path d="M4 40L18 14l8 13 6-9 12 22z" fill="#2c5a41"/><path d="M18 14l8 13-4 5-5-5-5 6-3-2z" fill="#f4efe2"/><circle cx="35" cy="10" r="5" fill="#e0a03a"/>`;

const words = {
  ...ENGLISH,
  cart: 'Bag',
  addToCart: 'Add to bag',
  cartEmpty: 'Your bag is empty.',
  related: 'Goes well with it',
};

/** Ticks by the page's own clock from what was left when the page was made. */
const COUNTDOWN = `(function () {
  var box = document.querySelector('[data-left]');
  if (!box) return;
  var ends = performance.now() + Number(box.dataset.left);
  function two(n) { return String(n).padStart(2, '0'); }
  function tick() {
    var left = Math.max(0, Math.floor((ends - performance.now()) / 1000));
    box.textContent = two(Math.floor(left / 3600)) + ':' + two(Math.floor(left / 60) % 60) + ':' + two(left % 60);
    if (left > 0) setTimeout(tick, 1000); else document.querySelector('.flash').textContent = 'The flash sale has ended.';
  }
  tick();
})();`;

function priceOf(listing: Listing, visit: Visit): Html {
  const tag = visit.tagOf(listing);
  return tag.was === null
    ? html`<span class="price">${printed(LARKFIELD, tag.price)}</span>`
    : html`<span class="price sale">${printed(LARKFIELD, tag.price)}</span> <s class="old-price">${printed(LARKFIELD, tag.was)}</s>`;
}

function tile(listing: Listing, visit: Visit): Html {
  const tag = visit.tagOf(listing);
  return html`<li class="card"><a href="${listing.path}"><span class="card-picture"><img src="${visit.pictureOf(listing)}" alt="${listing.title}" width="320" height="320" loading="lazy">${tag.was !== null && html`<span class="flag">${tag.flashSaleEnds === null ? 'Sale' : 'Flash sale'}</span>`}</span>
<span class="card-brand">${listing.product.brand}</span><span class="card-name">${listing.product.model} ${listing.product.noun}</span></a><p>${priceOf(listing, visit)}</p></li>`;
}

function grid(listings: readonly Listing[], visit: Visit): Html {
  return html`<ul class="cards">${listings.map((listing) => tile(listing, visit))}</ul>`;
}

function productMain(listing: Listing, related: readonly Listing[], visit: Visit): Html {
  const { product } = listing;
  const tag = visit.tagOf(listing);
  const department = departmentOf(listing);
  return html`<nav class="crumbs" aria-label="Breadcrumb"><a href="/">Home</a> / <a href="${LARKFIELD.categoryPath(product.category)}">${department}</a> / <span>${product.model}</span></nav>
<div class="product"><div class="gallery"><img src="${visit.pictureOf(listing)}" alt="${listing.title}" width="640" height="640"></div>
<div class="panel"><p class="maker">${product.brand}</p><h1>${listing.title}</h1>
${
  tag.flashSaleEnds !== null &&
  html`<p class="flash">Flash sale. Ends in <time datetime="${visit.realTimeOf(tag.flashSaleEnds).toISOString()}" data-left="${Math.max(0, Math.round(visit.realTimeOf(tag.flashSaleEnds).getTime() - visit.realTimeOf(visit.day).getTime()))}">a few hours</time></p>`
}
<p class="cost">${priceOf(listing, visit)}</p><p class="vat">incl. VAT, free delivery from €60</p>
<form method="post" action="/cart"><input type="hidden" name="sku" value="${listing.sku}">
${product.sizes ? html`<label for="size">${words.size}</label><select id="size" name="size">${product.sizes.split(' ').map((size) => html`<option>${size}</option>`)}</select>` : null}
${tag.availability === 'InStock' ? html`<button class="button buy">${words.addToCart}</button>` : html`<button class="button buy" disabled>${words.soldOut}</button>`}</form>
<p class="stock ${tag.availability}">${tag.availability === 'InStock' ? 'In stock, ships within 24 hours' : 'Out of stock'}</p>
<h2>About it</h2><p>${product.text}</p>
<table class="specs">${specsOf(product, 'en').map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}<tr><th scope="row">Colour</th><td>${product.colour}</td></tr><tr><th scope="row">${words.articleNumber}</th><td>${listing.sku}</td></tr></table></div></div>
<section class="more"><h2>${words.related}</h2>${grid(related, visit)}</section>`;
}

function departmentOf(listing: Listing): string {
  return (
    LARKFIELD.departments.find(([category]) => category === listing.product.category)?.[1] ?? listing.product.category
  );
}

function homeMain(page: Extract<Page, { kind: 'home' }>, visit: Visit): Html {
  return html`<section class="hero">${trusted(HERO)}<div><h1>Go out. Stay out longer.</h1><p>Shoes, jackets and packs that our own team has worn wet, cold and happy.</p><a class="button" href="/shoes">Shop shoes</a></div></section>
${page.reduced.length > 0 && html`<section class="shelf"><h2>Down in price today</h2>${grid(page.reduced, visit)}</section>`}
<section class="shelf"><h2>New from the hills</h2>${grid(page.featured, visit)}</section>
<section class="shelf story"><h2><a href="/guide/${visit.guides[0]?.slug ?? ''}">${visit.guides[0]?.title ?? ''}</a></h2><p>${visit.guides[0]?.lead ?? ''}</p></section>`;
}

const HERO = `<svg viewBox="0 0 1200 380" preserveAspectRatio="xMidYMax slice" aria-hidden="true"><rect width="1200" height="380" fill="#f3d9a8"/><circle cx="900" cy="130" r="64" fill="#fbeecb"/><path d="M0 318l170-60 170 44 250-236 200 184 150-120 150 120 110-50v170H0z" fill="#9bb39a"/><path d="M590 66l64 59-42 30-26-26-34 30-19-38z" fill="#f4efe2"/><path d="M0 340l160-80 220 60 240-110 200 90 180-60 200 80v60H0z" fill="#5f8a6b"/><path d="M0 380v-36c200-40 380-10 560-30s420-40 640 20v46z" fill="#2c5a41"/><g fill="#234935"><path d="M90 350l22-70 22 70zM140 356l16-54 16 54zM1050 340l24-76 24 76zM1110 350l18-58 18 58z"/></g></svg>`;

function listMain(heading: string, note: Part, listings: readonly Listing[], visit: Visit): Html {
  return html`<section class="shelf"><h1>${heading}</h1><p class="count">${note}</p>${grid(listings, visit)}</section>`;
}

/** Product and BreadcrumbList, as two blocks. */
function productMarkup(listing: Listing, visit: Visit): Html {
  const { product } = listing;
  const tag = visit.tagOf(listing);
  return html`${jsonLd({
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: listing.title,
    image: [visit.absolute(visit.pictureOf(listing))],
    description: product.text,
    sku: listing.sku,
    mpn: product.mpn,
    gtin13: product.gtin,
    color: product.colour,
    brand: { '@type': 'Brand', name: product.brand },
    offers: {
      '@type': 'Offer',
      url: visit.absolute(listing.path),
      price: plain(tag.price),
      priceCurrency: LARKFIELD.currency,
      availability: `https://schema.org/${tag.availability}`,
      itemCondition: 'https://schema.org/NewCondition',
      ...(tag.flashSaleEnds === null ? {} : { priceValidUntil: visit.realTimeOf(tag.flashSaleEnds).toISOString() }),
      seller: { '@type': 'Organization', name: LARKFIELD.title },
    },
  })}
${jsonLd({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: [
    { '@type': 'ListItem', position: 1, name: 'Home', item: visit.absolute('/') },
    {
      '@type': 'ListItem',
      position: 2,
      name: departmentOf(listing),
      item: visit.absolute(LARKFIELD.categoryPath(product.category)),
    },
    { '@type': 'ListItem', position: 3, name: listing.title },
  ],
})}`;
}

function listMarkup(listings: readonly Listing[], visit: Visit): Html {
  return jsonLd({
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    numberOfItems: listings.length,
    itemListElement: listings.map((listing, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      url: visit.absolute(listing.path),
      name: listing.title,
    })),
  });
}

function render(page: Page, visit: Visit): Html {
  const { title, main, head } = contentOf(page, visit);
  return documentOf(
    LARKFIELD,
    `${title} | Larkfield Outfitters`,
    head,
    html`<body><p class="strip">Free delivery from €60 · 60 days to change your mind</p>
<header class="top"><a class="logo" href="/"><svg viewBox="0 0 48 48" width="44" height="44" aria-hidden="true">${trusted(MARK)}</svg><span>Larkfield<small>Outfitters</small></span></a>
<nav aria-label="Departments">${LARKFIELD.departments.map(([category, name]) => html`<a href="${LARKFIELD.categoryPath(category)}">${name}</a>`)}</nav>
<form action="/search" role="search"><input type="search" name="q" aria-label="${words.search}" placeholder="${words.searchFor}"></form>
<a class="bag" href="/cart">${words.cart} <b>${visit.cartCount}</b></a></header>
<main>${main}</main>
<footer><div><strong>Larkfield Outfitters</strong><p>A family shop at the foot of the hills since 1978. We repair what we sell.</p></div><div><strong>Read</strong>${visit.guides.map((guide) => html`<a href="/guide/${guide.slug}">${guide.title}</a>`)}</div><div><strong>Service</strong><p>Delivery in two to three days<br>60 days return<br>Repairs at cost</p></div></footer>
${page.kind === 'product' && html`<script>${trusted(COUNTDOWN)}</script>`}</body>`,
  );
}

function contentOf(page: Page, visit: Visit): { title: string; main: Html; head: Part } {
  switch (page.kind) {
    case 'home':
      return {
        title: 'Shoes, jackets and packs for outdoors',
        main: homeMain(page, visit),
        head: html`<link rel="canonical" href="${visit.absolute('/')}">`,
      };
    case 'listing': {
      const name = LARKFIELD.departments.find(([category]) => category === page.category)?.[1] ?? '';
      return {
        title: name,
        main: listMain(name, `${page.listings.length} products`, page.listings, visit),
        head: html`<link rel="canonical" href="${visit.absolute(LARKFIELD.categoryPath(page.category))}">${listMarkup(page.listings, visit)}`,
      };
    }
    case 'search':
      return {
        title: words.results(page.listings.length, page.query),
        main: listMain(
          words.results(page.listings.length, page.query),
          page.listings.length === 0 && words.nothingFound,
          page.listings,
          visit,
        ),
        head: html`<meta name="robots" content="noindex">`,
      };
    case 'product':
      return {
        title: page.listing.title,
        main: productMain(page.listing, page.related, visit),
        head: html`<meta name="description" content="${page.listing.product.text}"><link rel="canonical" href="${visit.absolute(page.listing.path)}">${productMarkup(page.listing, visit)}`,
      };
    default: {
      const { title, main } = plainPage(LARKFIELD, page, visit) ?? { title: '', main: html`` };
      return { title, main, head: null };
    }
  }
}

export const LARKFIELD: Storefront = {
  name: 'larkfield',
  title: 'Larkfield Outfitters',
  language: 'en-IE',
  currency: 'EUR',
  words,
  departments: [
    ['shoes', 'Shoes'],
    ['jackets', 'Jackets'],
    ['backpacks', 'Packs & bags'],
    ['coffee', 'Camp kitchen'],
    ['lamps', 'Lanterns'],
    ['headphones', 'Sports audio'],
    ['toys', 'For children'],
  ],
  paths: {
    search: '/search',
    cart: '/cart',
    checkout: '/checkout',
    confirmation: '/order-confirmation',
    guide: '/guide',
  },
  pictureHost: 'larkfield',
  studio: { backdrop: '#ece6d8' },
  icon: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="10" fill="#f4efe2"/>${MARK}</svg>`,
  stylesheet: stylesheetOf('larkfield'),
  script: null,
  contentSecurityPolicy: null,
  titleOf: (product) => `${product.brand} ${product.model} ${capitalised(product.noun)}`,
  skuOf: (number) => `LK-${number}`,
  productPath: (_product, slug) => `/p/${slug}`,
  categoryPath: (category) => `/${category}`,
  round: (amount) => Math.floor(amount) + 0.95,
  render,
};
