/** Opens a document for reading: its texts in order, and which of them names the product. */
import { Page } from './page.ts';
import { findTitle } from './title.ts';

/**
 * @param address where the document stands, absolute http(s)
 * @returns null when there is nothing that could be read
 */
export function openPage(document: Document, address: string): Page | null {
  if (!URL.canParse(address) || !document.documentElement) return null;
  const page = new Page(document, new URL(address));
  page.setTitle(findTitle(page));
  return page;
}
