/** Forgetting everything, after a confirmation that says what everything is. */
import { Icon } from '../../popup/look/icon.tsx';
import { send } from '../../popup/send.ts';
import { message, plural } from '../../popup/words/message.ts';
import type { MagpieDatabase } from '../../src/record/database.ts';
import { readKept } from '../../src/record/read.ts';
import { useConfirmation } from '../frame/confirmation.tsx';
import { useAct } from '../frame/outcome.tsx';
import { Section } from '../frame/section.tsx';

export function ForgetEverything({ database }: { database: MagpieDatabase }) {
  const act = useAct();
  const { ask, dialog } = useConfirmation();
  const forget = async () => {
    const { items, interactions, sessions } = await readKept(database);
    ask({
      title: message('forget_everything_title'),
      sentences: [
        message(
          'forget_everything_goes',
          plural('count_items', items),
          plural('count_interactions', interactions),
          plural('count_sessions', sessions),
        ),
        message('forget_everything_stays'),
        message('cannot_undo'),
      ],
      action: message('forget_everything'),
      onConfirm: () => {
        act(send('forget', { what: 'everything' }), () => message('forgot_everything'));
      },
    });
  };
  return (
    <Section id="forget-everything" title={message('forget_everything')} lead={message('forget_everything_lead')}>
      <div class="actions">
        <button type="button" class="button quiet" onClick={forget}>
          <Icon name="forget" />
          {message('forget_everything_button')}
        </button>
      </div>
      {dialog}
    </Section>
  );
}
