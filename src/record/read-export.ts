/** Reads everything out as lines, a slice at a time: the page that saves the file shows how far it has come, and may stop. */
import { firstPlace } from '../core/first-place.ts';
import type { InteractionRow, MagpieDatabase } from './database.ts';
import { readSettings } from './read-settings.ts';
import {
  actionLine,
  cartLine,
  decisionLine,
  doorLine,
  exposureLine,
  friendLine,
  headLine,
  imageLine,
  productLine,
  refusalLine,
  settingsLine,
} from './transfer/export-format.ts';

/** A part of the file, and how far it brings it. */
export interface ExportChunk {
  /** Whole lines, each with its line feed. */
  readonly text: string;
  /** Rows written so far, and rows there were when it began. */
  readonly done: number;
  readonly total: number;
}

/** Rows read in one go: so few that a chunk stays below some megabytes, so many that 100,000 rows take seconds. */
const SLICE = 500;

/** Which rows become which lines. Items, offers, sessions and the lists are left out: they are made of these. */
const EXPORTED = [
  ['sightings', productLine],
  ['interactions', actionLine],
  ['exposures', exposureLine],
  ['carts', cartLine],
  ['identityDecisions', decisionLine],
  ['thumbnails', imageLine],
  ['refusals', refusalLine],
  ['door', doorLine],
  ['friends', friendLine],
] as const satisfies readonly (readonly [keyof MagpieDatabase, (row: never) => object])[];

/** The tables that an export carries; "settings" is written by itself. */
export const EXPORTED_TABLES: readonly string[] = ['settings', ...EXPORTED.map(([table]) => table)];

/** Everything, as lines of JSON. Stop asking for the next chunk, and nothing more is read. `now`: milliseconds since the epoch. */
export async function* readExport(database: MagpieDatabase, now: number): AsyncGenerator<ExportChunk> {
  const counts = await Promise.all(EXPORTED.map(([table]) => database.table(table).count()));
  const total = counts.reduce((sum, count) => sum + count, 0);
  // Settings that nobody chose are not the shopper's: in another profile, that one's own may stand.
  const hasDecided = (await database.settings.get('settings')) !== undefined;
  const decided = hasDecided ? [settingsLine(await readSettings(database))] : [];
  yield { text: linesOf([headLine(now), ...decided]), done: 0, total };
  let done = 0;
  for (const [table, lineOf] of EXPORTED) {
    for await (const rows of slices(database, table)) {
      done += rows.length;
      yield { text: linesOf(rows.map((row) => lineOf(row as never))), done, total: Math.max(total, done) };
    }
  }
}

/** Interactions as comma-separated values (RFC 4180), with a line of names, for those who compute with them. */
export async function* readInteractionsCsv(database: MagpieDatabase): AsyncGenerator<ExportChunk> {
  const total = await database.interactions.count();
  const columns = ['id', 'time', 'type', 'dwell_milliseconds', 'session', 'item', 'shop', 'name', 'brand', 'category'];
  yield { text: `${columns.join(',')}\r\n`, done: 0, total };
  const sessionAt = await readSessionFinder(database);
  let done = 0;
  for await (const slice of slices(database, 'interactions')) {
    const rows = slice as InteractionRow[];
    const items = await database.items.bulkGet(rows.map(({ itemId }) => itemId));
    done += rows.length;
    const lines = rows.map((row, place) => {
      const { id, at, type, dwell, itemId, shop } = row;
      const item = items[place];
      const category = item?.category.join(' > ') ?? '';
      const cells = [
        id,
        new Date(at).toISOString(),
        type,
        dwell,
        sessionAt(at),
        itemId,
        shop,
        item?.name ?? '',
        item?.brand ?? '',
        category,
      ];
      return `${cells.map(cellOf).join(',')}\r\n`;
    });
    yield { text: lines.join(''), done, total: Math.max(total, done) };
  }
}

/** Tells the id of the session that a moment lies in; of one recorded meanwhile, nothing. */
async function readSessionFinder({ sessions }: MagpieDatabase): Promise<(at: number) => string> {
  const inTime = (await sessions.toArray()).sort((a, b) => a.startedAt - b.startedAt);
  return (at) => {
    const session = inTime[firstPlace(inTime, ({ startedAt }) => startedAt > at) - 1];
    return session && at <= session.endedAt ? session.id : '';
  };
}

/** A table's rows in the order of their keys. */
async function* slices(database: MagpieDatabase, name: string): AsyncGenerator<unknown[]> {
  const table = database.table(name);
  let after: unknown = null;
  for (;;) {
    const rest = after === null ? table.toCollection() : table.where(':id').above(after as string);
    const keys: unknown[] = await rest.clone().limit(SLICE).primaryKeys();
    if (keys.length === 0) return;
    const rows = await table.bulkGet(keys as string[]);
    yield rows.filter((row) => row !== undefined);
    after = keys.at(-1);
  }
}

function linesOf(lines: readonly object[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** A cell that a spreadsheet would take for a formula is written behind a quotation mark, which keeps it text. */
function cellOf(value: string | number): string {
  const text = String(value);
  const safe = /^[=+\-@\t\r]/.test(text) && typeof value === 'string' ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
