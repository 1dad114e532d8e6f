/** Tells when the browser has put on the screen what was just rendered. */

/**
 * Resolves in the first task after the next frame was painted: an animation frame runs before the paint, and a message posted
 * from it is handled after. A page that nobody sees is not painted; there it resolves at once.
 */
export function afterPaint(): Promise<void> {
  if (document.visibilityState === 'hidden') return Promise.resolve();
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        channel.port1.close();
        resolve();
      };
      channel.port2.postMessage(null);
    });
  });
}

let tell: () => void = () => undefined;
const painted = new Promise<void>((resolve) => {
  tell = resolve;
});

/** Resolves when the page has painted the first thing that was read: what can wait, waits for this. */
export function firstContent(): Promise<void> {
  return painted;
}

/** Sets a performance mark, once in a page's life, when what was just rendered has been painted. The bench reads these marks. */
export async function markAfterPaint(
  name: 'magpie:first-content' | 'magpie:first-deal' | 'magpie:whole-content',
): Promise<void> {
  await afterPaint();
  if (performance.getEntriesByName(name).length === 0) performance.mark(name);
  if (name === 'magpie:first-content') tell();
}
