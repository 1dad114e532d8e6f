/** Coupon codes that the page really prints as codes, what they are for, and from what order on. */
import type { Item } from '../../core/item.ts';
import { type Coupon, MOST_COUPONS, type Notice } from '../../core/observation.ts';
import { countryOf, resolveCurrency } from '../currency.ts';
import { normaliseDigits, readPriceTexts } from '../price-text.ts';
import { nameWords } from '../title-words.ts';

/** What announces a code, in any case: "use code", "Gutscheincode", "avec le code". A bare "code" announces a ZIP or a bar code as well. */
const ANNOUNCED =
  /(?<!\p{L})(?:(?:promo\w*|coupon|discount|voucher|offer|gutschein|rabatt?|aktions|vorteils|kortings|kampanj|slevový|use|using|with|enter|apply|mit(?: dem)?|avec(?: le)?|con(?: el| il)?|met)[-\s]?(?:the )?(?:code|kod|kód|código|codice|coupon)|code promo|código promocional|codice sconto|cup[óo][nm])(?!\p{L})|промокод|クーポンコード|优惠码/giu;
/** The code itself stands in capitals, at once after its announcement. */
const CODE = /^\s*[:：]?\s*["'“”‘’«„]?\s*((?=[\d_-]*[A-Z])[A-Z0-9][A-Z0-9_-]{2,19})(?![\p{L}\p{N}])/u;
/** Capitals that shout after the announcement and are no code. */
const NO_CODE =
  /^(?:AND|AT|THE|FOR|OFF|NOW|HERE|SALE|FREE|SHOP|CODES?|APPLY|TERMS|NEW|SAVE|VALID|ENDS|WITH|YOUR|BELOW|ABOVE|REQUIRED|NEEDED)$/;

/** What the discount is off: the words between "off" (or "auf", "sur") and the end of the clause. */
const REDUCED =
  /(?:[%٪\d€$£]\s?(?:off|de descuento en)| auf| sur| su| op| på)((?: [^\s.,;:!|–(]+){0,8}?)(?= (?:with|using|use|when|mit|avec|con|met|code|until|bis|ab|dès|for orders|on orders)(?!\p{L})|\s?[.,;:!|–(]|\s?$)/iu;
const DISCOUNT =
  /\d\s?%|%\s?\d|(?<!\p{L})(?:off|save|spar\p{L}*|rabatt|remise|réduction|descuento|sconto|korting)(?!\p{L})|割引|折/iu;
const THIS_PRODUCT = /(?<!\p{L})(?:this|it|diese[nsmr]?|ce|cet|cette|este|esta|questo|dit|deze)(?!\p{L})/iu;
const WHOLE_SHOP =
  /site.?wide|entire|everything|(?:your|first|next|all|any) (?:order|purchase|item)|gesamt|alles|bestellung|(?:le|tout le) site|commande|toda la|pedido|ordine/i;
/** Words of the reduced that name no thing. */
const NO_THING = new Set(
  'all any our the and of a an alle die und oder or tous toutes les et todos las y tutti'.split(' '),
);

/** What announces the least order: "on orders over £40", "ab einem Bestellwert von 50 €", "dès 60 € d’achat". */
const MINIMUM =
  /(?:(?:orders?|purchases?|spend\w*|basket|cart)(?: (?:of|over|above|at least|more than|from|totall?ing))*|over|above|minimum(?: \w+){0,3}|min\.? (?:spend|order)|ab(?: einem \p{L}+ von)?|mindest\p{L}+(?: von)?|dès|à partir de|desde|a partir de|vanaf|da|från|over)[:\s]*$/iu;
const DELIVERY = /ship|deliver|postage|versand|liefer|livraison|env[íi]o|spedizion|verzend|frakt/i;
const OR_MORE = /^\s*(?:\+|or (?:more|over)|and (?:over|above|up)|minimum|mindest|d.achat|ou plus|o más)/i;

type Described = Pick<Item, 'name' | 'brand' | 'category' | 'language' | 'url'>;

/** The codes printed on a product's page, each once. */
export function readCoupons(notices: readonly Notice[], item: Described): Coupon[] {
  const coupons = new Map<string, Coupon>();
  for (const notice of notices)
    for (const announced of notice.text.matchAll(ANNOUNCED)) {
      const code = CODE.exec(notice.text.slice(announced.index + announced[0].length))?.[1];
      if (!code || NO_CODE.test(code) || coupons.has(code) || coupons.size >= MOST_COUPONS) continue;
      coupons.set(code, {
        code,
        // A code may look like a discount itself: "SAVE20".
        appliesTo: appliesTo({ ...notice, text: notice.text.replaceAll(code, '') }, item),
        minimumOrder: minimumOrder(notice.text, code, item),
      });
    }
  return [...coupons.values()];
}

function appliesTo({ text, isBesideProduct }: Notice, { name, brand, category }: Described): Coupon['appliesTo'] {
  const reduced = REDUCED.exec(text)?.[1] ?? '';
  if (WHOLE_SHOP.test(reduced || text)) return 'shop';
  if (THIS_PRODUCT.test(reduced || text)) return 'product';
  const things = nameWords(reduced).filter((word) => !NO_THING.has(word) && /\p{L}{3}/u.test(word));
  if (things.length === 0) return isBesideProduct && DISCOUNT.test(text) ? 'product' : null;
  const own = nameWords([name, brand ?? '', ...category].join(' '));
  // "kettles" and "kettle" are the same thing.
  const known = things.filter((thing) =>
    own.some((word) => word.startsWith(thing.slice(0, Math.max(4, thing.length - 2)))),
  );
  if (known.length === 0) return 'other';
  return known.length === things.length ? 'product' : null;
}

/**
 * The amount an order must reach, where the words right before or after it say so. What a sentence without the code says of free
 * delivery is no condition of the code.
 */
function minimumOrder(text: string, code: string, { language, url }: Described): Coupon['minimumOrder'] {
  for (const sentence of normaliseDigits(text).split(/(?<=[.!?]) /)) {
    if (DELIVERY.test(sentence) && !sentence.includes(code)) continue;
    for (const { amount, currency, start, end } of readPriceTexts(sentence)) {
      if (currency === null || !(MINIMUM.test(sentence.slice(0, start)) || OR_MORE.test(sentence.slice(end)))) continue;
      const hints = { markup: null, language, country: countryOf(new URL(url)) };
      const resolved = resolveCurrency(currency, hints);
      if (resolved) return { amount, currency: resolved.currency };
    }
  }
  return null;
}
