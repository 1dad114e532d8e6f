/** The head of our full pages: the bird, the name, the promise. */
import { Mark } from '../popup/look/mark.tsx';
import { PrivacyPromise } from '../popup/look/privacy-promise.tsx';
import { message } from '../popup/words/message.ts';

export function PageHead() {
  return (
    <header class="page-head">
      <Mark size={32} />
      <p class="page-name">{message('extName')}</p>
      <PrivacyPromise />
    </header>
  );
}
