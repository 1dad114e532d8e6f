/** The line of a card that tells which other shop sells the same product, for what, and leads there. */
import browser from 'webextension-polyfill';
import { isSoldOut, type Offer } from '../../src/core/offer.ts';
import type { ItemCard, ProductOffers } from '../../src/record/read.ts';
import type { Send } from '../send.ts';
import { shopName } from '../why/shop-name.ts';
import { message, plural } from '../words/message.ts';
import { money } from '../words/numbers.ts';

interface Props {
  readonly elsewhere: ProductOffers | undefined;
  /** What the card's own shop asks; null where the card tells no price. Prices of other currencies are not told: nobody could compare them. */
  readonly own: Pick<Offer, 'price' | 'priceCurrency'> | null;
  readonly send: Send;
}

/** Draws nothing when nobody else is known to sell it now, in the same currency. */
export function AlsoAt({ elsewhere, own, send }: Props) {
  const others = (elsewhere?.others ?? []).flatMap(({ item, offer }) =>
    offer && !isSoldOut(offer) && (own?.priceCurrency ?? offer.priceCurrency) === offer.priceCurrency
      ? [{ item, offer }]
      : [],
  );
  const [cheapest] = others;
  if (!cheapest) return null;
  const { item, offer } = cheapest;
  const price = money(offer.price, offer.priceCurrency);
  const more = new Set(others.map((other) => other.item.shop)).size - 1;
  const open = (event: MouseEvent) => {
    event.preventDefault();
    noteOpening(send, item);
    browser.tabs.create({ url: item.url, active: !(event.ctrlKey || event.metaKey) });
  };
  return (
    <p class="card-also" data-also={item.id}>
      <a
        // Only what costs less is worth an eye's stop.
        class={own && offer.price >= own.price ? 'also dearer' : 'also'}
        href={item.url}
        rel="noreferrer"
        dir="auto"
        title={item.name}
        onClick={open}
        onAuxClick={(event) => event.button === 1 && noteOpening(send, item)}
      >
        {more > 0 ? plural('also_from', more, shopName(item), price) : message('also_at', shopName(item), price)}
      </a>
    </p>
  );
}

/** The shop opens whether or not the note of it arrives. */
export function noteOpening(send: Send, { id }: ItemCard['item']): void {
  send('feedback', { itemId: id, type: 'open' }).catch((cause) => console.warn('Opening was not noted.', cause));
}
