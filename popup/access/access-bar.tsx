/** One line under the lists: that Magpie is not looking at the open shop, and the button that allows it. */
import { message } from '../words/message.ts';
import { openFirstRun } from './open-first-run.ts';
import type { AccessState } from './use-access.ts';

export function AccessBar({ access, answer, request }: AccessState) {
  if (answer) {
    return (
      <div class="bar" role="status">
        <p>{message(answer.granted ? 'allow_done' : 'allow_refused', answer.host)}</p>
      </div>
    );
  }
  if (access?.kind === 'asking') {
    return (
      <section class="bar" aria-labelledby="allow-title">
        <p id="allow-title" dir="auto">
          {message('allow_title', access.host)}
        </p>
        <button type="button" class="button" aria-describedby="allow-title" onClick={() => request(access)}>
          {message('allow_short')}
        </button>
      </section>
    );
  }
  if (access?.kind === 'nowhere') {
    return (
      <section class="bar" aria-labelledby="never-title">
        <p id="never-title">{message('never_title')}</p>
        <button type="button" class="button" onClick={openFirstRun}>
          {message('never_button')}
        </button>
      </section>
    );
  }
  return null;
}
