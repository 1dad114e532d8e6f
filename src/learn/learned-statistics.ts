/** Everything that is learned of sessions, as one: the extension's cache and the researcher's bench fill the very same. */
import type { ItemStatistics, SessionIndex } from '../core/session-index.ts';
import { countCoOccurrences, countRules, countTransitions } from './count-sessions.ts';
import { SessionStatistics } from './item-statistics.ts';
import { LearnedSessions } from './session-index.ts';

/** What recommenders are handed of sessions. */
export interface SessionKnowledge {
  readonly sessions: SessionIndex;
  readonly sequentialRules: ItemStatistics;
  readonly transitions: ItemStatistics;
  readonly coOccurrence: ItemStatistics;
}

/** Sessions and the statistics that follow them: a session is set, and every row that it touches is made anew when asked for. */
export class LearnedStatistics implements SessionKnowledge {
  readonly sessions = new LearnedSessions();
  readonly sequentialRules = new SessionStatistics(this.sessions, countRules);
  readonly transitions = new SessionStatistics(this.sessions, countTransitions);
  readonly coOccurrence = new SessionStatistics(this.sessions, countCoOccurrences);
}
