/** Items, deals and cards as the popup is handed them. */
import type { Deal } from '../../src/core/deal.ts';
import type { Item } from '../../src/core/item.ts';
import type { DealCard } from '../../src/record/read.ts';

export const NOW = new Date(2026, 10, 23, 12).getTime();

export function anItem(facts: Partial<Item> = {}): Item {
  return {
    id: 'fellside.example/kestrel',
    shop: 'fellside.example',
    shopName: 'Fellside Sports',
    url: 'https://fellside.example/kestrel',
    name: 'Kestrel Trail 3',
    brand: 'Kestrel',
    category: ['Sports', 'Running shoes'],
    description: null,
    image: null,
    gtin: null,
    mpn: null,
    sku: null,
    language: 'en',
    ...facts,
  };
}

export function aDeal(facts: Partial<Deal> = {}): Deal {
  return {
    id: 'price-drop:fellside.example/kestrel:7490',
    rule: 'price-drop',
    itemId: 'fellside.example/kestrel',
    price: 74.9,
    formerPrice: 99.9,
    priceCurrency: 'EUR',
    foundAt: NOW,
    evidence: { observations: 4, since: new Date(2026, 9, 2).getTime(), lowest: true, views: 3 },
    ...facts,
  };
}

export function aDealCard(item: Item = anItem()): DealCard {
  const deal = aDeal({ id: `price-drop:${item.id}:7490`, itemId: item.id });
  return { item, offer: null, thumbnail: null, deal, isNew: true, prices: [] };
}
