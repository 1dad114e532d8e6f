/** What sessions say of items: the counts, and that a session that goes leaves nothing behind. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LearnedStatistics } from '../../src/learn/learned-statistics.ts';

function learnedFrom(...sessions: readonly (readonly string[])[]): LearnedStatistics {
  const learned = new LearnedStatistics();
  sessions.forEach((itemIds, number) => {
    learned.sessions.set(`s${number}`, number, itemIds);
  });
  return learned;
}

describe('the statistics of sessions', () => {
  it('a rule counts 1 / steps for each later item', () => {
    const { sequentialRules } = learnedFrom(['a', 'b', 'c'], ['a', 'c']);
    expect([...sequentialRules.rowOf('a')]).toEqual([
      ['b', 1],
      ['c', 1.5],
    ]);
    expect(sequentialRules.totalOf('a')).toBe(2);
    expect(sequentialRules.rowOf('c').size).toBe(0);
  });

  it('a transition counts the very next item, repeats and all', () => {
    const { transitions } = learnedFrom(['a', 'a', 'b'], ['a', 'b']);
    expect([...transitions.rowOf('a')]).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    expect(transitions.totalOf('a')).toBe(3);
  });

  it('items that go together count by the nearest two, whatever the order, once a session', () => {
    const { coOccurrence } = learnedFrom(['b', 'x', 'a', 'b'], ['b', 'a']);
    expect(coOccurrence.rowOf('a').get('b')).toBe(2);
    expect(coOccurrence.rowOf('b').get('a')).toBe(2);
    expect(coOccurrence.totalOf('b')).toBe(2);
    expect(coOccurrence.rowOf('a').has('a')).toBe(false);
  });
});

it('after any sessions come, change and go, everything equals what is learned anew, to the last bit', () => {
  const session = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 7 });
  const step = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 3 }), session);
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const stepwise = new LearnedStatistics();
      const left = new Map<number, { at: number; itemIds: string[] }>();
      for (const [id, at, itemIds] of steps) {
        stepwise.sessions.set(`s${id}`, at, itemIds);
        // Asked for in between, so that rows are kept that must not outlive the change.
        for (const itemId of 'abcde') stepwise.sequentialRules.rowOf(itemId);
        if (itemIds.length > 0) left.set(id, { at, itemIds });
        else left.delete(id);
      }
      const anew = new LearnedStatistics();
      for (const [id, { at, itemIds }] of [...left].reverse()) anew.sessions.set(`s${id}`, at, itemIds);
      expect(stepwise.sessions.size).toBe(anew.sessions.size);
      for (const itemId of 'abcde') {
        expect(stepwise.sessions.sessionsWith(itemId)).toEqual(anew.sessions.sessionsWith(itemId));
        for (const name of ['sequentialRules', 'transitions', 'coOccurrence'] as const) {
          expect([...stepwise[name].rowOf(itemId)]).toEqual([...anew[name].rowOf(itemId)]);
          expect(stepwise[name].totalOf(itemId)).toBe(anew[name].totalOf(itemId));
        }
      }
    }),
  );
});
