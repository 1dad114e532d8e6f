/** Reads a whole table a slice at a time, so that a page that opens meanwhile gets its few rows between two slices. */
import type { Table } from 'dexie';

/** Rows: some milliseconds of the browser's reading. All at once can be seconds, and whoever asks for anything waits them out. */
const SLICE = 1_000;

/**
 * All rows in the order of their keys. Inside a transaction it is one consistent picture; but who waits to write then keeps all
 * others waiting until the last slice.
 *
 * @param table one whose key is a property of its rows
 */
export async function readInSlices<T, K, I>(table: Table<T, K, I>): Promise<T[]> {
  const key = table.schema.primKey.keyPath as keyof T;
  const rows: T[] = [];
  for (let slice = await table.toCollection().limit(SLICE).toArray(); slice.length > 0; ) {
    for (const row of slice) rows.push(row);
    if (slice.length < SLICE) break;
    slice = await table.where(':id').above(slice.at(-1)?.[key]).limit(SLICE).toArray();
  }
  return rows;
}
