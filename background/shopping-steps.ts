/** Where in shopping a page stands, by its address alone, and the small script that reads just that step: no other page carries it. */
import browser, { type Runtime } from 'webextension-polyfill';
import { isCartAt, orderPageAt, type Refusal } from '../src/core/privacy-gate.ts';

/**
 * "cart": a page that may be read, by its address that of a cart. "order-confirmed": a page that may not be read and whose address
 * says that an order was taken. "order-perhaps": the same, where its headlines may be asked whether they confirm an order.
 */
export type ShoppingStep = 'cart' | 'order-confirmed' | 'order-perhaps';

const SCRIPTS: Readonly<Partial<Record<ShoppingStep, string>>> = {
  cart: 'content/cart.js',
  'order-perhaps': 'content/confirmation.js',
};

/** Null for any other page; a page that is refused for anything but the checkout has no step. */
export function stepAt(url: string, refusal: Refusal | null): ShoppingStep | null {
  if (refusal === null) return isCartAt(url) ? 'cart' : null;
  const order = refusal === 'checkout-or-payment' ? orderPageAt(url) : null;
  return order && (order === 'certain' ? 'order-confirmed' : 'order-perhaps');
}

/** Runs the script that reads a step, if it has one, in the sender's page. A page that is gone by then has nothing to tell. */
export async function readStep(step: ShoppingStep | null, { tab, frameId = 0 }: Runtime.MessageSender): Promise<void> {
  const script = step && SCRIPTS[step];
  if (!script || tab?.id === undefined) return;
  await browser.scripting
    .executeScript({ target: { tabId: tab.id, frameIds: [frameId] }, files: [script] })
    .catch(() => undefined);
}
