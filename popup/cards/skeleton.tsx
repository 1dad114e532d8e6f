/** Cards still to come, in the shape they will have. Shown only where reading takes longer than a moment. */
import { message } from '../words/message.ts';

export function Skeleton() {
  return (
    <div class="cards" role="status" aria-label={message('loading')}>
      <div class="card ghost" />
      <div class="card ghost" />
      <div class="card ghost" />
    </div>
  );
}
