/** Coupon codes that the page really prints as codes. */
import type { Coupon } from '../core/observation.ts';
import { openPage } from './open-page.ts';
import type { Page } from './page.ts';
import { sightOf } from './sight.ts';

const MOST_COUPONS = 10;
/** What announces a code, in any case: "use code", "Gutscheincode", "avec le code". A bare "code" announces a ZIP or a bar code as well. */
const ANNOUNCED =
  /(?<!\p{L})(?:(?:promo\w*|coupon|discount|voucher|offer|gutschein|rabatt?|aktions|vorteils|kortings|kampanj|slevový|use|using|with|enter|apply|mit(?: dem)?|avec(?: le)?|con(?: el| il)?|met)[-\s]?(?:the )?(?:code|kod|kód|código|codice|coupon)|code promo|código promocional|codice sconto|cup[óo][nm])(?!\p{L})|промокод|クーポンコード|优惠码/giu;
/** The code itself stands in capitals, at once after its announcement. */
const CODE = /^\s*[:：]?\s*["'“”‘’«„]?\s*([A-Z][A-Z0-9_-]{2,19})(?![\p{L}\p{N}])/u;
/** Capitals that shout after the announcement and are no code. */
const NO_CODE =
  /^(?:AND|AT|THE|FOR|OFF|NOW|HERE|SALE|FREE|SHOP|CODES?|APPLY|TERMS|NEW|SAVE|VALID|ENDS|WITH|YOUR|BELOW|ABOVE|REQUIRED|NEEDED)$/;

/**
 * The codes printed on the page, each once, with what the text around says they are for. It stands apart from `readPage`:
 * coupons are not recorded yet, so that the content script need not carry it.
 *
 * @param address where the document stands, absolute http(s)
 */
export function readCoupons(document: Document, address: string): Coupon[] {
  try {
    const page = openPage(document, address);
    return page ? findCoupons(page) : [];
  } catch {
    // A page that resists reading has no coupons.
    return [];
  }
}

function findCoupons(page: Page): Coupon[] {
  const coupons = new Map<string, Coupon>();
  const { tiles } = sightOf(page);
  const title = page.title ? page.runIndexOf(page.title.element) : -1;
  page.runs.forEach(({ text, element }, index) => {
    if (coupons.size >= MOST_COUPONS || text.length > 400) return;
    for (const announced of text.matchAll(ANNOUNCED)) {
      const rest = text.slice(announced.index + announced[0].length);
      const code = CODE.exec(/\p{L}/u.test(rest) ? rest : textAfter(page, index))?.[1];
      if (!code || NO_CODE.test(code) || coupons.has(code)) continue;
      if (page.surroundings(element).section === 'review' || tiles.around(element)) continue;
      const isBesideProduct = title >= 0 && index >= title && index <= title + 80;
      coupons.set(code, { code, appliesTo: appliesTo(text, isBesideProduct) });
    }
  });
  return [...coupons.values()];
}

/** The text of the element that follows at once: "Use code" strong "SAVE20". */
function textAfter(page: Page, index: number): string {
  const next = page.runs[index + 1];
  return next && page.runs[index]?.element.parentElement?.contains(next.element) ? next.text : '';
}

function appliesTo(text: string, isBesideProduct: boolean): Coupon['appliesTo'] {
  if (
    /site.?wide|entire|everything|(?:your|first|next|all) (?:order|purchase|item)|gesamte|auf alles|bestellung|tout|toute|todo/i.test(
      text,
    )
  )
    return 'shop';
  if (
    /this (?:item|product)|diese[ns]? (?:produkt|artikel)|cet article|ce produit|este (?:producto|artículo)/i.test(text)
  )
    return 'product';
  return isBesideProduct && /\d\s?[%$€£]|[$€£]\s?\d/.test(text) ? 'product' : null;
}
