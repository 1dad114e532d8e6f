/** Whether a headline confirms an order: the one thing that is ever read of a page after the checkout. */

const ORDER =
  /order|purchase|bestell|einkauf|auftrag|commande|achat|pedido|compra|ordine|acquisto|köp|zamówieni|заказ|注文|购|訂|订单|주문/i;
const CONFIRMED =
  /thank|confirmed|placed|received|complete|success|danke?(?!n)|bestätigt|erfolgreich|eingegangen|merci|confirmée|gracias|confirmad|grazie|confermat|bedankt|bevestigd|geplaatst|tack|dzięku|спасибо|принят|оформлен|ありがとう|完了|感谢|感謝|成功|감사|완료/i;
/** What goes wrong is told in the same words. */
const FAILED =
  /(?<!\p{L})(?:not|no|fail|error|declin|cancel|unsuccess|in ?complete|nicht|fehl|abgelehnt|storniert|échou|refus|annul|error|rechaz|cancel|fallit|annull|mislukt|не)|失敗|失败/iu;

/** @param headline a page's title, or a heading of it */
export function confirmsOrder(headline: string): boolean {
  return headline.length <= 160 && ORDER.test(headline) && CONFIRMED.test(headline) && !FAILED.test(headline);
}
