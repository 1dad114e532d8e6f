/** A reading in slices is the same reading, and one that is of no use any more ends. */
import { describe, expect, it } from 'vitest';
import { openHtml } from '../../src/evaluate/saved-page.ts';
import { findingSteps, findOnPage } from '../../src/extract/extract.ts';
import { inSlices } from '../../src/extract/in-slices.ts';
import { ADDRESS, pageOf } from './pages.ts';

function* slowSteps(count: number): Generator<void, string> {
  for (let step = 0; step < count; step++) {
    for (const start = performance.now(); performance.now() - start < 7; );
    yield;
  }
  return 'done';
}

describe('inSlices', () => {
  it('gives what a reading in one go gives', async () => {
    const { document } = openHtml(pageOf({}), ADDRESS);
    const found = await inSlices(findingSteps(document, ADDRESS), async () => true);
    expect(found).toEqual(findOnPage(document, ADDRESS));
    expect(found?.findings?.prices[0]?.amount).toBe(49);
  });

  it('pauses whenever a slice is used up, and tells how long each took', async () => {
    let pauses = 0;
    const slices: number[] = [];
    const pause = async () => {
      pauses++;
      return true;
    };
    expect(await inSlices(slowSteps(6), pause, (milliseconds) => slices.push(milliseconds))).toBe('done');
    expect(pauses).toBeGreaterThanOrEqual(3);
    expect(slices).toHaveLength(pauses + 1);
  });

  it('ends with null when the pause says that nobody waits any more', async () => {
    expect(await inSlices(slowSteps(6), async () => false)).toBeNull();
  });
});
