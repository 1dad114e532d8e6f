/** Runs in the measured page: readings and plain walks in turn, each timed; a reading as the content script does it, in slices. */
import { findingSteps } from '../../src/extract/extract.ts';
import { inSlices } from '../../src/extract/in-slices.ts';

export async function measure(readings: number) {
  const elements = document.getElementsByTagName('*').length;
  // The page is laid out before anybody reads it.
  document.documentElement.getBoundingClientRect();
  const times = { elements, walks: [] as number[], readings: [] as number[], slices: [] as number[] };
  for (let reading = 0; reading < readings; reading++) {
    let total = 0;
    await inSlices(findingSteps(document, location.href), pause, (milliseconds) => {
      total += milliseconds;
      times.slices.push(milliseconds);
    });
    times.readings.push(total);
    await pause();
    const start = performance.now();
    walk();
    times.walks.push(performance.now() - start);
  }
  return times;
}

async function pause(): Promise<boolean> {
  await new Promise((resolve) => setTimeout(resolve));
  return true;
}

/** Visits every element once and looks at its name and its classes, as any reader of pages must. */
function walk(): number {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT);
  let named = 0;
  for (let node = walker.nextNode() as Element | null; node; node = walker.nextNode() as Element | null)
    if (node.nodeName !== '' && node.getAttribute('class')) named++;
  return named;
}
