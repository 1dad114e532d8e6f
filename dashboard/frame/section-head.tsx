/** The head of a section of the dashboard: its name and one sentence. */
import { message } from '../../popup/words/message.ts';
import { SECTION_TITLES } from './navigation.tsx';
import type { SectionName } from './route.ts';

export function SectionHead({ section, lead }: { section: SectionName; lead: string }) {
  return (
    <div class="section-head">
      {/* Takes the focus when the section was opened from the navigation, and only then. */}
      <h1 tabIndex={-1}>{message(SECTION_TITLES[section])}</h1>
      <p class="lead">{lead}</p>
    </div>
  );
}
