/** Reads a shop's style sheet from the file beside it, behind the one for the pages that all shops have. */
import { readFileSync } from 'node:fs';

export function stylesheetOf(shop: string): string {
  return [`./plain-pages.css`, `./${shop}.css`]
    .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
    .join('\n');
}
