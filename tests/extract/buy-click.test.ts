/** Which clicks put something into the cart. */
import { expect, it } from 'vitest';
import { openHtml } from '../../src/evaluate/saved-page.ts';
import { isBuyClick } from '../../src/extract/buy-button.ts';

/** Whether a click on the innermost first element of the body is one. */
function clicked(body: string): boolean {
  const page = openHtml(`<!doctype html><body>${body}</body>`, null);
  try {
    const path: Element[] = [];
    let at: Element | null = page.document.body;
    while (at?.firstElementChild) at = at.firstElementChild;
    for (; at; at = at.parentElement) path.push(at);
    return isBuyClick([...path, page.document]);
  } finally {
    page.close();
  }
}

it.each([
  '<button>Add to cart</button>',
  '<button><span><svg></svg>Add to bag</span></button>',
  '<input type="submit" value="Add to basket">',
  '<button>Put in basket</button>',
  '<button>In den Warenkorb</button>',
  '<button>Ajouter au panier</button>',
  '<button>Añadir a la cesta</button>',
  '<button>Aggiungi al carrello</button>',
  '<button>In winkelwagen</button>',
  '<button>Lägg i varukorgen</button>',
  '<button>カートに入れる</button>',
  '<button>加入购物车</button>',
  '<a class="button add_to_cart_button" href="?add-to-cart=7">Add to cart</a>',
  '<button aria-label="Add to cart"><svg></svg></button>',
  '<button>Buy now</button>',
])('%s does', (body) => expect(clicked(body)).toBe(true));

it.each([
  '<button disabled>Add to cart</button>',
  '<button>Sold out</button>',
  '<button>Notify me</button>',
  '<button class="add-to-cart-wishlist">Add to wishlist</button>',
  '<a class="cart-link" href="/cart">Cart (2)</a>',
  '<button>Remove from cart</button>',
  '<button>Go to checkout</button>',
  '<p>Add to cart</p>',
  '<a href="/how-to">Add to cart: how it works</a>',
])('%s does not', (body) => expect(clicked(body)).toBe(false));
