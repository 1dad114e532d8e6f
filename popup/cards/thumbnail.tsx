/** The picture of an item as its page showed it, or a quiet tile with the first letter of its name. */
import type { ItemCard } from '../../src/record/read.ts';

/** The name stands beside it, so that the picture itself is silent. */
export function Thumbnail({ item, thumbnail }: ItemCard) {
  if (thumbnail !== null)
    return <img class="thumbnail" src={thumbnail} alt="" width={72} height={72} decoding="async" />;
  return (
    <span class="thumbnail letter" aria-hidden="true">
      {firstLetter(item.name)}
    </span>
  );
}

/** The first letter or figure of a name, as a person counts letters; a dot for a name that has none. */
export function firstLetter(name: string): string {
  return name.match(/[\p{L}\p{N}]\p{M}*/u)?.[0].toLocaleUpperCase() ?? '·';
}
