/** For how long interactions are kept. A shorter time forgets what is older, so that it is confirmed first. */
import { useState } from 'preact/hooks';
import { send } from '../../popup/send.ts';
import { message, plural } from '../../popup/words/message.ts';
import type { Settings } from '../../src/core/settings.ts';
import type { MagpieDatabase } from '../../src/record/database.ts';
import { countOfTime } from '../../src/record/read-counts.ts';
import { useConfirmation } from '../frame/confirmation.tsx';
import { useAct } from '../frame/outcome.tsx';
import { Section } from '../frame/section.tsx';

/** Days offered; one that was set in another way is offered too. */
const OFFERED = [7, 30, 90, 180, 365, 730];
const DAY_MILLISECONDS = 86_400_000;

export function KeepFor({ database, settings }: { database: MagpieDatabase; settings: Settings }) {
  const act = useAct();
  const { ask, dialog } = useConfirmation();
  /** What is chosen while its confirmation is open; null when what holds is shown. */
  const [asked, setAsked] = useState<number | null>(null);
  const { keepDays } = settings;
  const offered = [...new Set([...OFFERED, keepDays])].sort((a, b) => a - b);

  const keep = (days: number, undo?: () => Promise<unknown>) =>
    act(send('keep-for', { days }), () => plural('kept_for', days), undo).then(() => setAsked(null));
  const choose = async (days: number) => {
    if (days >= keepDays) return keep(days, () => send('keep-for', { days: keepDays }));
    const older = await countOfTime(database, 0, Date.now() - days * DAY_MILLISECONDS);
    if (older === 0) return keep(days, () => send('keep-for', { days: keepDays }));
    setAsked(days);
    ask({
      title: plural('keep_for_title', days),
      sentences: [message('forget_time_goes', plural('count_interactions', older)), message('cannot_undo')],
      action: message('keep_for_action'),
      onConfirm: () => void keep(days),
    });
  };

  return (
    <Section id="keep-for" title={message('section_keep_for')} lead={message('keep_for_lead')}>
      <label class="field">
        <span class="field-name">{message('keep_for_label')}</span>
        <select
          value={String(dialog ? (asked ?? keepDays) : keepDays)}
          onChange={({ currentTarget }) => void choose(Number(currentTarget.value))}
        >
          {offered.map((days) => (
            <option key={days} value={String(days)}>
              {plural('days', days)}
            </option>
          ))}
        </select>
      </label>
      {dialog}
    </Section>
  );
}
