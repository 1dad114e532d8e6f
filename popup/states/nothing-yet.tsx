/** Nothing was found yet: what will appear here, what was noted so far, and what Magpie still needs to be allowed. */
import type { Kept } from '../../src/record/read.ts';
import { openFirstRun } from '../access/open-first-run.ts';
import type { AccessState } from '../access/use-access.ts';
import { message, plural } from '../words/message.ts';
import { Nest } from './nest.tsx';
import { Notice } from './notice.tsx';

interface Props {
  readonly accessState: AccessState;
  readonly kept: Kept | null;
}

export function NothingYet({ accessState, kept }: Props) {
  const { access, answer, request } = accessState;
  const noted = kept !== null && kept.items > 0 && (
    <p class="fine">{message('empty_noted', plural('count_items', kept.items), plural('count_shops', kept.shops))}</p>
  );
  if (access?.kind === 'asking') {
    return (
      <Notice picture={<Nest />} title={message('allow_title', access.host)}>
        <p>{message('allow_body')}</p>
        <button type="button" class="button" onClick={() => request(access)}>
          {message('allow_button', access.host)}
        </button>
        <button type="button" class="link" onClick={openFirstRun}>
          {message('choose_places')}
        </button>
        {noted}
      </Notice>
    );
  }
  if (access?.kind === 'nowhere') {
    return (
      <Notice picture={<Nest />} title={message('never_title')}>
        <p>{message('never_body')}</p>
        <button type="button" class="button" onClick={openFirstRun}>
          {message('never_button')}
        </button>
        {noted}
      </Notice>
    );
  }
  return (
    <Notice picture={<Nest />} title={message('empty_title')}>
      <p>{message('empty_body')}</p>
      {answer && <p role="status">{message(answer.granted ? 'allow_done' : 'allow_refused', answer.host)}</p>}
      {noted}
    </Notice>
  );
}
