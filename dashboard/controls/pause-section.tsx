/** Pausing: for an hour, for today, or until the shopper resumes. */
import { useRef } from 'preact/hooks';
import { Icon } from '../../popup/look/icon.tsx';
import { PAUSE_NAMES, pausedWords } from '../../popup/pause/pause-words.ts';
import { useClock } from '../../popup/pause/use-clock.ts';
import { send } from '../../popup/send.ts';
import { message } from '../../popup/words/message.ts';
import { PAUSES, type Pause, type Settings } from '../../src/core/settings.ts';
import { useAct } from '../frame/outcome.tsx';
import { Section } from '../frame/section.tsx';

export function PauseSection({ settings }: { settings: Settings }) {
  const act = useAct();
  const now = useClock(settings.paused?.until ?? null);
  const place = useRef<HTMLDivElement>(null);
  const paused = pausedWords(settings, now);
  const resume = () => send('resume', {});
  // The button that was pressed goes away: the focus stays where it was.
  const keepFocus = () => setTimeout(() => place.current?.querySelector('button')?.focus(), 100);
  const pause = (how: Pause) =>
    act(send('pause', { for: how }), (now) => pausedWords(now, Date.now()) ?? message('looking'), resume).then(
      keepFocus,
    );
  return (
    <Section id="pause" title={message('section_pause')} lead={message('pause_lead')}>
      <div ref={place}>
        <p class={paused === null ? 'state' : 'state paused'}>
          <Icon name={paused === null ? 'check' : 'pause'} />
          {paused ?? message('looking')}
        </p>
        <div class="actions">
          {paused === null ? (
            PAUSES.map((how) => (
              <button type="button" key={how} class="button quiet" onClick={() => pause(how)}>
                {message(PAUSE_NAMES[how])}
              </button>
            ))
          ) : (
            <button
              type="button"
              class="button"
              onClick={() => act(resume(), () => message('resumed')).then(keepFocus)}
            >
              <Icon name="play" />
              {message('resume')}
            </button>
          )}
        </div>
      </div>
    </Section>
  );
}
