/** Which headlines confirm an order, in several languages, and which only use its words. */
import { expect, it } from 'vitest';
import { confirmsOrder } from '../../src/core/order-confirmation.ts';

it.each([
  'Thank you for your order',
  'Thanks, Robin! Your purchase is complete',
  'Order placed, thanks!',
  'Your order has been received',
  'Vielen Dank für Ihre Bestellung',
  'Bestellung erfolgreich',
  'Merci pour votre commande !',
  'Gracias por tu compra',
  'Pedido confirmado',
  'Grazie per il tuo ordine',
  'Bedankt voor je bestelling',
  'Tack för din order',
  'Dziękujemy za zamówienie',
  'Спасибо за заказ',
  'ご注文ありがとうございました',
  '订单提交成功',
])('"%s" does', (headline) => expect(confirmsOrder(headline)).toBe(true));

it.each([
  'Thank you for signing up',
  'Danke für Ihre Anmeldung',
  'Checkout',
  'Place order',
  'Review your order',
  'Your order could not be placed',
  'Payment failed: your order was not completed',
  'Bestellung nicht erfolgreich',
  'Commande annulée, merci',
  'Your order was cancelled. Thank you',
  'Thank you cards',
  `Thank you for your order ${'x'.repeat(200)}`,
  '',
])('"%s" does not', (headline) => expect(confirmsOrder(headline)).toBe(false));
