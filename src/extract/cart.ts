/** The lines of a cart page: where a quantity can be set or a thing taken out, there is a line, and its links name the item. */
import { type ItemId, itemIdOf } from '../core/item.ts';
import { MOST_CART_LINES } from '../core/observation.ts';
import { linkUrl, readAddress } from './canonical-url.ts';
import { textOf } from './page.ts';

const MOST_CONTROLS = 3_000;
const MOST_LINKS = 6;
const HIGHEST = 8;
const CONTROL =
  /remove|delete|qty|quantit|entfern|lösch|menge|anzahl|supprim|retirer|eliminar?|quitar|cantidad|rimuov|verwijder|aantal|ta bort|antal|usuń|ilość|удал|колич|削除|数量|删除|移除|삭제/i;
const EMPTY = /empty|leer(?!\p{L})|vide(?!\p{L})|vac[ií]o|vazio|vuoto|leeg|(?:är|er) tom|pust|пуст|空|비어/iu;

/**
 * For each line the ids of the items its links may lead to (none where it links nowhere, or everywhere).
 *
 * @param address where the document stands, absolute http(s)
 * @returns null when the page shows no line and does not say either that the cart is empty
 */
export function readCart(document: Document, address: string): ItemId[][] | null {
  const base = new URL(address);
  const lines = new Map<Element, ItemId[]>();
  let budget = MOST_CONTROLS;
  for (const control of document.querySelectorAll('button,input,select,a,[role="button"]')) {
    if (budget-- < 0 || lines.size >= MOST_CART_LINES) break;
    const names = ['id', 'name', 'class', 'aria-label', 'title']
      .map((name) => control.getAttribute(name) ?? '')
      .join(' ');
    if (!CONTROL.test(names) && !CONTROL.test(textOf(control, 40) ?? '')) continue;
    let at = control.parentElement;
    for (let level = 0; at && level < HIGHEST; level++, at = at.parentElement) {
      const ids = linkedItems(at, base);
      if (ids.length === 0) continue;
      lines.set(at, ids.length > MOST_LINKS ? [] : ids);
      break;
    }
  }
  if (lines.size > 0) return [...lines.values()];
  const words = [...document.querySelectorAll('h1,h2,h3,p')].slice(0, 60);
  return words.some((element) => EMPTY.test(textOf(element, 120) ?? '')) ? [] : null;
}

/** The items that the links in an element lead to, each once, of this host and not of this page. */
function linkedItems(element: Element, base: URL): ItemId[] {
  const ids = new Set<ItemId>();
  for (const link of element.querySelectorAll('a[href]')) {
    const url = readAddress(link.getAttribute('href'), base);
    if (url && url.host === base.host && !url.pathname.startsWith(base.pathname) && url.pathname !== '/')
      ids.add(itemIdOf(linkUrl(url)));
    if (ids.size > MOST_LINKS) break;
  }
  return [...ids];
}
