/** Kastanienhaus: lamps, kitchen and garden, in German. Its markup is RDFa. */
import type { Listing } from '../listings.ts';
import { documentOf } from '../pages/document.ts';
import { specsOf, textOf } from '../pages/facts.ts';
import { type Html, html, type Part, trusted } from '../pages/html.ts';
import { plain, printed } from '../pages/money.ts';
import { plainPage } from '../pages/plain-pages.ts';
import type { Page, Storefront, Visit } from '../pages/storefront.ts';
import { GERMAN } from '../pages/words.ts';
import { stylesheetOf } from './stylesheet.ts';

const LEAF = `<path d="M24 44V22M24 24C20 10 12 8 6 10c0 8 6 14 18 14zM24 24c4-14 12-16 18-14 0 8-6 14-18 14zM24 22C17 14 18 6 24 2c6 4 7 12 0 20zM24 30c-8-4-14-2-18 2 6 6 13 5 18-2zM24 30c8-4 14-2 18 2-6 6-13 5-18-2z" fill="#7a3b22" stroke="#7a3b22" stroke-width="1.5" stroke-linejoin="round"/>`;

function departmentOf(listing: Listing): string {
  return KASTANIENHAUS.departments.find(([category]) => category === listing.product.category)?.[1] ?? '';
}

/** A row with the picture at its left: this shop shows fewer things, and larger. */
function row(listing: Listing, visit: Visit): Html {
  const tag = visit.tagOf(listing);
  const text = textOf(listing.product, 'de');
  return html`<div class="zeile"><a class="bild" href="${listing.path}"><img src="${visit.pictureOf(listing)}" alt="" width="220" height="220" loading="lazy"></a><div><h3><a href="${listing.path}">${listing.title}</a></h3><p>${text.slice(0, text.indexOf('. ') + 1) || text}</p><div class="preiszeile"><span class="preis">${printed(KASTANIENHAUS, tag.price)}</span>${tag.was !== null && html` <span class="statt">statt <s>${printed(KASTANIENHAUS, tag.was)}</s></span>`}</div></div></div>`;
}

function card(listing: Listing, visit: Visit): Html {
  const tag = visit.tagOf(listing);
  return html`<a class="karte" href="${listing.path}"><img src="${visit.pictureOf(listing)}" alt="" width="300" height="300" loading="lazy"><span class="name">${listing.title}</span><span class="preis">${printed(KASTANIENHAUS, tag.price)}</span>${tag.was !== null && html`<span class="statt">statt <s>${printed(KASTANIENHAUS, tag.was)}</s></span>`}</a>`;
}

function productMain(listing: Listing, related: readonly Listing[], visit: Visit): Html {
  const { product } = listing;
  const tag = visit.tagOf(listing);
  const inStock = tag.availability === 'InStock';
  return html`<nav class="pfad" aria-label="Brotkrumen" vocab="https://schema.org/" typeof="BreadcrumbList"><span property="itemListElement" typeof="ListItem"><a property="item" typeof="WebPage" href="/"><span property="name">Startseite</span></a><meta property="position" content="1"></span> → <span property="itemListElement" typeof="ListItem"><a property="item" typeof="WebPage" href="${KASTANIENHAUS.categoryPath(product.category)}"><span property="name">${departmentOf(listing)}</span></a><meta property="position" content="2"></span></nav>
<div class="artikel" vocab="https://schema.org/" typeof="Product" resource="${visit.absolute(listing.path)}">
<img property="image" src="${visit.pictureOf(listing)}" alt="${listing.title}" width="640" height="640">
<div class="daten"><h1 property="name">${listing.title}</h1><p class="von">von <span property="brand" typeof="Brand"><span property="name">${product.brand}</span></span></p>
<div property="offers" typeof="Offer"><p class="gross"><span property="price" content="${plain(tag.price)}">${printed(KASTANIENHAUS, tag.price)}</span><meta property="priceCurrency" content="EUR">${tag.was !== null && html` <span class="statt">statt <s>${printed(KASTANIENHAUS, tag.was)}</s></span>`}</p><p class="klein">inkl. MwSt., versandkostenfrei ab 80,00 €</p>
<p class="lager"><link property="availability" href="https://schema.org/${tag.availability}">${inStock ? 'Auf Lager, in 2 bis 3 Werktagen bei Ihnen' : 'Zurzeit nicht auf Lager'}</p><link property="itemCondition" href="https://schema.org/NewCondition"></div>
<form method="post" action="/warenkorb"><input type="hidden" name="sku" value="${listing.sku}"><button class="button" ${!inStock && trusted('disabled')}>${inStock ? GERMAN.addToCart : GERMAN.soldOut}</button></form>
<h2>${GERMAN.description}</h2><p property="description">${textOf(product, 'de')}</p>
<h2>${GERMAN.details}</h2><ul class="daten-liste">${specsOf(product, 'de').map(([name, value]) => html`<li><b>${name}</b> ${value}</li>`)}<li><b>Farbe</b> <span property="color">${product.german?.colour ?? product.colour}</span></li><li><b>${GERMAN.articleNumber}</b> <span property="sku">${listing.sku}</span></li><li><b>EAN</b> <span property="gtin13">${product.gtin}</span></li><li><b>Herstellernummer</b> <span property="mpn">${product.mpn}</span></li></ul></div></div>
<section class="band"><h2>${GERMAN.related}</h2><div class="karten">${related.map((each) => card(each, visit))}</div></section>`;
}

function listMain(heading: string, note: Part, listings: readonly Listing[], visit: Visit): Html {
  return html`<section class="band"><h1>${heading}</h1><p class="klein">${note}</p><div class="zeilen">${listings.map((each) => row(each, visit))}</div></section>`;
}

function homeMain(page: Extract<Page, { kind: 'home' }>, visit: Visit): Html {
  const first = page.featured[0];
  const guide = visit.guides[0];
  return html`${first ? html`<section class="auftakt"><img src="${visit.pictureOf(first)}" alt="" width="560" height="560"><div><h1>Dinge, die bleiben.</h1><p>Leuchten, Küche und Garten von Werkstätten, die wir kennen. Was wir verkaufen, lässt sich reparieren.</p><p><a class="button" href="${first.path}">${first.product.model} ansehen</a></p></div></section>` : null}
${page.reduced.length > 0 && html`<section class="band"><h2>Zurzeit günstiger</h2><div class="karten">${page.reduced.map((each) => card(each, visit))}</div></section>`}
<section class="band"><h2>Ausgesucht</h2><div class="karten">${page.featured.slice(1, 9).map((each) => card(each, visit))}</div></section>
${guide ? html`<section class="band lesen"><h2><a href="/ratgeber/${guide.slug}">${guide.title}</a></h2><p>${guide.lead}</p></section>` : null}`;
}

function contentOf(page: Page, visit: Visit): { title: string; main: Html; canonical: string | null } {
  switch (page.kind) {
    case 'home':
      return { title: 'Leuchten, Küche, Garten', main: homeMain(page, visit), canonical: '/' };
    case 'listing': {
      const name = KASTANIENHAUS.departments.find(([category]) => category === page.category)?.[1] ?? '';
      return {
        title: name,
        main: listMain(name, `${page.listings.length} Artikel`, page.listings, visit),
        canonical: KASTANIENHAUS.categoryPath(page.category),
      };
    }
    case 'search': {
      const heading = GERMAN.results(page.listings.length, page.query);
      return {
        title: heading,
        main: listMain(heading, page.listings.length === 0 && GERMAN.nothingFound, page.listings, visit),
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
      return { ...(plainPage(KASTANIENHAUS, page, visit) ?? { title: '', main: html`` }), canonical: null };
  }
}

function render(page: Page, visit: Visit): Html {
  const { title, main, canonical } = contentOf(page, visit);
  return documentOf(
    KASTANIENHAUS,
    `${title} · Kastanienhaus`,
    canonical !== null && html`<link rel="canonical" href="${visit.absolute(canonical)}">`,
    html`<body>${visit.coupon && html`<p class="aktion">${visit.coupon.percent} % auf ${visit.coupon.appliesTo} mit dem Code <b>${visit.coupon.code}</b>${visit.coupon.minimumOrder !== null && html`, ab einem Bestellwert von ${printed(KASTANIENHAUS, visit.coupon.minimumOrder)}`}.</p>`}<div class="seite"><header><a class="marke" href="/"><svg viewBox="0 0 48 48" width="52" height="52" aria-hidden="true">${trusted(LEAF)}</svg>kastanienhaus</a>
<nav aria-label="Abteilungen">${KASTANIENHAUS.departments.map(([category, name]) => html`<a href="${KASTANIENHAUS.categoryPath(category)}">${name}</a>`)}</nav>
<form action="/suche" role="search"><input type="search" name="q" aria-label="Suchen" placeholder="Suchen"></form>
<a class="korb" href="/warenkorb">Warenkorb · ${visit.cartCount}</a>
<p class="laden">Kastanienallee 7<br>Di bis Sa, 10 bis 18 Uhr</p></header>
<div class="inhalt"><main>${main}</main><footer><p>Versandkostenfrei ab 80,00 € · 30 Tage Rückgabe · Reparatur im Haus</p></footer></div></div></body>`,
  );
}

const PATHS: Readonly<Record<string, string>> = {
  lamps: '/leuchten',
  kitchen: '/kueche',
  garden: '/garten',
  coffee: '/kaffee',
};

export const KASTANIENHAUS: Storefront = {
  name: 'kastanienhaus',
  title: 'Kastanienhaus',
  language: 'de-DE',
  currency: 'EUR',
  words: GERMAN,
  departments: [
    ['lamps', 'Leuchten'],
    ['kitchen', 'Küche'],
    ['coffee', 'Kaffee'],
    ['garden', 'Garten'],
  ],
  paths: {
    search: '/suche',
    cart: '/warenkorb',
    checkout: '/kasse',
    confirmation: '/bestellung-bestaetigt',
    guide: '/ratgeber',
  },
  pictureHost: 'kastanienhaus',
  studio: { backdrop: '#e8e6e1' },
  icon: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" fill="#fff"/>${LEAF}</svg>`,
  stylesheet: stylesheetOf('kastanienhaus'),
  script: null,
  contentSecurityPolicy: null,
  titleOf: (product) =>
    `${product.brand} ${product.model} – ${product.german?.noun ?? product.noun}, ${product.german?.colour ?? product.colour}`,
  skuOf: (number) => `${number}-K`,
  productPath: (_product, slug, sku) => `/produkt/${slug}-${sku}.html`,
  categoryPath: (category) => PATHS[category] ?? `/${category}`,
  round: (amount) => (amount > 60 ? Math.round(amount) : Math.floor(amount) + 0.9),
  render,
};
