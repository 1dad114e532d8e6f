// @vitest-environment jsdom
/** A page that changes late is read again, and one that never rests a bounded number of times. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { onLateMarkup } from '../../content/late-markup.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Changes the page every few milliseconds for a while, letting its observers see each change. */
async function changeFor(milliseconds: number, every: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += every) {
    document.body.append(document.createElement('i'));
    await vi.advanceTimersByTimeAsync(every);
  }
}

it('reads once after a burst of changes has come to rest', async () => {
  const read = vi.fn();
  const end = onLateMarkup(document, read);
  await changeFor(300, 50);
  expect(read).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1000);
  expect(read).toHaveBeenCalledTimes(1);
  end();
});

it('reads a page that never rests, but not for ever', async () => {
  const read = vi.fn();
  onLateMarkup(document, read);
  await changeFor(2500, 20);
  expect(read.mock.calls.length).toBeGreaterThan(0);
  await changeFor(120_000, 100);
  expect(read).toHaveBeenCalledTimes(8);
});

it('reads no more after its end', async () => {
  const read = vi.fn();
  const end = onLateMarkup(document, read);
  await changeFor(100, 50);
  end();
  await vi.advanceTimersByTimeAsync(5000);
  expect(read).not.toHaveBeenCalled();
});
