/** The mathematics of the inverted index, and that it is the same however it came about. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvertedIndex } from '../../src/learn/text-index.ts';

type Texts = Record<string, Record<string, number>>;
const countsOf = (text: Record<string, number>) => ({ terms: Object.keys(text), counts: Object.values(text) });

function indexOf(texts: Texts): InvertedIndex {
  const index = new InvertedIndex();
  for (const [itemId, text] of Object.entries(texts)) index.set(itemId, countsOf(text));
  return index;
}

/** The formula of the docstring, written down as plainly as can be. */
function plainVectors(texts: Texts): Map<string, Map<string, number>> {
  const all = Object.values(texts);
  const idf = (term: string) => Math.log(1 + all.length / all.filter((text) => term in text).length);
  return new Map(
    Object.entries(texts).map(([itemId, text]) => {
      const weights = Object.entries(text).map(([term, n]): [string, number] => [term, Math.log(1 + n) * idf(term)]);
      const length = Math.hypot(...weights.map(([, weight]) => weight));
      return [itemId, new Map(weights.map(([term, weight]) => [term, weight / length]))];
    }),
  );
}

const dot = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>) =>
  [...a].reduce((sum, [term, weight]) => sum + weight * (b.get(term) ?? 0), 0);

const TEXTS: Texts = {
  'a/red-shoe': { red: 3, shoe: 3, run: 1 },
  'a/blue-shoe': { blue: 3, shoe: 3 },
  'b/red-lamp': { red: 3, lamp: 5 },
  'b/desk': { desk: 3 },
};

describe('an index', () => {
  it('follows the formula', () => {
    const index = indexOf(TEXTS);
    const plain = plainVectors(TEXTS);
    for (const [itemId, vector] of plain) {
      const indexed = index.vectorOf(itemId);
      expect([...(indexed?.keys() ?? [])]).toEqual([...vector.keys()]);
      for (const [term, weight] of vector) expect(indexed?.get(term)).toBeCloseTo(weight, 12);
      for (const [otherId, other] of plain)
        expect(index.similarity(itemId, otherId)).toBeCloseTo(dot(vector, other), 12);
    }
  });

  it('finds what is most alike, best first, and nothing that shares no term', () => {
    const index = indexOf(TEXTS);
    const found = index.search(index.vectorOf('a/red-shoe') ?? new Map(), 10);
    expect(found.map(({ itemId }) => itemId)).toEqual(['a/red-shoe', 'a/blue-shoe', 'b/red-lamp']);
    expect(found[0]?.similarity).toBeCloseTo(1, 12);
    for (const { itemId, similarity } of found)
      expect(similarity).toBeCloseTo(index.similarity('a/red-shoe', itemId), 12);
    expect(index.search(new Map([['unknown', 1]]), 10)).toEqual([]);
    expect(index.search(new Map([['red', 1]]), 0)).toEqual([]);
  });

  it('takes terms away from a query by a negative weight', () => {
    const found = indexOf(TEXTS).search(
      new Map([
        ['red', 0.6],
        ['lamp', -0.8],
      ]),
      10,
    );
    expect(found.map(({ itemId }) => itemId)).toEqual(['a/red-shoe']);
  });

  it('orders equals by item id', () => {
    const index = indexOf({ c: { x: 1 }, a: { x: 1 }, b: { x: 1 } });
    expect(index.search(new Map([['x', 1]]), 2).map(({ itemId }) => itemId)).toEqual(['a', 'b']);
  });

  it('knows nothing of an unknown item, and copes with an empty text', () => {
    const index = indexOf({ ...TEXTS, empty: {} });
    expect(index.vectorOf('nobody')).toBeNull();
    expect(index.similarity('nobody', 'b/desk')).toBe(0);
    expect(index.vectorOf('empty')).toEqual(new Map());
    expect(index.similarity('empty', 'empty')).toBe(0);
    expect(index.delete('nobody')).toBe(false);
  });

  it('takes words as they come, even those that objects are made of', () => {
    const index = indexOf({ a: { constructor: 1, toString: 2 } });
    index.set('b', { terms: ['__proto__', 'constructor'], counts: [1, 1] });
    expect(index.similarity('a', 'b')).toBeGreaterThan(0);
  });
});

it('after any additions, changes and removals the index equals one built anew, to the last bit', () => {
  const words = ['red', 'blue', 'shoe', 'lamp', 'desk', 'run'];
  const text = fc.dictionary(fc.constantFrom(...words), fc.integer({ min: 1, max: 9 }), { maxKeys: 4 });
  const step = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.option(text));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const index = new InvertedIndex();
      const texts = new Map<string, Record<string, number>>();
      for (const [itemId, next] of steps) {
        // Asking in between must leave no stale figure behind.
        index.search(new Map([['red', 1]]), 3);
        if (next) {
          index.set(itemId, countsOf(next));
          texts.set(itemId, next);
        } else {
          index.delete(itemId);
          texts.delete(itemId);
        }
      }
      const anew = indexOf(Object.fromEntries(texts));
      expect(index.size).toBe(anew.size);
      for (const itemId of texts.keys()) {
        const vector = anew.vectorOf(itemId) ?? new Map();
        expect([...(index.vectorOf(itemId) ?? [])]).toEqual([...vector]);
        expect(index.search(vector, 5)).toEqual(anew.search(vector, 5));
        for (const other of texts.keys()) expect(index.similarity(itemId, other)).toBe(anew.similarity(itemId, other));
      }
    }),
  );
});
