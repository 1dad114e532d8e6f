/** The items of a card, exactly as they stand in it: the same before it is made, before it is taken, and after. */
import { message } from '../../popup/words/message.ts';
import { money } from '../../popup/words/numbers.ts';
import { type CardItem, isCardAddress } from '../../src/core/taste-card.ts';

interface Props {
  readonly items: readonly CardItem[];
  /** What the list is, for those who hear it. */
  readonly label: string;
}

export function CardItems({ items, label }: Props) {
  return (
    // It scrolls, so the keyboard has to reach it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls takes the focus, so that arrow keys move it.
    <section class="card-items" aria-label={label} tabIndex={0}>
      <ul>
        {items.map((item, place) => (
          <li key={place}>
            <span class="card-item-name" dir="auto">
              {item.name}
            </span>
            <span class="fine" dir="auto">
              {message(item.taste === 'bought' ? 'taste_bought' : 'taste_liked')}
              {factsOf(item).map((fact) => (
                <span key={fact}>
                  {' · '}
                  <bdi>{fact}</bdi>
                </span>
              ))}
            </span>
            <Address url={item.url} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function factsOf({ brand, category, price, priceCurrency, gtin, mpn }: CardItem): string[] {
  return [
    ...(price !== null && priceCurrency !== null ? [money(price, priceCurrency)] : []),
    ...(brand ? [brand] : []),
    ...(category.length > 0 ? [category.join(' › ')] : []),
    ...(gtin ? [`GTIN ${gtin}`] : []),
    ...(mpn ? [`MPN ${mpn}`] : []),
  ];
}

/** The whole address is read before it is followed: a friend's card may lead anywhere. */
function Address({ url }: { url: string }) {
  if (!isCardAddress(url)) return null;
  return (
    <a class="fine card-address" href={url} target="_blank" rel="noopener noreferrer" dir="ltr">
      {/* As the browser itself writes it: a host in another script that looks like a known one shows its true letters. */}
      {new URL(url).href}
    </a>
  );
}
