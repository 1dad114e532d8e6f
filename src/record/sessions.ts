/** Which session an interaction belongs to: decided by the moments of all interactions, in whatever order they came or went. */
import { SESSION_GAP_MILLISECONDS } from '../core/interaction.ts';
import type { MagpieDatabase, SessionRow } from './database.ts';

/** A session over moments in order, at least one. It is named by its first, so that the same moments make the same session. */
function sessionOver(moments: readonly number[]): SessionRow {
  const startedAt = moments[0] ?? 0;
  return { id: `session-${startedAt}`, startedAt, endedAt: moments.at(-1) ?? startedAt, moments };
}

/** The sessions that moments (in any order) make. */
export function sessionsOver(moments: readonly number[]): SessionRow[] {
  const sessions: number[][] = [];
  for (const at of [...moments].sort((a, b) => a - b)) {
    const last = sessions.at(-1);
    if (last && at - (last.at(-1) ?? 0) <= SESSION_GAP_MILLISECONDS) last.push(at);
    else sessions.push([at]);
  }
  return sessions.map(sessionOver);
}

/** The sessions that a moment may belong to: no more than two, for they are further apart than a gap. */
export async function nearSessions({ sessions }: MagpieDatabase, at: number): Promise<SessionRow[]> {
  const ended = sessions.where('endedAt').aboveOrEqual(at - SESSION_GAP_MILLISECONDS);
  const rows = await ended.limit(2).toArray();
  return rows.filter(({ startedAt }) => startedAt <= at + SESSION_GAP_MILLISECONDS);
}

/**
 * The session that a moment belongs to, which is begun, stretched, or joined from two as need be. Call it inside a transaction
 * over sessions and interactions.
 *
 * @param near what `nearSessions` gave
 * @returns the session's id at once, and when it is written
 */
export function joinNear(
  database: MagpieDatabase,
  near: readonly SessionRow[],
  at: number,
  revision: number,
): { id: string; written: Promise<unknown> } {
  const joined = sessionOver([...near.flatMap(({ moments }) => moments), at].sort((a, b) => a - b));
  const others = near.filter(({ id }) => id !== joined.id);
  const written = Promise.all([
    database.sessions.put(joined),
    // It now begins earlier, or the moment closes a gap: they were one session all along.
    ...others.flatMap(({ id }) => [
      database.interactions.where('sessionId').equals(id).modify({ sessionId: joined.id, revision }),
      database.sessions.delete(id),
    ]),
  ]);
  return { id: joined.id, written };
}

/** The id of the session that a moment belongs to, once that is written. Call it inside a transaction over sessions and interactions. */
export async function joinSession(database: MagpieDatabase, at: number, revision: number): Promise<string> {
  const { id, written } = joinNear(database, await nearSessions(database, at), at, revision);
  await written;
  return id;
}

/**
 * Fits sessions to the interactions left in them: each is shortened, split where a gap opened, or ended. Call it inside a
 * transaction over sessions and interactions, when the interactions are gone.
 */
export async function leaveSessions(
  database: MagpieDatabase,
  gone: readonly { sessionId: string; at: number }[],
  revision: number,
): Promise<void> {
  const goneFrom = new Map<string, number[]>();
  for (const { sessionId, at } of gone) goneFrom.set(sessionId, [...(goneFrom.get(sessionId) ?? []), at]);
  const rows = (await database.sessions.bulkGet([...goneFrom.keys()])).flatMap((row) => row ?? []);
  const put: SessionRow[] = [];
  const ended: string[] = [];
  for (const row of rows) {
    const left = [...row.moments];
    for (const at of goneFrom.get(row.id) ?? []) {
      const place = left.indexOf(at);
      if (place !== -1) left.splice(place, 1);
    }
    const parts = sessionsOver(left);
    put.push(...parts);
    if (!parts.some(({ id }) => id === row.id)) ended.push(row.id);
    for (const part of parts) {
      if (part.id === row.id) continue;
      await database.interactions
        .where('at')
        .between(part.startedAt, part.endedAt, true, true)
        .modify({ sessionId: part.id, revision });
    }
  }
  await database.sessions.bulkDelete(ended);
  await database.sessions.bulkPut(put);
}
