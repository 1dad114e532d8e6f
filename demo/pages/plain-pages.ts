/** The pages that look much the same in every shop: cart, checkout, confirmation, guide, clock, and the one that is not there. */
import type { Guide } from '../guides.ts';
import type { Listing } from '../listings.ts';
import { type Html, html, type Part } from './html.ts';
import { printed } from './money.ts';
import type { CartLine, Page, Storefront, Visit } from './storefront.ts';

/** The main part of a page that no shop draws by itself, with its title; null for the pages that each shop draws. */
export function plainPage(storefront: Storefront, page: Page, visit: Visit): { title: string; main: Html } | null {
  const { words } = storefront;
  switch (page.kind) {
    case 'cart':
      return { title: words.cart, main: cartMain(storefront, page.lines, visit) };
    case 'checkout':
      return { title: words.checkoutTitle, main: checkoutMain(storefront, page.lines, visit) };
    case 'confirmation':
      return { title: words.thanks, main: confirmationMain(storefront, page.order, visit) };
    case 'guide':
      return { title: page.guide.title, main: guideMain(storefront, page.guide, page.listings, visit) };
    case 'clock':
      return { title: words.clockAt(page.day), main: clockMain(storefront, page.day) };
    case 'missing':
      return {
        title: words.missing,
        main: html`<section class="plain missing"><p class="big">404</p><h1>${words.missing}</h1><p>${words.missingText}</p><p><a class="button" href="/">${words.home}</a></p></section>`,
      };
    default:
      return null;
  }
}

function totalOf(lines: readonly CartLine[], visit: Visit): number {
  return lines.reduce((sum, { listing, quantity }) => sum + visit.tagOf(listing).price * quantity, 0);
}

function cartMain(storefront: Storefront, lines: readonly CartLine[], visit: Visit): Html {
  const { words, paths } = storefront;
  if (lines.length === 0)
    return html`<section class="plain"><h1>${words.cart}</h1><p>${words.cartEmpty}</p><p><a class="button" href="/">${words.continueShopping}</a></p></section>`;
  return html`<section class="plain"><h1>${words.cart}</h1>
<ul class="lines">${lines.map(
    ({
      listing,
      quantity,
    }) => html`<li><a href="${listing.path}"><img src="${visit.pictureOf(listing)}" alt="" width="96" height="96"></a>
<div><a href="${listing.path}">${listing.title}</a><p>${words.quantity}: ${quantity}</p><form method="post" action="${paths.cart}"><input type="hidden" name="remove" value="${listing.sku}"><button class="quiet">${words.remove}</button></form></div>
<p class="sum">${printed(storefront, visit.tagOf(listing).price * quantity)}</p></li>`,
  )}</ul>
<p class="total"><span>${words.total}</span> <strong>${printed(storefront, totalOf(lines, visit))}</strong></p>
<p class="actions"><a href="/">${words.continueShopping}</a> <a class="button" href="${paths.checkout}">${words.checkout}</a></p></section>`;
}

function field(name: string, label: string, autocomplete: string, example: string): Html {
  return html`<p class="field"><label for="${name}">${label}</label><input id="${name}" name="${name}" autocomplete="${autocomplete}" placeholder="${example}"></p>`;
}

function checkoutMain(storefront: Storefront, lines: readonly CartLine[], visit: Visit): Html {
  const { words, paths } = storefront;
  return html`<section class="plain"><h1>${words.checkoutTitle}</h1><div class="halves">
<form class="checkout" method="post" action="${paths.checkout}">
${field('email', words.email, 'email', 'robin@example.org')}
${field('name', words.fullName, 'name', 'Robin Fairweather')}
${field('street', words.street, 'street-address', '12 Mill Lane')}
<div class="pair">${field('postcode', words.postcode, 'postal-code', '10115')}${field('city', words.city, 'address-level2', 'Oldwater')}</div>
${field('card', words.cardNumber, 'cc-number', '•••• •••• •••• ••••')}
<p><button class="button">${words.placeOrder}</button></p></form>
<aside class="summary"><ul>${lines.map(({ listing, quantity }) => html`<li><span>${quantity} × ${listing.title}</span> <span>${printed(storefront, visit.tagOf(listing).price * quantity)}</span></li>`)}</ul>
<p class="total"><span>${words.total}</span> <strong>${printed(storefront, totalOf(lines, visit))}</strong></p></aside></div></section>`;
}

function confirmationMain(
  storefront: Storefront,
  order: { readonly number: string; readonly lines: readonly CartLine[] },
  visit: Visit,
): Html {
  const { words } = storefront;
  return html`<section class="plain confirmation"><h1>${words.thanks}</h1><p>${words.orderOnItsWay}</p>
<p class="order">${words.orderNumber}: <strong>${order.number}</strong></p>
<ul class="lines">${order.lines.map(
    ({ listing, quantity }) =>
      html`<li><img src="${visit.pictureOf(listing)}" alt="" width="96" height="96"><div>${listing.title}<p>${words.quantity}: ${quantity}</p></div><p class="sum">${printed(storefront, visit.tagOf(listing).price * quantity)}</p></li>`,
  )}</ul>
<p class="total"><span>${words.total}</span> <strong>${printed(storefront, totalOf(order.lines, visit))}</strong></p>
<p><a class="button" href="/">${words.continueShopping}</a></p></section>`;
}

/** A guide's paragraphs name products as {maker's number}; where this shop sells it, the name becomes a link. */
function guideMain(storefront: Storefront, guide: Guide, listings: readonly Listing[], visit: Visit): Html {
  const paragraph = (text: string): Part[] =>
    text.split(/\{([^}]+)\}/).map((piece, index) => {
      if (index % 2 === 0) return piece;
      const listing = listings.find((each) => each.product.mpn === piece);
      return listing ? html`<a href="${listing.path}">${listing.product.brand} ${listing.product.model}</a>` : '';
    });
  return html`<article class="plain guide"><p class="kicker">${guide.kicker}</p><h1>${guide.title}</h1><p class="lead">${guide.lead}</p>
${guide.paragraphs.map((text) => html`<p>${paragraph(text)}</p>`)}
<aside><h2>${storefront.words.inThisGuide}</h2><ul class="mentioned">${listings.map(
    (listing) =>
      html`<li><a href="${listing.path}"><img src="${visit.pictureOf(listing)}" alt="" width="120" height="120"><span>${listing.title}</span> <b>${printed(storefront, visit.tagOf(listing).price)}</b></a></li>`,
  )}</ul></aside></article>`;
}

function clockMain(storefront: Storefront, day: number): Html {
  const { words } = storefront;
  return html`<section class="plain clock"><h1>${words.clockAt(day)}</h1><p>${words.clockText}</p>
<p class="actions">${[1, 3, 7].map((days) => html`<a class="button" href="/clock?days=${days}">${words.days(days)}</a> `)}</p>
<p><a href="/">${words.continueShopping}</a></p></section>`;
}
