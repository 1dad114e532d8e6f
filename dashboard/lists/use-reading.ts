/** A reading of the record that a page shows and follows. */
import { useLayoutEffect, useState } from 'preact/hooks';
import type { MagpieDatabase } from '../../src/record/database.ts';
import { observe } from '../../src/record/read.ts';

interface Reading<T> {
  /** Null until it was read. */
  readonly value: T | null;
  /** What the browser said when it could not be read; null while all is well. */
  readonly failure: unknown;
}

/**
 * @param database null as long as it is not yet time to read
 * @param read has to be the same function from one drawing to the next
 */
export function useReading<T>(
  database: MagpieDatabase | null,
  read: (database: MagpieDatabase) => Promise<T>,
): Reading<T> {
  const [reading, setReading] = useState<Reading<T>>({ value: null, failure: null });
  // Not an ordinary effect: those wait for the empty frame to be painted first.
  useLayoutEffect(() => {
    if (database === null) return;
    let end: (() => void) | undefined;
    let ended = false;
    const fail = (failure: unknown) => setReading((before) => ({ ...before, failure: failure ?? new Error() }));
    // Opened first and by name: an observed query says nothing of a database that will not open.
    database.open().then(() => {
      if (ended) return;
      end = observe(
        () => read(database),
        (value) => setReading({ value, failure: null }),
        fail,
      );
    }, fail);
    return () => {
      ended = true;
      end?.();
    };
  }, [database, read]);
  return reading;
}
