/** Spokeyard: bicycles and what belongs to them, as a single-page app. The server sends a shell; spokeyard-app.js draws every view. */
import { readFileSync } from 'node:fs';
import type { Listing } from '../listings.ts';
import { documentOf } from '../pages/document.ts';
import { capitalised, specsOf } from '../pages/facts.ts';
import { type Html, html, scriptSafe, trusted } from '../pages/html.ts';
import { printed } from '../pages/money.ts';
import { plainPage } from '../pages/plain-pages.ts';
import type { Page, Storefront, Visit } from '../pages/storefront.ts';
import { ENGLISH } from '../pages/words.ts';
import { stylesheetOf } from './stylesheet.ts';

const WHEEL = `<g fill="none" stroke="#15171a" stroke-width="3"><circle cx="24" cy="24" r="19"/><path d="M24 5v38M5 24h38M10.5 10.5l27 27M37.5 10.5l-27 27" stroke-width="1.6"/></g><circle cx="24" cy="24" r="6" fill="#15171a"/><circle cx="24" cy="24" r="2.5" fill="#c6ef4e"/>`;
const APP = readFileSync(new URL('./spokeyard-app.js', import.meta.url), 'utf8');

/** The whole catalogue travels inside the script: the app asks the server for nothing more. */
function script(visit: Visit, listings: readonly Listing[]): string {
  const catalogue = listings.map((listing) => {
    const tag = visit.tagOf(listing);
    const { product } = listing;
    return {
      path: listing.path,
      sku: listing.sku,
      category: product.category,
      brand: product.brand,
      title: listing.title,
      price: tag.price,
      was: tag.was,
      printed: printed(SPOKEYARD, tag.price),
      printedWas: tag.was === null ? null : printed(SPOKEYARD, tag.was),
      availability: tag.availability,
      gtin: product.gtin,
      mpn: product.mpn,
      colour: product.colour,
      text: product.text,
      specs: specsOf(product, 'en'),
      sizes: product.sizes?.split(' ') ?? [],
      image: visit.pictureOf(listing),
    };
  });
  const shop = {
    origin: visit.absolute(''),
    language: SPOKEYARD.language,
    currency: SPOKEYARD.currency,
    departments: SPOKEYARD.departments.map(([category, name]) => ({
      category,
      name,
      path: SPOKEYARD.categoryPath(category),
    })),
    guides: visit.guides,
    paths: SPOKEYARD.paths,
  };
  return `const CATALOGUE = ${scriptSafe(catalogue)};\nconst SHOP = ${scriptSafe(shop)};\n${APP}`;
}

/** The clock's page is the server's own; everything else is a shell that the app fills. */
function render(page: Page, visit: Visit): Html {
  const still = page.kind === 'clock' ? plainPage(SPOKEYARD, page, visit) : null;
  return documentOf(
    SPOKEYARD,
    `${still?.title ?? 'Bikes and parts'} — Spokeyard`,
    still === null && html`<script src="/shop.js" defer></script>`,
    html`<body><header class="sy-top"><a class="sy-logo" href="/"><svg viewBox="0 0 48 48" width="42" height="42" aria-hidden="true">${trusted(WHEEL)}</svg>SPOKEYARD</a>
<nav aria-label="Departments">${SPOKEYARD.departments.map(([category, name]) => html`<a href="${SPOKEYARD.categoryPath(category)}">${name}</a>`)}${visit.guides.map((guide) => html`<a href="/guide/${guide.slug}">Workshop</a>`)}</nav>
<form action="/search" role="search"><input type="search" name="q" aria-label="Search" placeholder="Search"></form><a class="sy-cart" href="/cart">Cart <b id="count">0</b></a></header>
<main id="view">${still?.main ?? html`<p class="sy-wait">Loading the yard…</p>`}</main><p id="toast" role="status" hidden></p>
<footer class="sy-foot"><b>Spokeyard</b><span>Gate 3, Old Tram Depot</span><span>Free delivery from €80</span><span>Workshop: Mon to Fri, 8 to 18</span></footer></body>`,
  );
}

export const SPOKEYARD: Storefront = {
  name: 'spokeyard',
  title: 'Spokeyard',
  language: 'en-IE',
  currency: 'EUR',
  words: { ...ENGLISH, cart: 'Cart', addToCart: 'Add to cart' },
  departments: [
    ['bikes', 'Bikes & parts'],
    ['backpacks', 'Bags'],
    ['jackets', 'Jackets'],
    ['shoes', 'Shoes'],
    ['headphones', 'Audio'],
    ['toys', 'Kids'],
  ],
  paths: { search: '/search', cart: '/cart', checkout: '/checkout', confirmation: '/order-confirmed', guide: '/guide' },
  pictureHost: 'spokeyard',
  studio: { backdrop: '#eceded' },
  icon: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="8" fill="#c6ef4e"/>${WHEEL}</svg>`,
  stylesheet: stylesheetOf('spokeyard'),
  script,
  contentSecurityPolicy: null,
  titleOf: (product) => `${product.brand} ${product.model} ${capitalised(product.noun)} ${product.colour}`,
  skuOf: (number) => `SY-${number}`,
  productPath: (_product, slug) => `/products/${slug}`,
  categoryPath: (category) => `/collections/${category}`,
  round: (amount) => (amount > 200 ? Math.round(amount / 10) * 10 - 1 : Math.round(amount)),
  render,
};
