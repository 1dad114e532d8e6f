/** Runs in the measured page: readings and plain walks in turn, each timed. */
import { readPageAndTiles } from '../../src/extract/extract.ts';

export function measure(readings: number) {
  const elements = document.getElementsByTagName('*').length;
  // The page is laid out before anybody reads it.
  document.documentElement.getBoundingClientRect();
  const times = { elements, walks: [] as number[], readings: [] as number[], slices: [] as number[] };
  for (let reading = 0; reading < readings; reading++) {
    const start = performance.now();
    readPageAndTiles(document, location.href);
    const middle = performance.now();
    walk();
    times.readings.push(middle - start);
    times.slices.push(middle - start);
    times.walks.push(performance.now() - middle);
  }
  return times;
}

/** Visits every element once and looks at its name and its classes, as any reader of pages must. */
function walk(): number {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT);
  let named = 0;
  for (let node = walker.nextNode() as Element | null; node; node = walker.nextNode() as Element | null)
    if (node.nodeName !== '' && node.getAttribute('class')) named++;
  return named;
}
