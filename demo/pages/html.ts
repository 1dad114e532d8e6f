/** Writing HTML as template strings in which everything is escaped unless it is HTML already. */

export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Part = Html | string | number | null | false | readonly Part[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

function textOf(part: Part): string {
  if (part === null || part === false) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(textOf).join('');
  return escaped(String(part));
}

/** A template whose parts are escaped; null and false write nothing. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(strings.reduce((text, string, index) => text + textOf(parts[index - 1] ?? null) + string));
}

/** Text of our own making that is HTML already (SVG drawings, style sheets); never anything a visitor sent. */
export function trusted(text: string): Html {
  return new Html(text);
}

/** A block of JSON-LD; "<" is written as an escape so that no text can end the block. */
export function jsonLd(data: object): Html {
  return new Html(`<script type="application/ld+json">${scriptSafe(data)}</script>`);
}

/** JSON that may stand inside a script element. */
export function scriptSafe(data: unknown): string {
  return JSON.stringify(data)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}
