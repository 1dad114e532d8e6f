/** A quiet word beside the tabs while learning takes its time, or when it could not be done. */
import type { Learning } from '../lists/use-learning.ts';
import { message } from '../words/message.ts';

export function LearningNote({ learning }: { learning: Learning }) {
  return (
    <p class="learning" role="status">
      {learning === 'slow' && message('learning')}
      {learning === 'failed' && message('not_up_to_date')}
    </p>
  );
}
