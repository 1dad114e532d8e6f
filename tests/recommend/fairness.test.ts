/** What the measures of exposure say of lists whose fairness is known beforehand. */
import { describe, expect, it } from 'vitest';
import { attentionAt, exposureFairness } from '../../src/recommend/fairness.ts';

/** Places of equal worth, so that shares are plain to see. */
const atTheTop = (groups: readonly (string | null)[]) => groups.map((group) => ({ group, rank: 0 }));

describe('exposure against what each group had to offer', () => {
  it('is even when each group got its part of the candidates', () => {
    const { gini, worstRatio, shares } = exposureFairness(atTheTop(['a', 'b', 'b']), ['a', 'b', 'b', 'a', 'b', 'b']);
    expect(gini).toBeCloseTo(0, 12);
    expect(worstRatio).toBeCloseTo(1, 12);
    expect(shares.map(({ group }) => group)).toEqual(['b', 'a']);
  });

  it('says how far from even it is: all to one of four equals is 3/4', () => {
    const { gini, worstRatio } = exposureFairness(atTheTop(['a', 'a', 'a', 'a']), ['a', 'b', 'c', 'd']);
    expect(gini).toBeCloseTo(0.75, 12);
    expect(worstRatio).toBe(0);
  });

  it('counts the top of a list for more than its end', () => {
    const places = ['a', 'b'].map((group, rank) => ({ group, rank }));
    const { shares } = exposureFairness(places, ['a', 'b']);
    expect(shares[0]).toMatchObject({ group: 'a', exposure: 1 / (1 + attentionAt(1)) });
    expect(attentionAt(2)).toBeCloseTo(0.5, 12);
  });

  it('holds nobody wronged who was due less than a place', () => {
    const reference = [...Array.from({ length: 19 }, () => 'a'), 'b'];
    const { worstRatio, shares } = exposureFairness(atTheTop(['a', 'a', 'a']), reference);
    expect(worstRatio).toBeCloseTo(1 / 0.95, 12);
    expect(shares.at(-1)).toMatchObject({ group: 'b', exposure: 0, ratio: 0 });
  });

  it('takes a group that had no candidate for the most favoured', () => {
    const { gini, shares } = exposureFairness(atTheTop(['gone', 'other', 'a']), ['a', 'b']);
    expect(shares.find(({ group }) => group === 'gone')?.ratio).toBeNull();
    // The curve: b gets nothing of half, a a third of the other half, and the rest stands upright at the end.
    expect(gini).toBeCloseTo(1 - 2 * (0.5 * (1 / 6)), 12);
  });

  it('leaves unknown groups out on both sides, and says nothing where nothing was shown or could be', () => {
    expect(exposureFairness(atTheTop([null, 'a']), ['a', null]).gini).toBeCloseTo(0, 12);
    expect(exposureFairness([], ['a'])).toMatchObject({ gini: null, worstRatio: null });
    expect(exposureFairness(atTheTop(['a']), [])).toMatchObject({ gini: null, worstRatio: null });
    expect(exposureFairness([], [])).toEqual({ gini: null, worstRatio: null, shares: [] });
  });
});
