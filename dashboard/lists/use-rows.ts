/** Reads the rows of a long list that are in view, and no others. */
import { useEffect, useReducer, useRef } from 'preact/hooks';

/**
 * @param ids all ids of the list, in order
 * @param version another one says that any row may have changed
 * @param first and @param last are the places in view
 * @param read gives the rows of some ids; ids that are gone are left out
 * @returns the rows read so far, by id
 */
export function useRows<T>(
  ids: readonly string[],
  version: number,
  first: number,
  last: number,
  read: (ids: readonly string[]) => Promise<readonly T[]>,
  idOf: (row: T) => string,
): ReadonlyMap<string, T> {
  const known = useRef(new Map<string, T>());
  const asked = useRef(new Set<string>());
  const listed = useRef(version);
  const [, draw] = useReducer((drawn: number, _: null) => drawn + 1, 0);

  useEffect(() => {
    const inView = ids.slice(first, last + 1);
    if (listed.current !== version) {
      // What is in view stays in sight until it was read again.
      known.current = new Map(
        inView.flatMap((id) => (known.current.has(id) ? [[id, known.current.get(id) as T]] : [])),
      );
      asked.current = new Set();
      listed.current = version;
    }
    const wanted = inView.filter((id) => !asked.current.has(id));
    if (wanted.length === 0) return;
    for (const id of wanted) asked.current.add(id);
    read(wanted).then(
      (rows) => {
        if (listed.current !== version) return;
        for (const id of wanted) known.current.delete(id);
        for (const row of rows) known.current.set(idOf(row), row);
        draw(null);
      },
      // The page's own watch over the database tells the shopper; here the rows are asked for again when next in view.
      () => {
        for (const id of wanted) asked.current.delete(id);
      },
    );
  }, [ids, version, first, last, read, idOf]);
  return known.current;
}
