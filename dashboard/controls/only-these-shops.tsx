/** Only-these-shops: with it on, every other shop is left alone. */
import { send } from '../../popup/send.ts';
import { message } from '../../popup/words/message.ts';
import { type Settings, tidyBlock } from '../../src/core/settings.ts';
import { useAct } from '../frame/outcome.tsx';
import { Section } from '../frame/section.tsx';
import { ValueList } from './value-list.tsx';

export function OnlyTheseShops({ settings }: { settings: Settings }) {
  const act = useAct();
  const before = settings.onlyTheseShops;
  const { on, shops } = before;
  const set = (next: { on: boolean; shops: readonly string[] }, words: string) =>
    act(
      send('only-these-shops', { on: next.on, shops: [...next.shops] }),
      () => words,
      () => send('only-these-shops', { on, shops: [...shops] }),
    );
  const add = async (value: string) => {
    const shop = tidyBlock('shops', value);
    if (shop === null) {
      await act(Promise.reject(new Error(message('no_shop_in', value))), () => '');
      return false;
    }
    return (await set({ on, shops: [...shops, shop] }, message('only_added', shop))) !== null;
  };
  return (
    <Section id="only-these" title={message('section_only_these')} lead={message('only_these_lead')}>
      <label class="check">
        <input
          type="checkbox"
          checked={on}
          onChange={() => set({ on: !on, shops }, message(on ? 'only_these_off_done' : 'only_these_on_done'))}
        />
        {message('only_these_on')}
      </label>
      {on && shops.length === 0 && <p class="blank">{message('only_these_none')}</p>}
      <ValueList
        label={message('only_these_shops')}
        hint={message('block_shops_hint')}
        values={shops}
        onAdd={add}
        onRemove={(shop) => void set({ on, shops: shops.filter((one) => one !== shop) }, message('only_removed', shop))}
      />
    </Section>
  );
}
