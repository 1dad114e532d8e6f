/** Which session an interaction belongs to, kept right when interactions arrive out of order. */
import { SESSION_GAP_MILLISECONDS } from '../core/interaction.ts';
import type { MagpieDatabase } from './database.ts';

/**
 * The id of the session that a moment belongs to, which is begun, stretched, or joined from two as need be. Call it inside a
 * transaction over sessions and interactions.
 */
export async function joinSession(database: MagpieDatabase, at: number, revision: number): Promise<string> {
  const near = (
    await database.sessions
      .where('endedAt')
      .aboveOrEqual(at - SESSION_GAP_MILLISECONDS)
      .toArray()
  )
    .filter((session) => session.startedAt <= at + SESSION_GAP_MILLISECONDS)
    .sort((a, b) => a.startedAt - b.startedAt);
  const [first, ...others] = near;
  if (!first) {
    const id = `session-${at}`;
    await database.sessions.add({ id, startedAt: at, endedAt: at });
    return id;
  }
  const startedAt = Math.min(at, first.startedAt);
  const endedAt = Math.max(at, ...near.map((session) => session.endedAt));
  if (startedAt !== first.startedAt || endedAt !== first.endedAt)
    await database.sessions.put({ id: first.id, startedAt, endedAt });
  for (const other of others) {
    // The moment closes the gap between them: they were one session all along.
    await database.interactions.where('sessionId').equals(other.id).modify({ sessionId: first.id, revision });
    await database.sessions.delete(other.id);
  }
  return first.id;
}

/** Shrinks a session to the interactions left in it, or ends it when there are none. */
export async function refitSession(database: MagpieDatabase, sessionId: string): Promise<void> {
  const moments = (await database.interactions.where('sessionId').equals(sessionId).toArray()).map(({ at }) => at);
  if (moments.length === 0) await database.sessions.delete(sessionId);
  else await database.sessions.put({ id: sessionId, startedAt: Math.min(...moments), endedAt: Math.max(...moments) });
}
