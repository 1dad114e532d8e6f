/** What is never looked at: shops, brands, categories and words that the shopper names. */
import { send } from '../../popup/send.ts';
import { message } from '../../popup/words/message.ts';
import { BLOCK_KINDS, type Settings } from '../../src/core/settings.ts';
import { NamedGroups } from './named-groups.tsx';

export function Blocks({ settings }: { settings: Settings }) {
  return (
    <NamedGroups
      id="blocks"
      title={message('section_blocks')}
      lead={message('blocks_lead')}
      kinds={BLOCK_KINDS}
      values={settings.blocked}
      add={(kind, value) => send('block', { kind, value })}
      remove={(kind, value) => send('unblock', { kind, value })}
      words={{ added: 'blocked_done', removed: 'unblocked_done' }}
    />
  );
}
