/** The sessions that interactions make: decided by their moments alone, in whatever order they came or went. */
import { firstPlace } from '../core/first-place.ts';
import { SESSION_GAP_MILLISECONDS, sessionIdOf } from '../core/interaction.ts';
import type { MagpieDatabase, SessionRow } from './database.ts';

/** A session over moments in order, at least one. */
function sessionOver(moments: readonly number[]): SessionRow {
  const startedAt = moments[0] ?? 0;
  return { id: sessionIdOf(startedAt), startedAt, endedAt: moments.at(-1) ?? startedAt, moments };
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
 * Writes a moment into the session it belongs to, which is begun, stretched, or joined from two as need be. Call it inside a
 * transaction over sessions.
 *
 * @param near what `nearSessions` gave
 */
export async function joinNear({ sessions }: MagpieDatabase, near: readonly SessionRow[], at: number): Promise<void> {
  const joined = sessionOver([...near.flatMap(({ moments }) => moments), at].sort((a, b) => a - b));
  const others = near.flatMap(({ id }) => (id === joined.id ? [] : [id]));
  // It now begins earlier, or the moment closes a gap: they were one session all along.
  await Promise.all([sessions.put(joined), others.length > 0 && sessions.bulkDelete(others)]);
}

/** `joinNear` for those who did not read what is near. */
export async function joinSession(database: MagpieDatabase, at: number): Promise<void> {
  await joinNear(database, await nearSessions(database, at), at);
}

/**
 * Fits sessions to the moments left in them when some are gone: each is shortened, split where a gap opened, or ended. Call it
 * inside a transaction over sessions.
 */
export async function leaveSessions(database: MagpieDatabase, gone: readonly { readonly at: number }[]): Promise<void> {
  const moments = gone.map(({ at }) => at).sort((a, b) => a - b);
  const put: SessionRow[] = [];
  const ended: string[] = [];
  for (const row of await sessionsAcross(database, moments)) {
    const left = [...row.moments];
    for (const at of momentsWithin(moments, row)) {
      const place = left.indexOf(at);
      if (place !== -1) left.splice(place, 1);
    }
    if (left.length === row.moments.length) continue;
    const parts = sessionsOver(left);
    put.push(...parts);
    if (!parts.some(({ id }) => id === row.id)) ended.push(row.id);
  }
  await Promise.all([
    ended.length > 0 && database.sessions.bulkDelete(ended),
    put.length > 0 && database.sessions.bulkPut(put),
  ]);
}

/** The sessions from the one of the first moment to the one of the last: read at once, for asking for each costs more. */
async function sessionsAcross({ sessions }: MagpieDatabase, moments: readonly number[]): Promise<SessionRow[]> {
  const [first, last] = [moments[0], moments.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [within, ending] = await Promise.all([
    sessions.where('endedAt').between(first, last, true, false).toArray(),
    sessions.where('endedAt').aboveOrEqual(last).first(),
  ]);
  return ending ? [...within, ending] : within;
}

/** Those of moments in rising order that lie within a session. */
function momentsWithin(moments: readonly number[], { startedAt, endedAt }: SessionRow): readonly number[] {
  return moments.slice(
    firstPlace(moments, (at) => at >= startedAt),
    firstPlace(moments, (at) => at > endedAt),
  );
}
