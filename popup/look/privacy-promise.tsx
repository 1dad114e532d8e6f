/** The promise, in sight on every page of ours. */
import { message } from '../words/message.ts';
import { Icon } from './icon.tsx';

export function PrivacyPromise() {
  return (
    <p class="promise">
      <Icon name="lock" />
      {message('promise')}
    </p>
  );
}
