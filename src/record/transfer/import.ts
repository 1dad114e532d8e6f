/** Merges a checked file into what is kept: what is here already stays once, and all of it or nothing is taken. */
import type { Exposure } from '../../core/candidate.ts';
import type { IdentityDecision } from '../../core/product-identity.ts';
import { BLOCK_KINDS, HIDE_KINDS, type Settings } from '../../core/settings.ts';
import type { CartRow, InteractionRow, MagpieDatabase, SightingsRow, ThumbnailRow } from '../database.ts';
import { mergeFriends } from '../friends.ts';
import { tellOfMarketing } from '../marketing.ts';
import { nextRevision } from '../revision.ts';
import { type Reread, rewriteItems } from '../rewrite.ts';
import { sessionsOver } from '../sessions.ts';
import { changeSettings } from '../settings.ts';
import { withSighting } from '../sightings.ts';
import type { ImportedInteraction, ImportedLine } from './import-format.ts';
import type { RefusedLine, StagedLine } from './staging.ts';

export interface Imported {
  readonly items: number;
  readonly interactions: number;
  /** Lines that brought nothing new. */
  readonly known: number;
}

type Content<T extends ImportedLine['table']> = Extract<ImportedLine, { table: T; row: unknown }>;
type RowOf<T extends ImportedLine['table']> = Content<T>['row'];
type Numbered<R> = { readonly number: number; readonly row: R };

/** Thrown inside the transaction, so that the database takes everything back. */
class Refused extends Error {
  readonly refused: RefusedLine;
  constructor(refused: RefusedLine) {
    super(refused.reason);
    this.refused = refused;
  }
}

/**
 * Ends an import: merges what was staged, in one transaction. The staged lines are gone afterwards.
 *
 * @returns what was new, or the line that names something the file does not have; then nothing was changed
 */
export async function importStaged(database: MagpieDatabase, importId: string): Promise<Imported | RefusedLine> {
  try {
    return await database.transaction('rw', database.tables, async () => {
      const parts = await database.staging.where('importId').equals(importId).toArray();
      const lines = parts.flatMap(({ lines: staged }) => staged as StagedLine[]);
      if (!lines.some(({ content }) => content.table === 'head'))
        throw new Refused({ line: 1, reason: 'This file does not begin as an export of Magpie does.' });
      const imported = await merge(database, lines);
      await database.staging.where('importId').equals(importId).delete();
      return imported;
    });
  } catch (cause) {
    await database.staging.where('importId').equals(importId).delete();
    if (cause instanceof Refused) return cause.refused;
    throw cause;
  }
}

async function merge(database: MagpieDatabase, lines: readonly StagedLine[]): Promise<Imported> {
  const of = <T extends Exclude<ImportedLine['table'], 'head'>>(table: T) =>
    lines.flatMap(({ number, content }) =>
      content.table === table ? [{ number, row: (content as Content<T>).row } as Numbered<RowOf<T>>] : [],
    );
  const revision = await nextRevision(database);
  const items = await mergeSightings(database, of('sightings'), revision);
  const interactions = await mergeInteractions(database, of('interactions'), revision);
  await checkVisits(database, of('sightings'));
  const others = [
    await mergeExposures(database, of('exposures')),
    await mergeCarts(database, of('carts')),
    await mergeDecisions(database, of('identityDecisions')),
    await mergeThumbnails(database, of('thumbnails')),
    await mergeCounts(database, of('refusals')),
    await mergeDoor(database, of('door')),
    await mergeFriends(
      database,
      of('friends').map(({ row }) => row),
    ),
    await mergeSettings(database, of('settings')),
  ];
  const brought = items.changed + interactions + others.reduce((sum, count) => sum + count, 0);
  return { items: items.added, interactions, known: lines.length - 1 - brought };
}

async function mergeSightings(
  database: MagpieDatabase,
  lines: readonly Numbered<SightingsRow>[],
  revision: number,
): Promise<{ added: number; changed: number }> {
  const known = await database.sightings.bulkGet(lines.map(({ row }) => row.itemId));
  const reread: Reread[] = [];
  for (const [place, { row }] of lines.entries()) {
    const before = known[place]?.sightings ?? [];
    const after = row.sightings.reduce(
      (merged, one) => (merged.some((has) => isSame(has, one)) ? merged : withSighting(merged, one)),
      before,
    );
    if (after === before) continue;
    const offers = known[place] ? await database.offers.where('itemId').equals(row.itemId).toArray() : [];
    reread.push({
      itemId: row.itemId,
      sightings: after,
      offers,
      hasNewFacts: true,
      hadMarketing: tellOfMarketing(before),
    });
  }
  await rewriteItems(database, reread, revision);
  return { added: known.filter((row) => row === undefined).length, changed: reread.length };
}

async function mergeInteractions(
  database: MagpieDatabase,
  lines: readonly Numbered<ImportedInteraction>[],
  revision: number,
): Promise<number> {
  const known = await database.interactions.bulkGet(lines.map(({ row }) => row.id));
  const items = new Set(await database.items.toCollection().primaryKeys());
  const stray = lines.find(({ row }) => !items.has(row.itemId));
  if (stray) throw new Refused({ line: stray.number, reason: `The item "${stray.row.itemId}" is not in the file.` });
  const fresh = new Map(lines.flatMap(({ row }, place) => (known[place] ? [] : [[row.id, row] as const])));
  if (fresh.size === 0) return 0;
  const before = await database.sessions.toArray();
  const after = sessionsOver([...before.flatMap(({ moments }) => moments), ...[...fresh.values()].map(({ at }) => at)]);
  await database.sessions.clear();
  await database.sessions.bulkPut(after);
  const rows = [...fresh.values()].map((row): InteractionRow => ({ ...row, revision }));
  await database.interactions.bulkAdd(rows);
  return rows.length;
}

/** A reading that names its visit needs that visit: without it, forgetting could not find the one by the other. */
async function checkVisits(database: MagpieDatabase, lines: readonly Numbered<SightingsRow>[]): Promise<void> {
  const visits = lines.flatMap(({ number, row }) =>
    row.sightings.flatMap(({ visitId, at }) => (visitId === null ? [] : [{ number, visitId, at, itemId: row.itemId }])),
  );
  const rows = await database.interactions.bulkGet(visits.map(({ visitId }) => visitId));
  const stray = visits.find(
    ({ itemId, at }, place) => rows[place]?.itemId !== itemId || rows[place]?.at !== at || rows[place]?.type !== 'view',
  );
  if (stray)
    throw new Refused({ line: stray.number, reason: `The visit "${stray.visitId}" of this item is not in the file.` });
}

async function mergeExposures(database: MagpieDatabase, lines: readonly Numbered<Exposure>[]): Promise<number> {
  const keyOf = ({ itemId, list, rank, origin, at }: Exposure) => JSON.stringify([itemId, list, rank, origin, at]);
  const known = new Map<string, number>();
  if (lines.length > 0) await database.exposures.each((row) => known.set(keyOf(row), (known.get(keyOf(row)) ?? 0) + 1));
  // The same may have been shown twice in one moment: as many times as the file says, and no more.
  const fresh = lines.filter(({ row }) => {
    const left = known.get(keyOf(row)) ?? 0;
    known.set(keyOf(row), left - 1);
    return left <= 0;
  });
  await database.exposures.bulkAdd(fresh.map(({ row }) => row));
  return fresh.length;
}

async function mergeCarts(database: MagpieDatabase, lines: readonly Numbered<CartRow>[]): Promise<number> {
  const ids = lines.map(({ row }) => row.itemId);
  const [known, items] = await Promise.all([database.carts.bulkGet(ids), database.items.bulkGet(ids)]);
  const stray = lines.find((_, place) => !items[place]);
  if (stray) throw new Refused({ line: stray.number, reason: `The item "${stray.row.itemId}" is not in the file.` });
  const later = lines.filter(({ row }, place) => row.addedAt > (known[place]?.addedAt ?? -1));
  await database.carts.bulkPut(later.map(({ row }) => row));
  return later.length;
}

async function mergeDecisions(database: MagpieDatabase, lines: readonly Numbered<IdentityDecision>[]): Promise<number> {
  const known = await database.identityDecisions.bulkGet(lines.map(({ row }) => [row.a, row.b] as [string, string]));
  const items = new Set(await database.items.toCollection().primaryKeys());
  const stray = lines.find(({ row }) => row.a >= row.b || !items.has(row.a) || !items.has(row.b));
  if (stray) throw new Refused({ line: stray.number, reason: 'A decision has to be on two items of the file.' });
  const later = lines.filter(({ row }, place) => row.at > (known[place]?.at ?? -1));
  await database.identityDecisions.bulkPut(later.map(({ row }) => row));
  return later.length;
}

async function mergeThumbnails(database: MagpieDatabase, lines: readonly Numbered<ThumbnailRow>[]): Promise<number> {
  const [known, items] = await Promise.all([
    database.thumbnails.bulkGet(lines.map(({ row }) => row.itemId)),
    database.items.bulkGet(lines.map(({ row }) => row.itemId)),
  ]);
  const stray = lines.find((_, place) => !items[place]);
  if (stray) throw new Refused({ line: stray.number, reason: `The item "${stray.row.itemId}" is not in the file.` });
  const newer = lines.filter(({ row }, place) => row.at > (known[place]?.at ?? -1));
  await database.thumbnails.bulkPut(newer.map(({ row }) => row));
  return newer.length;
}

/** Of two counts of one day and reason the larger: the same file brought in twice counts once. */
async function mergeCounts(database: MagpieDatabase, lines: readonly Numbered<RowOf<'refusals'>>[]): Promise<number> {
  const known = await database.refusals.bulkGet(lines.map(({ row }) => [row.day, row.reason] as [string, string]));
  const larger = lines.filter(({ row }, place) => row.count > (known[place]?.count ?? 0));
  await database.refusals.bulkPut(larger.map(({ row }) => row));
  return larger.length;
}

async function mergeDoor(database: MagpieDatabase, lines: readonly Numbered<RowOf<'door'>>[]): Promise<number> {
  const keyOf = ({ at, host, outcome }: RowOf<'door'>) => JSON.stringify([at, host, outcome]);
  const known = new Map<string, number>();
  if (lines.length > 0) await database.door.each((row) => known.set(keyOf(row), (known.get(keyOf(row)) ?? 0) + 1));
  const fresh = lines.filter(({ row }) => {
    const left = known.get(keyOf(row)) ?? 0;
    known.set(keyOf(row), left - 1);
    return left <= 0;
  });
  await database.door.bulkAdd(fresh.map(({ row }) => row));
  return fresh.length;
}

/** What is blocked or hidden here or there is so; whatever else was decided here stands, and where nothing was, the file's stands. */
async function mergeSettings(database: MagpieDatabase, lines: readonly Numbered<Settings>[]): Promise<number> {
  const line = lines[0];
  if (!line) return 0;
  const isUntouched = (await database.settings.get('settings')) === undefined;
  const before = JSON.stringify(await database.settings.get('settings'));
  await changeSettings(database, (settings) => ({
    ...(isUntouched ? line.row : settings),
    blocked: together(BLOCK_KINDS, settings.blocked, line.row.blocked),
    hidden: together(HIDE_KINDS, settings.hidden, line.row.hidden),
  }));
  return JSON.stringify(await database.settings.get('settings')) === before ? 0 : 1;
}

/** The values of each kind that stand in the one or the other, each once. */
function together<K extends string>(
  kinds: readonly K[],
  one: Readonly<Record<K, readonly string[]>>,
  other: Readonly<Record<K, readonly string[]>>,
): Record<K, readonly string[]> {
  const values = kinds.map((kind) => [kind, [...new Set([...one[kind], ...other[kind]])]]);
  return Object.fromEntries(values) as Record<K, readonly string[]>;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
