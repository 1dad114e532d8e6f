/** Harbour & Hall: a department store. Its markup is one JSON-LD graph; its journal carries Product markup inside an article, and a neighbour pays for a tile. */
import type { Listing } from '../listings.ts';
import { documentOf } from '../pages/document.ts';
import { specsOf } from '../pages/facts.ts';
import { type Html, html, jsonLd, type Part, trusted } from '../pages/html.ts';
import { printed } from '../pages/money.ts';
import { plainPage } from '../pages/plain-pages.ts';
import type { Page, Storefront, Visit } from '../pages/storefront.ts';
import { ENGLISH } from '../pages/words.ts';
import { stylesheetOf } from './stylesheet.ts';

const LOGO = `<svg viewBox="0 0 420 76" width="360" height="66" role="img" aria-label="Harbour and Hall"><text x="210" y="48" text-anchor="middle" font-family="'Noto Serif Display', Didot, Georgia, serif" font-size="42" letter-spacing="2" fill="#14253f">Harbour &amp; Hall</text><path d="M40 66h130M250 66h130" stroke="#b08a3e" stroke-width="2"/><path d="M210 58v14M202 66c2 8 14 8 16 0M205 60h10" stroke="#b08a3e" stroke-width="2" fill="none"/></svg>`;

const words = {
  ...ENGLISH,
  cart: 'Bag',
  addToCart: 'Add to bag',
  cartEmpty: 'Your bag is empty.',
  related: 'More from this floor',
};

function departmentOf(listing: Listing): string {
  return HARBOURHALL.departments.find(([category]) => category === listing.product.category)?.[1] ?? '';
}

function priced(listing: Listing, visit: Visit): Html {
  const tag = visit.tagOf(listing);
  return tag.was === null
    ? html`<span class="hh-price">${printed(HARBOURHALL, tag.price)}</span>`
    : html`<span class="hh-was">Was ${printed(HARBOURHALL, tag.was)}</span> <span class="hh-price reduced">Now ${printed(HARBOURHALL, tag.price)}</span>`;
}

function tile(listing: Listing, visit: Visit): Html {
  return html`<li><a href="${listing.path}"><img src="${visit.pictureOf(listing)}" alt="" width="300" height="300" loading="lazy"><span class="hh-brand">${listing.product.brand}</span><span class="hh-name">${listing.title}</span></a>${priced(listing, visit)}</li>`;
}

/** A paid tile among the shop's own: another shop's product, another shop's price. */
function sponsored(visit: Visit): Html {
  return html`<li class="hh-paid"><a href="${visit.absolute('/', 'spokeyard')}" rel="sponsored"><small>Sponsored</small><b>Spokeyard</b><span>Service your bike before the rain: full check from €49</span></a></li>`;
}

function productMain(listing: Listing, related: readonly Listing[], visit: Visit): Html {
  const { product } = listing;
  const tag = visit.tagOf(listing);
  const inStock = tag.availability === 'InStock';
  return html`<nav class="hh-crumbs" aria-label="Breadcrumb"><a href="/">Home</a><a href="${HARBOURHALL.categoryPath(product.category)}">${departmentOf(listing)}</a><span>${listing.title}</span></nav>
<div class="hh-product"><div><img src="${visit.pictureOf(listing)}" alt="${listing.title}" width="600" height="600"></div><div class="hh-detail"><p class="hh-brand">${product.brand}</p><h1>${listing.title}</h1><p class="hh-cost">${priced(listing, visit)}</p><p class="hh-card">Hall Card holders pay ${printed(HARBOURHALL, Math.round(tag.price * 0.95))}</p>
<form method="post" action="/cart"><input type="hidden" name="sku" value="${listing.sku}">${product.sizes ? html`<fieldset><legend>Size</legend>${product.sizes.split(' ').map((size, index) => html`<label><input type="radio" name="size" value="${size}" ${index === 0 && trusted('checked')}>${size}</label>`)}</fieldset>` : null}<button class="button" ${!inStock && trusted('disabled')}>${inStock ? words.addToCart : words.soldOut}</button></form>
<p class="hh-stock">${inStock ? 'Available for delivery and collection' : 'Out of stock online and in store'}</p>
<details open><summary>Description</summary><p>${product.text}</p></details><details open><summary>Details</summary><dl>${specsOf(product, 'en').map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}<dt>Colour</dt><dd>${product.colour}</dd><dt>Product code</dt><dd>${listing.sku}</dd></dl></details></div></div>
<section class="hh-floor"><h2>${words.related}</h2><ul class="hh-tiles">${related.map((each) => tile(each, visit))}</ul></section>`;
}

function listMain(heading: string, note: Part, listings: readonly Listing[], visit: Visit, paid: boolean): Html {
  return html`<section class="hh-floor"><h1>${heading}</h1><p class="hh-note">${note}</p><ul class="hh-tiles">${listings.map((each, index) => [tile(each, visit), paid && index === 2 && sponsored(visit)])}</ul></section>`;
}

function homeMain(page: Extract<Page, { kind: 'home' }>, visit: Visit): Html {
  const [first, second, third] = page.featured;
  const guide = visit.guides[0];
  const panel = (listing: Listing | undefined, line: string) =>
    listing
      ? html`<a class="hh-panel" href="${HARBOURHALL.categoryPath(listing.product.category)}"><img src="${visit.pictureOf(listing)}" alt="" width="400" height="400"><span>${line}</span></a>`
      : null;
  return html`<section class="hh-windows"><div class="hh-title"><h1>The winter windows</h1><p>Six floors of things worth wrapping.</p></div>${panel(first, 'For the feet')}${panel(second, 'For the weather')}${panel(third, 'For the journey')}</section>
${page.reduced.length > 0 && html`<section class="hh-floor"><h2>Reduced</h2><ul class="hh-tiles">${page.reduced.map((each) => tile(each, visit))}</ul></section>`}
<section class="hh-floor"><h2>Chosen by our buyers</h2><ul class="hh-tiles">${page.featured.slice(3, 11).map((each) => tile(each, visit))}</ul></section>
${guide ? html`<section class="hh-journal"><p>${guide.kicker}</p><h2><a href="/guide/${guide.slug}">${guide.title}</a></h2></section>` : null}`;
}

function offerOf(listing: Listing, visit: Visit): object {
  const tag = visit.tagOf(listing);
  return {
    '@type': 'Offer',
    price: tag.price,
    priceCurrency: 'GBP',
    availability: `http://schema.org/${tag.availability}`,
    itemCondition: 'http://schema.org/NewCondition',
    url: visit.absolute(listing.path),
  };
}

function graphOf(listing: Listing, visit: Visit): Html {
  const { product } = listing;
  const url = visit.absolute(listing.path);
  return jsonLd({
    '@context': 'https://schema.org/',
    '@graph': [
      { '@type': 'Organization', '@id': visit.absolute('/#shop'), name: 'Harbour & Hall', url: visit.absolute('/') },
      { '@type': 'WebPage', '@id': url, name: listing.title, breadcrumb: { '@id': `${url}#breadcrumb` } },
      {
        '@type': 'BreadcrumbList',
        '@id': `${url}#breadcrumb`,
        itemListElement: [
          { '@type': 'ListItem', position: 1, item: { '@id': visit.absolute('/'), name: 'Home' } },
          {
            '@type': 'ListItem',
            position: 2,
            item: { '@id': visit.absolute(HARBOURHALL.categoryPath(product.category)), name: departmentOf(listing) },
          },
          { '@type': 'ListItem', position: 3, item: { '@id': url, name: listing.title } },
        ],
      },
      {
        '@type': 'Product',
        '@id': `${url}#product`,
        name: listing.title,
        description: product.text,
        image: { '@type': 'ImageObject', url: visit.absolute(visit.pictureOf(listing)) },
        sku: listing.sku,
        gtin: product.gtin,
        brand: product.brand,
        category: departmentOf(listing),
        offers: [offerOf(listing, visit)],
      },
    ],
  });
}

/** The trap: an article is no product page, whatever it mentions. */
function articleMarkup(page: Extract<Page, { kind: 'guide' }>, visit: Visit): Html {
  return jsonLd({
    '@context': 'https://schema.org/',
    '@type': 'Article',
    headline: page.guide.title,
    author: { '@type': 'Organization', name: 'The Hall Journal' },
    mentions: page.listings.map((listing) => ({
      '@type': 'Product',
      name: listing.title,
      sku: listing.sku,
      offers: offerOf(listing, visit),
    })),
  });
}

function contentOf(page: Page, visit: Visit): { title: string; main: Html; head: Part } {
  const canonical = (path: string) => html`<link rel="canonical" href="${visit.absolute(path)}">`;
  switch (page.kind) {
    case 'home':
      return { title: 'The department store by the water', main: homeMain(page, visit), head: canonical('/') };
    case 'listing': {
      const name = HARBOURHALL.departments.find(([category]) => category === page.category)?.[1] ?? '';
      return {
        title: name,
        main: listMain(name, `${page.listings.length} items`, page.listings, visit, true),
        head: canonical(HARBOURHALL.categoryPath(page.category)),
      };
    }
    case 'search': {
      const heading = words.results(page.listings.length, page.query);
      return {
        title: heading,
        main: listMain(heading, page.listings.length === 0 && words.nothingFound, page.listings, visit, false),
        head: null,
      };
    }
    case 'product':
      return {
        title: page.listing.title,
        main: productMain(page.listing, page.related, visit),
        head: html`${canonical(page.listing.path)}${graphOf(page.listing, visit)}`,
      };
    default: {
      const { title, main } = plainPage(HARBOURHALL, page, visit) ?? { title: '', main: html`` };
      return { title, main, head: page.kind === 'guide' && articleMarkup(page, visit) };
    }
  }
}

function render(page: Page, visit: Visit): Html {
  const { title, main, head } = contentOf(page, visit);
  return documentOf(
    HARBOURHALL,
    `${title} | Harbour & Hall`,
    head,
    html`<body>${visit.coupon && html`<p class="hh-offer">${visit.coupon.percent}% off ${visit.coupon.appliesTo} with code <b>${visit.coupon.code}</b></p>`}<header class="hh-head"><p>Delivery £4, free over £75</p><a href="/">${trusted(LOGO)}</a><div><form action="/search" role="search"><input type="search" name="q" aria-label="${words.search}" placeholder="Search"></form><a href="/cart">${words.cart} (${visit.cartCount})</a></div></header>
<nav class="hh-nav" aria-label="Departments">${HARBOURHALL.departments.map(([category, name]) => html`<a href="${HARBOURHALL.categoryPath(category)}">${name}</a>`)}</nav>
<main>${main}</main><footer class="hh-foot"><p>Harbour &amp; Hall, 1 Customs Quay</p><p>Open daily. Lifts to all floors. The tearoom is on the fifth.</p></footer></body>`,
  );
}

export const HARBOURHALL: Storefront = {
  name: 'harbourhall',
  title: 'Harbour & Hall',
  language: 'en-GB',
  currency: 'GBP',
  words,
  departments: [
    ['shoes', 'Shoes'],
    ['jackets', 'Coats'],
    ['backpacks', 'Luggage'],
    ['headphones', 'Sound'],
    ['coffee', 'Tea & coffee'],
    ['kitchen', 'Cookshop'],
    ['lamps', 'Lighting'],
    ['toys', 'Toys'],
    ['garden', 'Garden'],
    ['bikes', 'Cycling'],
  ],
  paths: { search: '/search', cart: '/cart', checkout: '/checkout', confirmation: '/order-received', guide: '/guide' },
  pictureHost: 'harbourhall',
  studio: { backdrop: '#f0eeea' },
  icon: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" fill="#14253f"/><path d="M24 10v28M12 26c2 16 22 16 24 0M17 16h14" stroke="#d9b76a" stroke-width="4" fill="none"/><circle cx="24" cy="9" r="4" fill="none" stroke="#d9b76a" stroke-width="3"/></svg>`,
  stylesheet: stylesheetOf('harbourhall'),
  script: null,
  contentSecurityPolicy: null,
  titleOf: (product) => `${product.brand} ${product.model} ${product.noun} in ${product.colour.toLowerCase()}`,
  skuOf: (number) => `HH${number}`,
  productPath: (_product, slug, sku) => `/${slug}/p${sku.slice(2)}`,
  categoryPath: (category) => `/floor/${category}`,
  round: (amount) => Math.round(amount),
  render,
};
