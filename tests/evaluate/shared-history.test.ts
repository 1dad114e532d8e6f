/** What is counted of people, and what is dropped. */
import { describe, expect, it } from 'vitest';
import { PackedHistory } from '../../models/item-item/packed-history.ts';
import { parsePeople } from '../../src/evaluate/people.ts';
import { countPeople } from '../../src/evaluate/shared-history/count-people.ts';

const ORIGIN = { madeOf: 'examples', madeBy: 'a test', peopleAre: 'users' } as const;
const named = (itemId: string) => ({ gtin: null, mpn: null, brand: null, name: itemId });
const count = (lines: readonly string[]) =>
  countPeople(parsePeople(lines.join('\n'), 'sequences', 'f').people, named, ORIGIN);
const people = (number: number, items: string, from = 0) =>
  Array.from({ length: number }, (_, index) => `u${from + index} ${items}`);

describe('a pack of people', () => {
  it('adds 1 / steps for each, once', () => {
    const { content } = count(people(12, 'a x b'));
    const history = new PackedHistory(content);
    const [a, b] = [history.productOf(named('a')) ?? -1, history.productOf(named('b')) ?? -1];
    expect(history.peopleOf(a)).toBe(12);
    expect(history.rowOf(a).get(b)).toBe(6);
    expect(history.rowOf(b).get(a)).toBe(6);
  });

  // Proof of privacy
  it('drops what fewer than ten people did, however often they did it', () => {
    const often = Array.from({ length: 40 }, () => 'c d').join(' ');
    const { content, dropped } = count([...people(9, `a ${often}`), ...people(9, 'a c', 20), ...people(1, 'a c', 40)]);
    const history = new PackedHistory(content);
    expect(history.productOf(named('a'))).not.toBeNull();
    // c is of 19 people, d of nine; a and c went together for 19, though never for ten with d.
    expect(history.productOf(named('d'))).toBeNull();
    expect(content.keys.flat()).toEqual(['name a', 'name c']);
    expect(dropped).toEqual({ products: 1, pairs: 2 });
  });

  it('lets nobody count twice for a pair, in however many sessions', () => {
    const clicks = (user: string) =>
      [1, 2, 3].flatMap((session) => [
        `${user}.${session}\ta\t${session}0000\t${user}`,
        `${user}.${session}\tb\t${session}0001\t${user}`,
      ]);
    const text = [
      'SessionId\tItemId\tTime\tUserId',
      ...Array.from({ length: 10 }, (_, user) => clicks(`u${user}`)).flat(),
    ];
    const read = parsePeople(text.join('\n'), 'sessions', 'f');
    expect(read.peopleAre).toBe('users');
    const { content } = countPeople(read.people, named, ORIGIN);
    expect([content.people, content.sessions]).toEqual([10, 30]);
    expect(content.peopleOf).toEqual([10, 10]);
    expect(content.pairs).toEqual([[1, 10], []]);
  });

  it('says so where the data do not tell people from sessions', () => {
    const read = parsePeople('SessionId\tItemId\tTime\n1\ta\t1\n1\tb\t2\n2\ta\t3\n', 'sessions', 'f');
    expect(read.peopleAre).toBe('sessions');
    expect(read.people).toHaveLength(2);
  });

  it('joins the items that shops sell of one product, and lets a name lead to it that only it bears', () => {
    const facts: Record<string, object> = {
      one: { gtin: '4006381333931', name: 'Halm' },
      two: { gtin: '4006381333931', name: 'Halm desk lamp' },
      other: { gtin: '4006381333948', name: 'Halm' },
    };
    const productOf = (itemId: string) => ({ ...named(itemId), ...facts[itemId] });
    const lines = [...people(6, 'one bulb'), ...people(6, 'two bulb', 10), ...people(10, 'other bulb', 20)];
    const { content } = countPeople(parsePeople(lines.join('\n'), 'sequences', 'f').people, productOf, ORIGIN);
    expect(content.keys).toEqual([
      ['gtin 04006381333931', 'name desk halm lamp'],
      ['gtin 04006381333948'],
      ['name bulb'],
    ]);
    expect(content.peopleOf).toEqual([12, 10, 22]);
  });
});
