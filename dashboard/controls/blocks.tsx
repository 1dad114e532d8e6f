/** What is never looked at: shops, brands, categories and words that the shopper names. */
import { send } from '../../popup/send.ts';
import { type MessageKey, message } from '../../popup/words/message.ts';
import { BLOCK_KINDS, type BlockKind, type Settings } from '../../src/core/settings.ts';
import { useAct } from '../frame/outcome.tsx';
import { Section } from '../frame/section.tsx';
import { ValueList } from './value-list.tsx';

const KINDS: Readonly<Record<BlockKind, { label: MessageKey; hint: MessageKey }>> = {
  shops: { label: 'block_shops', hint: 'block_shops_hint' },
  brands: { label: 'block_brands', hint: 'block_brands_hint' },
  categories: { label: 'block_categories', hint: 'block_categories_hint' },
  words: { label: 'block_words', hint: 'block_words_hint' },
};

export function Blocks({ settings }: { settings: Settings }) {
  const act = useAct();
  return (
    <Section id="blocks" title={message('section_blocks')} lead={message('blocks_lead')}>
      {BLOCK_KINDS.map((kind) => (
        <ValueList
          key={kind}
          label={message(KINDS[kind].label)}
          hint={message(KINDS[kind].hint)}
          values={settings.blocked[kind]}
          onAdd={async (value) =>
            (await act(send('block', { kind, value }), () => message('blocked_done', value.trim()))) !== null
          }
          onRemove={(value) => {
            act(
              send('unblock', { kind, value }),
              () => message('unblocked_done', value),
              () => send('block', { kind, value }),
            );
          }}
        />
      ))}
    </Section>
  );
}
