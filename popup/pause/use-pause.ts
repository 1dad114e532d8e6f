/** Whether Magpie is paused, followed on the disk, and pausing and resuming. */
import { useEffect, useState } from 'preact/hooks';
import { DEFAULT_SETTINGS, type Pause, type Settings } from '../../src/core/settings.ts';
import type { FollowedRecord } from '../record/followed-record.ts';
import type { Send } from '../send.ts';
import { pausedWords } from './pause-words.ts';
import { useClock } from './use-clock.ts';

export interface PauseState {
  /** The pause in words; null while nothing is paused. */
  readonly paused: string | null;
  /** True when the shopper's last wish could not be met. */
  readonly failed: boolean;
  pause(how: Pause): void;
  resume(): void;
}

/** @param record null until it is loaded */
export function usePause(record: FollowedRecord | null, send: Send): PauseState {
  const [settings, setSettings] = useState<Settings>(DEFAULT_SETTINGS);
  const [failed, setFailed] = useState(false);
  const now = useClock(settings.paused?.until ?? null);
  useEffect(() => {
    // What keeps it from being read keeps the lists from being read, and is told there.
    return record?.settings(setSettings, () => undefined);
  }, [record]);
  const wish = (wished: Promise<Settings>) =>
    void wished.then(
      (then) => {
        setSettings(then);
        setFailed(false);
      },
      () => setFailed(true),
    );
  return {
    paused: pausedWords(settings, now),
    failed,
    pause: (how) => wish(send('pause', { for: how })),
    resume: () => wish(send('resume', {})),
  };
}
