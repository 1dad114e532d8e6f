/** What a card says of an item that is kept here: what names the product to others, and nothing else of what is known. */
import type { Item } from '../core/item.ts';
import type { Offer } from '../core/offer.ts';
import type { CardItem, Taste } from '../core/taste-card.ts';

/** @param offer the offer last seen; null when no price was ever read */
export function cardItemOf(item: Item, offer: Pick<Offer, 'price' | 'priceCurrency'> | null, taste: Taste): CardItem {
  return {
    name: plain(item.name).slice(0, 200).trim(),
    brand: item.brand && plain(item.brand),
    category: item.category.map(plain),
    gtin: item.gtin !== null && /^\d{8,14}$/.test(item.gtin) ? item.gtin : null,
    mpn: item.mpn && plain(item.mpn),
    url: withoutParameters(item.url),
    price: offer?.price ?? null,
    priceCurrency: offer?.priceCurrency ?? null,
    taste,
  };
}

/** A parameter may name the one who looked, whoever stated it. */
function withoutParameters(address: string): string {
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname}`;
}

/** A page's text without what a card's reader refuses: control characters and turns of direction. */
function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}
