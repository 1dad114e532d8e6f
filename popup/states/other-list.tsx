/** This list is empty while the other is not: says so, and offers to look there. */
import type { TabName } from '../frame/tabs.tsx';
import { message, plural } from '../words/message.ts';
import { Nest } from './nest.tsx';
import { Notice } from './notice.tsx';

interface Props {
  readonly tab: TabName;
  /** How many cards the other list holds. */
  readonly others: number;
  readonly onLook: () => void;
}

export function OtherList({ tab, others, onLook }: Props) {
  const deals = tab === 'deals';
  return (
    <Notice picture={<Nest />} title={message(deals ? 'no_deals_title' : 'no_for_you_title')}>
      <p>{message(deals ? 'no_deals_body' : 'no_for_you_body')}</p>
      <button type="button" class="button" onClick={onLook}>
        {deals ? plural('look_for_you', others) : plural('look_deals', others)}
      </button>
    </Notice>
  );
}
