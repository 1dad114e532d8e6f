/** Voltora: electronics, dense and loud. Its markup is OpenGraph, its pictures live on another host without CORS, some "was" prices are invented. */
import type { Listing } from '../listings.ts';
import { documentOf } from '../pages/document.ts';
import { capitalised, specsOf } from '../pages/facts.ts';
import { type Html, html, type Part, trusted } from '../pages/html.ts';
import { plain, printed } from '../pages/money.ts';
import { plainPage } from '../pages/plain-pages.ts';
import type { Page, Storefront, Visit } from '../pages/storefront.ts';
import { ENGLISH } from '../pages/words.ts';
import { stylesheetOf } from './stylesheet.ts';

const BOLT = `<path d="M27 3L8 27h11l-5 18 21-27H23z" fill="#ffd43b"/>`;
const words = {
  ...ENGLISH,
  cart: 'Cart',
  addToCart: 'Add to cart',
  cartEmpty: 'Your cart is empty.',
  related: 'Customers also viewed',
};

function departmentOf(listing: Listing): string {
  return VOLTORA.departments.find(([category]) => category === listing.product.category)?.[1] ?? '';
}

function priceBlock(listing: Listing, visit: Visit): Html {
  const tag = visit.tagOf(listing);
  const saving = tag.was === null ? 0 : Math.round((1 - tag.price / tag.was) * 100);
  return html`<div class="pricing">${tag.was !== null && html`<div class="rrp"><span class="strike">${printed(VOLTORA, tag.was)}</span> <span class="pct">-${saving}%</span></div>`}<div class="amount">${printed(VOLTORA, tag.price)}</div></div>`;
}

/** Links from tiles carry where they were clicked, as many shops do; the canonical address does not. */
function tile(listing: Listing, visit: Visit, from: string): Html {
  const { product } = listing;
  return html`<div class="tile"><a class="tile-img" href="${listing.path}?ref=${from}"><img src="${visit.pictureOf(listing)}" alt="${listing.title}" width="240" height="240" loading="lazy"></a><a class="tile-title" href="${listing.path}?ref=${from}">${listing.title}</a><ul class="bullets">${specsOf(
    product,
    'en',
  )
    .slice(0, 2)
    .map(
      ([name, value]) => html`<li>${name}: ${value}</li>`,
    )}</ul>${priceBlock(listing, visit)}${visit.tagOf(listing).availability === 'InStock' && html`<form method="post" action="/cart"><input type="hidden" name="sku" value="${listing.sku}"><button class="quick">${words.addToCart}</button></form>`}</div>`;
}

function productMain(listing: Listing, related: readonly Listing[], visit: Visit): Html {
  const { product } = listing;
  const tag = visit.tagOf(listing);
  const inStock = tag.availability === 'InStock';
  return html`<div class="trail"><a href="/">Voltora</a> <i>/</i> <a href="${VOLTORA.categoryPath(product.category)}">${departmentOf(listing)}</a> <i>/</i> ${product.brand}</div>
<div class="pdp"><div class="pic"><img src="${visit.pictureOf(listing)}" alt="${listing.title}" width="520" height="520"></div>
<div class="info"><h1>${listing.title}</h1><p class="meta">Brand: <b>${product.brand}</b> · Model: <b>${product.mpn}</b> · EAN: <b>${product.gtin}</b></p>${product.refurbished === true && html`<p class="refurb">Refurbished: tested by the maker, 12 months warranty</p>`}<p>${product.text}</p><h2>Specifications</h2><table>${specsOf(product, 'en').map(([name, value]) => html`<tr><td>${name}</td><td>${value}</td></tr>`)}<tr><td>Colour</td><td>${product.colour}</td></tr></table></div>
<aside class="box">${priceBlock(listing, visit)}<p class="rate">or 12 × ${printed(VOLTORA, Math.ceil((tag.price / 12) * 100) / 100)} at 0 % interest</p><p class="avail ${inStock ? 'yes' : 'no'}">${inStock ? 'In stock: order by 6 pm, delivered tomorrow' : 'Currently out of stock'}</p>
<form method="post" action="/cart"><input type="hidden" name="sku" value="${listing.sku}"><input type="submit" class="button" value="${inStock ? words.addToCart : 'Notify me'}" ${!inStock && trusted('disabled')}></form><ul><li>Delivery €4.99, free over €49</li><li>30 days return</li><li>Sold by Voltora</li></ul></aside></div>
<section class="strip"><h2>${words.related}</h2><div class="tiles">${related.map((each) => tile(each, visit, 'related'))}</div></section>`;
}

function listMain(heading: string, note: Part, listings: readonly Listing[], visit: Visit, from: string): Html {
  return html`<section class="strip"><h1>${heading}</h1><p class="meta">${note}</p><div class="tiles">${listings.map((each) => tile(each, visit, from))}</div></section>`;
}

function homeMain(page: Extract<Page, { kind: 'home' }>, visit: Visit): Html {
  const star = page.featured[0];
  return html`${star ? html`<section class="promo"><div><p class="tag">Device of the week</p><h1>${star.product.brand} ${star.product.model}</h1><p>${star.product.text}</p>${priceBlock(star, visit)}<a class="button" href="${star.path}?ref=home">Have a look</a></div><img src="${visit.pictureOf(star)}" alt="" width="360" height="360"></section>` : null}
${page.reduced.length > 0 && html`<section class="strip"><h2>Price drops</h2><div class="tiles">${page.reduced.map((each) => tile(each, visit, 'drops'))}</div></section>`}
<section class="strip"><h2>Top sellers</h2><div class="tiles">${page.featured.slice(1, 11).map((each) => tile(each, visit, 'top'))}</div></section>`;
}

function productHead(listing: Listing, visit: Visit): Html {
  const { product } = listing;
  const tag = visit.tagOf(listing);
  return html`<link rel="canonical" href="${visit.absolute(listing.path)}">
<meta property="og:type" content="product"><meta property="og:site_name" content="Voltora"><meta property="og:title" content="${listing.title}"><meta property="og:description" content="${product.text}"><meta property="og:url" content="${visit.absolute(listing.path)}"><meta property="og:image" content="${visit.pictureOf(listing)}"><meta property="og:locale" content="en_IE">
<meta property="product:price:amount" content="${plain(tag.price)}"><meta property="product:price:currency" content="EUR">${tag.was !== null && html`<meta property="product:original_price:amount" content="${plain(tag.was)}"><meta property="product:original_price:currency" content="EUR">`}
<meta property="product:availability" content="${tag.availability === 'InStock' ? 'in stock' : 'out of stock'}"><meta property="product:condition" content="${product.refurbished ? 'refurbished' : 'new'}"><meta property="product:brand" content="${product.brand}"><meta property="product:retailer_item_id" content="${listing.sku}"><meta property="product:mfr_part_no" content="${product.mpn}"><meta property="product:ean" content="${product.gtin}"><meta property="product:category" content="${departmentOf(listing)}">`;
}

function siteHead(title: string, path: string, type: string, visit: Visit): Html {
  return html`<link rel="canonical" href="${visit.absolute(path)}"><meta property="og:type" content="${type}"><meta property="og:site_name" content="Voltora"><meta property="og:title" content="${title}"><meta property="og:url" content="${visit.absolute(path)}">`;
}

function contentOf(page: Page, visit: Visit): { title: string; main: Html; head: Part } {
  switch (page.kind) {
    case 'home':
      return {
        title: 'Headphones, light and gadgets',
        main: homeMain(page, visit),
        head: siteHead('Voltora', '/', 'website', visit),
      };
    case 'listing': {
      const name = VOLTORA.departments.find(([category]) => category === page.category)?.[1] ?? '';
      return {
        title: name,
        main: listMain(name, `${page.listings.length} products`, page.listings, visit, 'list'),
        head: siteHead(name, VOLTORA.categoryPath(page.category), 'website', visit),
      };
    }
    case 'search': {
      const heading = words.results(page.listings.length, page.query);
      return {
        title: heading,
        main: listMain(heading, page.listings.length === 0 && words.nothingFound, page.listings, visit, 'search'),
        head: null,
      };
    }
    case 'product':
      return {
        title: page.listing.title,
        main: productMain(page.listing, page.related, visit),
        head: productHead(page.listing, visit),
      };
    default: {
      const { title, main } = plainPage(VOLTORA, page, visit) ?? { title: '', main: html`` };
      return {
        title,
        main,
        head: page.kind === 'guide' ? siteHead(title, `/guide/${page.guide.slug}`, 'article', visit) : null,
      };
    }
  }
}

function render(page: Page, visit: Visit): Html {
  const { title, main, head } = contentOf(page, visit);
  return documentOf(
    VOLTORA,
    `${title} | Voltora`,
    head,
    html`<body><div class="bar"><div class="bar-in"><a class="brand" href="/"><svg viewBox="0 0 44 48" width="30" height="34" aria-hidden="true">${trusted(BOLT)}</svg>VOLTORA</a><form action="/search" role="search"><input type="search" name="q" aria-label="${words.search}" placeholder="Search 1,000s of gadgets"><button>${words.search}</button></form><a class="cartlink" href="/cart">${words.cart} <span>${visit.cartCount}</span></a></div></div>
<div class="menu"><nav aria-label="Departments">${VOLTORA.departments.map(([category, name]) => html`<a href="${VOLTORA.categoryPath(category)}">${name}</a>`)}${visit.guides.map((guide) => html`<a href="/guide/${guide.slug}">Lab tests</a>`)}</nav></div>
<main>${main}</main><footer><b>VOLTORA</b> Delivery €4.99, free over €49 · 30 days return · Service on weekdays 8 to 20</footer></body>`,
  );
}

export const VOLTORA: Storefront = {
  name: 'voltora',
  title: 'Voltora',
  language: 'en-IE',
  currency: 'EUR',
  words,
  departments: [
    ['headphones', 'Headphones & speakers'],
    ['lamps', 'Smart light'],
    ['coffee', 'Coffee machines'],
    ['bikes', 'Bike tech'],
    ['toys', 'Robots & kits'],
  ],
  paths: {
    search: '/search',
    cart: '/cart',
    checkout: '/checkout',
    confirmation: '/checkout/success',
    guide: '/guide',
  },
  pictureHost: 'pictures-voltora',
  studio: { backdrop: '#f2f4f8' },
  icon: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="8" fill="#131b3a"/>${BOLT}</svg>`,
  stylesheet: stylesheetOf('voltora'),
  script: null,
  contentSecurityPolicy: null,
  titleOf: (product) =>
    `${product.brand} ${product.model} ${capitalised(product.noun)} - ${product.colour} [${product.mpn}]`,
  skuOf: (number) => String(number),
  productPath: (_product, slug, sku) => `/item/${sku}/${slug}`,
  categoryPath: (category) => `/c/${category}`,
  round: (amount) => Math.floor(amount) + 0.99,
  render,
};
