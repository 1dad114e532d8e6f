/** Reads a page, and again when it changes, until it has said what was asked or the shopper is elsewhere. */
import { onLateMarkup } from './late-markup.ts';

/** @param read true when nothing more is to be asked of this page */
export function whileHere(read: () => boolean): void {
  const address = location.href;
  let end: () => void = () => undefined;
  const readHere = () => {
    if (location.href !== address || read()) end();
  };
  end = onLateMarkup(document, readHere);
  readHere();
}
