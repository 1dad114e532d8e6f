/** The counters by which learning knows how far behind the record it is. */
import type { MagpieDatabase, StateRow } from './database.ts';

/** The next revision, which `putRevision` takes: for those who read other rows in the same breath. */
export async function readNextRevision(database: MagpieDatabase): Promise<number> {
  return ((await database.state.get('recorded'))?.value ?? 0) + 1;
}

export function putRevision(database: MagpieDatabase, value: number): Promise<unknown> {
  return database.state.put({ name: 'recorded', value });
}

/** Takes the next revision; call it inside the transaction whose rows carry it. */
export function nextRevision(database: MagpieDatabase): Promise<number> {
  return increment(database, 'recorded');
}

/** Counts a write that took rows away. */
export function countRemoval(database: MagpieDatabase): Promise<number> {
  return increment(database, 'removed');
}

/** Counts a write that took items away, or facts of them. */
export function countUnlinking(database: MagpieDatabase): Promise<number> {
  return increment(database, 'unlinked');
}

async function increment(database: MagpieDatabase, name: StateRow['name']): Promise<number> {
  const value = ((await database.state.get(name))?.value ?? 0) + 1;
  await database.state.put({ name, value });
  return value;
}
