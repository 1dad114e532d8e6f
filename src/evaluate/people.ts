/** People and their sessions, from the formats of data sets: whose a session was, where a file tells it. */
import { parseSequences, parseSessions, type Sequence } from './next-item/data-sets.ts';

/** A person with sessions, oldest first; each holds one step at least. */
export interface Person {
  readonly id: string;
  readonly sessions: readonly Sequence[];
}

export interface People {
  readonly people: readonly Person[];
  /** "sessions" where the file does not tell whose a session was: each is then taken for a person's, who may be counted twice. */
  readonly peopleAre: 'users' | 'sessions';
}

/**
 * `sequences`: a line is a person, and all of it one session, for it tells no times. `sessions`: the column UserId, where there
 * is one, tells whose a session was.
 *
 * @throws DataError naming what is wrong, and where
 */
export function parsePeople(text: string, format: 'sequences' | 'sessions', file: string): People {
  if (format === 'sequences') {
    const people = parseSequences(text, file).map((sequence) => ({ id: sequence.id, sessions: [sequence] }));
    return { people, peopleAre: 'users' };
  }
  const sessions = parseSessions(text, file);
  const users = usersOf(text);
  if (!users)
    return { people: sessions.map((session) => ({ id: session.id, sessions: [session] })), peopleAre: 'sessions' };
  const byUser = new Map<string, Sequence[]>();
  for (const session of sessions) {
    const user = users.get(session.id) ?? session.id;
    const known = byUser.get(user);
    if (known) known.push(session);
    else byUser.set(user, [session]);
  }
  return { people: [...byUser].map(([id, own]) => ({ id, sessions: own })), peopleAre: 'users' };
}

/** Whose each session was; null when the file has no column UserId. */
function usersOf(text: string): Map<string, string> | null {
  const [heading = '', ...lines] = text.split('\n');
  const names = heading.trim().split('\t');
  const [session, user] = [names.indexOf('SessionId'), names.indexOf('UserId')];
  if (user < 0) return null;
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const fields = line.trimEnd().split('\t');
      const [sessionId, userId] = [fields[session], fields[user]];
      return sessionId && userId ? [[sessionId, userId]] : [];
    }),
  );
}
