/** What was kept cannot be read: what happened, what is safe, and what to do. */
import { message } from '../words/message.ts';
import { Nest } from './nest.tsx';
import { Notice } from './notice.tsx';

/** @param cause what the browser threw */
export function Failure({ cause }: { cause: unknown }) {
  return (
    <div role="alert">
      <Notice picture={<Nest />} title={message('failure_title')}>
        <p>{message('failure_what')}</p>
        <p>{message('failure_safe')}</p>
        <p>{message('failure_do')}</p>
        <button type="button" class="button" onClick={() => location.reload()}>
          {message('failure_button')}
        </button>
        <details>
          <summary>{message('failure_detail')}</summary>
          <code>{cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)}</code>
        </details>
      </Notice>
    </div>
  );
}
