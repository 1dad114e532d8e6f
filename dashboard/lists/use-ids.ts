/** The ids of a long list, newest first: the first of them at once, the rest while they are looked at, then every change. */
import { useLayoutEffect, useState } from 'preact/hooks';
import { firstContent } from '../../popup/lists/after-paint.ts';
import type { MagpieDatabase } from '../../src/record/database.ts';
import { observe } from '../../src/record/read.ts';
import type { TimedIds } from '../../src/record/read-timed-ids.ts';
import { withNewest } from './with-newest.ts';

export interface ListedIds {
  /** Those read so far. */
  readonly ids: readonly string[];
  /** How many there are; as many as were read until they have been counted. */
  readonly count: number;
  /** False until all were read or counted, so that the number means nothing yet. */
  readonly isCounted: boolean;
  /** Another with every change on the disk: rows read before may say something else now. */
  readonly version: number;
}

/** Far more than a window shows. */
const FIRST = 100;
/** A burst of changes is followed once it has been quiet for so many milliseconds. */
const QUIET = 400;

/**
 * @param list has to be the same function from one drawing to the next
 * @returns null until the first were read
 */
export function useIds(database: MagpieDatabase, list: (database: MagpieDatabase) => TimedIds): ListedIds | null {
  const [listed, setListed] = useState<ListedIds | null>(null);
  // Not an ordinary effect: those wait for the empty frame to be painted first.
  useLayoutEffect(() => {
    setListed(null);
    const source = list(database);
    let ended = false;
    /** The latest reading of all ids; an earlier one that is still under way gives up. */
    let latest = 0;
    let whole: readonly string[] | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const readAll = async (reading: number) => {
      const isOver = () => ended || reading !== latest;
      await firstContent();
      if (isOver()) return;
      const count = await source.count();
      if (isOver()) return;
      // What was read before stands until all is read again; the first time, each part is shown as it comes.
      const isFirst = whole === null;
      if (isFirst)
        setListed((before) => before && { ...before, count: Math.max(count, before.ids.length), isCounted: true });
      const read = new Set<string>();
      for await (const part of source.parts()) {
        if (isOver()) return;
        for (const id of part) read.add(id);
        const ids = [...read];
        if (isFirst)
          setListed((before) =>
            before && ids.length > before.ids.length ? { ...before, ids, count: Math.max(count, ids.length) } : before,
          );
      }
      if (isOver()) return;
      const ids = [...read];
      whole = ids;
      setListed((before) => before && { ...before, ids, count: ids.length, isCounted: true });
    };

    const follow = (newest: readonly string[]) => {
      const ids = whole === null ? newest : withNewest(whole, newest, FIRST);
      setListed((before) => ({
        ids,
        count: whole === null ? Math.max(before?.count ?? 0, ids.length) : ids.length,
        isCounted: before?.isCounted ?? false,
        version: (before?.version ?? 0) + 1,
      }));
      const reading = ++latest;
      clearTimeout(timer);
      if (whole === null && newest.length < FIRST) {
        whole = newest;
        setListed((before) => before && { ...before, isCounted: true });
        return;
      }
      // A window that nobody looks at reads all again when somebody does.
      const begin = () => {
        if (document.visibilityState === 'hidden') document.addEventListener('visibilitychange', begin, { once: true });
        else readAll(reading).catch(() => undefined);
      };
      timer = setTimeout(begin, whole === null ? 0 : QUIET);
    };

    // A database that does not open, or cannot be read, is told of by the page's own watch over it.
    const end = observe(
      () => source.newest(FIRST),
      follow,
      () => undefined,
    );
    return () => {
      ended = true;
      clearTimeout(timer);
      end();
    };
  }, [database, list]);
  return listed;
}
