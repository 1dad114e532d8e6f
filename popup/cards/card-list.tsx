/** A list of cards that is drawn a screenful or two at a time, and on as the shopper scrolls. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** How many cards are drawn at first, and how many more each time the end comes near. */
const CARDS_AT_ONCE = 12;
/** The end is near at this distance, in CSS pixels: about two screenfuls, so that nobody sees it. */
const NEAR_END = '900px';

interface Props<T> {
  readonly cards: readonly T[];
  readonly draw: (card: T, rank: number) => ComponentChildren;
}

export function CardList<T>({ cards, draw }: Props<T>) {
  const [drawn, setDrawn] = useState(CARDS_AT_ONCE);
  const end = useRef<HTMLLIElement>(null);
  const more = cards.length > drawn;
  useEffect(() => {
    const element = end.current;
    if (!more || element === null) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setDrawn(drawn + CARDS_AT_ONCE),
      { root: element.closest('.panel'), rootMargin: NEAR_END },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [more, drawn]);
  return (
    <ul class="cards">
      {cards.slice(0, drawn).map(draw)}
      {more && <li ref={end} class="list-end" />}
    </ul>
  );
}
