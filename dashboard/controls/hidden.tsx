/** What is looked at and kept, and never proposed: shops, brands and categories, hidden on a card or named here. */
import { send } from '../../popup/send.ts';
import { type MessageKey, message } from '../../popup/words/message.ts';
import { HIDE_KINDS, type HideKind, type Settings, tidyBlock } from '../../src/core/settings.ts';
import { useAct } from '../frame/outcome.tsx';
import { Section } from '../frame/section.tsx';
import { ValueList } from './value-list.tsx';

const KINDS: Readonly<Record<HideKind, { label: MessageKey; hint: MessageKey }>> = {
  shops: { label: 'block_shops', hint: 'block_shops_hint' },
  brands: { label: 'block_brands', hint: 'block_brands_hint' },
  categories: { label: 'block_categories', hint: 'block_categories_hint' },
};

export function Hidden({ settings }: { settings: Settings }) {
  const act = useAct();
  return (
    <Section id="hidden" title={message('section_hidden')} lead={message('hidden_lead')}>
      {HIDE_KINDS.map((kind) => (
        <ValueList
          key={kind}
          label={message(KINDS[kind].label)}
          hint={message(KINDS[kind].hint)}
          values={settings.hidden[kind]}
          onAdd={async (value) =>
            (await act(
              send('hide-group', { kind, value }),
              () => message('hidden_done', value.trim()),
              () => send('show-group', { kind, value: tidyBlock(kind, value) ?? value }),
            )) !== null
          }
          onRemove={(value) => {
            act(
              send('show-group', { kind, value }),
              () => message('shown_again_done', value),
              () => send('hide-group', { kind, value }),
            );
          }}
        />
      ))}
    </Section>
  );
}
