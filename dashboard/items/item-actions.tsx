/** Forgetting one item or its shop, and blocking its shop or brand from now on. */
import { Icon } from '../../popup/look/icon.tsx';
import { send } from '../../popup/send.ts';
import { shopName } from '../../popup/why/shop-name.ts';
import { shortName } from '../../popup/why/short-name.ts';
import { message, plural } from '../../popup/words/message.ts';
import type { BlockKind } from '../../src/core/settings.ts';
import type { MagpieDatabase } from '../../src/record/database.ts';
import { countOfShop } from '../../src/record/read-counts.ts';
import type { ItemHistory } from '../../src/record/read-items.ts';
import { useConfirmation } from '../frame/confirmation.tsx';
import { useAct } from '../frame/outcome.tsx';
import { hashOf } from '../frame/route.ts';

export function ItemActions({ database, history }: { database: MagpieDatabase; history: ItemHistory }) {
  const { item, offers, interactions } = history;
  const act = useAct();
  const { ask, dialog } = useConfirmation();
  const leave = () => {
    location.hash = hashOf('items');
    document.querySelector<HTMLElement>('main h1')?.focus();
  };
  const name = shortName(item.name);

  const forgetItem = () =>
    ask({
      title: message('forget_item_title', name),
      sentences: [
        message(
          'forget_item_goes',
          plural('count_offers', offers.length),
          plural('count_interactions', interactions.length),
        ),
        message('cannot_undo'),
      ],
      action: message('forget_item'),
      onConfirm: async () => {
        const forgotten = await act(send('forget', { what: 'item', itemId: item.id }), () =>
          message('forgot_item', name),
        );
        if (forgotten) leave();
      },
    });

  const forgetShop = async () => {
    const { items, interactions: done } = await countOfShop(database, item.shop);
    ask({
      title: message('forget_shop_title', shopName(item)),
      sentences: [
        message('forget_shop_goes', plural('count_items', items), plural('count_interactions', done)),
        message('forget_shop_stays', shopName(item)),
        message('cannot_undo'),
      ],
      action: message('forget_shop'),
      onConfirm: async () => {
        const forgotten = await act(send('forget', { what: 'shop', shop: item.shop }), (gone) =>
          message('forgot', plural('count_items', gone.items), plural('count_interactions', gone.interactions)),
        );
        if (forgotten) leave();
      },
    });
  };

  const block = (kind: BlockKind, value: string, shown: string) =>
    act(
      send('block', { kind, value }),
      () => message('blocked_done', shown),
      () => send('unblock', { kind, value }),
    );

  return (
    <div class="actions">
      <button type="button" class="button quiet" onClick={forgetItem}>
        <Icon name="forget" />
        {message('forget_item')}
      </button>
      <button type="button" class="button quiet" onClick={forgetShop}>
        <Icon name="forget" />
        {message('forget_shop')}
      </button>
      <button type="button" class="button quiet" onClick={() => block('shops', item.shop, shopName(item))}>
        <Icon name="hide" />
        {message('block_shop')}
      </button>
      {item.brand !== null && (
        <button type="button" class="button quiet" onClick={() => block('brands', item.brand ?? '', item.brand ?? '')}>
          <Icon name="hide" />
          {message('block_brand', item.brand)}
        </button>
      )}
      {dialog}
    </div>
  );
}
