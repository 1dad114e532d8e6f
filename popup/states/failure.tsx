/** What was kept cannot be read: what happened, what is safe, and what to do. */
import { useState } from 'preact/hooks';
import { type OpeningTrouble, troubleOf } from '../../src/record/opening.ts';
import { send } from '../send.ts';
import { type MessageKey, message } from '../words/message.ts';
import { Nest } from './nest.tsx';
import { Notice } from './notice.tsx';

interface Words {
  readonly title: MessageKey;
  readonly what: MessageKey;
  readonly safe: MessageKey;
  readonly action: MessageKey;
}

const WORDS: Readonly<Record<OpeningTrouble, Words>> = {
  newer: { title: 'newer_title', what: 'newer_what', safe: 'newer_safe', action: 'newer_do' },
  full: { title: 'full_title', what: 'full_what', safe: 'full_safe', action: 'full_do' },
  damaged: { title: 'damaged_title', what: 'damaged_what', safe: 'damaged_safe', action: 'damaged_do' },
  unknown: { title: 'failure_title', what: 'failure_what', safe: 'failure_safe', action: 'failure_do' },
};

/** @param cause what the browser threw */
export function Failure({ cause }: { cause: unknown }) {
  const trouble = troubleOf(cause);
  const words = WORDS[trouble];
  return (
    <div role="alert">
      <Notice picture={<Nest />} title={message(words.title)}>
        <p>{message(words.what)}</p>
        <p>{message(words.safe)}</p>
        <p>{message(words.action)}</p>
        <button type="button" class="button" onClick={() => location.reload()}>
          {message('failure_button')}
        </button>
        {trouble === 'damaged' && <StartAfresh />}
        <details>
          <summary>{message('failure_detail')}</summary>
          <code>{cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)}</code>
        </details>
      </Notice>
    </div>
  );
}

/** Begins with an empty database; pressed twice, because what can no longer be read is then gone. */
function StartAfresh() {
  const [isSure, setSure] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const start = () => {
    if (!isSure) return setSure(true);
    send('start-afresh', {}).then(
      () => location.reload(),
      (reason) => setRefused(reason instanceof Error ? reason.message : String(reason)),
    );
  };
  return (
    <>
      <button type="button" class="button quiet" onClick={start}>
        {message(isSure ? 'start_afresh_sure' : 'start_afresh')}
      </button>
      {refused !== null && <p>{message('action_failed', refused)}</p>}
    </>
  );
}
