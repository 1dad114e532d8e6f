/** The ids of a long list in the order of time, newest first: the newest at once, all of them a stretch of time after the other. */
import type { Collection } from 'dexie';

/*
 * To hand out 100,000 keys takes a browser two seconds, whatever is done with them, and a list shows a dozen rows. So a page asks
 * for the newest and draws them, and then for the rest in parts between which other readings get their turn.
 */
export interface TimedIds {
  /** The newest, at most so many; read by itself, and so quickly. */
  newest(limit: number): Promise<string[]>;
  count(): Promise<number>;
  /** All of them, the newest too, in parts. What is written between two parts may be missed, or told twice. */
  parts(): AsyncGenerator<string[]>;
}

interface InTime<T> {
  /** The rows of a stretch of time, in rising order; `to` is left out. */
  readonly between: (from: number, to: number) => Collection<T, string>;
  readonly timeOf: (row: T) => number;
  /** Bounds in milliseconds since the epoch; null for none. `to` is left out. */
  readonly from?: number | null | undefined;
  readonly to?: number | null | undefined;
  /** Counts all rows, where there is a quicker way than to count those of all time. */
  readonly countAll?: (() => Promise<number>) | null;
}

/** A part has about so many ids: a few milliseconds' work for the page that gets them. */
const PART = 2_000;

export function timedIds<T>({ between, timeOf, from, to, countAll }: InTime<T>): TimedIds {
  const least = from ?? Number.NEGATIVE_INFINITY;
  const most = to ?? Number.POSITIVE_INFINITY;
  const whole = () => between(least, most);
  return {
    newest: (limit) => whole().reverse().limit(limit).primaryKeys(),
    count: () => (countAll && from == null && to == null ? countAll() : whole().count()),
    async *parts() {
      const [newest, oldest, count] = await Promise.all([whole().last(), whole().first(), this.count()]);
      if (newest === undefined || oldest === undefined) return;
      const first = timeOf(oldest);
      let end = timeOf(newest) + 1;
      // Were they spread evenly, each stretch would hold a part of them; it is fitted as it turns out that they are not.
      let stretch = Math.max(1, ((end - first) * PART) / Math.max(1, count));
      while (end > first) {
        const start = end - Math.max(1, Math.round(stretch));
        // Turned round here: the browser hands out keys in rising order many times faster than in falling order.
        const ids = (await between(Math.max(start, least), end).primaryKeys()).reverse();
        if (ids.length > 0) yield ids;
        end = start;
        if (ids.length < PART / 2) stretch *= 2;
        else if (ids.length > PART * 2) stretch /= 2;
      }
    },
  };
}

/** Ids that had to be found all at once, in their order. */
export function foundIds(find: () => Promise<string[]>): TimedIds {
  return {
    newest: async (limit) => (await find()).slice(0, limit),
    count: async () => (await find()).length,
    async *parts() {
      const ids = await find();
      if (ids.length > 0) yield ids;
    },
  };
}
