/** Another item beside the one that is open: what it is, where, for what, why, and one thing to say of it. */
import { Thumbnail } from '../../popup/cards/thumbnail.tsx';
import { shopName } from '../../popup/why/shop-name.ts';
import { money } from '../../popup/words/numbers.ts';
import type { ItemCard } from '../../src/record/read.ts';
import { hashOf } from '../frame/route.ts';

interface Props {
  readonly card: ItemCard;
  readonly reason: string;
  readonly action: string;
  /** What the button does, for those who hear it without the row around it. */
  readonly label: string;
  readonly onAct: () => void;
}

export function SameRow({ card, reason, action, label, onAct }: Props) {
  const { item, offer } = card;
  return (
    <li data-same={item.id}>
      <Thumbnail {...card} />
      <div class="same-text">
        <a class="same-name" href={hashOf('items', item.id)} lang={item.language ?? undefined} dir="auto">
          {item.name}
        </a>
        <p class="same-shop">
          <bdi>{shopName(item)}</bdi>
          {offer && <span class="money">{money(offer.price, offer.priceCurrency)}</span>}
        </p>
        {reason !== '' && (
          <p class="fine" dir="auto">
            {reason}
          </p>
        )}
      </div>
      <button type="button" class="button quiet same-button" aria-label={label} onClick={onAct}>
        {action}
      </button>
    </li>
  );
}
