/** A pause in words. */
import { isPaused, type Pause, type Settings } from '../../src/core/settings.ts';
import { type MessageKey, message } from '../words/message.ts';
import { moment } from '../words/numbers.ts';

export const PAUSE_NAMES: Readonly<Record<Pause, MessageKey>> = {
  hour: 'pause_hour',
  today: 'pause_today',
  'until-resumed': 'pause_until_resumed',
};

/** Null while nothing is paused. `now`: milliseconds since the epoch. */
export function pausedWords(settings: Pick<Settings, 'paused'>, now: number): string | null {
  if (!isPaused(settings, now) || settings.paused === null) return null;
  const { until } = settings.paused;
  return until === null ? message('paused_until_resumed') : message('paused_until', moment(until, now));
}
