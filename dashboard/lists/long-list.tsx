/** A list of any length that draws and reads only the rows in view; the arrow keys, Page Up and Down, Home and End walk it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { markAfterPaint } from '../../popup/lists/after-paint.ts';
import { placeAfter } from './places.ts';
import type { ListedIds } from './use-ids.ts';
import { useRows } from './use-rows.ts';
import { useVirtual } from './use-virtual.ts';

interface Props<T> {
  /** Names the list for screen readers. */
  readonly label: string;
  readonly listed: ListedIds;
  /** Has to be the same function from one drawing to the next, and so has `idOf`. */
  readonly read: (ids: readonly string[]) => Promise<readonly T[]>;
  readonly idOf: (row: T) => string;
  /** About how high a row is, in rem; what it really is, is measured. */
  readonly rowHeight: number;
  /** Draws a row; its first link or button takes the tabIndex. */
  readonly draw: (row: T, tabIndex: 0 | -1) => ComponentChildren;
}

export function LongList<T>({ label, listed, read, idOf, rowHeight, draw }: Props<T>) {
  const { ids, count, version } = listed;
  const box = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  /** The row that takes the focus once it is drawn. */
  const wanted = useRef<number | null>(null);
  const height = useMemo(() => rowHeight * rem(), [rowHeight]);
  const rows = useVirtual({
    count,
    getScrollElement: () => box.current,
    // Asked for each of 100,000 rows: it has to cost nothing, and to be right, for each row of another height moves all below it.
    estimateSize: () => height,
  });
  const places = rows.getVirtualItems();
  const first = places[0]?.index ?? 0;
  const last = places.at(-1)?.index ?? -1;
  const known = useRows(ids, version, first, last, read, idOf);
  const hasRows = known.size > 0;

  useEffect(() => {
    if (hasRows) markAfterPaint('magpie:first-content');
  }, [hasRows]);
  useEffect(() => {
    if (wanted.current === null) return;
    const row = box.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] :is(a, button)`);
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / height) - 1);
    const next = placeAfter(event.key, active, count, page);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    wanted.current = next;
    rows.scrollToIndex(next, { align: 'auto' });
  };
  // One row takes the Tab key: the one walked to, or the first drawn when that one is out of sight.
  const stop = active >= first && active <= last ? active : first;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys walk the rows, whose links and buttons have the focus.
    <div ref={box} class="long-list" onKeyDown={onKeyDown}>
      <ul
        aria-label={label}
        ref={(list) => {
          if (list) list.style.blockSize = `${rows.getTotalSize()}px`;
        }}
      >
        {places.map(({ index, start }) => {
          const row = known.get(ids[index] ?? '');
          return (
            <li
              key={ids[index] ?? index}
              data-index={index}
              aria-setsize={count}
              aria-posinset={index + 1}
              ref={(element) => {
                if (!element) return;
                element.style.transform = `translateY(${start}px)`;
                rows.measureElement(element);
              }}
              onFocusCapture={() => setActive(index)}
            >
              {row === undefined ? <RowToCome height={height} /> : draw(row, index === stop ? 0 : -1)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Holds a row's place until it was read. */
function RowToCome({ height }: { height: number }) {
  return (
    <div
      ref={(element) => {
        if (element) element.style.blockSize = `${height}px`;
      }}
    />
  );
}

/** CSS pixels in one rem: larger when the shopper asked for larger text. */
function rem(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
