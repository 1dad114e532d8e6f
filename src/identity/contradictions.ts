/** Finds what two records state that cannot be true of one offer: it beats any similarity. */
import type { Contradiction, Dimension, ProductFacts, Quantity } from '../core/product-identity.ts';

/** Two amounts of one dimension are the same within this share: shops round, and count inches and centimetres. */
const SIZES: readonly (readonly [Dimension, number])[] = [
  ['length', 0.015],
  ['volume', 0.015],
  ['mass', 0.015],
  ['shoe-size', 0.001],
];
const CAPACITIES: readonly (readonly [Dimension, number])[] = [
  // 1,000 and 1,024 are both called a kilo.
  ['storage', 0.075],
  ['charge', 0.015],
  ['power', 0.015],
];

/** Colours that shops use for one another are no contradiction. */
const SHADES: Readonly<Record<string, string>> = { silver: 'grey', steel: 'grey' };

type Check = (a: ProductFacts, b: ProductFacts) => Contradiction | null;

/** In the order in which people want to be told. */
const CHECKS: readonly Check[] = [gtin, condition, packCount, capacity, size, garmentSize, colour, partNumber];

/**
 * The contradictions between two records; none when they may be the same offer. The same both ways round but for a and b.
 *
 * What a record does not state contradicts nothing, with two exceptions: an offer that names no condition is of new goods, and
 * one that names no count is of one piece. An equal GTIN outweighs colours and part numbers, which shops write as they like,
 * and outweighs neither another size, nor another count, nor another condition: shops do carry one number over to those.
 */
export function contradictionsOf(a: ProductFacts, b: ProductFacts): Contradiction[] {
  return CHECKS.flatMap((check) => check(a, b) ?? []);
}

/** Two records of one shop are one product only when both carry the same GTIN. */
export function sameShopContradiction(
  a: { readonly shop: string; readonly facts: ProductFacts },
  b: { readonly shop: string; readonly facts: ProductFacts },
): Contradiction | null {
  if (a.shop !== b.shop || hasSameGtin(a.facts, b.facts)) return null;
  return { kind: 'same-shop', a: a.shop, b: b.shop };
}

export function hasSameGtin(a: ProductFacts, b: ProductFacts): boolean {
  return a.gtin !== null && a.gtin === b.gtin;
}

/** Whether a doubt may be overruled by the shopper's own hand: two valid GTINs that differ may not. */
export function isBeyondDoubt({ kind }: Contradiction): boolean {
  return kind === 'gtin';
}

function gtin(a: ProductFacts, b: ProductFacts): Contradiction | null {
  if (a.gtin === null || b.gtin === null || a.gtin === b.gtin) return null;
  return { kind: 'gtin', a: a.gtin, b: b.gtin };
}

function condition(a: ProductFacts, b: ProductFacts): Contradiction | null {
  const [one, other] = [a.condition ?? 'new', b.condition ?? 'new'];
  return one === other ? null : { kind: 'condition', a: one, b: other };
}

function packCount(a: ProductFacts, b: ProductFacts): Contradiction | null {
  const [one, other] = [a.packCount ?? 1, b.packCount ?? 1];
  return one === other ? null : { kind: 'pack-count', a: String(one), b: String(other) };
}

function capacity(a: ProductFacts, b: ProductFacts): Contradiction | null {
  return quantities(a, b, 'capacity', CAPACITIES);
}

function size(a: ProductFacts, b: ProductFacts): Contradiction | null {
  return quantities(a, b, 'size', SIZES);
}

function quantities(
  a: ProductFacts,
  b: ProductFacts,
  kind: 'capacity' | 'size',
  tolerances: readonly (readonly [Dimension, number])[],
): Contradiction | null {
  if (a.quantities.length === 0 || b.quantities.length === 0) return null;
  for (const [dimension, tolerance] of tolerances) {
    const [one, other] = [valuesOf(a.quantities, dimension), valuesOf(b.quantities, dimension)];
    if (one.length === 0 || other.length === 0) continue;
    if (isWithin(one, other, tolerance) || isWithin(other, one, tolerance)) continue;
    return { kind, a: wordsFor(one, dimension), b: wordsFor(other, dimension) };
  }
  return null;
}

/** Whether each value of the first stands among the second's: a name may say more than another, but nothing else. */
function isWithin(values: readonly number[], among: readonly number[], tolerance: number): boolean {
  return values.every((value) => among.some((other) => Math.abs(value - other) <= tolerance * Math.max(value, other)));
}

function valuesOf(all: readonly Quantity[], dimension: Dimension): number[] {
  return all.filter((quantity) => quantity.dimension === dimension).map(({ value }) => value);
}

function garmentSize(a: ProductFacts, b: ProductFacts): Contradiction | null {
  if (a.garmentSize === null || b.garmentSize === null || a.garmentSize === b.garmentSize) return null;
  return { kind: 'size', a: a.garmentSize.toUpperCase(), b: b.garmentSize.toUpperCase() };
}

function colour(a: ProductFacts, b: ProductFacts): Contradiction | null {
  if (hasSameGtin(a, b)) return null;
  const [one, other] = [coloursOf(a), coloursOf(b)];
  if (one.length === 0 || other.length === 0) return null;
  if (one.every((each) => other.includes(each)) || other.every((each) => one.includes(each))) return null;
  return { kind: 'colour', a: a.colours.join(', '), b: b.colours.join(', ') };
}

function coloursOf({ colours }: ProductFacts): string[] {
  return colours.map((name) => SHADES[name] ?? name);
}

/** Part numbers of one maker that differ, and not only in that one shop wrote it in full ("MQ8N2" and "MQ8N2B/A"). */
function partNumber(a: ProductFacts, b: ProductFacts): Contradiction | null {
  if (a.mpn === null || b.mpn === null || hasSameGtin(a, b)) return null;
  if (a.mpn.includes(b.mpn) || b.mpn.includes(a.mpn)) return null;
  return { kind: 'mpn', a: a.mpn.toUpperCase(), b: b.mpn.toUpperCase() };
}

const UNITS: Readonly<Partial<Record<Dimension, readonly (readonly [number, string])[]>>> = {
  length: [
    [1, 'm'],
    [0.01, 'cm'],
    [0.001, 'mm'],
  ],
  volume: [
    [1, 'l'],
    [0.001, 'ml'],
  ],
  mass: [
    [1000, 'kg'],
    [1, 'g'],
    [0.001, 'mg'],
  ],
  storage: [
    [1e12, 'TB'],
    [1e9, 'GB'],
    [1e6, 'MB'],
  ],
  power: [
    [1000, 'kW'],
    [1, 'W'],
  ],
  charge: [
    [1, 'Ah'],
    [0.001, 'mAh'],
  ],
};

/** Amounts as people write them: in the greatest unit of which there is at least one. */
function wordsFor(values: readonly number[], dimension: Dimension): string {
  return values
    .map((value) => {
      const units = UNITS[dimension] ?? [[1, '']];
      const [base, unit] = units.find(([least]) => value >= least) ?? units.at(-1) ?? [1, ''];
      return `${Number((value / base).toPrecision(4))} ${unit}`.trim();
    })
    .join(', ');
}
