// @vitest-environment jsdom
/** Only what was really in view counts as shown, and it counts once. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ExposureLog, type Shown } from '../../../popup/lists/exposure-log.ts';

let notify: (changes: { target: Element; intersectionRatio: number }[]) => void;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: typeof notify) {
        notify = callback;
      }
      observe() {}
      unobserve() {}
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function aCard(log: ExposureLog, itemId: string) {
  const element = document.createElement('li');
  const shown: Shown = { itemId, list: 'deals', rank: 0, origin: 'price-drop', dealId: `deal-${itemId}` };
  return { element, shown, stop: log.watch(element, shown) };
}

describe('ExposureLog', () => {
  it('tells of all cards of a screenful at once', () => {
    const tell = vi.fn();
    const log = new ExposureLog(tell);
    const [a, b] = [aCard(log, 'a'), aCard(log, 'b')];
    notify([a, b].map(({ element }) => ({ target: element, intersectionRatio: 1 })));
    vi.runAllTimers();
    expect(tell.mock.calls).toEqual([[[a.shown, b.shown]]]);
  });

  it('does not count a card that flew past, or one that shows only its edge', () => {
    const tell = vi.fn();
    const log = new ExposureLog(tell);
    const [quick, edge] = [aCard(log, 'quick'), aCard(log, 'edge')];
    notify([
      { target: quick.element, intersectionRatio: 1 },
      { target: edge.element, intersectionRatio: 0.2 },
    ]);
    vi.advanceTimersByTime(100);
    notify([{ target: quick.element, intersectionRatio: 0 }]);
    vi.runAllTimers();
    expect(tell).not.toHaveBeenCalled();
  });

  it('does not count a card that was taken away before it was seen', () => {
    const tell = vi.fn();
    const card = aCard(new ExposureLog(tell), 'a');
    notify([{ target: card.element, intersectionRatio: 1 }]);
    card.stop();
    vi.runAllTimers();
    expect(tell).not.toHaveBeenCalled();
  });

  it('counts a card once, even when it is drawn again', () => {
    const tell = vi.fn();
    const log = new ExposureLog(tell);
    for (let time = 0; time < 2; time += 1) {
      const card = aCard(log, 'a');
      notify([{ target: card.element, intersectionRatio: 1 }]);
      vi.runAllTimers();
      card.stop();
    }
    expect(tell).toHaveBeenCalledTimes(1);
  });
});
