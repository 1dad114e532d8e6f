/** What is looked at and kept, and never proposed: shops, brands and categories, hidden on a card or named here. */
import { send } from '../../popup/send.ts';
import { message } from '../../popup/words/message.ts';
import { HIDE_KINDS, type Settings } from '../../src/core/settings.ts';
import { NamedGroups } from './named-groups.tsx';

export function Hidden({ settings }: { settings: Settings }) {
  return (
    <NamedGroups
      id="hidden"
      title={message('section_hidden')}
      lead={message('hidden_lead')}
      kinds={HIDE_KINDS}
      values={settings.hidden}
      add={(kind, value) => send('hide-group', { kind, value })}
      remove={(kind, value) => send('show-group', { kind, value })}
      words={{ added: 'hidden_done', removed: 'shown_again_done' }}
    />
  );
}
