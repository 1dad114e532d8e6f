/** Text as a person reads it. */

/** Entities resolved, spaces collapsed. */
export function readable(text: string): string {
  return decodeEntities(text)
    .replace(/[\s\u00a0\u200b\ufeff]+/g, ' ')
    .trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  reg: '®',
  trade: '™',
  ndash: '–',
  rsquo: '’',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  szlig: 'ß',
  eacute: 'é',
};

/** Markup often holds text that was escaped once too often ("1/2 in. &amp;quot;Kit&amp;quot;"). */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  let decoded = text;
  for (let round = 0; round < 2; round++)
    decoded = decoded.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]+\d{0,2}));/gi, (whole, decimal, hex, name) => {
      if (name) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : ' ';
    });
  return decoded;
}
