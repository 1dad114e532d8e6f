/**
 * The entry on a page after the checkout, where background runs it: asks its headlines for one bit, whether an order was
 * confirmed, and looks at nothing else.
 */
import { confirmsOrder } from '../src/core/order-confirmation.ts';
import { toBackground } from './to-background.ts';
import { whileHere } from './while-here.ts';

whileHere(() => {
  const headings = [...document.querySelectorAll('h1,h2')].slice(0, 4).map(({ textContent }) => textContent);
  const confirmed = [document.title, ...headings].some(confirmsOrder);
  if (confirmed) void toBackground('order-confirmed', {}).catch(() => undefined);
  return confirmed;
});
