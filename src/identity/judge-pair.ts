/** The verdict on two items: contradictions first, proof next, and the learned model for all that lies between. */
import type { ItemId } from '../core/item.ts';
import type { Agreement, Contradiction, IdentityVerdict, PairModel, ProductFacts } from '../core/product-identity.ts';
import { contradictionsOf, hasSameGtin, sameShopContradiction } from './contradictions.ts';
import { coloursOf } from './facts/colours.ts';

/** An item as identity knows it. */
export interface IdentityRecord {
  readonly id: ItemId;
  readonly shop: string;
  readonly facts: ProductFacts;
}

/** What an equal number proves where nothing contradicts it. Shops mistype; hence not 1. */
const SAME_GTIN = 0.999;
const SAME_MPN = 0.98;
/** A part number this short may be anybody's. */
const SHORTEST_TELLING_MPN = 5;
/** Two names are of one model when they share this part of the shorter one's words, variants left out. */
const SAME_MODEL_SHARE = 0.7;
/** The most shared words worth naming. */
const MOST_WORDS_NAMED = 4;

export function contradictionsBetween(a: IdentityRecord, b: IdentityRecord): Contradiction[] {
  const sameShop = sameShopContradiction(a, b);
  return sameShop ? [...contradictionsOf(a.facts, b.facts), sameShop] : contradictionsOf(a.facts, b.facts);
}

/** The probability that two items are the same, 0 to 1; 0 when they contradict each other. The same both ways round. */
export function probabilityOf(a: IdentityRecord, b: IdentityRecord, model: PairModel): number {
  if (contradictionsBetween(a, b).length > 0) return 0;
  return uncontradicted(a.facts, b.facts, model);
}

export function judgePair(a: IdentityRecord, b: IdentityRecord, model: PairModel): IdentityVerdict {
  const contradictions = contradictionsBetween(a, b);
  const agreements = agreementsOf(a.facts, b.facts, model);
  if (contradictions.length === 0) {
    const probability = uncontradicted(a.facts, b.facts, model);
    return { verdict: probability >= model.threshold ? 'same' : 'different', probability, contradictions, agreements };
  }
  const isVariant = isSameModel(a.facts, b.facts, model);
  return { verdict: isVariant ? 'same-model-other-variant' : 'different', probability: 0, contradictions, agreements };
}

function uncontradicted(a: ProductFacts, b: ProductFacts, model: PairModel): number {
  // The model is asked in one order only, so that sums of floating-point numbers come out the same both ways round.
  const isInOrder = a.nameWords.join(' ') <= b.nameWords.join(' ');
  const probability = isInOrder ? model.probability(a, b) : model.probability(b, a);
  if (hasSameGtin(a, b)) return Math.max(probability, SAME_GTIN);
  if (hasSameMpn(a, b)) return Math.max(probability, SAME_MPN);
  return probability;
}

function hasSameMpn(a: ProductFacts, b: ProductFacts): boolean {
  return a.mpn !== null && a.mpn === b.mpn && a.mpn.length >= SHORTEST_TELLING_MPN && mayBeOneBrand(a, b);
}

function mayBeOneBrand({ brand: a }: ProductFacts, { brand: b }: ProductFacts): boolean {
  return a === null || b === null || a.startsWith(b) || b.startsWith(a);
}

/** Whether two records that differ in a variant are of one model: by a shared code, or by what is left of their names. */
function isSameModel(a: ProductFacts, b: ProductFacts, model: PairModel): boolean {
  if (hasSameGtin(a, b)) return true;
  if (!mayBeOneBrand(a, b)) return false;
  const [one, other] = [plainWords(a), plainWords(b)];
  const shared = weightOf(
    [...one].filter((word) => other.has(word)),
    model,
  );
  const shorter = Math.min(weightOf(one, model), weightOf(other, model));
  return shorter > 0 && shared / shorter >= SAME_MODEL_SHARE;
}

/** The words of a name without colours, amounts, counts, part numbers and conditions: those tell variants apart. */
function plainWords({ nameWords, mpn }: ProductFacts): Set<string> {
  return new Set(
    nameWords.filter(
      (word) =>
        coloursOf([word], []).length === 0 &&
        !/^\d+(?:\.\d+)?\p{L}{0,4}$/u.test(word) &&
        !/^(?:refurbished|renewed|used|new|pack|set|of|x|two|twin|pcs|\p{L})$/u.test(word) &&
        !(mpn ?? '').includes(word),
    ),
  );
}

function weightOf(words: Iterable<string>, model: PairModel): number {
  let sum = 0;
  for (const word of words) sum += model.rarity(word);
  return sum;
}

function agreementsOf(a: ProductFacts, b: ProductFacts, model: PairModel): Agreement[] {
  const agreements: Agreement[] = [];
  if (hasSameGtin(a, b) && a.gtin !== null) agreements.push({ kind: 'gtin', value: a.gtin.replace(/^0+/, '') });
  if (hasSameMpn(a, b) && a.mpn !== null) agreements.push({ kind: 'mpn', value: a.mpn.toUpperCase() });
  for (const code of a.codes)
    if (code !== a.mpn && b.codes.includes(code)) agreements.push({ kind: 'model-code', value: code.toUpperCase() });
  if (a.brand !== null && a.brand === b.brand) agreements.push({ kind: 'brand', value: a.brand });
  const words = new Set(b.nameWords);
  const shared = [...new Set(a.nameWords)].filter((word) => words.has(word) && word !== a.brand);
  shared.sort((one, other) => model.rarity(other) - model.rarity(one) || (one < other ? -1 : 1));
  if (shared.length > 0) agreements.push({ kind: 'words', value: shared.slice(0, MOST_WORDS_NAMED).join(' ') });
  return agreements;
}
