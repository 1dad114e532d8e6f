/** Plain reading: what the page shows to people, without any markup meant for machines. */
import type { Availability } from '../../core/offer.ts';
import type { Facts } from '../../core/page-findings.ts';
import { readAddress } from '../canonical-url.ts';
import { type Extractor, NO_FACTS, NO_OFFER } from '../extractor.ts';
import { readGtin, readPartNumber } from '../identifiers.ts';
import { type Page, textOf } from '../page.ts';
import { addressOfPicture, findPicture } from '../picture.ts';
import { sightOf } from '../sight.ts';
import { BACK_ORDER_TEXT, IN_STOCK_TEXT, PRE_ORDER_TEXT, SOLD_OUT_TEXT } from '../vocabulary.ts';

export const heuristics: Extractor = { name: 'heuristics', extract };

function* extract(page: Page): Generator<void, Facts | null> {
  const labelled = yield* readLabels(page);
  yield;
  const picture = findPicture(page);
  yield;
  const availability = yield* readVisibleAvailability(page);
  yield;
  return {
    ...NO_FACTS,
    name: page.title?.text ?? null,
    brand: labelled.brand,
    image: picture ? addressOfPicture(picture, page.address) : null,
    sku: labelled.sku,
    mpn: labelled.mpn,
    gtin: labelled.gtin,
    category: readBreadcrumb(page) ?? readTrail(page),
    // Prices are weighed against the markup's in the merge; here stands only what needs no weighing.
    offers: availability ? [{ ...NO_OFFER, availability }] : [],
  };
}

/** So many text runs are looked at in one step. */
const RUNS_A_STEP = 100;

type Label = 'brand' | 'sku' | 'mpn' | 'gtin';
const LABELS: readonly (readonly [Label, RegExp])[] = [
  ['gtin', /^(?:gtin|ean|upc|isbn|jan|barcode|code[- ]barres)(?:[-‐\s]?\d+)?(?:[\s-](?:code|number|nr\.?|no\.?))?$/i],
  [
    'mpn',
    /^(?:mpn|(?:item )?model(?: number| n[ro]\.?)?|(?:manufacturer|mfr)(?:'s|\.)? (?:part|model|item|product)?.{0,7}|part (?:number|no\.?)|hersteller.{0,8}nummer|modell?(?:nummer|-nr\.?)|numéro d[eu] modèle|référence .*fabricant|número de modelo|型番|型号)$/i,
  ],
  [
    'sku',
    /^(?:sku|asin|item|(?:item|product|article|catalog(?:ue)?|style|stock|web|store) ?(?:number|n[ro]\.?|id|code)|art(?:ikel)?\.?[- ]?(?:nummer|n[ro]\.?)|bestell-?(?:nummer|nr\.?)|produkt-?(?:nummer|nr\.?|code|id)|r[ée]f(?:[ée]ren\w+)?\.?(?: produit)?|c[óo]d(?:igo|ice)?\.?(?: de producto| articolo| prodotto)?|varenummer|tuotekoodi|kod produktu|артикул|код товара|tootekood|商品(?:番号|コード)|货号)$/i,
  ],
  [
    'brand',
    /^(?:brand(?: name)?|mar[ck]e|marque|marca|merke?|m[äæ]rke|merkki|marka|značka|бренд|производитель|maker|made by|manufacturer|hersteller|fabricante?|ブランド|品牌)$/i,
  ],
];

/** "Item no.: 123": a label and its value, in one text or in two that follow each other. The first of each kind counts. */
function* readLabels(page: Page): Generator<void, Record<Label, string | null>> {
  const found: Record<Label, string | null> = { brand: null, sku: null, mpn: null, gtin: null };
  for (let index = 0; index < page.runs.length; index++) {
    const run = page.runs[index];
    if (index % RUNS_A_STEP === 0) yield;
    if (!run || run.text.length > 90 || run.text.length < 2) continue;
    const parts = /[:#：]/.test(run.text) ? /^([^:#：]{2,40}?)\s*(?:[:：]\s*#?|#)\s*(.*)$/.exec(run.text) : null;
    const label = tidy(parts?.[1] ?? run.text).replace(/\s*\([^)]*\)$/, '');
    if (label.length > 40) continue;
    const kind = LABELS.find(([, pattern]) => pattern.test(label))?.[0];
    // "Item 12345" without a colon, as some shops write it.
    const loose = kind
      ? null
      : /^(?:item|sku|art\.?-?nr\.?|model|ref\.?)\s*(?:no\.?|number|nr\.?)?\s*[:#.]?\s*#?([A-Z]*[-\d.]*\d[\w.-]*)$/i.exec(
          run.text,
        );
    if (!kind && !loose) continue;
    const name = kind ?? (/^model/i.test(run.text) ? 'mpn' : 'sku');
    if (found[name] !== null) continue;
    const { section } = page.surroundings(run.element);
    if (section === 'review' || section === 'footer' || (section === 'navigation' && !parts)) continue;
    if (!parts && sightOf(page).tiles.around(run.element)) continue;
    let value = tidy(loose?.[1] ?? parts?.[2] ?? '');
    if (value === '') value = valueAfter(page, index);
    if (value === '' || value.length > 100) continue;
    if (name === 'gtin') found.gtin = readGtin(value);
    else if (name === 'brand') found.brand = value.length <= 60 ? value : null;
    else if (/\d/.test(value) && value.split(' ').length <= 4)
      found[name] = readPartNumber(value, name === 'sku' ? 100 : 70);
  }
  return found;
}

function valueAfter(page: Page, index: number): string {
  for (let next = index + 1; next <= index + 2; next++) {
    const value = tidy(page.runs[next]?.text ?? '');
    if (/[\p{L}\p{N}]/u.test(value)) return value.replace(/^[:：#]\s*/, '');
  }
  return '';
}

function tidy(text: string): string {
  return text.replace(/[\u200b-\u200f\u202a-\u202e]/g, '').replace(/^[\s:：#•·-]+|[\s:：•·]+$/g, '');
}

/** The letters as they are written: looking for them in either case takes a browser several times as long. */
const BREADCRUMBS =
  '[class*="readcrumb"],[class*="readCrumb"],[class*="read-crumb"],[id*="readcrumb"],[id*="readCrumb"],[aria-label*="readcrumb"]';

/** Steps of the path in what the page calls a breadcrumb; null when it calls nothing so. */
function readBreadcrumb(page: Page): string[] | null {
  let best: string[] = [];
  let looked = 0;
  for (const element of page.document.querySelectorAll(BREADCRUMBS)) {
    if (looked++ > 12) break;
    const steps: string[] = [];
    for (const step of element.querySelectorAll('a,li,span[itemprop="name"]')) {
      if (steps.length > 12) break;
      if (step.nodeName === 'LI' && step.querySelector('a')) continue;
      const text = textOf(step, 100)?.replace(/^[\s/>›»|-]+|[\s/>›»|-]+$/g, '') ?? '';
      if (text.length > 1 && steps[steps.length - 1] !== text && !steps.includes(text)) steps.push(text);
    }
    if (steps.length > best.length && steps.length <= 12) best = steps;
  }
  return best.length > 0 ? best : null;
}

/** How far before the title a path of categories may begin, in text runs. */
const TRAIL_REACH = 25;

/** Steps of a path that nothing names: links in one small block before the title, the first of which leads home. */
function readTrail(page: Page): string[] {
  const title = page.title ? page.runIndexOf(page.title.element) : -1;
  for (let index = title - 1; index >= Math.max(0, title - TRAIL_REACH); index--) {
    const first = page.runs[index];
    const home = first && page.surroundings(first.element).link;
    if (!home || readAddress(home.getAttribute('href'), page.address)?.pathname !== '/') continue;
    const block = home.parentElement?.nodeName === 'LI' ? home.parentElement.parentElement : home.parentElement;
    const steps: string[] = [];
    for (const { text, element } of page.runs.slice(index + 1, title)) {
      if (!block?.contains(element)) break;
      if (page.surroundings(element).link && text.length <= 100) steps.push(text);
    }
    if (steps.length > 0 && steps.length <= 8) return steps;
  }
  return [];
}

/** What the text near title, price and button says of availability; the buy button itself, if no text does. */
function* readVisibleAvailability(page: Page): Generator<void, Availability | null> {
  const { buyButton, tiles } = sightOf(page);
  const title = page.title ? page.runIndexOf(page.title.element) : -1;
  if (title < 0 && !buyButton) return null;
  // A box beside the title may come before it in the document: there only a plain "sold out" counts.
  const from = Math.max(0, (title >= 0 ? title : (buyButton?.run ?? 0)) - 60);
  const to = Math.max(title + 140, buyButton && buyButton.run > title ? Math.min(buyButton.run + 30, title + 400) : 0);
  let answer: Availability | null = null;
  for (let index = from; index < Math.min(to, page.runs.length) && !answer; index++) {
    const run = page.runs[index];
    if (index % RUNS_A_STEP === 0) yield;
    if (!run || run.text.length > (index < title ? 40 : 90) || index === title) continue;
    const isSoldOut = SOLD_OUT_TEXT.test(run.text) && (index > title || !buyButton);
    const isInStock = !isSoldOut && IN_STOCK_TEXT.test(run.text);
    const isLater =
      !isSoldOut &&
      !isInStock &&
      (BACK_ORDER_TEXT.test(run.text) ? 'BackOrder' : PRE_ORDER_TEXT.test(run.text) ? 'PreOrder' : null);
    if (!isSoldOut && (index < title || (!isInStock && !isLater))) continue;
    const at = page.surroundings(run.element);
    if (at.hidden || at.section !== 'main' || at.link || tiles.around(run.element)) continue;
    // A size or colour that is gone says nothing of the product.
    if (
      / (?:swatch|swatches|variant|variants|option|options|size|sizes|color|colour|pickup|store) /.test(
        page.wordsAround(run.element, 3),
      )
    )
      continue;
    if (/^(?:OPTION|LABEL)$/.test(run.element.nodeName)) continue;
    if (isSoldOut && buyButton?.works && run.text.length > 40) continue;
    answer = isLater || (isSoldOut ? 'OutOfStock' : 'InStock');
  }
  if (answer === 'OutOfStock' && buyButton?.works && buyButton.run > title) answer = null;
  if (buyButton && !answer)
    return buyButton.works
      ? PRE_ORDER_TEXT.test(buyButton.label)
        ? 'PreOrder'
        : 'InStock'
      : SOLD_OUT_TEXT.test(buyButton.label)
        ? 'OutOfStock'
        : null;
  return answer;
}
