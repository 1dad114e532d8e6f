/** The mix of "For you": how much of it one shop, brand or price range may take. */
import { send } from '../../popup/send.ts';
import { type MessageKey, message } from '../../popup/words/message.ts';
import { MIXES, type Mix, type Settings } from '../../src/core/settings.ts';
import { useAct } from '../frame/outcome.tsx';
import { Section } from '../frame/section.tsx';

const WORDS: Readonly<Record<Mix, { readonly name: MessageKey; readonly note: MessageKey }>> = {
  fair: { name: 'mix_fair', note: 'mix_fair_note' },
  strong: { name: 'mix_strong', note: 'mix_strong_note' },
  off: { name: 'mix_off', note: 'mix_off_note' },
};
/** The usual one first. */
const OFFERED = [...MIXES].sort((a, b) => Number(a === 'off') - Number(b === 'off'));

export function MixSection({ settings }: { settings: Settings }) {
  const act = useAct();
  const { mix: chosen } = settings;
  const choose = (mix: Mix) =>
    act(
      send('mix', { mix }),
      () => message('mix_done', message(WORDS[mix].name)),
      () => send('mix', { mix: chosen }),
    );
  return (
    <Section id="mix" title={message('section_mix')} lead={message('mix_lead')}>
      <fieldset class="radios">
        <legend class="unseen">{message('section_mix')}</legend>
        {OFFERED.map((mix) => (
          <label key={mix} class="radio">
            <input type="radio" name="mix" value={mix} checked={mix === chosen} onChange={() => void choose(mix)} />
            <span>
              {message(WORDS[mix].name)}
              <span class="fine">{message(WORDS[mix].note)}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </Section>
  );
}
