/** Opens a document for reading: its texts in order, and which of them names the product. */
import { Page, readRuns } from './page.ts';
import { findTitle } from './title.ts';

/**
 * In steps, because a long page has thousands of elements.
 *
 * @param address where the document stands, absolute http(s)
 * @returns null when there is nothing that could be read
 */
export function* openingSteps(document: Document, address: string): Generator<void, Page | null> {
  if (!URL.canParse(address) || !document.documentElement) return null;
  const page = new Page(document, new URL(address), yield* readRuns(document));
  yield;
  page.setTitle(yield* findTitle(page));
  return page;
}
