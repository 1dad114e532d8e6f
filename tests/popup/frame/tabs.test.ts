/** The arrow keys walk the tabs round, in the reading direction. */
import { describe, expect, it, vi } from 'vitest';
import { neighbour } from '../../../popup/frame/tabs.tsx';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fake-browser.ts')).fakeBrowser }));

describe('neighbour', () => {
  it('walks round at both ends', () => {
    expect(neighbour('ArrowRight', 2, 3, false)).toBe(0);
    expect(neighbour('ArrowLeft', 0, 3, false)).toBe(2);
  });

  it('turns the arrows round where text runs from right to left', () => {
    expect(neighbour('ArrowLeft', 0, 3, true)).toBe(1);
    expect(neighbour('ArrowRight', 0, 3, true)).toBe(2);
  });

  it('leads to the ends with Home and End, and nowhere with any other key', () => {
    expect(neighbour('Home', 2, 3, false)).toBe(0);
    expect(neighbour('End', 0, 3, false)).toBe(2);
    expect(neighbour('a', 1, 3, false)).toBe(-1);
  });
});
