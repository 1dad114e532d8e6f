/** A saved page as a document, in Node: parsed as a browser parses it, but no script runs and nothing is fetched. */
import { readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';

export interface SavedPage {
  readonly document: Document;
  /** Absolute: as given, else what the page says of itself, else "https://unknown.invalid/". */
  readonly address: string;
  /** Frees what the document holds. */
  close(): void;
}

/**
 * @param url where the page was saved from; null lets the page say so itself
 * @throws Error of the file system when the file cannot be read
 */
export function openSavedPage(file: string, url: string | null): SavedPage {
  return openHtml(readFileSync(file), url);
}

/** The same for a page already in memory: as UTF-8 where its bytes are that, else in the encoding a browser would find. */
export function openHtml(html: Buffer | string, url: string | null): SavedPage {
  // A console of its own keeps the page's broken style sheets out of ours.
  const dom = new JSDOM(decoded(html), { url: 'https://unknown.invalid/', virtualConsole: new VirtualConsole() });
  const { document } = dom.window;
  return { document, address: url ?? statedAddress(document), close: () => dom.window.close() };
}

/** Pages are sent with their encoding in a header, which a saved file has lost; by chance, no other encoding is valid UTF-8. */
function decoded(html: Buffer | string): Buffer | string {
  if (typeof html === 'string') return html;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(html);
  } catch {
    return html;
  }
}

function statedAddress(document: Document): string {
  const savedFrom = /saved from url=\(\d+\)(\S+)/.exec(
    [...document.childNodes].find((node) => node.nodeType === 8)?.nodeValue ?? '',
  );
  for (const text of [
    document.querySelector('link[rel~="canonical" i]')?.getAttribute('href'),
    document.querySelector('meta[property="og:url"]')?.getAttribute('content'),
    savedFrom?.[1],
  ]) {
    const address = text?.trim();
    if (address && /^https?:\/\//i.test(address) && URL.canParse(address)) return address;
  }
  return 'https://unknown.invalid/';
}
