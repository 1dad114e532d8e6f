/** A shared-history pack: sealed, found by keys, and refused with one sentence when it is not what it should be. */
import { describe, expect, it } from 'vitest';
import { listings } from '../../demo/listings.ts';
import { itemItemPack } from '../../models/item-item/item-item.ts';
import shipped from '../../models/item-item/pack.json' with { type: 'json' };
import { openPack, type PackContent, type PackFile, sealPack } from '../../models/item-item/pack-file.ts';
import { PackedHistory } from '../../models/item-item/packed-history.ts';
import { shippedPack } from '../../src/evaluate/shared-history/shipped-pack.ts';

const CONTENT: PackContent = {
  format: 'magpie-item-item',
  formatVersion: 1,
  madeOf: 'examples',
  madeBy: 'hand',
  people: 40,
  sessions: 90,
  peopleAre: 'users',
  leastPeople: 10,
  keys: [['gtin 04006381333931', 'name desk lamp lumo'], ['name bulb lumo'], ['mpn holt oak 7']],
  peopleOf: [30, 20, 10],
  pairs: [[1, 12.5, 2, 10], [], []],
};
const product = (facts: object) => ({ gtin: null, mpn: null, brand: null, name: '', ...facts });

describe('products', () => {
  const history = new PackedHistory(CONTENT);

  it('are found by the surest key that is known, however a shop writes it', () => {
    expect(history.productOf(product({ gtin: '4006381333931', name: 'anything' }))).toBe(0);
    expect(history.productOf(product({ name: 'LUMO Désk Lamp' }))).toBe(0);
    expect(history.productOf(product({ brand: 'Lumo', name: 'desk lamp' }))).toBe(0);
    expect(history.productOf(product({ brand: 'Holt', mpn: 'OAK-7', name: 'Table' }))).toBe(2);
    expect(history.productOf(product({ name: 'oak table' }))).toBeNull();
  });

  it('are never those of another GTIN', () => {
    expect(history.productOf(product({ gtin: '4006381333948', name: 'Lumo desk lamp' }))).toBeNull();
  });

  it('go together both ways', () => {
    expect([...history.rowOf(0)]).toEqual([[1, 12.5], [2, 10]]); // biome-ignore format: one line reads better
    expect([...history.rowOf(2)]).toEqual([[0, 10]]);
    expect(history.peopleOf(1)).toBe(20);
    expect([history.rowOf(9).size, history.peopleOf(9)]).toEqual([0, 0]);
  });
});

describe('a pack that is refused', () => {
  it('was changed after it was sealed', async () => {
    const pack = await sealPack(CONTENT);
    expect(await openPack(structuredClone(pack))).toEqual(CONTENT);
    const changed: PackFile = { ...pack, peopleOf: [31, 20, 10] };
    await expect(openPack(changed)).rejects.toThrow(/^The shared-history pack was changed after it was sealed/);
  });

  it.each([
    ['is no pack', { format: 'something-else' }, /no file of the format/],
    ['is of another version', { formatVersion: 2 }, /version 2/],
    ['tells of too few people', { leastPeople: 9 }, /fewer than 10 people/],
    ['has a product of too few', { peopleOf: [30, 20, 9] }, /a product is of fewer than 10 people/],
    ['has lists of different lengths', { pairs: [[]] }, /differ in length/],
    ['has a product without a key', { keys: [['gtin 1'], [], ['name x']] }, /no key/],
    ['names a product that is not there', { pairs: [[7, 10], [], []] }, /names no product/],
    ['weighs more than its people', { pairs: [[1, 21], [], []] }, /weighs more than its people/],
    ['weighs nothing', { pairs: [[1, Number.NaN], [], []] }, /weighs more than its people/],
  ])('%s', async (_, change, sentence) => {
    const pack = await sealPack({ ...CONTENT, ...change } as PackContent);
    await expect(openPack(pack)).rejects.toThrow(sentence);
  });

  it('is no object at all', () => expect(openPack('pack')).rejects.toThrow(/no file of the format/));
});

describe('the pack that ships', () => {
  // Proof of privacy
  it('is the one that the command makes of simulated shoppers, to the last digit', async () => {
    expect(await sealPack(shippedPack().content)).toEqual(shipped);
  }, 30_000);

  // Proof of privacy
  it('tells of nothing that fewer than ten people did', () => {
    expect(shipped.leastPeople).toBeGreaterThanOrEqual(10);
    expect(Math.min(...shipped.peopleOf)).toBeGreaterThanOrEqual(10);
  });

  it('knows the products of the mall by the names that their tiles show', async () => {
    const history = await itemItemPack.load();
    for (const { name, gtin } of listings()) {
      const byName = history.productOf(product({ name }));
      expect(byName, name).not.toBeNull();
      expect(byName, name).toBe(history.productOf(product({ gtin, name })));
    }
  });
});
