/** Cards as examples: each test says only what it is about. */
import type { CardItem, Friend, TasteCard } from '../../src/core/taste-card.ts';
import type { OwnKeys } from '../../src/social/own-keys.ts';
import { START } from '../core/examples.ts';

export function aCardItem(name: string, facts: Partial<CardItem> = {}): CardItem {
  return {
    name,
    brand: null,
    category: [],
    gtin: null,
    mpn: null,
    url: `https://delta.example/${name.replaceAll(' ', '-')}`,
    price: 20,
    priceCurrency: 'EUR',
    taste: 'liked',
    ...facts,
  };
}

export function aCard({ maker }: Pick<OwnKeys, 'maker'>, facts: Partial<TasteCard> = {}): TasteCard {
  return { version: 1, maker, serial: 1, name: 'Ada', items: [aCardItem('red lamp', { taste: 'bought' })], ...facts };
}

export function aFriend(letter: string, facts: Partial<Friend> = {}): Friend {
  const items = [aCardItem('red lamp', { taste: 'bought' })];
  return { key: letter.repeat(43), name: `Friend ${letter}`, serial: 1, takenAt: START, items, ...facts };
}
