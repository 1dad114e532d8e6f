/** Sets a damaged database aside: what can still be read of it is copied, row by row as it is, before the database goes. */
import Dexie, { type EntityTable } from 'dexie';

/** What was set aside at one time, and how much of it. */
export interface SetAside {
  /** Of the database that holds it. */
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly rows: number;
  /** Rows that were there and could not be read. */
  readonly lost: number;
}

/** A row of the damaged database, in whatever shape it was found. */
export interface SetAsideRow {
  readonly key?: number;
  readonly table: string;
  readonly row: unknown;
}

/** Its one row is written last: without it, the copying was broken off. */
interface AboutRow extends SetAside {
  readonly only: 'about';
}

class SetAsideDatabase extends Dexie {
  readonly rows!: EntityTable<SetAsideRow, 'key'>;
  readonly about!: EntityTable<AboutRow, 'only'>;

  constructor(name: string) {
    super(name);
    this.version(1).stores({ rows: '++key', about: 'only' });
  }
}

const SLICE = 500;

/*
 * The database keeps its name, which popup, dashboard and background know without asking; it is the remains that get another. In
 * Chromium all databases of an extension lie in one store: where that cannot be opened, a new name would not open either.
 */
const prefixOf = (name: string) => `${name}-set-aside-`;

/**
 * @param name of the damaged database, which is left as it is
 * @param at milliseconds since the epoch
 * @returns null when nothing of it can be read
 * @throws when there is no room for the copy
 */
export async function setAside(name: string, at: number): Promise<SetAside | null> {
  await Promise.all((await namesOf(name)).map(async (one) => (await readAbout(one)) ?? Dexie.delete(one)));
  // Opened without a version and without any table named, the library takes it as it is.
  const damaged = new Dexie(name, { autoOpen: false });
  try {
    await damaged.open();
  } catch {
    return null;
  }
  const aside = new SetAsideDatabase(`${prefixOf(name)}${at}`);
  try {
    let rows = 0;
    let lost = 0;
    for (const table of damaged.tables)
      for await (const slice of slicesOf(damaged, table.name)) {
        await aside.rows.bulkAdd(slice.rows.map((row) => ({ table: table.name, row })));
        rows += slice.rows.length;
        lost += slice.lost;
      }
    if (rows === 0) {
      await aside.delete();
      return null;
    }
    const about: SetAside = { name: aside.name, at, rows, lost };
    await aside.about.put({ only: 'about', ...about });
    return about;
  } catch (cause) {
    await aside.delete().catch(() => undefined);
    throw cause;
  } finally {
    damaged.close();
    aside.close();
  }
}

/** The rows of a table in the order of their keys. A slice that cannot be read is read row by row, but for those that cannot. */
async function* slicesOf(damaged: Dexie, name: string): AsyncGenerator<{ rows: unknown[]; lost: number }> {
  const table = damaged.table<unknown, string>(name);
  let keys: string[];
  try {
    keys = await table.toCollection().primaryKeys();
  } catch {
    return;
  }
  for (let start = 0; start < keys.length; start += SLICE) {
    const wanted = keys.slice(start, start + SLICE);
    const read = await table.bulkGet(wanted).catch(() => null);
    const rows = read ?? (await Promise.all(wanted.map((key) => table.get(key).catch(() => undefined))));
    const found = rows.filter((row) => row !== undefined);
    yield { rows: found, lost: wanted.length - found.length };
  }
}

/** What was set aside of a database, the latest first. */
export async function listSetAside(name: string): Promise<SetAside[]> {
  const all = await Promise.all((await namesOf(name)).map(readAbout));
  return all.flatMap((about) => about ?? []).sort((a, b) => b.at - a.at);
}

/** Rows of what was set aside, a slice at a time. */
export async function* rowsSetAside(name: string): AsyncGenerator<SetAsideRow[]> {
  const aside = new SetAsideDatabase(name);
  try {
    for (let after = 0; ; ) {
      const rows = await aside.rows.where('key').above(after).limit(SLICE).toArray();
      if (rows.length === 0) return;
      yield rows;
      after = rows.at(-1)?.key ?? after;
    }
  } finally {
    aside.close();
  }
}

/** @param name of the database whose remains they are; @param which those to delete */
export async function deleteSetAside(name: string, which: (aside: SetAside) => boolean): Promise<void> {
  const all = await listSetAside(name);
  await Promise.all(all.filter(which).map((aside) => Dexie.delete(aside.name)));
}

/** Takes away each row in which one of the texts stands: rows set aside are in no order that could tell more. */
export async function forgetInSetAside(name: string, texts: readonly string[]): Promise<void> {
  for (const { name: aside } of await listSetAside(name)) {
    const database = new SetAsideDatabase(aside);
    try {
      await database.rows
        .filter(({ row }) => {
          const written = JSON.stringify(row);
          return texts.some((text) => written.includes(JSON.stringify(text).slice(1, -1)));
        })
        .delete();
      const about = await database.about.get('about');
      if (about) await database.about.put({ ...about, rows: await database.rows.count() });
    } finally {
      database.close();
    }
  }
}

async function namesOf(name: string): Promise<string[]> {
  return (await Dexie.getDatabaseNames()).filter((one) => one.startsWith(prefixOf(name)));
}

async function readAbout(name: string): Promise<SetAside | null> {
  const aside = new SetAsideDatabase(name);
  try {
    const row = await aside.about.get('about');
    return row ? { name: row.name, at: row.at, rows: row.rows, lost: row.lost } : null;
  } catch {
    return null;
  } finally {
    aside.close();
  }
}
