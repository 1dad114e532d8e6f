/** The lines of cart pages as shops write them, and what else has a button on such a page. */
import { expect, it } from 'vitest';
import { openHtml } from '../../src/evaluate/saved-page.ts';
import { readCart } from '../../src/extract/cart.ts';

function linesOf(body: string): string[][] | null {
  const page = openHtml(`<!doctype html><html lang="en"><body>${body}</body></html>`, null);
  try {
    return readCart(page.document, 'https://lamps.example/cart');
  } finally {
    page.close();
  }
}

const NAVIGATION = '<nav><a href="/">Home</a><a href="/lamps">Lamps</a><a href="/checkout">Checkout</a></nav>';
const BRASS = 'lamps.example/products/brass-lamp';

it('are found by a button that takes a thing out', () => {
  const line = (path: string) =>
    `<li><a href="${path}"><img src="/x.jpg" alt=""></a><div><a href="${path}">Name</a><form method="post"><button>Remove</button></form></div></li>`;
  expect(linesOf(`${NAVIGATION}<ul>${line('/products/brass-lamp?ref=cart')}${line('/products/desk')}</ul>`)).toEqual([
    [BRASS],
    ['lamps.example/products/desk'],
  ]);
});

it.each([
  '<button>Entfernen</button>',
  '<button aria-label="Supprimer"><svg></svg></button>',
  '<a class="cart-item__remove" href="/cart/change?line=1&quantity=0">×</a>',
  '<input name="updates[]" class="quantity__input" value="1">',
  '<select name="menge"><option>1</option></select>',
])('are found by %s', (control) => {
  const line = `<tr><td><a href="/products/brass-lamp">Brass Lamp</a></td><td>${control}</td></tr>`;
  expect(linesOf(`${NAVIGATION}<table>${line}</table>`)).toEqual([[BRASS]]);
});

it('name every item their links may lead to', () => {
  const links = '<a href="/brands/lumo">Lumo</a> <a href="/products/brass-lamp">Brass Lamp</a>';
  expect(linesOf(`<div class="line">${links}<button>Delete</button></div>`)).toEqual([
    ['lamps.example/brands/lumo', BRASS],
  ]);
});

it('are none for products that the page only recommends', () => {
  const tile = '<li><a href="/products/desk"><img src="/d.jpg" alt="">Desk</a><button>Add to cart</button></li>';
  const line = '<div class="line"><a href="/products/brass-lamp">Brass Lamp</a><button>Remove</button></div>';
  expect(linesOf(`${line}<ul>${tile}${tile}</ul>`)).toEqual([[BRASS]]);
});

it('that lead nowhere, or everywhere, name nothing', () => {
  const many = Array.from({ length: 9 }, (_, index) => `<a href="/p/${index}">${index}</a>`).join('');
  expect(linesOf(`<div><p>Lamp without a link</p><button>Remove</button></div>${many}`)).toEqual([[]]);
});

it('of another host are none of this shop’s', () => {
  expect(linesOf('<div><a href="https://other.example/p/1">x</a><button>Remove</button></div>')).toBeNull();
});

it.each(['<h1>Your cart is empty</h1>', '<p>Ihr Warenkorb ist leer.</p>', '<p>Votre panier est vide</p>'])(
  'are none where the page says so: %s',
  (words) => expect(linesOf(`${NAVIGATION}${words}`)).toEqual([]),
);

it('are unknown where the page says nothing', () => {
  expect(linesOf(`${NAVIGATION}<h1>Basket made of willow</h1><button>Add to cart</button>`)).toBeNull();
});
