/** What went through the one way by which Magpie could reach the network: a summary of its log. */
import { message, plural } from '../popup/words/message.ts';
import type { Kept } from '../src/record/read.ts';
import { Section } from './section.tsx';

/** @param kept null until it was read */
export function Door({ kept }: { kept: Kept | null }) {
  return (
    <Section id="door" title={message('section_door')} lead={message('door_lead')}>
      {kept !== null && (
        <ul class="rows">
          <li>{plural('door_sent', kept.requestsSent)}</li>
          <li>{plural('door_refused', kept.requestsRefused)}</li>
        </ul>
      )}
    </Section>
  );
}
