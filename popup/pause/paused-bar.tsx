/** One line under the lists while Magpie is paused: until when, and the button that ends it. */
import { message } from '../words/message.ts';
import type { PauseState } from './use-pause.ts';

export function PausedBar({ paused, failed, resume }: PauseState) {
  if (failed) {
    return (
      <div class="bar" role="alert">
        <p>{message('not_noted')}</p>
      </div>
    );
  }
  if (paused === null) return null;
  return (
    <section class="bar" aria-labelledby="paused-title">
      <p id="paused-title" role="status">
        {paused}
      </p>
      <button type="button" class="button" onClick={resume}>
        {message('resume')}
      </button>
    </section>
  );
}
