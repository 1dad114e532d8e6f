/** Reads amounts with a unit: sizes, capacities, weights, each in the base unit of its dimension. */
import type { Dimension, Quantity } from '../../core/product-identity.ts';

/** Unit as written (folded): its dimension and how many base units it is. Binary prefixes are read as decimal, as shops mean them. */
const UNITS: Readonly<Record<string, readonly [Dimension, number]>> = {
  mm: ['length', 0.001],
  cm: ['length', 0.01],
  m: ['length', 1],
  metre: ['length', 1],
  meter: ['length', 1],
  inch: ['length', 0.0254],
  inches: ['length', 0.0254],
  zoll: ['length', 0.0254],
  '"': ['length', 0.0254],
  "''": ['length', 0.0254],
  '″': ['length', 0.0254],
  '”': ['length', 0.0254],
  ft: ['length', 0.3048],
  feet: ['length', 0.3048],
  foot: ['length', 0.3048],
  ml: ['volume', 0.001],
  cl: ['volume', 0.01],
  l: ['volume', 1],
  litre: ['volume', 1],
  litres: ['volume', 1],
  liter: ['volume', 1],
  liters: ['volume', 1],
  ltr: ['volume', 1],
  floz: ['volume', 0.0295735],
  gal: ['volume', 3.78541],
  gallon: ['volume', 3.78541],
  mg: ['mass', 0.001],
  g: ['mass', 1],
  gr: ['mass', 1],
  gram: ['mass', 1],
  grams: ['mass', 1],
  kg: ['mass', 1000],
  oz: ['mass', 28.3495],
  lb: ['mass', 453.592],
  lbs: ['mass', 453.592],
  kb: ['storage', 1e3],
  mb: ['storage', 1e6],
  gb: ['storage', 1e9],
  go: ['storage', 1e9],
  gig: ['storage', 1e9],
  tb: ['storage', 1e12],
  w: ['power', 1],
  watt: ['power', 1],
  watts: ['power', 1],
  kw: ['power', 1000],
  v: ['voltage', 1],
  volt: ['voltage', 1],
  volts: ['voltage', 1],
  mah: ['charge', 0.001],
  ah: ['charge', 1],
  hz: ['frequency', 1],
  mhz: ['frequency', 1e6],
  ghz: ['frequency', 1e9],
  mp: ['pixels', 1e6],
  megapixel: ['pixels', 1e6],
  megapixels: ['pixels', 1e6],
  min: ['time', 60],
  minute: ['time', 60],
  minutes: ['time', 60],
  hour: ['time', 3600],
  hours: ['time', 3600],
};

const NAMES = Object.keys(UNITS)
  .sort((a, b) => b.length - a.length)
  .map((unit) => unit.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  .join('|');
const AMOUNT = new RegExp(`(?<![\\p{L}\\d.,])(\\d+(?:[.,]\\d+)?)[\\s-]?(${NAMES})(?![\\p{L}\\d])`, 'gu');
const WHOLE = new RegExp(`^(\\d+(?:[.,]\\d+)?)(${NAMES})$`, 'u');
/** "EU 42", "Gr. 38": the sizes of shoes as the continent counts them. */
const SHOE_SIZE = /(?<![\p{L}\d])(eu|eur|gr(?:osse)?\.?)[\s:]*(\d{2}(?:[.,]5)?)(?![\p{L}\d])/gu;

/** The quantities of a folded text in reading order. A decimal comma is a point; "1,000 g" is a thousand grams. */
export function quantitiesOf(folded: string): Quantity[] {
  const quantities: Quantity[] = [];
  // A lone apostrophe after a number is how some catalogues write the inch sign.
  const text = folded.replace(/(\d)\s?'(?!\s?\d)/g, "$1''");
  for (const [, amount = '', unit = ''] of text.matchAll(AMOUNT)) {
    const known = UNITS[unit];
    // "4g" is a telephone network and no weight.
    if (unit === 'g' && /^[2-5]$/.test(amount)) continue;
    if (known) quantities.push({ dimension: known[0], value: round(numberOf(amount) * known[1]) });
  }
  for (const [, , size = ''] of folded.matchAll(SHOE_SIZE))
    quantities.push({ dimension: 'shoe-size', value: numberOf(size) });
  return quantities;
}

/** Whether a word is an amount with its unit and nothing else: "500gb". */
export function isQuantity(word: string): boolean {
  return WHOLE.test(word);
}

function numberOf(text: string): number {
  return Number(/^\d+,\d{3}$/.test(text) ? text.replace(',', '') : text.replace(',', '.'));
}

/** To six significant digits: 0.1 + 0.2 is no other size than 0.3. */
function round(value: number): number {
  return Number(value.toPrecision(6));
}
