/** The words by which an item is found, and the words a shopper looks for. Pure: it knows no database. */

/** The most words kept of one item; a name is rarely longer. */
const MOST_WORDS = 24;
/** Scripts written without spaces: every two neighbouring characters are a word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu;

/** The words of an item's name and brand, each once, in code unit order. */
export function searchWordsOf({ name, brand }: { name: string; brand: string | null }): string[] {
  return [...new Set(wordsOf(`${name} ${brand ?? ''}`))].slice(0, MOST_WORDS).sort();
}

/** Words to look for by their beginnings; all of them have to be found. Empty when nothing was written. */
export function searchedWordsOf(query: string): string[] {
  return [...new Set(wordsOf(query))].slice(0, 6);
}

/** Lower case, without accents. */
function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .toLowerCase();
  const pairs = [...plain.matchAll(UNSPACED)].flatMap(([run]) =>
    run.length < 2 ? [run] : Array.from({ length: run.length - 1 }, (_, start) => run.slice(start, start + 2)),
  );
  return [...(plain.replace(UNSPACED, ' ').match(/[\p{L}\p{N}]+/gu) ?? []), ...pairs];
}
