/** The words of names and titles: how alike two names are, and which part of a title is the shop's own name. */
import { readable } from './readable.ts';

const wordsByName = new Map<string, readonly string[]>();
const MOST_REMEMBERED = 200;

/** The words of a name, for comparing: lower case, without accents and signs. */
export function nameWords(name: string): readonly string[] {
  let words = wordsByName.get(name);
  if (!words) {
    const plain = name.slice(0, 600).normalize('NFKD').toLowerCase();
    words = (plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) => word.replace(/\p{M}/gu, ''));
    if (wordsByName.size >= MOST_REMEMBERED) wordsByName.clear();
    wordsByName.set(name, words);
  }
  return words;
}

/** Which part of the shorter name's words the other holds too: 1 when one name contains the other. */
export function similarity(one: string, other: string): number {
  const [shorter, longer] = [nameWords(one), nameWords(other)].sort((a, b) => a.length - b.length);
  if (!shorter?.length || !longer) return 0;
  const words = new Set(longer);
  let shared = 0;
  for (const word of shorter) if (words.has(word)) shared++;
  // A single shared word ("Shop") says little of a long name.
  const weight = shorter.length === 1 && longer.length > 3 ? 0.6 : 1;
  return (shared / shorter.length) * weight;
}

const SEPARATOR = /\s+[|–—·•»]\s+|\s+-{1,2}\s+|\s*\|\s*|\s*:\s+/;

/** The part of the page's title that is the host's own name written out ("Tinker Lane" at tinkerlane.example); null when none is. */
export function shopNameInTitle(title: string, hostname: string): string | null {
  const labels = hostname.split('.').slice(0, -1);
  const parts = readable(title).split(SEPARATOR);
  const isName = (part: string) => {
    const squeezed = nameWords(part).join('');
    return (
      part.length <= 60 && labels.some((label) => label.length > 3 && squeezed.startsWith(label.replace(/-/g, '')))
    );
  };
  return parts.length > 1 ? (parts.reverse().find(isName) ?? null) : null;
}

/** A title without the shop's own name before or after it ("Lamp | Shop", "Shop: Lamp"). */
export function withoutShopName(title: string, shopNames: readonly string[]): string {
  const parts = readable(title).split(SEPARATOR).filter(Boolean);
  if (parts.length < 2) return readable(title);
  const squeezed = shopNames.map((name) => nameWords(name).join('')).filter((name) => name.length > 1);
  const isShop = (part: string) => {
    const own = nameWords(part.replace(/\.(?:com|co\.uk|de|fr|net|org)$/i, '')).join('');
    return squeezed.some(
      (name) =>
        name === own ||
        (own.length > 3 && name.includes(own)) ||
        (name.length > 3 && own.includes(name) && own.length < name.length + 12),
    );
  };
  let text = readable(title);
  const first = parts[0] ?? '';
  const last = parts[parts.length - 1] ?? '';
  if (isShop(last)) text = text.slice(0, text.lastIndexOf(last)).replace(/[\s|–—·•»:-]+$/, '');
  if (isShop(first) && text.length > first.length) text = text.slice(first.length).replace(/^[\s|–—·•»:-]+/, '');
  return text;
}
