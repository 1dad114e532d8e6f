/** A fresh database for each test, in memory, and all that stands in it. */
import 'fake-indexeddb/auto';
import { afterEach } from 'vitest';
import { MagpieDatabase } from '../../src/record/database.ts';

let count = 0;
const open: MagpieDatabase[] = [];

/** @param name that of a database an earlier version left behind; a new one's otherwise */
export function freshDatabase(name?: string): MagpieDatabase {
  count += 1;
  const database = new MagpieDatabase(name ?? `test-${count}`);
  open.push(database);
  return database;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((database) => database.delete()));
});

/** Everything in the tables that a shopper's doing fills. */
export async function contentsOf({ items, offers, interactions, sessions }: MagpieDatabase) {
  const [itemRows, offerRows, interactionRows, sessionRows] = await Promise.all([
    items.toArray(),
    offers.toArray(),
    interactions.orderBy('at').toArray(),
    sessions.toArray(),
  ]);
  return { items: itemRows, offers: offerRows, interactions: interactionRows, sessions: sessionRows };
}
