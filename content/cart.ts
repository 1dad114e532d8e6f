/** The entry on a cart page, where background runs it: tells which items lie in the cart, and nothing else of the page. */
import { readCart } from '../src/extract/cart.ts';
import { toBackground } from './to-background.ts';
import { whileHere } from './while-here.ts';

let told = '';

whileHere(() => {
  const lines = readCart(document, location.href);
  const telling = JSON.stringify(lines);
  if (lines !== null && telling !== told)
    void toBackground('cart-seen', { at: Date.now(), lines }).catch(() => undefined);
  told = telling;
  return false;
});
