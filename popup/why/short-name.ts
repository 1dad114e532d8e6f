/** A product's name as it fits into a sentence: shop names of products can run to two hundred letters. */

/**
 * The name cut at a word where it is longer than `longest` characters, with an ellipsis. Scripts without spaces are cut at a
 * character, never inside one.
 */
export function shortName(name: string, longest = 44): string {
  const characters = [...name.trim()];
  if (characters.length <= longest) return characters.join('');
  const start = characters.slice(0, longest - 1).join('');
  const lastSpace = start.lastIndexOf(' ');
  const cut = lastSpace > start.length / 2 ? start.slice(0, lastSpace) : start;
  return `${cut.replace(/[\s,;:.(–-]+$/u, '')}…`;
}
