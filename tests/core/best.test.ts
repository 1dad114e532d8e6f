/** Keeping the best few gives what sorting all of them would give. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Best } from '../../src/core/best.ts';

it('equals sorting and cutting', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 })), fc.integer({ min: 0, max: 12 }), (values, limit) => {
      const compare = (a: number, b: number) => b - a;
      const best = new Best<number>(limit, compare);
      for (const value of values) best.offer(value);
      expect(best.sorted()).toEqual([...values].sort(compare).slice(0, limit));
    }),
  );
});
